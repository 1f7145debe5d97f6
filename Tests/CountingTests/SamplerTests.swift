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

  /// 243 invented people on sixteen lists, as `history:count` with the lists as bits of a hexadecimal
  /// number; beginning with a tenth of them the chains stayed in one class.
  private static let few = """
    4000:1 1000:3 800:2 1800:2 c00:1 100:27 4100:1 1100:16 9100:1 5100:1 d100:1 900:9 4900:1 \
    1900:4 500:1 1d00:2 40:6 8040:2 2040:2 1040:1 840:3 140:15 1140:10 940:5 1940:3 1540:1 \
    11c0:1 20:1 820:1 1120:1 920:1 60:1 1160:1 1960:1 4810:1 910:1 50:2 850:1 30:1 170:1 9f0:1 \
    8:1 8008:2 9108:1 908:1 48:16 8048:12 2048:1 1048:2 9048:5 848:1 8248:1 148:1 1148:1 4948:1 \
    58:3 158:1 824:2 4864:1 834:1 4a34:1 1002:1 802:1 402:1 102:1 1102:2 1902:2 1842:1 142:1 \
    1142:3 10a:2 4a:1 804a:1 5a:1 a01:1 101:2 4881:1 841:1 141:1 21:3 821:5 4821:1 2821:1 221:1 \
    a21:1 48a1:1 9a1:1 61:1 961:2 51:1 1051:1 951:1 831:2 4831:2 5831:1 805:1 945:1
    """

  @Test func `few people on many lists do not hold the chains in one class`() async throws {
    var counted: [CaptureHistory: Int] = [:]
    for item in Self.few.split(separator: " ") {
      let parts = item.split(separator: ":")
      let bits = try #require(parts.first.flatMap { UInt64($0, radix: 16) })
      let persons: Int = try #require(parts.last.flatMap { Int($0) })
      counted[CaptureHistory(bits)] = persons
    }
    let table = CaptureTable(lists: (0..<16).map { "L\($0)" }, counted: counted)
    #expect(table.observed == 243)
    let result = try await LatentClasses().posterior(of: table, seed: 1)
    #expect(result.diagnostics.isConverged)
    // The plain sampler of the paper gives 248 (244 to 254).
    #expect((246.0...250).contains(result.estimate))
    #expect((250.0...258).contains(result.interval.high))
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
