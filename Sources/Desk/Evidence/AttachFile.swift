package import Casework
package import Foundation
internal import Reader
internal import Vault

extension Session {
  /// Takes a file in as its bytes arrive, byte for byte; the plain bytes are never on the disk.
  ///
  /// - Parameters:
  ///   - name: the name it came with.
  ///   - next: gives the next bytes, or `nil` at the end.
  /// - Throws: `DeskError.notPermitted`, `VaultError`, and what `next` throws.
  package func attach(
    named name: String, _ next: () throws -> Data?
  ) async throws -> SavedDocument {
    try require(.write)
    let sealed = try unlocked.vault.files.seal(next)
    let file = EvidenceFile(
      file: sealed.facts.id, name: name, type: MediaType.sniffed(sealed.head),
      length: sealed.length, sha256: sealed.digest.hexadecimal)
    do {
      return try await save(file, act: "attach", file: sealed)
    } catch {
      unlocked.vault.discard(sealed.facts.id)
      throw error
    }
  }

  /// Hands out the bytes of a file.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError.fileDamaged`; what was handed out is not to be
  ///   trusted then.
  package func readFile(_ id: DocumentID, _ body: (Data) throws -> Void) throws {
    guard case .file(let saved) = try open(id).document else { throw VaultError.unknownDocument }
    try team.openFile(
      saved.document.file, of: id, length: saved.document.length, body)
  }
}

/// The type of a file by its first bytes, never by its name.
enum MediaType {
  static func sniffed(_ head: Data) -> String {
    let marks: [([UInt8], String)] = [
      (Array("%PDF-".utf8), "application/pdf"), ([0xFF, 0xD8, 0xFF], "image/jpeg"),
      ([0x89, 0x50, 0x4E, 0x47], "image/png"), ([0x50, 0x4B, 3, 4], "application/zip"),
      (Array("OggS".utf8), "audio/ogg"), (Array("ID3".utf8), "audio/mpeg"),
      ([0xFF, 0xFB], "audio/mpeg"), ([0x1A, 0x45, 0xDF, 0xA3], "video/webm"),
      ([0x49, 0x49, 0x2A, 0], "image/tiff"), ([0x4D, 0x4D, 0, 0x2A], "image/tiff"),
    ]
    if let found = marks.first(where: { head.starts(with: $0.0) }) { return found.1 }
    if head.starts(with: Array("RIFF".utf8)), head.dropFirst(8).starts(with: Array("WAVE".utf8)) {
      return "audio/wav"
    }
    if FileKind(Array(head)) == .heic { return "image/heic" }
    if head.dropFirst(4).starts(with: Array("ftyp".utf8)) { return "video/mp4" }
    return "application/octet-stream"
  }
}
