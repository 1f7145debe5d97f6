import Counting
import Testing

@Suite struct `Bounds from two lists and more` {
  @Test func `Chapman follows Seber's formula`() {
    let chapman = Chapman(first: 200, second: 150, both: 30)
    #expect(abs(chapman.estimate - (201.0 * 151 / 31 - 1)) < 1e-9)
    let variance = 201.0 * 151 * 170 * 120 / (31.0 * 31 * 32)
    #expect(abs(chapman.variance - variance) < 1e-6)
    #expect(chapman.interval.low > 320)
    #expect(chapman.interval.low < chapman.estimate && chapman.estimate < chapman.interval.high)
  }

  @Test func `missed links inflate Chapman by one over their share`() {
    let whole = Chapman(first: 20_000, second: 15_000, both: 3_000)
    let torn = Chapman(first: 20_000, second: 15_000, both: 2_760)
    #expect(abs(torn.estimate / whole.estimate - 1 / 0.92) < 0.001)
  }

  @Test(arguments: [(0, 1, 336.0), (0, 2, 378), (1, 2, 334)])
  func `two of three lists give the published Petersen numbers`(
    first: Int, second: Int, estimate: Double
  ) throws {
    let table = try Tables.named("hepatitis_3lists")
    let both = table.onEvery([first, second])
    let (one, other) = (table.sizes[first], table.sizes[second])
    #expect((Double(one * other) / Double(both)).rounded() == estimate)
    // Chapman's correction is small where many are on both.
    let chapman = Chapman(first: one, second: other, both: both)
    #expect(abs(chapman.estimate / estimate - 1) < 0.02)
  }

  @Test(arguments: [
    ("uk2013_5lists", 13_434.0, 14_582.2), ("western_us_5lists", 2_188.29, 2_224.31),
  ])
  func `Chao gives the published bounds`(name: String, unequal: Double, homogeneous: Double) throws
  {
    let table = try Tables.named(name)
    let bound = try #require(ChaoBound(table))
    #expect(abs(bound.estimate / unequal - 1) < 1e-4)
    #expect(
      abs(try #require(ChaoBound(table, form: .homogeneous)).estimate / homogeneous - 1) < 1e-4)
  }

  @Test func `the log-normal interval is the one of the design`() throws {
    let bound = try #require(ChaoBound(try Tables.named("uk2013_6lists")))
    #expect(abs(bound.estimate - 12_254.37) < 0.01)
    #expect(abs(bound.interval.low / 10_928.15 - 1) < 1e-4)
    #expect(abs(bound.interval.high / 13_795.51 - 1) < 1e-4)
  }

  @Test func `without doubles there is no plain bound`() {
    let table = CaptureTable(
      lists: ["A", "B", "C"], counted: [CaptureHistory(1): 5, CaptureHistory(2): 4])
    #expect(ChaoBound(table) == nil)
    #expect(ChaoBound(table, form: .unequalListsCorrected) != nil)
  }
}
