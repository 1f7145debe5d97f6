package import Casework
package import Foundation
internal import GRDB
internal import Language

/// What one team can list and search, in memory: a pure function of its part of the journal.
///
/// Bodies are not in it; they are opened when they are shown. It is thrown away and made again, and
/// needs no migrations.
package final class CaseView: Sendable {
  private let queue: DatabaseQueue

  /// The number of its tables and of the folding; a snapshot of another number is not used.
  package static let version = 1

  /// An empty view.
  ///
  /// - Throws: what SQLite throws.
  package init() throws {
    queue = try DatabaseQueue(configuration: Self.settings)
    try queue.writeWithoutTransaction { database in
      for table in Self.tables { try database.execute(sql: table) }
    }
  }

  /// A view from a snapshot.
  ///
  /// - Throws: `ViewError.notASnapshot` for anything else, and for one of another version.
  package init(snapshot: Data) throws {
    let settings = Self.settings
    queue = try DatabaseQueue(configuration: settings)
    try queue.writeWithoutTransaction { database in
      try ViewSnapshot.load(snapshot, into: database)
      guard try Int.fetchOne(database, sql: "SELECT version FROM view") == Self.version else {
        throw ViewError.notASnapshot
      }
    }
  }

  /// Takes in changes in the order of the journal.
  ///
  /// - Parameter sequence: the place up to which the journal was read.
  /// - Throws: what SQLite throws; then none was taken in.
  package func apply(_ changes: [ViewChange], upTo sequence: Int) throws {
    try queue.write { database in
      for change in changes {
        switch change {
        case .saved(let row): try Self.save(row, database)
        case .erased(let document, _): try Self.erase(document, database)
        }
      }
      try database.cachedStatement(sql: "UPDATE view SET sequence = ?")
        .execute(arguments: [sequence])
    }
  }

  /// The place up to which the journal is in the view.
  ///
  /// - Throws: what SQLite throws.
  package func sequence() throws -> Int {
    try queue.read { try Int.fetchOne($0, sql: "SELECT sequence FROM view") ?? 0 }
  }

  /// Whether something was erased since the view was made: then its index still holds words of it, and
  /// no snapshot of it may be written.
  ///
  /// - Throws: what SQLite throws.
  package func hasErased() throws -> Bool {
    try queue.read { try Bool.fetchOne($0, sql: "SELECT erased FROM view") ?? true }
  }

  /// How many bytes the view takes.
  ///
  /// - Throws: what SQLite throws.
  package func size() throws -> Int {
    try queue.read { database in
      (try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0)
        * (try Int.fetchOne(database, sql: "PRAGMA page_size") ?? 0)
    }
  }

  /// The whole view as bytes, to be sealed; `nil` when it is too large or must not be kept.
  ///
  /// - Throws: what SQLite throws.
  package func snapshot() throws -> Data? {
    guard try !hasErased(), try size() < 1_500_000_000 else { return nil }
    return try queue.writeWithoutTransaction { try ViewSnapshot.bytes(of: $0) }
  }
}

/// Why a view could not be made.
package enum ViewError: Error, Equatable, Sendable {
  /// The bytes are no snapshot of this version.
  case notASnapshot
}

extension CaseView {
  private static let tables = [
    "CREATE TABLE view(version INTEGER NOT NULL, sequence INTEGER NOT NULL, erased INTEGER NOT NULL)",
    "INSERT INTO view VALUES (\(version), 0, 0)",
    """
    CREATE TABLE document(id BLOB PRIMARY KEY, kind INTEGER NOT NULL, version INTEGER NOT NULL,
      sequence INTEGER NOT NULL, at INTEGER NOT NULL, member BLOB, title TEXT NOT NULL,
      state TEXT NOT NULL, due INTEGER) WITHOUT ROWID
    """,
    "CREATE UNIQUE INDEX document_sequence ON document(sequence)",
    "CREATE INDEX document_kind ON document(kind, sequence)",
    "CREATE INDEX document_due ON document(due) WHERE due IS NOT NULL",
    """
    CREATE TABLE history(sequence INTEGER PRIMARY KEY, document BLOB NOT NULL,
      version INTEGER NOT NULL, at INTEGER NOT NULL, member BLOB, act TEXT NOT NULL)
    """,
    "CREATE INDEX history_document ON history(document)",
    // The words come folded and separated by spaces; `ascii` leaves all other letters alone.
    "CREATE VIRTUAL TABLE search USING fts5(terms, content='', tokenize='ascii')",
    "INSERT INTO search(search, rank) VALUES ('hashsize', 16777216)",
  ]

  private static var settings: Configuration {
    var settings = Configuration()
    settings.foreignKeysEnabled = true
    settings.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA temp_store=MEMORY; PRAGMA trusted_schema=OFF; PRAGMA synchronous=OFF;
          PRAGMA journal_mode=MEMORY; PRAGMA secure_delete=ON
          """)
    }
    return settings
  }

  private static func save(_ row: ViewRow, _ database: Database) throws {
    let (document, member) = (Data(row.document.bytes), row.facts.by.map { Data($0.bytes) })
    try database.cachedStatement(
      sql: "INSERT OR REPLACE INTO document VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
    ).execute(arguments: [
      document, Int(row.facts.kind.rawValue), row.version, row.sequence, row.facts.at, member,
      row.facts.title, row.facts.state, row.due,
    ])
    try database.cachedStatement(sql: "INSERT INTO history VALUES (?, ?, ?, ?, ?, ?)")
      .execute(arguments: [
        row.sequence, document, row.version, row.facts.at, member, row.facts.act,
      ])
    guard !row.terms.isEmpty else { return }
    // The row is named by the place of the version: words of older versions lead to places that no
    // document has any more, and are found no longer.
    try database.cachedStatement(sql: "INSERT INTO search(rowid, terms) VALUES (?, ?)")
      .execute(arguments: [row.sequence, row.terms])
  }

  private static func erase(_ document: DocumentID, _ database: Database) throws {
    let name = Data(document.bytes)
    try database.execute(sql: "DELETE FROM document WHERE id = ?", arguments: [name])
    try database.execute(sql: "DELETE FROM history WHERE document = ?", arguments: [name])
    try database.execute(sql: "UPDATE view SET erased = 1")
  }
}

extension CaseView {
  /// The documents that hold all the words, the newest first; the last word may be begun only.
  ///
  /// - Throws: what SQLite throws.
  package func search(_ text: String, limit: Int = 50) throws -> [ListRow] {
    let terms = SearchFolding.terms(text)
    guard let last = terms.last else { return [] }
    let query = terms.dropLast().map { "\"\($0)\" " }.joined() + "\"\(last)\"*"
    return try list(
      """
      SELECT d.* FROM search s CROSS JOIN document d ON d.sequence = s.rowid
      WHERE s.terms MATCH ? ORDER BY s.rowid DESC LIMIT ?
      """, [query, limit])
  }

  /// The documents of a kind, the newest first.
  ///
  /// - Parameter before: only those saved before this place; for the next page of a list.
  /// - Throws: what SQLite throws.
  package func documents(
    _ kind: DocumentKind, before: Int = .max, limit: Int = 50
  ) throws -> [ListRow] {
    try list(
      """
      SELECT * FROM document WHERE kind = ? AND sequence < ? ORDER BY sequence DESC LIMIT ?
      """, [Int(kind.rawValue), before, limit])
  }

  /// A document in its present version.
  ///
  /// - Throws: what SQLite throws.
  package func document(_ id: DocumentID) throws -> ListRow? {
    try list("SELECT * FROM document WHERE id = ?", [Data(id.bytes)]).first
  }

  /// The documents whose time is over.
  ///
  /// - Parameter now: seconds of UTC.
  /// - Throws: what SQLite throws.
  package func overdue(at now: Int) throws -> [ListRow] {
    try list("SELECT * FROM document WHERE due <= ? ORDER BY sequence", [now])
  }

  /// How many documents of each kind there are.
  ///
  /// - Throws: what SQLite throws.
  package func counts() throws -> [DocumentKind: Int] {
    try queue.read { database in
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
    try queue.read { database in
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
    try queue.read { database in
      let rows = try Row.fetchCursor(database.cachedStatement(sql: sql), arguments: arguments)
      var list: [ListRow] = []
      while let row = try rows.next() {
        let (name, kind, member): (Data, Int, Data?) = (row[0], row[1], row[5])
        guard let document = DocumentID(name),
          let kind = DocumentKind(rawValue: UInt8(truncatingIfNeeded: kind))
        else { continue }
        list.append(
          ListRow(
            document: document, kind: kind, version: row[2], sequence: row[3], at: row[4],
            by: member.flatMap { MemberID($0) }, title: row[6], state: row[7]))
      }
      return list
    }
  }
}
