package import Casework
internal import Foundation
internal import GRDB

extension CaseView {
  /// The documents of a kind, the newest first.
  ///
  /// - Parameters:
  ///   - kind: of which kind.
  ///   - first: only those saved at this place or later.
  ///   - before: only those saved before this place; for the next page of a list.
  ///   - limit: how many at most.
  /// - Throws: what SQLite throws.
  package func documents(
    _ kind: DocumentKind, from first: Int = 0, before: Int = .max, limit: Int = 50
  ) throws -> [ListRow] {
    try list(
      """
      SELECT * FROM document WHERE kind = ? AND sequence >= ? AND sequence < ?
      ORDER BY sequence DESC LIMIT ?
      """, [Int(kind.rawValue), first, before, limit])
  }

  /// A document in its present version.
  ///
  /// - Throws: what SQLite throws.
  package func document(_ id: DocumentID) throws -> ListRow? {
    try list("SELECT * FROM document WHERE id = ?", [Data(id.bytes)]).first
  }

  /// The documents whose time is over.
  ///
  /// - Parameters:
  ///   - now: seconds of UTC.
  ///   - kinds: of which kinds.
  ///   - limit: how many at most, the longest over first.
  /// - Throws: what SQLite throws.
  package func overdue(
    at now: Int, of kinds: [DocumentKind], limit: Int = .max
  ) throws -> [ListRow] {
    // One kind after the other: of a rare one, all others that are due would be passed over.
    let rows = try kinds.flatMap { kind in
      try list(
        "SELECT * FROM document WHERE kind = ? AND due <= ? ORDER BY due, sequence LIMIT ?",
        [kind.rawValue, now, limit])
    }
    return Array(
      rows.sorted { ($0.due ?? 0, $0.sequence) < ($1.due ?? 0, $1.sequence) }.prefix(limit))
  }

  /// The documents of a kind whose time is over and that have a facet, or point by a role to one that has.
  ///
  /// - Parameters:
  ///   - now: seconds of UTC.
  ///   - kind: of which kind.
  ///   - facet: what they, or what they point to, must have.
  ///   - role: by which role they point.
  ///   - limit: how many at most, the longest over first.
  /// - Throws: what SQLite throws.
  package func overdue(
    at now: Int, of kind: DocumentKind, with facet: Facet, orBy role: String, limit: Int
  ) throws -> [ListRow] {
    let has = { (place: String) in
      """
      EXISTS (SELECT 1 FROM facet f INDEXED BY facet_sequence WHERE f.sequence = \(place)
      AND f.name IN (SELECT number FROM facet_name WHERE word = ?3) AND f.value = ?4)
      """
    }
    return try list(
      """
      SELECT d.* FROM document d WHERE d.kind = ?1 AND d.due <= ?2 AND (\(has("d.sequence")) OR EXISTS (
      SELECT 1 FROM link l INDEXED BY link_sequence CROSS JOIN document s ON s.id = l.target
      WHERE l.sequence = d.sequence AND l.name IN (SELECT number FROM facet_name WHERE word = ?5)
      AND \(has("s.sequence"))))
      ORDER BY d.due, d.sequence LIMIT ?6
      """, [kind.rawValue, now, facet.name, facet.value.column, role, limit])
  }

  /// How many documents of each kind there are.
  ///
  /// - Throws: what SQLite throws.
  package func counts() throws -> [DocumentKind: Int] {
    try reading { database in
      let rows = try Row.fetchAll(
        database, sql: "SELECT kind, count(*) FROM document GROUP BY kind")
      return rows.reduce(into: [:]) { counts, row in
        let kind: Int = row[0]
        if let kind = DocumentKind(rawValue: UInt8(truncatingIfNeeded: kind)) {
          counts[kind] = row[1]
        }
      }
    }
  }

  /// What was done to a document, the oldest first; without one, everything.
  ///
  /// - Throws: what SQLite throws.
  package func history(of document: DocumentID? = nil) throws -> [HistoryRow] {
    try reading { database in
      let condition = document == nil ? "" : "WHERE document = ?"
      let arguments = StatementArguments(document.map { [Data($0.bytes)] } ?? [])
      return try Row.fetchAll(
        database,
        sql: """
          SELECT sequence, document, version, at, member, act FROM history \(condition)
          ORDER BY sequence
          """, arguments: arguments
      ).compactMap { row in
        let (name, member): (Data, Data?) = (row[1], row[4])
        guard let document = DocumentID(name) else { return nil }
        return HistoryRow(
          sequence: row[0], document: document, version: row[2], at: row[3],
          by: member.flatMap { MemberID($0) }, act: row[5])
      }
    }
  }

  private func list(_ sql: String, _ arguments: StatementArguments) throws -> [ListRow] {
    try reading { try Self.list(sql, arguments, $0) }
  }

  /// The rows of an answer that begins with the columns of the table `document`; the statement is prepared
  /// once.
  static func list(
    _ sql: String, _ arguments: StatementArguments, _ database: Database
  ) throws -> [ListRow] {
    let rows = try Row.fetchCursor(database.cachedStatement(sql: sql), arguments: arguments)
    var list: [ListRow] = []
    while let row = try rows.next() {
      if let row = ListRow(row) { list.append(row) }
    }
    return list
  }
}

extension ListRow {
  /// A row that begins with the columns of the table `document`.
  init?(_ row: Row) {
    let (name, kind, member): (Data, Int, Data?) = (row[0], row[1], row[5])
    guard let document = DocumentID(name),
      let kind = DocumentKind(rawValue: UInt8(truncatingIfNeeded: kind))
    else { return nil }
    self.init(
      document: document, kind: kind, version: row[2], sequence: row[3], at: row[4],
      by: member.flatMap { MemberID($0) }, title: row[6], state: row[7], due: row[8])
  }
}
