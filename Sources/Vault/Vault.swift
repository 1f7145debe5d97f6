package import Casework
package import Foundation
internal import Crypto
internal import Synchronization

/// A vault as anybody with the disk has it: locked.
///
/// It can take in, count and verify, and not read.
package final class Vault: Sendable {
  /// The folder it lies in.
  package let folder: URL
  /// The journal.
  package let journal: any JournalStorage
  /// The sealed files beside the journal.
  package let files: SealedFiles
  /// Appends of this process, several to a commit when they come together.
  package let commits: GroupCommit
  /// The ring as it was last verified: every act asks for it, and it changes when people come and go.
  private let verified = Mutex<(entry: NewEntry, ring: KeyRing)?>(nil)

  init(folder: URL, journal: any JournalStorage) {
    self.folder = folder
    self.journal = journal
    files = SealedFiles(folder: folder.appending(path: "files"))
    commits = GroupCommit(journal)
  }

  /// Opens the vault in a folder.
  ///
  /// - Throws: `VaultError` naming what is missing or foreign; nothing is changed then.
  package convenience init(at folder: URL) throws {
    let journal = Self.journalFile(in: folder)
    guard FileManager.default.fileExists(atPath: journal.path) else {
      let slots = FileManager.default.fileExists(atPath: Self.slotsFile(in: folder).path)
      throw slots ? VaultError.journalMissing : VaultError.noVault
    }
    self.init(folder: folder, journal: try SQLiteJournal(journal))
  }

  /// Makes an empty journal in a folder that has none; see `VaultMaking`.
  static func empty(in folder: URL) throws -> Vault {
    Vault(folder: folder, journal: try SQLiteJournal(journalFile(in: folder), creating: true))
  }

  /// Closes the journal file.
  ///
  /// - Throws: `VaultError`.
  package func close() throws { try (journal as? SQLiteJournal)?.close() }

  static func journalFile(in folder: URL) -> URL { folder.appending(path: SQLiteJournal.fileName) }

  static func slotsFile(in folder: URL) -> URL { folder.appending(path: KeySlots.fileName) }

  /// Removes a sealed file that no entry points to.
  ///
  /// While it is not known whether the last write stands, the file stays: an entry whose file is gone
  /// is a loss, a file without an entry is noise.
  package func discard(_ file: FileID) {
    if !journal.isInDoubt { files.remove(file) }
  }

  /// Where the sealed snapshot of a team's view lies, when there is one.
  package func snapshot(of team: TeamID) -> URL {
    folder.appending(path: "snapshots").appending(path: team.description)
  }

  /// The slots as they stand in the file.
  ///
  /// - Throws: `VaultError.slotsMissing`, `.slotsUnreadable`, `.slotsNewer`.
  package func slots() throws -> KeySlots {
    let file = Self.slotsFile(in: folder)
    guard FileManager.default.fileExists(atPath: file.path) else { throw VaultError.slotsMissing }
    guard let data = try? Data(contentsOf: file) else { throw VaultError.slotsUnreadable }
    return try KeySlots(data)
  }

  func put(_ slots: KeySlots) throws {
    try DurableFile.replace(Self.slotsFile(in: folder), with: try slots.encoded())
  }

  /// The present ring of public keys.
  ///
  /// - Throws: `VaultError`.
  package func ring() throws -> KeyRing {
    let entry = try journal.read { try Self.ringEntry(in: $0) }
    return try verified.withLock { verified in
      if let verified, verified.entry == entry { return verified.ring }
      let ring = try KeyRing(entry: entry)
      verified = (entry, ring)
      return ring
    }
  }

  static func ring(in journal: any JournalReading) throws -> (ring: KeyRing, version: Int) {
    let entry = try ringEntry(in: journal)
    return (try KeyRing(entry: entry), entry.version)
  }

  private static func ringEntry(in journal: any JournalReading) throws -> NewEntry {
    guard let last = try journal.latest(of: KeyRing.document) else {
      throw VaultError.journalDamaged
    }
    return last.body
  }

  /// Takes in a new document while nobody has unlocked: it is sealed to the team's public key, and
  /// this process cannot read it back.
  ///
  /// - Throws: `VaultError`.
  package func receive(_ draft: Draft, team: TeamID) async throws -> JournalEntry {
    guard let ring = try ring().team(team) else { throw VaultError.notInTeam }
    let part = try ring.sealing(draft)
    return try await commits.append { try part.appending(to: $0) }
  }
}

/// A new document, or a new version of one, before it is sealed.
package struct Draft: Sendable {
  /// The document.
  package let document: DocumentID
  /// What it is.
  package let kind: DocumentKind
  /// The number of its shape.
  package let schema: Int
  /// Its JSON.
  package let payload: Data
  /// Where it was imported from, as a keyed hash; empty when it was not.
  package let sourceKey: [UInt8]
  /// The sealed file that belongs to it, when there is one.
  package let file: SealedFile?
  /// Its sealed fields that lie beside the journal and are not there yet.
  package let beside: [SealedBeside]

  /// A draft of a saved document; how somebody can be reached is taken out of it, see `ContactHolding`.
  ///
  /// - Throws: `CaseworkError.unwritable`.
  package init<Document>(
    _ saved: Saved<Document>, document: DocumentID = .random(), sourceKey: [UInt8] = [],
    file: SealedFile? = nil
  ) throws {
    self.document = document
    kind = Document.kind
    schema = Document.schema
    var saved = saved
    beside = [Self.takeContact(out: &saved.document)].compactMap { $0 }
    payload = try AnyDocument.payload(of: saved)
    self.sourceKey = sourceKey
    self.file = file
  }

  private static func takeContact<Document>(out document: inout Document) -> SealedBeside? {
    guard var holder = document as? any ContactHolding else { return nil }
    let taken = holder.putContactBeside(Self.digest)
    if let changed = holder as? Document { document = changed }
    return taken
  }

  /// SHA-256 of sealed bytes.
  package static func digest(_ box: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: box)) }

  var fields: [FieldRow] {
    beside.map { FieldRow(document: document, digest: $0.digest, box: Data($0.box)) }
  }

  /// A draft of a version that another vault wrote, in the shape it had there.
  package init(
    restoring document: DocumentID, kind: DocumentKind, schema: Int, payload: Data,
    file: SealedFile? = nil, beside: [SealedBeside] = []
  ) {
    self.document = document
    self.kind = kind
    self.schema = schema
    self.payload = payload
    self.file = file
    self.beside = beside
    sourceKey = []
  }
}

extension Vault {
  /// Overwrites the file of the slots and removes it.
  ///
  /// - Throws: `VaultError`.
  package func destroySlots() throws { try DurableFile.destroy(Self.slotsFile(in: folder)) }
}
