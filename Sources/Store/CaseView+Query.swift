package import Casework
internal import Foundation
internal import GRDB

extension CaseView {
  /// A page of the documents that answer a question.
  ///
  /// - Throws: what SQLite throws.
  package func documents(_ query: DocumentQuery) throws -> DocumentPage {
    try reading { database in
      guard let plan = try QueryPlan(query, database) else {
        return DocumentPage(rows: [], next: nil)
      }
      return try plan.page(query, database)
    }
  }

  /// How many documents answer a question.
  ///
  /// - Throws: what SQLite throws.
  package func count(_ kind: DocumentKind, _ filters: [DocumentFilter] = []) throws -> Int {
    try reading { database in
      guard let plan = try QueryPlan(DocumentQuery(kind, filters), database) else { return 0 }
      let walk = plan.walk
      return try Int.fetchOne(
        database.cachedStatement(sql: "SELECT count(DISTINCT p.sequence) \(walk.sql)"),
        arguments: walk.arguments) ?? 0
    }
  }

  /// How many documents answer a question, counted no further than `most`: what comes behind is not walked.
  ///
  /// - Throws: what SQLite throws.
  package func count(
    _ kind: DocumentKind, _ filters: [DocumentFilter] = [], upTo most: Int
  ) throws -> Int {
    try reading { database in
      guard let plan = try QueryPlan(DocumentQuery(kind, filters), database) else { return 0 }
      let walk = plan.walk
      return try Int.fetchOne(
        database.cachedStatement(
          sql: "SELECT count(*) FROM (SELECT DISTINCT p.sequence \(walk.sql) LIMIT ?)"),
        arguments: walk.arguments + [most]) ?? 0
    }
  }

  /// How many documents of a kind have each value of a facet, the most frequent first.
  ///
  /// `filters`: what the counted documents must have. Without any, they are counted when the first one asks
  /// after a change.
  /// - Throws: what SQLite throws.
  package func counts(
    of name: String, _ kind: DocumentKind, _ filters: [DocumentFilter] = [], limit: Int = 500
  ) throws -> [FacetCount] {
    guard filters.isEmpty else { return try counting(name, kind, filters, limit) }
    let question = CountQuestion(name: name, kind: kind, limit: limit)
    let change = lastChange(of: [kind])
    if let known = counted.known(question, change) { return known }
    let counts = try counting(name, kind, [], limit)
    // What is longer than any list that is shown is not kept.
    if counts.count <= 1000 { counted.keep(counts, of: question, change) }
    return counts
  }

  private func counting(
    _ name: String, _ kind: DocumentKind, _ filters: [DocumentFilter], _ limit: Int
  ) throws -> [FacetCount] {
    try reading { database in
      let query = DocumentQuery(kind, filters, order: .rising(name))
      guard let plan = try QueryPlan(query, database) else { return [] }
      return try Row.fetchAll(
        database,
        sql: """
          SELECT p.value, count(*) \(plan.walk.sql)
          GROUP BY p.value ORDER BY count(*) DESC, p.value LIMIT ?
          """, arguments: plan.walk.arguments + [limit]
      ).map { FacetCount(facet: Facet(name: name, column: $0[0]), count: $0[1]) }
    }
  }
}

/// Which values of all documents of a kind are counted.
struct CountQuestion: Hashable, Sendable {
  let name: String
  let kind: DocumentKind
  let limit: Int
}

/// How many documents have a facet.
package struct FacetCount: Equatable, Sendable {
  /// The facet.
  package let facet: Facet
  /// How many have it.
  package let count: Int
}
