/// What was published so far, so that the next release tells no more by its difference.
///
/// A record that was published stays in its class for ever, as it was told. New records form classes
/// among themselves and wait until there are k of them. So the difference of any cell between any two
/// releases is 0 or at least k, for whoever keeps both.
///
/// The register names records by the ids its owner gave: it stays inside, and is never published.
package struct ReleaseRegister: Codable, Sendable, Equatable {
  /// The number of the shape of the file.
  package private(set) var version = 1
  /// The least number of people in a class, the same in all releases.
  package let k: Int
  /// The names of the columns, the same in all releases.
  package let columns: [String]
  /// How many releases there were.
  package private(set) var releases = 0
  /// The cells as last published.
  package private(set) var cells: [Cell] = []
  private var published: [String: Int] = [:]

  /// One line of the published table.
  package struct Cell: Codable, Sendable, Equatable {
    /// What is told, one word for each column; empty where nothing is told.
    package let words: [String]
    /// How many people; at least k.
    package fileprivate(set) var count: Int
  }

  /// What a release did with the records it was given.
  package struct Account: Sendable, Equatable {
    /// Records in the file.
    package let records: Int
    /// Records that stand in a class that was published before.
    package let before: Int
    /// Records that this release publishes first.
    package let new: Int
    /// Records of which nothing is told yet.
    package let withheld: Int
    /// Records that were published and are no longer in the file; the figures keep them.
    package let gone: Int
    /// The new classes, for the shares of what is told.
    package let classes: AnonymousClasses?
  }

  /// A register before the first release.
  package init(k: Int, columns: [String]) {
    self.k = k
    self.columns = columns
  }

  /// What a column is called and how it may be coarsened.
  package struct ColumnPlan: Sendable {
    let name: String
    let coarsening: Coarsening
    let leastValues: Int?

    /// A plan; with `leastValues` the column is sensitive, and told with so many values or not at all.
    package init(name: String, coarsening: Coarsening = .none, leastValues: Int? = nil) {
      self.name = name
      self.coarsening = coarsening
      self.leastValues = leastValues
    }
  }

  /// Publishes what can be published of records, beside what was.
  ///
  /// - Parameters:
  ///   - ids: one for each record, none twice.
  ///   - values: by column, then by record.
  ///   - plans: what the columns are called and how they may be coarsened.
  /// - Throws: `DisclosureError`; then nothing of the register changed.
  package mutating func release(
    ids: [String], values: [[String]], plans: [ColumnPlan]
  ) throws(DisclosureError) -> Account {
    guard plans.map(\.name) == columns else { throw .foreignRegister }
    try Self.checkUnique(ids)
    let fresh = ids.indices.filter { published[ids[$0]] == nil }
    let classes = try Self.classes(of: fresh, values, plans, k: k)
    let present = Set(ids)
    let gone = published.keys.count { !present.contains($0) }
    for one in classes?.classes ?? [] { add(one, ids: one.rows.map { ids[fresh[$0]] }) }
    releases += 1
    let new = classes?.published ?? 0
    return Account(
      records: ids.count, before: ids.count - fresh.count, new: new, withheld: fresh.count - new,
      gone: gone, classes: classes)
  }

  /// The place of the cell in which a record stands; `nil` for one that was not published.
  package func cell(of id: String) -> Int? { published[id] }

  private mutating func add(_ one: AnonymousClass, ids: [String]) {
    let place = cells.firstIndex { $0.words == one.words } ?? cells.count
    if place == cells.count { cells.append(Cell(words: one.words, count: 0)) }
    cells[place].count += ids.count
    for id in ids { published[id] = place }
  }

  /// The classes of records that were not published yet; `nil` while they are fewer than k.
  private static func classes(
    of rows: [Int], _ values: [[String]], _ plans: [ColumnPlan], k: Int
  ) throws(DisclosureError) -> AnonymousClasses? {
    guard rows.count >= k else { return nil }
    var columns: [CoarsenedColumn] = []
    for (plan, column) in zip(plans, values) {
      columns.append(
        try CoarsenedColumn(
          name: plan.name, values: rows.map { column[$0] }, coarsening: plan.coarsening))
    }
    var classes = try AnonymousClasses(try DisclosureTable(columns: columns), k: k)
    for (index, plan) in plans.enumerated() {
      if let least = plan.leastValues { classes = classes.diverse(index, l: least) }
    }
    return classes
  }

  private static func checkUnique(_ ids: [String]) throws(DisclosureError) {
    var seen: [String: Int] = [:]
    for (row, id) in ids.enumerated() {
      if let first = seen[id] { throw .doubledID(row: row + 1, first: first) }
      seen[id] = row + 1
    }
  }
}
