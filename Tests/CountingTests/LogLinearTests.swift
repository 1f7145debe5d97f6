import Counting
import Foundation
import Support
import Testing

@Suite struct `Log-linear models` {
  struct Expected: Sendable {
    let name: String
    let estimate: Double
    let low: Double
    let high: Double
  }

  static let stepwise = [
    Expected(name: "uk2013_6lists", estimate: 11_417.99, low: 9_977.28, high: 13_145.66),
    Expected(name: "uk2013_5lists", estimate: 11_313.0, low: 9_884.4, high: 13_027.4),
    Expected(name: "western_us_5lists", estimate: 2_483.38, low: 1_657.09, high: 3_830.03),
    Expected(name: "australia_4lists", estimate: 6_496.01, low: 2_882.13, high: 15_401.37),
  ]

  @Test(arguments: stepwise)
  func `stepwise choice gives the published numbers`(expected: Expected) throws {
    let table = try Tables.named(expected.name)
    var fitter = LogLinearFitter(cells: try #require(table.cells))
    let (_, fit) = try Stepwise().choice(&fitter)
    let n = Double(table.observed)
    #expect(abs((n + fit.unseen) / expected.estimate - 1) < 1e-5)
    #expect(abs((n + exp(fit.intercept - 1.959964 * fit.deviation)) / expected.low - 1) < 1e-4)
    #expect(abs((n + exp(fit.intercept + 1.959964 * fit.deviation)) / expected.high - 1) < 1e-4)
  }

  @Test(arguments: [
    ("hiv_rome_4lists", 11_124.6), ("spina_bifida_3lists", 724.125),
    ("western_us_5lists", 2_483.38), ("madigan_york_5lists", 620.47),
  ])
  func `the best of all pair models gives the published numbers`(
    name: String, estimate: Double
  ) throws {
    let table = try Tables.named(name)
    var fitter = LogLinearFitter(cells: try #require(table.cells))
    let best = try #require(HierarchicalModels(&fitter, order: 2).scored.first)
    #expect(abs((Double(table.observed) + best.fit.unseen) / estimate - 1) < 1e-4)
  }

  @Test func `the saturated model of three lists gives the published number`() throws {
    // 69 · 55 · 63 · 28 / (21 · 17 · 18) unseen, 1,313 in all.
    let table = try Tables.named("hepatitis_3lists")
    var fitter = LogLinearFitter(cells: try #require(table.cells))
    let fit = try fitter.fit(LogLinearModel(interactions: Stepwise.pairs(3)))
    #expect(abs(271 + fit.unseen - 1_312.8) < 0.1)
  }

  @Test func `hierarchical models are as many as is known`() {
    func number(_ lists: Int, _ order: Int) -> Int {
      var number = 0
      HierarchicalModels.forEach(lists: lists, order: order) { _ in number += 1 }
      return number
    }
    #expect(number(3, 2) == 8)
    #expect(number(4, 3) == 113)
    #expect(number(5, 2) == 1_024)
  }

  @Test func `the table without an estimate has models that exist and models that do not`() throws {
    let table = try Tables.named("artificial_3lists_nonexistence")
    var fitter = LogLinearFitter(cells: try #require(table.cells))
    let models = HierarchicalModels(&fitter, order: 2)
    #expect(models.tried == 8)
    #expect(!models.scored.isEmpty && models.scored.count < 8)
  }

  @Test(arguments: 0..<8)
  func `fitted means meet every margin of the model`(seed: Int) throws {
    var chance = Seed(seed)
    var cells = (0..<16).map { _ in Double(Int.random(in: 1...80, using: &chance)) }
    cells[0] = 0
    var fitter = LogLinearFitter(cells: cells)
    let interactions = Stepwise.pairs(4).filter { _ in Bool.random(using: &chance) }
    _ = try fitter.fit(LogLinearModel(interactions: interactions))
    for set in [0, 1, 2, 4, 8] + interactions {
      let fitted = (1..<16).filter { $0 & set == set }.reduce(0) { $0 + fitter.fittedMeans[$1] }
      let counted = (1..<16).filter { $0 & set == set }.reduce(0) { $0 + cells[$1] }
      #expect(abs(fitted - counted) < 1e-6 * counted)
    }
  }

  @Test func `two independent lists give the closed form`() throws {
    // With lists A and B independent and nothing else, n0 = s_A s_B / m.
    var fitter = LogLinearFitter(cells: [0, 120, 80, 30])
    let fit = try fitter.fit(LogLinearModel())
    #expect(abs(fit.unseen - 120.0 * 80 / 30) < 1e-6)
  }

  @Test func `unequal people follow the peer's columns`() throws {
    let table = try Tables.named("western_us_5lists")
    var fitter = LogLinearFitter(cells: try #require(table.cells))
    for (way, estimate) in [
      (Heterogeneity.none, 2_007.141757), (.poisson, 2_691.419201), (.darroch, 4_608.08679),
      (.gamma, 7_664.63352), (.chao, 2_200.507905),
    ] {
      let fit = try fitter.fit(LogLinearModel(heterogeneity: way))
      #expect(abs((345 + fit.unseen) / estimate - 1) < 1e-4, "\(way)")
    }
  }

  @Test func `an odds ratio given beforehand scales the unseen of two lists`() throws {
    var fitter = LogLinearFitter(cells: [0, 120, 80, 30])
    let fit = try fitter.fit(LogLinearModel(), offset: [0, 0, 0, log(2.0)])
    #expect(abs(fit.unseen - 2 * 120.0 * 80 / 30) < 1e-6)
  }

  @Test func `the bootstrap gives the same range on any number of threads`() async throws {
    let table = try Tables.named("western_us_5lists")
    let cells = try #require(table.cells)
    func range() async -> [Interval] {
      await Bootstrap(cells: cells, estimate: 2_483.4, resamples: 40, seed: 3, levels: [0.8]) {
        var fitter = LogLinearFitter(cells: $0)
        return (try? Stepwise().choice(&fitter)).map { fitter.observed + $0.fit.unseen }
      }.intervals
    }
    let first = await range()
    #expect(await range() == first)
  }
}
