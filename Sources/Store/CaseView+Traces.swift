package import Casework
internal import Foundation
internal import GRDB

/// What patterns read of the view: much at once, and no body.
extension CaseView {
  /// What the documents of some kinds leave for patterns, the oldest first.
  ///
  /// `sequence`: only what stands after that place of the journal.
  ///
  /// - Throws: what SQLite throws.
  package func traces(
    _ kinds: [DocumentKind], after sequence: Int = 0
  ) throws -> [TracedDocument] {
    let numbers = Self.numbers(kinds)
    return try reading { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT t.kind, t.bytes, d.id, t.sequence FROM trace t
          CROSS JOIN document d ON d.sequence = t.sequence
          WHERE t.sequence > ? AND t.kind IN (\(numbers)) ORDER BY t.sequence
          """, arguments: [sequence])
      var traced: [TracedDocument] = []
      while let row = try rows.next() {
        let (kind, bytes, name): (Int, Data, Data) = (row[0], row[1], row[2])
        guard let kind = DocumentKind(rawValue: UInt8(truncatingIfNeeded: kind)),
          let id = DocumentID(name), let trace = Trace(bytes: bytes)
        else { continue }
        traced.append(TracedDocument(id: id, kind: kind, trace: trace, sequence: row[3]))
      }
      return traced
    }
  }

  /// How many documents of some kinds leave anything, and the sum of their places in the journal.
  ///
  /// Both are what they were only when no version came, went or was replaced.
  ///
  /// - Throws: what SQLite throws.
  package func traceSum(_ kinds: [DocumentKind]) throws -> TraceSum {
    let sql = """
      SELECT count(*), ifnull(sum(sequence), 0) FROM trace WHERE kind IN (\(Self.numbers(kinds)))
      """
    return try reading { database in
      let row = try Row.fetchOne(database, sql: sql)
      return TraceSum(count: row?[0] ?? 0, places: row?[1] ?? 0)
    }
  }

  private static func numbers(_ kinds: [DocumentKind]) -> String {
    kinds.map { String($0.rawValue) }.joined(separator: ", ")
  }

  /// The documents of a kind with each value of a facet that more than one of them has.
  ///
  /// - Throws: what SQLite throws.
  package func sharing(_ name: String, _ kind: DocumentKind) throws -> [[DocumentID]] {
    let pairs: [(value: DatabaseValue, id: DocumentID)] = try reading { database in
      guard let number = try database.facetName(name, kind) else { return [] }
      return try Row.fetchAll(
        database,
        sql: """
          SELECT f.value, d.id FROM facet f CROSS JOIN document d ON d.sequence = f.sequence
          WHERE f.name = ?1 AND f.value IN
            (SELECT value FROM facet WHERE name = ?1 GROUP BY value HAVING count(*) > 1)
          ORDER BY f.value
          """, arguments: [number]
      ).compactMap { row in DocumentID(row[1] as Data).map { (row[0], $0) } }
    }
    return pairs.reduce(into: (groups: [[DocumentID]](), last: DatabaseValue.null)) { found, pair in
      if found.groups.isEmpty || found.last != pair.value { found.groups.append([]) }
      found.groups[found.groups.count - 1].append(pair.id)
      found.last = pair.value
    }.groups
  }

  /// All pointers of a role from documents of a kind.
  ///
  /// - Throws: what SQLite throws.
  package func pointers(
    _ role: String, _ kind: DocumentKind
  ) throws -> [(from: DocumentID, to: DocumentID)] {
    try reading { database in
      guard let number = try database.facetName(role, kind) else { return [] }
      return try Row.fetchAll(
        database,
        sql: """
          SELECT d.id, l.target FROM document d
          CROSS JOIN link l INDEXED BY link_sequence ON l.sequence = d.sequence AND l.name = ?
          WHERE d.kind = ?
          """, arguments: [number, Int(kind.rawValue)]
      ).compactMap { row in
        let (from, to): (Data, Data) = (row[0], row[1])
        guard let from = DocumentID(from), let to = DocumentID(to) else { return nil }
        return (from, to)
      }
    }
  }

  /// The documents of a kind with their values of a facet.
  ///
  /// - Throws: what SQLite throws.
  package func values(
    of name: String, _ kind: DocumentKind
  ) throws -> [(id: DocumentID, value: Facet.Value)] {
    try reading { database in
      guard let number = try database.facetName(name, kind) else { return [] }
      return try Row.fetchAll(
        database,
        sql: """
          SELECT f.value, d.id FROM facet f CROSS JOIN document d ON d.sequence = f.sequence
          WHERE f.name = ?
          """, arguments: [number]
      ).compactMap { row in
        DocumentID(row[1] as Data).map { ($0, Facet(name: name, column: row[0]).value) }
      }
    }
  }

  /// The documents of a kind that have a facet and lack every one of another name.
  ///
  /// - Throws: what SQLite throws.
  package func documents(
    _ kind: DocumentKind, having facet: Facet, lacking name: String
  ) throws -> [DocumentID] {
    try reading { database in
      guard let number = try database.facetName(facet.name, kind) else { return [] }
      let other = try database.facetName(name, kind) ?? 0
      return try Data.fetchAll(
        database,
        sql: """
          SELECT d.id FROM facet f CROSS JOIN document d ON d.sequence = f.sequence
          WHERE f.name = ? AND f.value = ? AND NOT EXISTS
            (SELECT 1 FROM facet g INDEXED BY facet_sequence
             WHERE g.sequence = f.sequence AND g.name = ?)
          """, arguments: [number, facet.value.column, other]
      ).compactMap { DocumentID($0) }
    }
  }
}

/// How many traces there are, and the sum of their places in the journal.
package struct TraceSum: Equatable, Sendable {
  /// How many.
  package let count: Int
  /// The sum of their places.
  package let places: Int

  /// A sum with every fact given.
  package init(count: Int, places: Int) {
    self.count = count
    self.places = places
  }
}
