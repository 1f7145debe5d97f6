internal import Casework
internal import Foundation
package import Ledger

/// What the check of a whole vault found, without any key.
package struct Verification: Codable, Equatable, Sendable {
  /// Something that does not hold.
  package struct Finding: Codable, Equatable, Sendable {
    /// What, as a stable code with words in the catalogue.
    package let code: String
    /// Where: the place of an entry, the name of a document or a file.
    package let place: String
  }

  /// How many entries were read.
  package var entries = 0
  /// How many documents they are versions of.
  package var documents = 0
  /// How many documents were erased.
  package var erased = 0
  /// How many sealed files were read.
  package var files = 0
  /// How many files lie there that no entry names: left by an interrupted upload, no fault.
  package var orphans = 0
  /// How many checkpoints were held against the tree.
  package var checkpoints = 0
  /// The root over all entries, in hexadecimal digits.
  package var root = ""
  /// What does not hold; empty when all does.
  package var findings: [Finding] = []

  /// Whether every entry, file, proof and checkpoint holds.
  package var holds: Bool { findings.isEmpty }

  mutating func find(_ code: String, _ place: some CustomStringConvertible) {
    // A spoiled page spoils much: the first thousand say enough.
    guard findings.count < 1000 else { return }
    findings.append(Finding(code: code, place: place.description))
  }
}

extension Vault {
  /// Reads everything and holds it against everything; needs no key and changes nothing.
  ///
  /// - Parameters:
  ///   - known: a checkpoint kept elsewhere; only with one can a vault be told from its older copy.
  ///   - progress: told how many entries and files of how many are done.
  /// - Throws: `VaultError.journalDamaged` when the journal cannot be read at all.
  package func verify(
    against known: SignedNote? = nil, progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> Verification {
    var check = VaultCheck(vault: self)
    do {
      for fault in try journal.selfCheck() { check.result.find("journal", fault) }
      try journal.read { journal in
        try check.readEntries(journal, progress)
        try check.checkKeys(journal)
        try check.checkFiles(journal, progress)
        try check.checkFields(journal)
        try check.checkCheckpoints(journal, known)
        try check.checkMail(journal)
      }
    } catch let error as VaultError where [.journalDamaged, .journalForeign].contains(error) {
      check.result.find("journal", "unreadable")
    }
    check.checkSlots()
    return check.result
  }
}

/// The check of a vault while it runs.
private struct VaultCheck {
  struct Document {
    var version = 0
    var team: TeamID
    var isErased = false
    var files: [FileFacts] = []
  }

  let vault: Vault
  var result = Verification()
  var documents: [DocumentID: Document] = [:]
  var leaves: [TreeHash] = []
  var ring: KeyRing?

  mutating func readEntries(_ journal: any JournalReading, _ progress: (Int, Int) -> Void) throws {
    let total = try journal.lastSequence()
    while true {
      let last = leaves.count
      // By place and not by count: an entry that is gone must not shift those behind it.
      let entries = try journal.entries(after: last, limit: 2000)
      guard !entries.isEmpty else { break }
      let sound = try Parallel.map(entries) { $0.holds }
      for (entry, isSound) in zip(entries, sound) {
        guard entry.sequence == leaves.count + 1 else {
          result.find("entry.gap", leaves.count + 1)
          return
        }
        if !isSound { result.find("entry.changed", entry.sequence) }
        leaves.append(entry.leaf)
        note(entry)
      }
      progress(leaves.count, total)
    }
    result.entries = leaves.count
    result.documents = documents.count
    result.erased = documents.values.count { $0.isErased }
    result.root = RightEdge(leaves).root.description
    if ring == nil { result.find("ring.missing", "1") }
  }

  private mutating func note(_ entry: JournalEntry) {
    let body = entry.body
    if body.format == .ring { return noteRing(entry) }
    var document = documents[body.document] ?? Document(team: body.team)
    if body.version != document.version + 1 || body.team != document.team {
      result.find("entry.version", entry.sequence)
    }
    switch body.format {
    case .tombstone: document.isErased = true
    case .sealedWithFile:
      if let file = body.file {
        document.files.append(file)
      } else {
        result.find("entry.changed", entry.sequence)
      }
    case .sealed: break
    case .ring, nil: result.find("entry.changed", entry.sequence)
    }
    document.version = body.version
    documents[body.document] = document
  }

  private mutating func noteRing(_ entry: JournalEntry) {
    guard let next = try? KeyRing(entry: entry.body) else {
      result.find("ring.forged", entry.sequence)
      return
    }
    if let ring, ring.logKey != next.logKey || ring.origin != next.origin {
      result.find("ring.forged", entry.sequence)
    }
    ring = next
  }

  mutating func checkKeys(_ journal: any JournalReading) throws {
    var found: Set<DocumentID> = []
    for row in try journal.keys(of: nil) {
      found.insert(row.document)
      guard let document = documents[row.document], document.team == row.team else {
        result.find("key.stray", row.document)
        continue
      }
      // An older page put back gives an erased document its key again.
      if document.isErased { result.find("key.undead", row.document) }
      if (try? WrappedKey(row.wrapped, owner: .document(row.document, row.team))) == nil {
        result.find("key.changed", row.document)
      }
    }
    for (id, document) in documents where !document.isErased && !found.contains(id) {
      result.find("key.missing", id)
    }
  }

  mutating func checkFields(_ journal: any JournalReading) throws {
    for row in try journal.fields() {
      guard let document = documents[row.document], !document.isErased else {
        result.find("field.stray", row.document)
        continue
      }
      if Draft.digest(Array(row.box)) != row.digest { result.find("field.changed", row.document) }
    }
  }

  mutating func checkFiles(_ journal: any JournalReading, _ progress: (Int, Int) -> Void) throws {
    let rows = try journal.files()
    var named: Set<FileID> = []
    for (index, row) in rows.enumerated() {
      named.insert(row.id)
      check(row)
      progress(index + 1, rows.count)
    }
    result.files = rows.count
    for (_, document) in documents where !document.isErased {
      for file in document.files where !named.contains(file.id) {
        result.find("file.missing", file.id)
      }
    }
    result.orphans = vault.files.all().count { !named.contains($0) }
  }

  private mutating func check(_ row: FileRow) {
    guard let document = documents[row.document], !document.isErased, document.team == row.team,
      let facts = document.files.first(where: { $0.id == row.id }), facts.size == row.size
    else { return result.find("file.stray", row.id) }
    if (try? WrappedKey(row.wrapped, owner: .file(row.id, row.team))) == nil {
      result.find("key.changed", row.id)
    }
    guard let found = try? vault.files.facts(of: row.id) else {
      return result.find("file.missing", row.id)
    }
    if found != facts { result.find("file.changed", row.id) }
  }

  mutating func checkCheckpoints(_ journal: any JournalReading, _ known: SignedNote?) throws {
    let rows = try journal.checkpoints()
    for row in rows {
      result.checkpoints += 1
      guard let key = ring?.noteKey, let note = try? SignedNote(row.note),
        (try? note.verify([key])) != nil, let head = try? Checkpoint(text: note.text),
        head.size == row.size, head.root == row.root
      else {
        result.find("checkpoint.changed", row.size)
        continue
      }
      hold(head, "checkpoint")
    }
    guard let known else { return }
    guard let key = ring?.noteKey, (try? known.verify([key])) != nil,
      let head = try? Checkpoint(text: known.text), head.origin == ring?.origin
    else { return result.find("against.foreign", "checkpoint") }
    hold(head, "against")
    // Signing wrote it down here too: a page from before the signing, put back alone, lacks only that.
    if !rows.contains(where: { $0.size == head.size && $0.root == head.root }) {
      result.find("against.absent", head.size)
    }
  }

  private mutating func hold(_ head: Checkpoint, _ what: String) {
    guard head.size <= leaves.count else { return result.find(what + ".rolledback", head.size) }
    let root = RightEdge(leaves[..<head.size]).root
    if root != head.root { result.find(what + ".otherroot", head.size) }
  }

  mutating func checkMail(_ journal: any JournalReading) throws {
    for row in try journal.mail() where !Checksum.holds(row.note, context: Array(row.lookup)) {
      result.find("mail.changed", "mailbox")
    }
  }

  mutating func checkSlots() {
    do {
      for member in try vault.slots().damaged { result.find("slot.changed", member) }
    } catch VaultError.slotsMissing {
      result.find("slots.missing", KeySlots.fileName)
    } catch {
      result.find("slots.changed", KeySlots.fileName)
    }
  }
}
