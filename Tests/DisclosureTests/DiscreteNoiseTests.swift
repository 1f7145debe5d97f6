import Support
import Testing

@testable import Disclosure

@Suite struct `Noise of whole numbers` {
  /// 40,000 draws against P(x) = (1 − α)/(1 + α) α^|x| with α = exp(−ε).
  @Test(arguments: [250, 500, 1000, 2000]) func `has the distribution that the mechanism asks for`(
    thousandths: Int
  ) throws {
    let noise = try #require(DiscreteNoise(thousandths: thousandths))
    var chance = Seed(thousandths)
    let draws = (0..<40_000).map { _ in noise.draw(using: &chance) }
    let alpha = Self.exponential(-Double(thousandths) / 1000)
    for value in -3...3 {
      let expected =
        (1 - alpha) / (1 + alpha) * (0..<abs(value)).reduce(1.0) { whole, _ in whole * alpha }
      let share = Double(draws.count { $0 == value }) / 40_000
      // Six standard deviations.
      #expect(abs(share - expected) < 6 * (expected * (1 - expected) / 40_000).squareRoot())
    }
    let mean = Double(draws.reduce(0, +)) / 40_000
    #expect(abs(mean) < 0.2 / (Double(thousandths) / 1000))
  }

  private static func exponential(_ x: Double) -> Double {
    var (sum, term) = (1.0, 1.0)
    for step in 1..<60 {
      term *= x / Double(step)
      sum += term
    }
    return sum
  }

  @Test func `is refused outside its range`() {
    #expect(DiscreteNoise(thousandths: 0) == nil)
    #expect(DiscreteNoise(thousandths: 10_001) == nil)
  }

  /// Two sets that differ by one person: no event is more than exp(ε) times as likely in one as in the other.
  @Test func `hides one person as far as epsilon says`() throws {
    let noise = try #require(DiscreteNoise(thousandths: 700))
    var chance = Seed(7)
    var (with, without): ([Int: Int], [Int: Int]) = ([:], [:])
    for _ in 0..<30_000 {
      with[5 + noise.draw(using: &chance), default: 0] += 1
      without[4 + noise.draw(using: &chance), default: 0] += 1
    }
    for value in 2...8 {
      let ratio = Double(with[value, default: 1]) / Double(without[value, default: 1])
      #expect(ratio < 2.0138 * 1.15 && ratio > 1 / 2.0138 / 1.15)
    }
  }
}

@Suite struct `A noisy table` {
  @Test func `has every cell of its words, whoever is in it`() throws {
    let noise = try #require(DiscreteNoise(thousandths: 1000))
    var chance = Seed(1)
    let empty = try NoisyTable(
      columns: ["a", "b"], domains: [["x", "y"], ["1"]], records: [], noise: noise,
      using: &chance)
    let full = try NoisyTable(
      columns: ["a", "b"], domains: [["x", "y"], ["1"]],
      records: Array(repeating: ["x", "1"], count: 1000) + [["strange", "1"]], noise: noise,
      using: &chance)
    #expect(empty.cells.map(\.words) == full.cells.map(\.words))
    #expect(full.cells.count == 6)
    #expect((full.cells.first { $0.words == ["x", "1"] }?.count ?? 0) > 950)
    #expect(full.cells.allSatisfy { $0.count >= 0 && $0.words != ["strange", "1"] })
  }

  @Test func `is refused when it would have too many cells`() throws {
    let noise = try #require(DiscreteNoise(thousandths: 1000))
    var chance = Seed(1)
    let words = (0..<80).map { "\($0)" }
    #expect(throws: DisclosureError.self) {
      try NoisyTable(
        columns: ["a", "b"], domains: [words, words], records: [], noise: noise, using: &chance)
    }
  }
}
