package import Casework
internal import Crypto
package import Foundation
internal import Glibc
internal import Ledger

/// A copy of the whole vault in one file. It needs no key to make and gives none away.
///
/// Everything in it is as sealed as on the disk. Snapshots stay out, so that what was erased before
/// does not live on in them.
extension Vault {
  /// Writes a backup; others go on working.
  ///
  /// - Returns: how many entries and files it holds.
  /// - Throws: `VaultError`; then no file is left in its place.
  package func backUp(
    to file: URL, progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> (entries: Int, files: Int) {
    let fresh = file.appendingPathExtension("new")
    let copy = file.appendingPathExtension("journal")
    defer { for url in [copy, fresh] { try? FileManager.default.removeItem(at: url) } }
    try journal.copy(to: copy)
    // The files that the copy names, not those of the moment: an upload may just be running.
    let (names, entries) = try Self.contents(of: copy)
    var tape = try TapeWriter(fresh)
    try tape.add(KeySlots.fileName, try Data(contentsOf: Self.slotsFile(in: folder)))
    try tape.add(SQLiteJournal.fileName, from: copy)
    var kept = 0
    for (index, id) in names.enumerated() {
      if FileManager.default.fileExists(atPath: files.path(of: id).path) {
        try tape.add("files/\(id)", from: files.path(of: id))
        kept += 1
      }
      progress(index + 1, names.count)
    }
    try tape.finish()
    guard unsafe rename(fresh.path, file.path) == 0 else { throw VaultError(errno: errno) }
    try DurableFile.syncFolder(file.deletingLastPathComponent())
    return (entries, kept)
  }

  private static func contents(of copy: URL) throws -> ([FileID], Int) {
    let journal = try SQLiteJournal(copy)
    defer { try? journal.close() }
    return try journal.read { (try $0.files().map(\.id), try $0.lastSequence()) }
  }

  /// Lays a backup out in a folder that must not be there yet, and verifies it there.
  ///
  /// `keeping` says whether the folder stays; a check of a backup throws it away.
  ///
  /// - Returns: what the verification found; a folder is only kept when all holds.
  /// - Throws: `VaultError.backupDamaged`, `.folderNotEmpty`, and what the disk says.
  package static func restore(
    _ file: URL, to folder: URL, keeping: Bool, progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> Verification {
    if keeping, FileManager.default.fileExists(atPath: folder.path) {
      let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
      guard names?.isEmpty == true else { throw VaultError.folderNotEmpty }
    }
    let scratch = folder.deletingLastPathComponent()
      .appending(path: ".\(folder.lastPathComponent).\(MemberID.random())")
    defer { try? FileManager.default.removeItem(at: scratch) }
    try layOut(file, in: scratch)
    let vault = try Vault(at: scratch)
    let verification = try vault.verify(progress: progress)
    try vault.close()
    if keeping, verification.holds {
      guard unsafe rename(scratch.path, folder.path) == 0 else { throw VaultError(errno: errno) }
      try DurableFile.syncFolder(folder.deletingLastPathComponent())
    }
    return verification
  }

  private static func layOut(_ file: URL, in folder: URL) throws {
    for name in ["files", "snapshots"] {
      try DurableFile.makeFolder(folder.appending(path: name))
    }
    let sealed = SealedFiles(folder: folder.appending(path: "files"))
    try TapeReader.read(file) { name in
      switch name {
      case KeySlots.fileName, SQLiteJournal.fileName: folder.appending(path: name)
      case _ where name.hasPrefix("files/"): FileID(String(name.dropFirst(6))).map(sealed.path(of:))
      default: nil
      }
    }
  }

  /// Erases in this vault what a newer copy of it has erased or forgotten since.
  ///
  /// - Returns: the documents that were erased again, and those of them that stay alive because the
  ///   newer copy could not be read; the second list is empty when all went well.
  /// - Throws: `VaultError.checkpointForeign` when the other is no copy of this one.
  package func replayTombstones(of newer: Vault) throws -> [DocumentID] {
    guard try ring().origin == newer.ring().origin else { throw VaultError.checkpointForeign }
    let tombstones = try newer.tombstones()
    let mine = Set(try self.tombstones().map(\.document))
    var erased: [DocumentID] = []
    for entry in tombstones where !mine.contains(entry.document) {
      let files = try journal.write { journal -> [FileRow] in
        guard let last = try journal.latest(of: entry.document)?.body else { return [] }
        try journal.append(
          SealedVersion.tombstone(
            document: entry.document, version: last.version + 1, team: last.team))
        erased.append(entry.document)
        return try journal.removeKeys(of: entry.document)
      }
      for file in files { self.files.remove(file.id) }
    }
    try forgetFields(goneFrom: newer)
    try journal.forgetDeleted()
    return erased
  }

  /// Destroys the sealed fields that a newer copy has forgotten: it has a later version of their document,
  /// and they are not there any more.
  private func forgetFields(goneFrom newer: Vault) throws {
    try newer.journal.read { later in
      try journal.write { journal in
        for row in try journal.fields() {
          let mine = try journal.latest(of: row.document)?.body.version ?? 0
          guard let theirs = try later.latest(of: row.document)?.body.version, theirs > mine,
            try later.field(row.digest, of: row.document) == nil
          else { continue }
          try journal.removeFields(of: row.document)
        }
      }
    }
  }

  private func tombstones() throws -> [NewEntry] {
    try journal.read { journal in
      var (found, last): ([NewEntry], Int) = ([], 0)
      while true {
        let entries = try journal.entries(after: last, limit: 2000)
        guard let end = entries.last else { return found }
        found += entries.map(\.body).filter { $0.format == .tombstone }
        last = end.sequence
      }
    }
  }
}
