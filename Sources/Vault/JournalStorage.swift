package import Casework
package import Foundation
package import Ledger

/// A place that keeps the journal.
///
/// SQLite is one; nothing above this line knows which.
package protocol JournalStorage: Sendable {
  /// Reads one consistent state.
  ///
  /// - Throws: `VaultError`, and what `body` throws.
  func read<R>(_ body: (any JournalReading) throws -> R) throws -> R
  /// The place of the newest entry; 0 when there is none.
  ///
  /// - Throws: `VaultError`.
  func lastSequence() throws -> Int
  /// Writes alone among all processes; what it wrote is durable when it returns.
  ///
  /// - Throws: `VaultError`, and what `body` throws; then nothing was written.
  func write<R>(_ body: (any JournalWriting) throws -> R) throws -> R
  /// Copies a consistent state to a new file while others go on.
  ///
  /// - Throws: `VaultError`.
  func copy(to file: URL) throws
  /// What the storage itself finds wrong with its bytes, in words for support; empty when nothing.
  ///
  /// - Throws: `VaultError` when it cannot even look.
  func selfCheck() throws -> [String]
  /// Forgets what was deleted, also where the storage keeps older states.
  ///
  /// - Throws: `VaultError`.
  func forgetDeleted() throws
  /// Whether the disk failed while it made the last write durable: what was written may stand there
  /// all the same, and come to light when the journal is opened again.
  var isInDoubt: Bool { get }
}

extension JournalStorage {
  /// The place of the newest entry, from a state like any other.
  ///
  /// - Throws: `VaultError`.
  package func lastSequence() throws -> Int { try read { try $0.lastSequence() } }
}

/// What can be read of a journal.
package protocol JournalReading {
  /// The place of the last entry; 0 when there is none.
  ///
  /// - Throws: `VaultError`, as all that follow.
  func lastSequence() throws -> Int
  /// Up to `limit` entries after a place, in order.
  func entries(after sequence: Int, limit: Int) throws -> [JournalEntry]
  /// All versions of a document, in order.
  func versions(of document: DocumentID) throws -> [JournalEntry]
  /// The last version of a document.
  func latest(of document: DocumentID) throws -> JournalEntry?
  /// The place and the leaf of each entry up to a place, in order.
  func leaves(upTo sequence: Int) throws -> [TreeHash]
  /// Where the thing of this source key stands already, if it does.
  func document(ofSource key: [UInt8], team: TeamID) throws -> DocumentID?
  /// The wrapped key of a document, unless it was erased.
  func key(of document: DocumentID) throws -> KeyRow?
  /// All wrapped keys, or those of one team.
  func keys(of team: TeamID?) throws -> [KeyRow]
  /// All sealed files.
  func files() throws -> [FileRow]
  /// The sealed files of a document.
  func files(of document: DocumentID) throws -> [FileRow]
  /// All sealed fields that lie beside the journal.
  func fields() throws -> [FieldRow]
  /// A sealed field of a document by its SHA-256, unless it was forgotten.
  func field(_ digest: [UInt8], of document: DocumentID) throws -> FieldRow?
  /// The signed checkpoints, the oldest first.
  func checkpoints() throws -> [CheckpointRow]
  /// All notes that wait for reporters.
  func mail() throws -> [MailRow]
  /// The notes that wait for the reporter whose code leads to this hash.
  func mail(_ lookup: Data) throws -> MailRow?
}

/// What can be changed in a journal, inside one transaction.
package protocol JournalWriting: JournalReading {
  /// Adds an entry at the end, with its leaf, which is made where other cores can make it.
  ///
  /// - Throws: `VaultError.staleVersion` when that version of the document is there already.
  @discardableResult func append(_ entry: NewEntry, leaf: TreeHash) throws -> JournalEntry
  /// Writes or replaces a wrapped key.
  func put(_ key: KeyRow) throws
  /// Writes or replaces the row of a sealed file.
  func put(_ file: FileRow) throws
  /// Writes a sealed field of a document.
  func put(_ field: FieldRow) throws
  /// Writes a signed checkpoint.
  func put(_ checkpoint: CheckpointRow) throws
  /// Writes a note for a reporter.
  func put(_ mail: MailRow) throws
  /// Removes the notes of a reporter.
  func removeMail(_ lookup: Data) throws
  /// Removes the keys of a document and of its files, and its sealed fields; returns the files.
  func removeKeys(of document: DocumentID) throws -> [FileRow]
  /// Removes the sealed fields of a document.
  func removeFields(of document: DocumentID) throws
  /// Runs a part that may fail alone; what it wrote is taken back when it throws.
  func attempt(_ body: () throws -> Void) throws
}

extension JournalWriting {
  /// Adds an entry at the end.
  ///
  /// - Throws: `VaultError.staleVersion` when that version of the document is there already.
  @discardableResult package func append(_ entry: NewEntry) throws -> JournalEntry {
    try append(entry, leaf: entry.leaf)
  }
}

/// The wrapped key of a document.
package struct KeyRow: Equatable, Sendable {
  /// The document.
  package let document: DocumentID
  /// The team whose key unwraps it.
  package let team: TeamID
  /// The wrapped key with its checksum.
  package let wrapped: Data
}

/// A sealed file beside the journal.
package struct FileRow: Equatable, Sendable {
  /// The file.
  package let id: FileID
  /// The document it belongs to.
  package let document: DocumentID
  /// The team whose key unwraps its key.
  package let team: TeamID
  /// The wrapped key with its checksum.
  package let wrapped: Data
  /// How many bytes it has on disk.
  package let size: Int
}

/// A sealed field of a document, which may be destroyed while the document stays.
package struct FieldRow: Equatable, Sendable {
  /// The document it belongs to.
  package let document: DocumentID
  /// SHA-256 of the sealed bytes, which the version of the document names.
  package let digest: [UInt8]
  /// The sealed bytes.
  package let box: Data
}

/// A signed checkpoint.
package struct CheckpointRow: Equatable, Sendable {
  /// How many entries it covers.
  package let size: Int
  /// The root over them.
  package let root: TreeHash
  /// The signed note.
  package let note: String
}

/// A sealed note for a reporter who has his code.
package struct MailRow: Equatable, Sendable {
  /// The hash his code leads to.
  package let lookup: Data
  /// The sealed note with its checksum.
  package let note: Data
}
