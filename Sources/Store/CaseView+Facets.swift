package import Casework
internal import Foundation
internal import GRDB

/// How facets and links come into the view and leave it.
extension CaseView {
  /// Keeps what a version is filtered by, what it points to, and what it leaves for patterns.
  static func keepFacets(
    _ row: ViewRow, _ names: inout FacetNames, _ database: Database
  ) throws {
    var facets: [(any DatabaseValueConvertible)?] = []
    for facet in row.facts.facets {
      facets += [
        try names.number(of: facet.name, row.facts.kind), facet.value.column, row.sequence,
      ]
    }
    try insert(facets, into: "facet", database)
    var links: [(any DatabaseValueConvertible)?] = []
    for link in row.facts.links {
      links += [
        Data(link.target.bytes), try names.number(of: link.role, row.facts.kind), row.sequence,
      ]
    }
    try insert(links, into: "link", database)
    guard let trace = row.facts.trace else { return }
    try database.cachedStatement(sql: "INSERT INTO trace VALUES (?, ?, ?)")
      .execute(arguments: [row.sequence, Int(row.facts.kind.rawValue), Data(trace.bytes)])
  }

  /// Forgets what the present version of a document had.
  static func dropFacets(of document: Data, _ database: Database) throws {
    let place = try Int.fetchOne(
      database.cachedStatement(sql: "SELECT sequence FROM document WHERE id = ?"),
      arguments: [document])
    guard let place else { return }
    for table in ["facet", "link", "trace"] {
      try database.cachedStatement(sql: "DELETE FROM \(table) WHERE sequence = ?")
        .execute(arguments: [place])
    }
  }

  /// All rows of a version in one statement: a rebuild inserts half a million of them.
  private static func insert(
    _ values: [(any DatabaseValueConvertible)?], into table: String, _ database: Database
  ) throws {
    // SQLite takes some thousands of values in one statement; a document may have more.
    for start in stride(from: 0, to: values.count, by: 300) {
      let some = values[start..<min(start + 300, values.count)]
      let rows = Array(repeating: "(?, ?, ?)", count: some.count / 3).joined(separator: ", ")
      try database.cachedStatement(sql: "INSERT OR IGNORE INTO \(table) VALUES \(rows)")
        .execute(arguments: StatementArguments(Array(some)))
    }
  }
}

/// What points to what.
extension CaseView {
  /// What a document points to in its present version.
  ///
  /// - Throws: what SQLite throws.
  package func links(of document: DocumentID) throws -> [DocumentLink] {
    try rows(
      """
      SELECT n.word, l.target FROM document d
      JOIN link l INDEXED BY link_sequence ON l.sequence = d.sequence
      JOIN facet_name n ON n.number = l.name WHERE d.id = ? ORDER BY n.word, l.target
      """, [Data(document.bytes)]
    ).compactMap { row in
      let target: Data = row[1]
      return DocumentID(target).map { DocumentLink(row[0], $0) }
    }
  }

  /// The documents of every kind that point to a document, with their roles, the newest first.
  ///
  /// - Throws: what SQLite throws.
  package func pointing(
    to document: DocumentID, limit: Int = 200
  ) throws -> [(role: String, row: ListRow)] {
    try rows(
      """
      SELECT d.*, n.word FROM link l
      CROSS JOIN document d ON d.sequence = l.sequence JOIN facet_name n ON n.number = l.name
      WHERE l.target = ? ORDER BY l.sequence DESC LIMIT ?
      """, [Data(document.bytes), limit]
    ).compactMap { row in
      let role: String = row["word"]
      return ListRow(row).map { (role, $0) }
    }
  }

  /// The values by which a document is filtered, in its present version.
  ///
  /// - Throws: what SQLite throws.
  package func facets(of document: DocumentID) throws -> [Facet] {
    try rows(
      """
      SELECT n.word, f.value FROM document d
      JOIN facet f INDEXED BY facet_sequence ON f.sequence = d.sequence
      JOIN facet_name n ON n.number = f.name WHERE d.id = ? ORDER BY n.word, f.value
      """, [Data(document.bytes)]
    ).map { Facet(name: $0[0], column: $0[1]) }
  }

  /// Hands out, for each document of a kind, the facets of its own and of every document that points
  /// to it, in no order; a facet may come several times.
  ///
  /// One walk over the view, however many documents there are.
  ///
  /// - Throws: what SQLite throws, and what `take` throws.
  package func facetsAround(
    _ kind: DocumentKind, _ take: (DocumentID, Facet) throws -> Void
  ) throws {
    try reading { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT d.id, n.word, f.value FROM document d
          CROSS JOIN facet f INDEXED BY facet_sequence ON f.sequence = d.sequence
          CROSS JOIN facet_name n ON n.number = f.name WHERE d.kind = ?1
          UNION ALL
          SELECT d.id, n.word, f.value FROM document d CROSS JOIN link l ON l.target = d.id
          CROSS JOIN facet f INDEXED BY facet_sequence ON f.sequence = l.sequence
          CROSS JOIN facet_name n ON n.number = f.name WHERE d.kind = ?1
          """, arguments: [Int(kind.rawValue)])
      while let row = try rows.next() {
        let name: Data = row[0]
        if let document = DocumentID(name) {
          try take(document, Facet(name: row[1], column: row[2]))
        }
      }
    }
  }
}

extension Facet {
  /// A facet from its columns.
  init(name: String, column: DatabaseValue) {
    if let number = Int.fromDatabaseValue(column), column.isNumber {
      self.init(name, number)
    } else {
      self.init(name, String.fromDatabaseValue(column) ?? "")
    }
  }
}

extension DatabaseValue {
  /// Whether a whole number is stored, and no text that looks like one.
  var isNumber: Bool { if case .int64 = storage { true } else { false } }
}

extension Facet.Value {
  /// The value as SQLite stores and sorts it.
  var column: any DatabaseValueConvertible {
    switch self {
    case .text(let text): text
    case .number(let number): number
    }
  }
}
