package import Casework
internal import Crypto
package import Foundation
package import Language
internal import Glibc
internal import Ledger
internal import Vault

extension Session {
  /// Writes a pack that shows a court that a document stood in the ledger unaltered.
  ///
  /// It holds every version, the opening of its commitment, its proof, the signed checkpoint, and a
  /// verifier in plain Python. Other documents are not in it, and cannot be learnt from it.
  ///
  /// - Parameters:
  ///   - tongue: in which the page of explanation is written.
  ///   - files: where the verifier is found.
  /// - Throws: `DeskError.notPermitted`, `VaultError`; then no file is left.
  package func prove(
    _ id: DocumentID, to pack: URL, in tongue: Tongue, files: DataFiles = DataFiles()
  ) async throws {
    try require(.read)
    let versions = try team.versions(of: id)
    try await keep(AuditEntry(about: id), act: "prove")
    let note = try unlocked.checkpoint()
    let ring = try unlocked.vault.ring()
    let checkpoint = try Checkpoint(text: note.text)
    let tree = MerkleTree(
      try unlocked.vault.journal.read { try $0.leaves(upTo: checkpoint.size) })
    let fresh = pack.appendingPathExtension("new")
    defer { try? FileManager.default.removeItem(at: fresh) }
    var zip = try Zip(fresh)
    var items: [PackItem] = []
    for (entry, content) in versions {
      let name = "version-\(entry.body.version)"
      let proof = LogProof(
        index: entry.sequence - 1,
        path: try tree.inclusionProof(of: entry.sequence - 1, size: checkpoint.size), note: note)
      try zip.add(name + ".tlog-proof", Data(proof.text.utf8))
      let opened = try open(entry, content, named: name, into: &zip)
      items.append(PackItem(name: name, file: opened, entry: entry, content: content))
    }
    try zip.add("pack.json", try PackIndex(ring: ring, document: id, items: items).encoded())
    try zip.add("verify.py", Data(files.bytes("proof/verify.py") ?? []))
    try zip.add("README.txt", Data(try explanation(ring, tongue, files).utf8))
    try zip.finish()
    guard unsafe rename(fresh.path, pack.path) == 0 else { throw VaultError.notWritable }
  }

  /// Writes what the commitment of a version opens to: the file itself, or the document as JSON.
  private func open(
    _ entry: JournalEntry, _ content: VersionContent, named name: String, into zip: inout Zip
  ) throws -> String {
    guard entry.body.format == .sealedWithFile, let file = try bytes(of: AnyDocument(content))
    else {
      try zip.add(name + ".json", content.payload)
      return name + ".json"
    }
    try zip.add(name + file.ending, size: file.length) { body in
      try team.openFile(file.id, of: entry.body.document, length: file.length, body)
    }
    return name + file.ending
  }

  /// The file that a version is about: one as it came in, or a picture that was drawn of it.
  private func bytes(of document: AnyDocument) -> (id: FileID, length: Int, ending: String)? {
    switch document {
    case .file(let saved): return (saved.document.file, saved.document.length, ".original")
    case .copy(let saved):
      guard let picture = saved.document.content.picture else { return nil }
      return (picture.file, picture.length, ".copy.jpg")
    default: return nil
    }
  }

  private func explanation(
    _ ring: KeyRing, _ tongue: Tongue, _ files: DataFiles
  ) throws -> String {
    let words = try Words(files: files)
    let lines =
      (ring.exercise ? ["vault.exercise"] : []) + [
        "vault.pack.title", "vault.pack.what", "vault.pack.how", "vault.pack.key",
        "vault.pack.limits",
      ]
    return lines.map { words.text($0, in: tongue, ["key": ring.logKey]) }
      .joined(separator: "\n\n") + "\n"
  }
}

/// The facts of a pack that the verifier reads.
private struct PackIndex: Encodable {
  var schema = "guvoh.pack/1"
  let exercise: Bool
  let origin: String
  let key: String
  let document: String
  let items: [PackItem]

  init(ring: KeyRing, document: DocumentID, items: [PackItem]) {
    exercise = ring.exercise
    origin = ring.origin
    key = ring.logKey
    self.document = document.description
    self.items = items
  }

  func encoded() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return try encoder.encode(self)
  }
}

/// One version in a pack: the facts of its leaf, and what opens its commitment.
private struct PackItem: Encodable {
  let file: String
  let proof: String
  let version: Int
  let team: String
  let ciphertext_sha256: String
  let commitment: String
  let source_key_sha256: String
  let blind: String

  init(name: String, file: String, entry: JournalEntry, content: VersionContent) {
    self.file = file
    proof = name + ".tlog-proof"
    version = entry.body.version
    team = entry.body.team.description
    ciphertext_sha256 = SHA256.hash(data: entry.body.bytes).hexadecimal
    commitment = entry.body.commitment.hexadecimal
    source_key_sha256 = SHA256.hash(data: entry.body.sourceKey).hexadecimal
    blind = content.blind.hexadecimal
  }
}
