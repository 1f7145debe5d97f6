import Counting
import Foundation
import Testing

@Suite struct `Samplers` {
  @Test func `the collapsed sampler finds what the plain one finds`() async throws {
    let table = try Tables.named("spina_bifida_3lists")
    var settings = LatentClasses()
    settings.classes = 4
    settings.burnIn = 600
    settings.sweeps = 2_000
    settings.mostSweeps = 2_000
    settings.chains = 3
    let collapsed = try await settings.posterior(of: table, seed: 5)
    settings.sampler = .plain
    let plain = try await settings.posterior(of: table, seed: 6)
    #expect(abs(collapsed.estimate / plain.estimate - 1) < 0.03)
    #expect(abs(collapsed.interval.low / plain.interval.low - 1) < 0.03)
  }

  @Test func `the same seed gives the same draws, another seed others`() async throws {
    let table = try Tables.named("spina_bifida_3lists")
    var settings = LatentClasses()
    settings.burnIn = 50
    settings.sweeps = 200
    settings.mostSweeps = 200
    let first = try await settings.posterior(of: table, seed: 5)
    let again = try await settings.posterior(of: table, seed: 5)
    let other = try await settings.posterior(of: table, seed: 6)
    #expect(first.draws == again.draws)
    #expect(first.draws != other.draws)
  }

  @Test func `a cap is never silent`() async throws {
    let table = try Tables.named("spina_bifida_3lists")
    var settings = LatentClasses()
    settings.burnIn = 100
    settings.sweeps = 400
    settings.mostSweeps = 400
    settings.cap = 720
    let posterior = try await settings.posterior(of: table, seed: 5)
    #expect(posterior.cut > 0.1)
    #expect(posterior.interval.high <= 720)
  }

  @Test func `the thresholded posterior keeps the published pair`() throws {
    let table = try Tables.named("spina_bifida_3lists")
    let result = try ThresholdedBayes(cells: try #require(table.cells), seed: 1, draws: 2_000)
    #expect(result.pairs == [0b110])
    #expect(abs(result.estimate / 724.49 - 1) < 0.01)
    #expect(abs(result.interval.low / 701.59 - 1) < 0.02)
    #expect(abs(result.interval.high / 756.45 - 1) < 0.02)
  }

  @Test func `independent draws count in full and a random walk does not`() {
    var chance = Chance(seed: 1, number: 0)
    let free = (0..<4).map { _ in (0..<500).map { _ in chance.normal() } }
    let good = ChainDiagnostics(free)
    #expect(good.rHat < 1.02 && good.bulk > 1_200)
    let walks = (0..<4).map { _ in
      (0..<500).reduce(into: [0.0]) { walk, _ in walk.append((walk.last ?? 0) + chance.normal()) }
    }
    let bad = ChainDiagnostics(walks)
    #expect(bad.rHat > 1.1 && bad.bulk < 100 && !bad.isConverged)
  }

  @Test func `variates have their means and spreads`() {
    var chance = Chance(seed: 9, number: 1)
    let n = 4_000
    func moments(_ draw: (inout Chance) -> Double) -> (mean: Double, variance: Double) {
      let values = (0..<n).map { _ in draw(&chance) }
      let mean = values.reduce(0, +) / Double(n)
      return (mean, values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(n - 1))
    }
    for (mean, variance, draw) in [
      (2.5, 2.5, { (c: inout Chance) in c.gamma(2.5) }),
      (0.4, 0.4, { (c: inout Chance) in c.gamma(0.4) }),
      (4.0, 4.0, { (c: inout Chance) in Double(c.poisson(4)) }),
      (60.0, 60.0, { (c: inout Chance) in Double(c.poisson(60)) }),
      (3.0, 2.4, { (c: inout Chance) in Double(c.binomial(15, 0.2)) }),
      (70.0, 21.0, { (c: inout Chance) in Double(c.binomial(100, 0.7)) }),
      (0.25, 0.0375, { (c: inout Chance) in c.beta(1, 3) }),
    ] {
      let found = moments(draw)
      #expect(abs(found.mean - mean) < 5 * (variance / Double(n)).squareRoot())
      #expect(abs(found.variance / variance - 1) < 0.25)
    }
  }
}
