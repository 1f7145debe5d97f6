internal import Casework
internal import Crypto
package import Foundation
package import Language
internal import Glibc
internal import Ledger
internal import Vault

/// Proof that sealed records stand behind a figure, without opening any of them.
extension Session {
  /// What an auditor can hold a figure against: the set of its records under a signed checkpoint.
  func proof(_ counted: [Int]) throws -> PublicRelease.Proof {
    let note = try unlocked.checkpoint()
    let size = try Checkpoint(text: note.text).size
    let leaves = try unlocked.vault.journal.read { try $0.leaves(upTo: size) }
    return PublicRelease.Proof(
      records: counted.count, set: Self.set(counted.map { leaves[$0 - 1] }),
      checkpoint: note.description, key: try unlocked.vault.ring().logKey)
  }

  /// SHA-256 over the leaves in the order of their bytes: the same set, the same text.
  private static func set(_ leaves: [TreeHash]) -> String {
    var hasher = SHA256()
    for leaf in leaves.sorted(by: { $0.bytes.lexicographicallyPrecedes($1.bytes) }) {
      hasher.update(data: leaf.bytes)
    }
    return hasher.finalize().hexadecimal
  }

  /// Writes the pack of an auditor: for each counted record the proof that it stands in the ledger.
  ///
  /// Nothing in it can be opened: commitments without their blinds, hashes of sealed bytes. It names which
  /// entries are counted, so it is for whom the organisation trusts, and never on the pages.
  ///
  /// - Throws: `DeskError`, `VaultError`; then no file is left.
  package func writeAudit(
    _ released: Released, to pack: URL, files: DataFiles = DataFiles()
  ) async throws {
    try require(.publish)
    try requireOutward()
    guard let proof = released.release.proof else { throw ExportError.nothing }
    try await keep(AuditEntry(about: released.document), act: "audit pack")
    let fresh = pack.appendingPathExtension("new")
    defer { try? FileManager.default.removeItem(at: fresh) }
    var zip = try Zip(fresh)
    let index = FigureIndex(
      origin: try unlocked.vault.ring().origin, key: proof.key, records: proof.records,
      set: proof.set)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    try zip.add("pack.json", try encoder.encode(index))
    try zip.add("checkpoint.txt", Data(proof.checkpoint.utf8))
    try zip.add("items.jsonl", try items(released.counted, proof))
    try zip.add("verify.py", Data(files.bytes("proof/verify.py") ?? []))
    try zip.finish()
    guard unsafe rename(fresh.path, pack.path) == 0 else { throw ExportError.unwritable }
  }

  private func items(_ counted: [Int], _ proof: PublicRelease.Proof) throws -> Data {
    let size = try Checkpoint(text: try SignedNote(proof.checkpoint).text).size
    let tree = MerkleTree(try unlocked.vault.journal.read { try $0.leaves(upTo: size) })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var lines = Data()
    for sequence in counted {
      guard
        let entry = try unlocked.vault.journal.read({
          try $0.entries(after: sequence - 1, limit: 1)
        }).first, entry.sequence == sequence
      else { throw VaultError.unknownDocument }
      let path = try tree.inclusionProof(of: sequence - 1, size: size)
      lines += try encoder.encode(FigureItem(entry, path)) + Data("\n".utf8)
    }
    return lines
  }
}

private struct FigureIndex: Encodable {
  let schema = "guvoh.figure/1"
  let origin: String
  let key: String
  let records: Int
  let set: String
}

/// The facts of the leaf of a record that stays sealed.
private struct FigureItem: Encodable {
  let document: String
  let version: Int
  let team: String
  let ciphertext_sha256: String
  let commitment: String
  let source_key_sha256: String
  let index: Int
  let path: [String]

  init(_ entry: JournalEntry, _ path: [TreeHash]) {
    document = entry.body.document.description
    version = entry.body.version
    team = entry.body.team.description
    ciphertext_sha256 = SHA256.hash(data: entry.body.bytes).hexadecimal
    commitment = entry.body.commitment.hexadecimal
    source_key_sha256 = SHA256.hash(data: entry.body.sourceKey).hexadecimal
    index = entry.sequence - 1
    self.path = path.map { Data($0.bytes).base64EncodedString() }
  }
}
