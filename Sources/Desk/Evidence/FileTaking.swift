internal import Casework
package import Foundation
internal import Vault

/// A file of evidence that comes in piece by piece and is sealed on the way.
package final class FileTaking {
  private let session: Session
  private let name: String
  private let sealing: FileSealing

  fileprivate init(_ session: Session, named name: String) throws {
    self.session = session
    self.name = name
    sealing = try FileSealing(session.unlocked.vault.files)
  }

  /// Seals the next bytes.
  ///
  /// - Throws: `VaultError`.
  package func take(_ bytes: Data) throws { try sealing.take(bytes) }

  /// Ends the file: its type by its first bytes, its hash inside the seal, its entry in the journal.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`; then nothing of it stays.
  package func finish(act: String = "attach") async throws -> SavedDocument {
    let sealed = try sealing.finish()
    let file = EvidenceFile(
      file: sealed.facts.id, name: name, type: MediaType.sniffed(sealed.head),
      length: sealed.length, sha256: sealed.digest.hexadecimal)
    do {
      return try await session.save(file, act: act, file: sealed)
    } catch {
      session.unlocked.vault.discard(sealed.facts.id)
      throw error
    }
  }

  /// Throws away what was taken so far.
  package func abandon() { sealing.abandon() }
}

extension Session {
  /// Begins to take a file in.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func taking(fileNamed name: String) throws -> FileTaking {
    try require(.write)
    return try FileTaking(self, named: name)
  }
}
