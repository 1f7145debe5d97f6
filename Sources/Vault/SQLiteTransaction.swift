internal import Casework
internal import Foundation
internal import GRDB
internal import Ledger

/// One transaction on the SQLite file.
struct SQLiteTransaction: JournalWriting {
  let database: Database

  func lastSequence() throws -> Int {
    try Int.fetchOne(database.cachedStatement(sql: "SELECT max(sequence) FROM entry")) ?? 0
  }

  func entries(after sequence: Int, limit: Int) throws -> [JournalEntry] {
    try entries(
      "SELECT * FROM entry WHERE sequence > ? ORDER BY sequence LIMIT ?", [sequence, limit])
  }

  func versions(of document: DocumentID) throws -> [JournalEntry] {
    try entries(
      "SELECT * FROM entry WHERE document = ? ORDER BY version", [Data(document.bytes)])
  }

  func latest(of document: DocumentID) throws -> JournalEntry? {
    try entries(
      "SELECT * FROM entry WHERE document = ? ORDER BY version DESC LIMIT 1",
      [Data(document.bytes)]
    ).first
  }

  func leaves(upTo sequence: Int) throws -> [TreeHash] {
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: "SELECT sequence, leaf FROM entry WHERE sequence <= ? ORDER BY sequence"),
      arguments: [sequence])
    var leaves: [TreeHash] = []
    while let row = try rows.next() {
      guard try row.whole(0) == leaves.count + 1, let leaf = TreeHash(try row.blob(1)) else {
        throw VaultError.journalDamaged
      }
      leaves.append(leaf)
    }
    return leaves
  }

  func document(ofSource key: [UInt8], team: TeamID) throws -> DocumentID? {
    let found = try Data.fetchOne(
      database.cachedStatement(
        sql: "SELECT document FROM entry WHERE team = ? AND source_key = ?"),
      arguments: [Data(team.bytes), Data(key)])
    return found.flatMap { DocumentID($0) }
  }

  func key(of document: DocumentID) throws -> KeyRow? {
    try keys("WHERE document = ?", [Data(document.bytes)]).first
  }

  func keys(of team: TeamID?) throws -> [KeyRow] {
    guard let team else { return try keys("", []) }
    return try keys("WHERE team = ?", [Data(team.bytes)])
  }

  func files() throws -> [FileRow] { try files("", []) }

  func files(of document: DocumentID) throws -> [FileRow] {
    try files("WHERE document = ?", [Data(document.bytes)])
  }

  func fields() throws -> [FieldRow] { try fields("", []) }

  func field(_ digest: [UInt8], of document: DocumentID) throws -> FieldRow? {
    try fields("WHERE document = ? AND digest = ?", [Data(document.bytes), Data(digest)]).first
  }

  func checkpoints() throws -> [CheckpointRow] {
    try Row.fetchAll(database, sql: "SELECT size, root, note FROM checkpoint ORDER BY size").map {
      guard let root = TreeHash(try $0.blob(1)) else { throw VaultError.journalDamaged }
      return CheckpointRow(size: try $0.whole(0), root: root, note: try $0.text(2))
    }
  }

  func mail() throws -> [MailRow] {
    try Row.fetchAll(database, sql: "SELECT lookup, note FROM mailbox ORDER BY lookup").map {
      MailRow(lookup: try $0.blob(0), note: try $0.blob(1))
    }
  }

  func mail(_ lookup: Data) throws -> MailRow? {
    try Row.fetchOne(
      database.cachedStatement(sql: "SELECT lookup, note FROM mailbox WHERE lookup = ?"),
      arguments: [lookup]
    ).map { MailRow(lookup: try $0.blob(0), note: try $0.blob(1)) }
  }

  func append(_ entry: NewEntry, leaf: TreeHash) throws -> JournalEntry {
    do {
      // SQLite gives the place: one more than the last, as there is no entry that was ever removed.
      try run(
        "INSERT INTO entry VALUES (NULL, ?, ?, ?, ?, ?, ?, ?)",
        [
          Data(entry.document.bytes), entry.version, Data(entry.team.bytes),
          entry.sourceKey.isEmpty ? nil : Data(entry.sourceKey), Data(entry.commitment),
          Data(leaf.bytes), entry.bytes,
        ])
    } catch let error as DatabaseError where error.extendedResultCode == .SQLITE_CONSTRAINT_UNIQUE {
      let last = try latest(of: entry.document)
      throw VaultError.staleVersion(current: last?.body.version ?? 0)
    }
    return JournalEntry(sequence: Int(database.lastInsertedRowID), body: entry, leaf: leaf)
  }

  func put(_ key: KeyRow) throws {
    try run(
      "INSERT OR REPLACE INTO document_key VALUES (?, ?, ?)",
      [Data(key.document.bytes), Data(key.team.bytes), key.wrapped])
  }

  func put(_ file: FileRow) throws {
    try run(
      "INSERT OR REPLACE INTO file VALUES (?, ?, ?, ?, ?)",
      [
        Data(file.id.bytes), Data(file.document.bytes), Data(file.team.bytes), file.wrapped,
        file.size,
      ])
  }

  func put(_ field: FieldRow) throws {
    try run(
      "INSERT OR REPLACE INTO field VALUES (?, ?, ?)",
      [Data(field.document.bytes), Data(field.digest), field.box])
  }

  func put(_ checkpoint: CheckpointRow) throws {
    try run(
      "INSERT OR REPLACE INTO checkpoint VALUES (?, ?, ?)",
      [checkpoint.size, Data(checkpoint.root.bytes), checkpoint.note])
  }

  func put(_ mail: MailRow) throws {
    try run("INSERT OR REPLACE INTO mailbox VALUES (?, ?)", [mail.lookup, mail.note])
  }

  func removeMail(_ lookup: Data) throws {
    try run("DELETE FROM mailbox WHERE lookup = ?", [lookup])
  }

  func removeKeys(of document: DocumentID) throws -> [FileRow] {
    let files = try files(of: document)
    try run("DELETE FROM document_key WHERE document = ?", [Data(document.bytes)])
    try run("DELETE FROM file WHERE document = ?", [Data(document.bytes)])
    try removeFields(of: document)
    return files
  }

  func removeFields(of document: DocumentID) throws {
    try run("DELETE FROM field WHERE document = ?", [Data(document.bytes)])
  }

  func attempt(_ body: () throws -> Void) throws {
    try database.inSavepoint {
      try body()
      return .commit
    }
  }
}

extension SQLiteTransaction {
  private func run(_ sql: String, _ arguments: StatementArguments) throws {
    try database.cachedStatement(sql: sql).execute(arguments: arguments)
  }

  private func entries(_ sql: String, _ arguments: StatementArguments) throws -> [JournalEntry] {
    let rows = try Row.fetchCursor(database.cachedStatement(sql: sql), arguments: arguments)
    var entries: [JournalEntry] = []
    while let row = try rows.next() { entries.append(try entry(row)) }
    return entries
  }

  private func entry(_ row: Row) throws -> JournalEntry {
    guard let document = DocumentID(try row.blob(1)), let team = TeamID(try row.blob(3)),
      let leaf = TreeHash(try row.blob(6))
    else { throw VaultError.journalDamaged }
    let body = NewEntry(
      document: document, version: try row.whole(2), team: team,
      sourceKey: row.hasNull(atIndex: 4) ? [] : Array(try row.blob(4)),
      commitment: Array(try row.blob(5)), bytes: try row.blob(7))
    return JournalEntry(sequence: try row.whole(0), body: body, leaf: leaf)
  }

  private func keys(_ condition: String, _ arguments: StatementArguments) throws -> [KeyRow] {
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: "SELECT document, team, wrapped FROM document_key " + condition),
      arguments: arguments)
    var keys: [KeyRow] = []
    while let row = try rows.next() {
      guard let document = DocumentID(try row.blob(0)), let team = TeamID(try row.blob(1)) else {
        throw VaultError.journalDamaged
      }
      keys.append(KeyRow(document: document, team: team, wrapped: try row.blob(2)))
    }
    return keys
  }

  private func fields(_ condition: String, _ arguments: StatementArguments) throws -> [FieldRow] {
    try Row.fetchAll(
      database.cachedStatement(sql: "SELECT document, digest, box FROM field " + condition),
      arguments: arguments
    ).map {
      guard let document = DocumentID(try $0.blob(0)) else { throw VaultError.journalDamaged }
      return FieldRow(document: document, digest: Array(try $0.blob(1)), box: try $0.blob(2))
    }
  }

  private func files(_ condition: String, _ arguments: StatementArguments) throws -> [FileRow] {
    try Row.fetchAll(
      database, sql: "SELECT id, document, team, wrapped, size FROM file " + condition,
      arguments: arguments
    ).map {
      guard let id = FileID(try $0.blob(0)), let document = DocumentID(try $0.blob(1)),
        let team = TeamID(try $0.blob(2))
      else { throw VaultError.journalDamaged }
      return FileRow(
        id: id, document: document, team: team, wrapped: try $0.blob(3), size: try $0.whole(4))
    }
  }
}

extension Row {
  // The subscripts of GRDB end the program when a column holds another type, as one flipped bit of
  // the file can make it; these throw.

  fileprivate func blob(_ index: Int) throws -> Data {
    guard let value = Data.fromDatabaseValue(self[index]) else { throw VaultError.journalDamaged }
    return value
  }

  fileprivate func whole(_ index: Int) throws -> Int {
    guard let value = Int.fromDatabaseValue(self[index]) else { throw VaultError.journalDamaged }
    return value
  }

  fileprivate func text(_ index: Int) throws -> String {
    guard let value = String.fromDatabaseValue(self[index]) else { throw VaultError.journalDamaged }
    return value
  }
}
