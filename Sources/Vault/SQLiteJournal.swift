package import Foundation
internal import GRDB
internal import Ledger
internal import Synchronization

/// The journal in one SQLite file, in write-ahead mode, every commit synced to the disk.
package final class SQLiteJournal: JournalStorage {
  private let file: URL
  private let writer: DatabaseQueue
  private let readers = Mutex<[DatabaseQueue]>([])
  private let doubt = Mutex(false)

  /// The name of the file in the folder of the vault.
  package static let fileName = "journal.sqlite"
  /// "GUVO": tells this file from any other SQLite file.
  static let applicationID = 0x4755_564F
  /// The number of the present tables.
  static let version = 2

  /// Opens a journal, or makes an empty one.
  ///
  /// - Throws: `VaultError` naming why it cannot be.
  package init(_ file: URL, creating: Bool = false) throws {
    if !creating { try Self.refuseForeign(file) }
    self.file = file
    writer = try Self.translating { try Self.connection(file) }
    try Self.translating {
      try writer.writeWithoutTransaction { database in
        if creating { try Self.makeTables(database) }
        try Self.refuseNewer(database)
        try Self.lift(database)
      }
    }
  }

  /// What `PRAGMA synchronous` says of the connection that writes: 2 is FULL.
  ///
  /// - Throws: `VaultError`.
  package func synchronous() throws -> Int {
    try Self.translating {
      try writer.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA synchronous") ?? -1 }
    }
  }

  /// Reads one consistent state, beside the one who writes.
  package func read<R>(_ body: (any JournalReading) throws -> R) throws -> R {
    try Self.translating {
      try withReader { reader in
        try Self.snapshot(reader) { try body(SQLiteTransaction(database: $0)) }
      }
    }
  }

  /// The place of the newest entry; 0 when there is none.
  ///
  /// One statement reads one state by itself: every page asks this before it looks at anything else.
  package func lastSequence() throws -> Int {
    try Self.translating {
      try withReader { reader in
        try reader.writeWithoutTransaction { try SQLiteTransaction(database: $0).lastSequence() }
      }
    }
  }

  /// Writes alone among all processes, durable on return.
  package func write<R>(_ body: (any JournalWriting) throws -> R) throws -> R {
    do {
      let result = try commit(body)
      doubt.withLock { $0 = false }
      return result
    } catch VaultError.diskFailing {
      doubt.withLock { $0 = true }
      throw VaultError.diskFailing
    }
  }

  /// Whether the frames of a write that failed may still be in the write-ahead file: SQLite reports a
  /// sync that failed as an error, and the next one to open the file may find them whole.
  package var isInDoubt: Bool { doubt.withLock { $0 } }

  private func commit<R>(_ body: (any JournalWriting) throws -> R) throws -> R {
    try Self.translating {
      try Self.transaction(on: writer) { try body(SQLiteTransaction(database: $0)) }
    }
  }

  /// One state of the file for all that `body` asks.
  ///
  /// The words that begin and end it are prepared once, which GRDB's own do not do.
  private static func snapshot<R>(
    _ queue: DatabaseQueue, _ body: (Database) throws -> R
  ) throws -> R {
    try queue.writeWithoutTransaction { database in
      try database.cachedStatement(sql: "BEGIN DEFERRED TRANSACTION").execute()
      let result = Result { try body(database) }
      if database.isInsideTransaction {
        try database.cachedStatement(sql: "COMMIT TRANSACTION").execute()
      }
      return try result.get()
    }
  }

  private static func transaction<R>(
    on queue: DatabaseQueue, _ body: (Database) throws -> R
  ) throws -> R {
    try queue.writeWithoutTransaction { database in
      var result: R?
      try database.inTransaction(.immediate) {
        result = try body(database)
        return .commit
      }
      guard let result else { throw VaultError.journalDamaged }
      return result
    }
  }

  /// Copies a consistent state to a new file.
  package func copy(to file: URL) throws {
    try Self.translating {
      let copy = try DatabaseQueue(path: file.path)
      try withReader { try $0.backup(to: copy) }
      try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode=DELETE") }
      try copy.close()
    }
  }

  /// What SQLite finds wrong with the file, and whether its tables are those of a journal.
  package func selfCheck() throws -> [String] {
    try Self.translating {
      try withReader { reader in
        try Self.snapshot(reader) { database in
          let found = try String.fetchAll(database, sql: "PRAGMA integrity_check(20)")
          let tables = try String.fetchAll(
            database, sql: "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name")
          let sound = tables == Self.tables.sorted { $0.name < $1.name }.map(\.sql)
          return found.filter { $0 != "ok" }
            + (sound ? [] : ["the tables are not those of a journal"])
        }
      }
    }
  }

  /// Empties the write-ahead file, which keeps older states.
  package func forgetDeleted() throws {
    try Self.translating {
      try writer.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    }
  }

  /// Closes the file; the last one to close it leaves no write-ahead file behind.
  ///
  /// - Throws: `VaultError` when a reader is still at work.
  package func close() throws {
    try Self.translating {
      // Readers first: the last connection to close empties the write-ahead file.
      for reader in readers.withLock({ $0 }) { try reader.close() }
      try writer.close()
    }
  }
}

extension SQLiteJournal {
  /// Lends an idle connection for reading, or a new one; several can read at once.
  ///
  /// Not GRDB's pool: its readers are opened read-only, and when one of them closes last, the
  /// write-ahead file stays behind. Nor GRDB's `read`: it turns `query_only` on and off again, and each
  /// turn makes SQLite prepare every statement anew; here it stays on.
  private func withReader<R>(_ body: (DatabaseQueue) throws -> R) throws -> R {
    let idle = readers.withLock { $0.popLast() }
    let reader = try idle ?? Self.reader(file)
    defer { readers.withLock { $0.append(reader) } }
    return try body(reader)
  }

  private static func connection(_ file: URL) throws -> DatabaseQueue {
    try DatabaseQueue(path: file.path, configuration: settings)
  }

  private static func reader(_ file: URL) throws -> DatabaseQueue {
    var settings = settings
    settings.prepareDatabase { try $0.execute(sql: "PRAGMA query_only=ON") }
    return try DatabaseQueue(path: file.path, configuration: settings)
  }

  static let tables: [(name: String, sql: String)] = [
    (
      "entry",
      "CREATE TABLE entry(sequence INTEGER PRIMARY KEY, document BLOB NOT NULL, "
        + "version INTEGER NOT NULL, team BLOB NOT NULL, source_key BLOB, "
        + "commitment BLOB NOT NULL, leaf BLOB NOT NULL, bytes BLOB NOT NULL) STRICT"
    ),
    ("entry_document", "CREATE UNIQUE INDEX entry_document ON entry(document, version)"),
    (
      "entry_source",
      "CREATE UNIQUE INDEX entry_source ON entry(team, source_key) WHERE source_key IS NOT NULL"
    ),
    (
      "document_key",
      "CREATE TABLE document_key(document BLOB PRIMARY KEY, team BLOB NOT NULL, "
        + "wrapped BLOB NOT NULL) STRICT, WITHOUT ROWID"
    ),
    (
      "file",
      "CREATE TABLE file(id BLOB PRIMARY KEY, document BLOB NOT NULL, team BLOB NOT NULL, "
        + "wrapped BLOB NOT NULL, size INTEGER NOT NULL) STRICT, WITHOUT ROWID"
    ),
    ("file_document", "CREATE INDEX file_document ON file(document)"),
    (
      "field",
      "CREATE TABLE field(document BLOB NOT NULL, digest BLOB NOT NULL, box BLOB NOT NULL, "
        + "PRIMARY KEY(document, digest)) STRICT, WITHOUT ROWID"
    ),
    (
      "checkpoint",
      "CREATE TABLE checkpoint(size INTEGER PRIMARY KEY, root BLOB NOT NULL, note TEXT NOT NULL) "
        + "STRICT"
    ),
    (
      "mailbox",
      "CREATE TABLE mailbox(lookup BLOB PRIMARY KEY, note BLOB NOT NULL) STRICT, WITHOUT ROWID"
    ),
  ]

  private static var settings: Configuration {
    var settings = Configuration()
    settings.busyMode = .timeout(30)
    settings.foreignKeysEnabled = true
    settings.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA synchronous=FULL; PRAGMA temp_store=MEMORY; PRAGMA trusted_schema=OFF;
          PRAGMA secure_delete=ON; PRAGMA wal_autocheckpoint=8192;
          PRAGMA cell_size_check=ON; PRAGMA cache_size=-16000
          """)
    }
    return settings
  }

  private static func makeTables(_ database: Database) throws {
    try database.execute(sql: "PRAGMA journal_mode=WAL")
    try database.inTransaction(.immediate) {
      for table in tables { try database.execute(sql: table.sql) }
      try database.execute(
        sql: "PRAGMA application_id=\(applicationID); PRAGMA user_version=\(version)")
      return .commit
    }
  }

  /// Looks at the head of the file before SQLite does, so that a foreign file is never touched.
  private static func refuseForeign(_ file: URL) throws {
    guard FileManager.default.fileExists(atPath: file.path) else { throw VaultError.journalMissing }
    guard let handle = try? FileHandle(forReadingFrom: file) else { throw VaultError.notWritable }
    defer { try? handle.close() }
    let head = Array((try? handle.read(upToCount: 100)) ?? Data())
    guard head.count == 100, head.prefix(16).elementsEqual(Array("SQLite format 3\0".utf8)) else {
      throw VaultError.journalForeign
    }
    guard head[68..<72].elementsEqual(UInt32(applicationID).bigEndianBytes) else {
      throw VaultError.journalForeign
    }
    let version = head[60..<64].reduce(0) { $0 << 8 | Int($1) }
    guard version <= Self.version else { throw VaultError.journalNewer(version: version) }
  }

  /// Gives a journal of an earlier release the tables that have come since; what stands in it stays.
  private static func lift(_ database: Database) throws {
    guard try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0 < version else { return }
    try database.inTransaction(.immediate) {
      let there = try Set(String.fetchAll(database, sql: "SELECT name FROM sqlite_master"))
      for table in tables where !there.contains(table.name) {
        try database.execute(sql: table.sql)
      }
      try database.execute(sql: "PRAGMA user_version=\(version)")
      return .commit
    }
  }

  private static func refuseNewer(_ database: Database) throws {
    let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    guard found <= version else { throw VaultError.journalNewer(version: found) }
  }

  private static func translating<R>(_ body: () throws -> R) throws -> R {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw VaultError(error)
    }
  }
}

extension VaultError {
  /// The error that stands for what SQLite said.
  init(_ error: DatabaseError) {
    switch error.resultCode {
    case .SQLITE_FULL: self = .diskFull
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .journalBusy
    case .SQLITE_READONLY, .SQLITE_PERM: self = .notWritable
    case .SQLITE_NOTADB: self = .journalForeign
    case .SQLITE_IOERR: self = .diskFailing
    case .SQLITE_CANTOPEN: self = .notWritable
    default: self = .journalDamaged
    }
  }
}
