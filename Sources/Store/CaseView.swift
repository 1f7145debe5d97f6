package import Casework
package import Foundation
internal import GRDB
internal import Synchronization

/// What one team can list and search, in memory: a pure function of its part of the journal.
///
/// Bodies are not in it; they are opened when they are shown. It is thrown away and made again, and
/// needs no migrations.
package final class CaseView: Sendable {
  let queue: DatabaseQueue
  private let changes: Mutex<ViewChanges>
  /// How often each value of a facet occurs, until a document of that kind is saved.
  let counted = HeldFindings<CountQuestion, Int, [FacetCount]>(most: 200)

  /// The number of its tables and of the folding; a snapshot of another number is not used.
  package static let version = 10

  /// An empty view.
  ///
  /// - Throws: what SQLite throws.
  package init() throws {
    queue = try DatabaseQueue(configuration: Self.settings)
    changes = Mutex(ViewChanges(upTo: 0))
    try queue.writeWithoutTransaction { database in
      for table in Self.tables + Self.facetTables { try database.execute(sql: table) }
    }
  }

  /// A view from a snapshot.
  ///
  /// - Throws: `ViewError.notASnapshot` for anything else, and for one of another version.
  package init(snapshot: Data) throws {
    let settings = Self.settings
    queue = try DatabaseQueue(configuration: settings)
    let sequence = try queue.writeWithoutTransaction { database in
      try ViewSnapshot.load(snapshot, into: database)
      guard try Int.fetchOne(database, sql: "SELECT version FROM view") == Self.version else {
        throw ViewError.notASnapshot
      }
      return try Int.fetchOne(database, sql: "SELECT sequence FROM view") ?? 0
    }
    changes = Mutex(ViewChanges(upTo: sequence))
  }

  /// Takes in changes in the order of the journal.
  ///
  /// - Parameter sequence: the place up to which the journal was read.
  /// - Throws: what SQLite throws; then none was taken in.
  package func apply(_ changes: [ViewChange], upTo sequence: Int) throws {
    try queue.write { database in
      var names = FacetNames(database)
      for change in changes {
        switch change {
        case .saved(let row): try Self.save(row, &names, database)
        case .erased(let document, _): try Self.erase(document, database)
        }
      }
      try database.cachedStatement(sql: "UPDATE view SET sequence = ?")
        .execute(arguments: [sequence])
    }
    self.changes.withLock { $0.note(changes) }
    if changes.contains(where: \.isErasure) { counted.forget() }
  }

  /// The place in the journal of the last change of a document of these kinds: an answer that rests on
  /// them alone is right until it moves.
  ///
  /// An erasure counts for all kinds, and so does what lies in the snapshot with which the view began.
  package func lastChange(of kinds: [DocumentKind]) -> Int {
    changes.withLock { $0.last(of: kinds) }
  }

  /// Asks the view, alone among all who ask.
  ///
  /// Not GRDB's `read`: it turns `query_only` on and off again, and each turn makes SQLite prepare every
  /// statement anew.
  func reading<R>(_ ask: (Database) throws -> R) throws -> R {
    try queue.writeWithoutTransaction(ask)
  }

  /// The rows of an answer; the statement is prepared once.
  func rows(_ sql: String, _ arguments: StatementArguments = []) throws -> [Row] {
    try reading { try Row.fetchAll($0.cachedStatement(sql: sql), arguments: arguments) }
  }

  /// The place up to which the journal is in the view.
  ///
  /// - Throws: what SQLite throws.
  package func sequence() throws -> Int {
    try reading { try Int.fetchOne($0, sql: "SELECT sequence FROM view") ?? 0 }
  }

  /// Whether something was erased since the view was made: then its index still holds words of it, and
  /// no snapshot of it may be written.
  ///
  /// - Throws: what SQLite throws.
  package func hasErased() throws -> Bool {
    try reading { try Bool.fetchOne($0, sql: "SELECT erased FROM view") ?? true }
  }

  /// How many bytes the view takes.
  ///
  /// - Throws: what SQLite throws.
  package func size() throws -> Int {
    try reading { database in
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
    "CREATE INDEX document_due ON document(kind, due, sequence) WHERE due IS NOT NULL",
    """
    CREATE TABLE history(sequence INTEGER PRIMARY KEY, document BLOB NOT NULL,
      version INTEGER NOT NULL, at INTEGER NOT NULL, member BLOB, act TEXT NOT NULL)
    """,
    "CREATE INDEX history_document ON history(document)",
    // The words come folded and separated by spaces; `ascii` leaves all other letters alone. Where in
    // a text they stand is not asked for and not kept; beginnings of two and three letters are
    // (`SearchQuery.listed`).
    """
    CREATE VIRTUAL TABLE search USING fts5(terms, content='', tokenize='ascii', detail=none,
      columnsize=0, prefix='2 3')
    """,
    // Every word once, to find those that begin in some way.
    "CREATE TABLE word(text TEXT PRIMARY KEY) WITHOUT ROWID",
    "INSERT INTO search(search, rank) VALUES ('hashsize', 16777216)",
  ]

  // Facets and links are named by the place of their version, which is shorter than the document's
  // name and sorts as lists do: the newest first. `name` stands for kind and word together.
  private static let facetTables = [
    """
    CREATE TABLE facet_name(number INTEGER PRIMARY KEY, kind INTEGER NOT NULL, word TEXT NOT NULL,
      UNIQUE (kind, word))
    """,
    """
    CREATE TABLE facet(name INTEGER NOT NULL, value NOT NULL, sequence INTEGER NOT NULL,
      PRIMARY KEY (name, value, sequence)) WITHOUT ROWID
    """,
    "CREATE INDEX facet_sequence ON facet(sequence, name)",
    """
    CREATE TABLE link(target BLOB NOT NULL, name INTEGER NOT NULL, sequence INTEGER NOT NULL,
      PRIMARY KEY (target, name, sequence)) WITHOUT ROWID
    """,
    "CREATE INDEX link_sequence ON link(sequence, name)",
    "CREATE TABLE trace(sequence INTEGER PRIMARY KEY, kind INTEGER NOT NULL, bytes BLOB NOT NULL)",
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

  private static func save(
    _ row: ViewRow, _ names: inout FacetNames, _ database: Database
  ) throws {
    let (document, member) = (Data(row.document.bytes), row.facts.by.map { Data($0.bytes) })
    if row.version > 1 { try dropFacets(of: document, database) }
    try keepFacets(row, &names, database)
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
    guard !row.terms.line.isEmpty else { return }
    for word in row.terms.fresh {
      try database.cachedStatement(sql: "INSERT OR IGNORE INTO word VALUES (?)")
        .execute(arguments: [word])
    }
    // The row is named by the place of the version: words of older versions lead to places that no
    // document has any more, and are found no longer.
    try database.cachedStatement(sql: "INSERT INTO search(rowid, terms) VALUES (?, ?)")
      .execute(arguments: [row.sequence, row.terms.line])
  }

  private static func erase(_ document: DocumentID, _ database: Database) throws {
    let name = Data(document.bytes)
    try dropFacets(of: name, database)
    try database.execute(sql: "DELETE FROM document WHERE id = ?", arguments: [name])
    try database.execute(sql: "DELETE FROM history WHERE document = ?", arguments: [name])
    try database.execute(sql: "UPDATE view SET erased = 1")
  }
}
