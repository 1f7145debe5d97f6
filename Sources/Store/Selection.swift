internal import Casework
internal import Foundation
internal import GRDB

/// What one filter asks of the tables.
struct Selection {
  /// Whether its index gives places in their order.
  let isInOrder: Bool
  /// How many it leaves, as far as they were counted.
  private(set) var size = Int.max
  private let table: String
  private let condition: SQLPart

  /// What a filter asks; `nil` when no document of the kind has such a word.
  init?(_ filter: DocumentFilter, _ kind: DocumentKind, _ database: Database) throws {
    let (table, word, condition, isInOrder) = Self.parts(of: filter)
    guard let number = try database.facetName(word, kind) else { return nil }
    self.table = table
    self.isInOrder = isInOrder
    self.condition = SQLPart("name = ? AND ", [number]) + condition
  }

  private static func parts(
    of filter: DocumentFilter
  ) -> (table: String, word: String, condition: SQLPart, isInOrder: Bool) {
    switch filter {
    case .has(let facet):
      ("facet", facet.name, SQLPart("value = ?", [facet.value.column]), true)
    case .hasAny(let facets):
      (
        "facet", facets.first?.name ?? "",
        SQLPart(
          "value IN (\(facets.map { _ in "?" }.joined(separator: ", ")))",
          StatementArguments(facets.map(\.value.column))), facets.count == 1
      )
    case .within(let name, let bounds):
      (
        "facet", name, SQLPart("value BETWEEN ? AND ?", [bounds.lowerBound, bounds.upperBound]),
        false
      )
    case .between(let name, let bounds):
      (
        "facet", name, SQLPart("value BETWEEN ? AND ?", [bounds.lowerBound, bounds.upperBound]),
        false
      )
    case .points(let role, let target):
      ("link", role, SQLPart("target = ?", [Data(target.bytes)]), true)
    case .pointsToAny(let role, let targets):
      (
        "link", role,
        SQLPart(
          "target IN (\(targets.map { _ in "?" }.joined(separator: ", ")))",
          StatementArguments(targets.map { Data($0.bytes) })), targets.count == 1
      )
    }
  }

  /// The places of all documents that have it.
  var places: SQLPart {
    SQLPart("SELECT \(isInOrder ? "" : "DISTINCT ")sequence FROM \(table) WHERE", []) + condition
  }

  /// Whether the document at `p.sequence` has it; by place, because a range has no place in it.
  var probe: SQLPart {
    SQLPart(
      """
      EXISTS (SELECT 1 FROM \(table) INDEXED BY \(table)_sequence
      WHERE sequence = p.sequence AND \(condition.sql))
      """, condition.arguments)
  }

  /// Counts what it leaves, but not far beyond a bound.
  mutating func measure(upTo bound: Int, _ database: Database) throws -> Int {
    let sql = "SELECT count(*) FROM (SELECT 1 FROM \(table) WHERE \(condition.sql) LIMIT ?)"
    size =
      try Int.fetchOne(
        database.cachedStatement(sql: sql), arguments: condition.arguments + [bound + 1]) ?? 0
    return size
  }
}
