import Counting
import Support
import Testing

@Suite struct `Thin tables and small lists` {
  /// Three lists that overlap, and a fourth of `members` persons that meets nobody.
  static func table(lonely members: Int) -> CaptureTable {
    let whole = Tables.expected(people: 1_600, shares: [0.05, 0.05, 0.04])
    var counted = Dictionary(uniqueKeysWithValues: zip(whole.histories, whole.counts))
    counted[CaptureHistory(8)] = members
    return CaptureTable(lists: whole.lists + ["L3"], counted: counted)
  }

  @Test func `a small list that meets nobody stays and raises the number`() throws {
    let gate = Gate(Self.table(lonely: 12))
    #expect(gate.refusals.isEmpty)
    #expect(gate.warnings.map(\.code) == [.isolated])
    #expect(gate.table.lists.count == 4)
    let with = try #require(ModelEnvelope(gate.table))
    let without = try #require(ModelEnvelope(gate.table.without([3])))
    #expect(with.estimate > without.estimate)
  }

  @Test func `a large list that meets nobody is of other people`() {
    #expect(Gate(Self.table(lonely: 200)).refusals.map(\.code) == [.disconnected])
  }

  @Test func `lists of which no two meet are refused`() {
    let apart = CaptureTable(
      lists: ["A", "B", "C"],
      counted: [CaptureHistory(1): 3, CaptureHistory(2): 4, CaptureHistory(4): 2])
    #expect(Gate(apart).refusals.map(\.code).contains(.disconnected))
  }

  @Test func `a list within one that holds nearly everybody is there by chance`() {
    // Nine of ten people are on the first list: six of the last all on it say nothing.
    let table = CaptureTable(
      lists: ["A", "B", "C"],
      counted: [
        CaptureHistory(1): 500, CaptureHistory(2): 40, CaptureHistory(3): 360, CaptureHistory(5): 4,
        CaptureHistory(7): 2,
      ])
    #expect(Gate(table).refusals.isEmpty)
  }

  @Test func `where pairs cannot be seen they are held by a prior and not dropped`() throws {
    let thin = Self.table(lonely: 12)
    let chosen = try #require(ModelEnvelope(thin))
    let shrunk = try #require(ModelEnvelope(thin, seed: 1))
    #expect(thin.frequencies[2] < 12 && shrunk.shrunk != nil && chosen.shrunk == nil)
    #expect(shrunk.interval.ratio > chosen.interval.ratio * 0.9)
    #expect(shrunk.interval.low < 1_600 && 1_600 < shrunk.interval.high)
  }

  @Test func `a table with many doubles is not thin`() throws {
    let table = Tables.expected(people: 3_000, shares: [0.2, 0.15, 0.12])
    #expect(try #require(ModelEnvelope(table, seed: 1)).shrunk == nil)
  }

  @Test func `chains that never agree are refused where no other method can answer`() async throws {
    let many = Tables.expected(people: 3_000, shares: [Double](repeating: 0.05, count: 13))
    var settings = `Answers and refusals`.quick()
    settings.classes.sweeps = 40
    settings.classes.mostSweeps = 40
    let count = try await Count(many, settings)
    #expect(count.refusals.map(\.code).contains(.chainsDisagree))
    settings.method = .lcmcr
    let named = try await Count(many, settings)
    #expect(named.refusals.map(\.code).contains(.chainsDisagree))
  }

  @Test(arguments: 0..<5)
  func `the order of rows and lists changes neither bound nor envelope`(seed: Int) throws {
    var chance = Seed(seed)
    let table = try Tables.named("western_us_5lists")
    let lines = (Tables.text["western_us_5lists"] ?? "").split(separator: "\n")
    let shuffled = [lines[0]] + lines.dropFirst().shuffled(using: &chance)
    #expect(try CaptureTable(histories: shuffled.joined(separator: "\n")) == table)
    let turned = table.reordered([0, 1, 2, 3, 4].shuffled(using: &chance))
    let (first, second) = (try #require(ChaoBound(table)), try #require(ChaoBound(turned)))
    #expect(abs(first.estimate - second.estimate) < 1e-9)
    let (plain, other) = (try #require(ModelEnvelope(table)), try #require(ModelEnvelope(turned)))
    #expect(abs(plain.interval.high / other.interval.high - 1) < 1e-6)
  }
}
