import Glibc

/// What is looked at before any estimate is made (the rules R1 to R6 of the design).
package struct Gate: Sendable {
  /// The fewest persons on exactly two lists.
  package static let fewestDoubles = 5
  /// A list of fewer members may lie within another without saying anything.
  package static let smallList = 5
  /// What happens by chance more seldom than this is taken as a fact about the lists.
  package static let rareChance = 0.01

  /// Why there can be no answer; empty when there can.
  package let refusals: [Objection]
  /// What must be said beside the answer.
  package let warnings: [Objection]
  /// The table without lists that have no member.
  package let table: CaptureTable

  /// Looks at a table.
  ///
  /// `foreign` are the lists that the user says are of other people, another place or time.
  package init(_ given: CaptureTable, foreign: [String] = []) {
    let table = given.withoutEmptyLists
    var refusals: [Objection] = []
    if table.lists.count < 3 {
      refusals.append(.init(.tooFewLists, ["lists": "\(table.lists.count)"]))
    }
    let (apart, warnings) = Self.judgeParts(of: table)
    refusals += apart
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
    self.table = table.lists.isEmpty ? given : table
    (self.refusals, self.warnings) = (refusals, warnings)
  }

  /// Whether lists that share nobody with the rest may do so by chance.
  ///
  /// A small list among rare ones often overlaps with none. It stays: that it meets nobody says
  /// that there are many, and without it the number is too low. But where many meetings were to be
  /// expected, the lists are of different people, and no number can join them.
  private static func judgeParts(
    of table: CaptureTable
  ) -> (refusals: [Objection], warnings: [Objection]) {
    let parts = parts(of: table)
    guard parts.count > 1, let main = parts.max(by: { $0.count < $1.count }) else {
      return ([], [])
    }
    let others = parts.filter { $0 != main }
    let core = table.without(Set(others.flatMap { $0 }))
    let total = ChaoBound(core)?.estimate ?? Double(core.observed)
    let meetings = { (part: [Int]) -> Double in
      let rest = table.without(Set(part))
      let outside = table.observed - rest.observed
      return Double(outside) * min(Double(rest.observed) / max(total, 1), 1)
    }
    // Any of ten lists may be the one that meets nobody. If no two lists meet, nothing binds them.
    if main.count > 1, others.allSatisfy({ exp(-meetings($0)) >= rareChance / 10 }) {
      let alone = others.map { $0.map { table.lists[$0] }.joined(separator: "+") }
      return ([], alone.map { .init(.isolated, ["list": $0]) })
    }
    let names = parts.map { $0.map { table.lists[$0] }.joined(separator: "+") }
    return ([.init(.disconnected, ["parts": names.joined(separator: " | ")])], [])
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

  /// The pairs of which every member of the first is on the second, more than by chance.
  static func containments(_ table: CaptureTable) -> [(inner: Int, outer: Int)] {
    let sizes = table.sizes
    var found: [(Int, Int)] = []
    for inner in table.lists.indices where sizes[inner] >= smallList {
      for outer in table.lists.indices where outer != inner {
        guard table.onEvery([inner, outer]) == sizes[inner],
          sizes[inner] < sizes[outer] || inner < outer
        else { continue }
        // How much of the other lists' people the outer list holds anyway.
        let rest = table.without([inner, outer])
        let shared = table.without([inner]).observed
        let held = Double(sizes[outer] + rest.observed - shared) / Double(max(rest.observed, 1))
        if pow(held, Double(sizes[inner])) < rareChance { found.append((inner, outer)) }
      }
    }
    return found
  }
}
