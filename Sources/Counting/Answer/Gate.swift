/// What is looked at before any estimate is made (the rules R1 to R6 of the design).
package struct Gate: Sendable {
  /// The fewest persons on exactly two lists.
  package static let fewestDoubles = 5
  /// A list this small may lie within another by chance, and is left out instead.
  package static let smallList = 5

  /// Why there can be no answer; empty when there can.
  package let refusals: [Objection]
  /// What must be said beside the answer.
  package let warnings: [Objection]
  /// The table without lists that tell nothing.
  package let table: CaptureTable

  /// Looks at a table.
  ///
  /// `foreign` are the lists that the user says are of other people, another place or time.
  package init(_ given: CaptureTable, foreign: [String] = []) {
    var refusals: [Objection] = []
    var (table, warnings) = Self.withoutIdleLists(given.withoutEmptyLists)
    if table.lists.count < 3 {
      refusals.append(.init(.tooFewLists, ["lists": "\(table.lists.count)"]))
    }
    let parts = Self.parts(of: table)
    if parts.count > 1 {
      let names = parts.map { $0.map { table.lists[$0] }.joined(separator: "+") }
      refusals.append(.init(.disconnected, ["parts": names.joined(separator: " | ")]))
    }
    let frequencies = table.frequencies
    let doubles = frequencies.count > 2 ? frequencies[2] : 0
    if doubles < Self.fewestDoubles {
      refusals.append(
        .init(.tooFewOverlaps, ["doubles": "\(doubles)", "least": "\(Self.fewestDoubles)"]))
    }
    for (inner, outer) in Self.containments(table) {
      refusals.append(
        .init(.contained, ["inner": table.lists[inner], "outer": table.lists[outer]]))
    }
    for list in foreign { refusals.append(.init(.differentPopulation, ["list": list])) }
    if table.lists.isEmpty { table = given }
    (self.refusals, self.warnings, self.table) = (refusals, warnings, table)
  }

  /// Leaves out lists that share nobody with the rest, and tiny ones within another.
  ///
  /// The people of such a list are among the unseen of the others, so the number stays a number of
  /// the same people. Only while three lists and four fifths of the persons remain.
  private static func withoutIdleLists(
    _ given: CaptureTable
  ) -> (CaptureTable, [Objection]) {
    var idle: Set<Int> = []
    if let largest = parts(of: given).max(by: { $0.count < $1.count }) {
      idle = Set(given.lists.indices).subtracting(largest)
    }
    let sizes = given.sizes
    for (inner, _) in containments(given, from: 1) where sizes[inner] < smallList {
      idle.insert(inner)
    }
    let rest = given.without(idle)
    guard !idle.isEmpty, rest.lists.count >= 3, 5 * rest.observed >= 4 * given.observed else {
      return (given, [])
    }
    return (rest, idle.sorted().map { .init(.listLeftOut, ["list": given.lists[$0]]) })
  }

  /// The lists in parts that share a person, directly or by way of others.
  static func parts(of table: CaptureTable) -> [[Int]] {
    var part = Array(table.lists.indices)
    for history in table.histories {
      let lists = history.lists
      for other in lists.dropFirst() {
        let (from, to) = (part[other], part[lists[0]])
        if from != to { for list in part.indices where part[list] == from { part[list] = to } }
      }
    }
    return Dictionary(grouping: table.lists.indices) { part[$0] }.values.sorted { $0[0] < $1[0] }
  }

  /// The pairs of which every member of the first is on the second.
  static func containments(
    _ table: CaptureTable, from smallest: Int = smallList
  ) -> [(inner: Int, outer: Int)] {
    let sizes = table.sizes
    var found: [(Int, Int)] = []
    for inner in table.lists.indices where sizes[inner] >= smallest {
      for outer in table.lists.indices where outer != inner {
        if table.onEvery([inner, outer]) == sizes[inner],
          sizes[inner] < sizes[outer] || inner < outer
        {
          found.append((inner, outer))
        }
      }
    }
    return found
  }
}
