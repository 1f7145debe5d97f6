import Counting
import Testing

@Suite struct `Averaging over graphs` {
  @Test(arguments: [
    ("spina_bifida_3lists", 725.0, 686.0, 784.0), ("hiv_rome_4lists", 11_220, 9_404, 14_095),
  ])
  func `the published posteriors come out`(
    name: String, estimate: Double, low: Double, high: Double
  ) throws {
    let average = try GraphAverage(try Tables.named(name))
    #expect(abs(average.estimate / estimate - 1) < 0.005)
    #expect(abs(average.interval.low / low - 1) < 0.01)
    #expect(abs(average.interval.high / high - 1) < 0.01)
    #expect(average.tailMass < 1e-4)
  }

  @Test func `decomposable graphs are as many as is known`() throws {
    #expect(try GraphAverage(try Tables.named("spina_bifida_3lists")).graphs == 8)
    #expect(try GraphAverage(try Tables.named("australia_4lists")).graphs == 61)
  }

  @Test func `a large delta lets the complete graph take over, and its share is shown`() throws {
    let table = try Tables.named("australia_4lists")
    #expect(try GraphAverage(table, delta: 0.5).completeShare > 0.9)
    #expect(try GraphAverage(table, delta: 0.5, leavesOutComplete: true).completeShare == 0)
  }

  @Test func `the order of the lists does not matter`() throws {
    let table = try Tables.named("hiv_rome_4lists")
    let turned = table.reordered([2, 0, 3, 1])
    let (first, second) = (try GraphAverage(table), try GraphAverage(turned))
    #expect(abs(first.estimate - second.estimate) < 1e-6 * first.estimate)
  }
}
