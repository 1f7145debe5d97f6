package import Casework
internal import Foundation
internal import GRDB

/// What narrows a search besides its words.
package struct SearchNarrowing: Equatable, Sendable {
  /// The kind of document.
  package var kind: DocumentKind?
  /// What a document must have, whatever its kind: each of these.
  package var facets: [FacetChoice] = []
  /// Names of facets that hold a day, and within which days one of them must lie.
  package var days: (names: [String], within: ClosedRange<String>)?

  /// Nothing narrows it.
  package init(kind: DocumentKind? = nil) { self.kind = kind }

  /// Whether nothing narrows it.
  package var isEmpty: Bool { kind == nil && facets.isEmpty && days == nil }

  /// Whether both narrow in the same way.
  package static func == (left: SearchNarrowing, right: SearchNarrowing) -> Bool {
    left.kind == right.kind && left.facets == right.facets
      && left.days?.names == right.days?.names && left.days?.within == right.days?.within
  }
}

/// A facet of one of these names with one of these values.
package struct FacetChoice: Equatable, Sendable {
  /// The names.
  package let names: [String]
  /// The values.
  package let values: [String]

  /// A choice.
  package init(_ names: [String], _ values: [String]) {
    self.names = names
    self.values = values
  }
}

extension CaseView {
  /// The documents that hold all the words, the newest first; the last word may be begun only, when
  /// two letters of it are there.
  ///
  /// - Throws: what SQLite throws.
  package func search(_ text: String, limit: Int = 50) throws -> [ListRow] {
    try search(text, SearchNarrowing(), before: .max, limit: limit)
  }

  /// The same among the documents that something narrows; without words all of those.
  ///
  /// Only those saved before the place `before`, for the next page of a list.
  ///
  /// - Throws: what SQLite throws.
  package func search(
    _ text: String, _ narrowing: SearchNarrowing, before: Int = .max, limit: Int = 50
  ) throws -> [ListRow] {
    let query = SearchQuery(text)
    guard query != nil || !narrowing.isEmpty else { return [] }
    return try reading { database in
      guard let narrowed = try narrowing.condition(database) else { return [] }
      var statement = SQLPart("SELECT d.* FROM", [])
      if let query {
        statement =
          statement
          + SQLPart(
            """
            search s CROSS JOIN document d ON d.sequence = s.rowid
            WHERE search MATCH ? AND s.rowid < ?
            """, [try query.match(database), before])
      } else {
        statement = statement + SQLPart("document d WHERE d.sequence < ?", [before])
      }
      // The order of the index: FTS5 gives its rows by place, the table of documents too.
      let order = query == nil ? "d.sequence" : "s.rowid"
      statement = statement + narrowed + SQLPart("ORDER BY \(order) DESC LIMIT ?", [limit])
      return try Self.list(statement.sql, statement.arguments, database)
    }
  }
}

extension SearchNarrowing {
  /// What is asked of each document; `nil` when no document can have it.
  fileprivate func condition(_ database: Database) throws -> SQLPart? {
    var condition = SQLPart("", [])
    if let kind {
      condition = condition + SQLPart("AND d.kind = ?", [Int(kind.rawValue)])
      let bounds = try Row.fetchOne(
        database, sql: "SELECT min(sequence), max(sequence) FROM document WHERE kind = ?",
        arguments: [Int(kind.rawValue)])
      guard let bounds, let first: Int = bounds[0], let last: Int = bounds[1] else { return nil }
      // Documents of a kind often lie together: the words of the others need not be walked over.
      condition = condition + SQLPart("AND d.sequence BETWEEN ? AND ?", [first, last])
    }
    for choice in facets {
      guard let part = try Self.having(choice, kind, database) else { return nil }
      condition = condition + part
    }
    if let days {
      let numbers = try Self.numbers(Set(days.names), kind, database)
      guard !numbers.isEmpty else { return nil }
      condition =
        condition
        + Self.exists(
          "name IN (\(numbers)) AND value BETWEEN ? AND ?",
          [days.within.lowerBound, days.within.upperBound])
    }
    return condition
  }

  private static func having(
    _ choice: FacetChoice, _ kind: DocumentKind?, _ database: Database
  ) throws -> SQLPart? {
    let numbers = try numbers(Set(choice.names), kind, database)
    guard !numbers.isEmpty, !choice.values.isEmpty else { return nil }
    let marks = choice.values.map { _ in "?" }.joined(separator: ", ")
    return exists(
      "name IN (\(numbers)) AND value IN (\(marks))", StatementArguments(choice.values))
  }

  /// The numbers of facets of these names, of a kind or of every kind, parted by commas.
  private static func numbers(
    _ names: Set<String>, _ kind: DocumentKind?, _ database: Database
  ) throws -> String {
    try Row.fetchAll(database, sql: "SELECT number, kind, word FROM facet_name")
      .filter { row in
        let (owner, word): (Int, String) = (row[1], row[2])
        return names.contains(word) && (kind == nil || owner == Int(kind?.rawValue ?? 0))
      }
      .map { row in
        let number: Int = row[0]
        return String(number)
      }.joined(separator: ", ")
  }

  private static func exists(_ condition: String, _ arguments: StatementArguments) -> SQLPart {
    SQLPart(
      """
      AND EXISTS (SELECT 1 FROM facet INDEXED BY facet_sequence
      WHERE sequence = d.sequence AND (\(condition)))
      """, arguments)
  }
}
