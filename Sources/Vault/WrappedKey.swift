internal import Casework
internal import Crypto
import Foundation

/// The key of a document or of a file, wrapped for a team.
///
/// `form ‖ generation (2) ‖ box ‖ checksum (8)`. Form 1 is sealed under the team's symmetric key;
/// form 2 to its public key, by a server that was locked. The checksum lets `verify` notice a flipped
/// bit without a key; against somebody who can compute it, the seal itself stands.
struct WrappedKey {
  enum Form: UInt8 { case symmetric = 1, publicKey = 2 }

  /// What the key belongs to: a document, or a file of one.
  struct Owner {
    let name: [UInt8]
    let team: TeamID

    static func document(_ id: DocumentID, _ team: TeamID) -> Owner {
      Owner(name: [1] + id.bytes, team: team)
    }

    static func file(_ id: FileID, _ team: TeamID) -> Owner {
      Owner(name: [2] + id.bytes, team: team)
    }
  }

  static let purpose = "guvoh/1 wrapped key"
  let form: Form
  let generation: Int
  let box: Data

  /// Reads a wrapped key and checks its checksum.
  ///
  /// - Throws: `VaultError.sealBroken`.
  init(_ blob: Data, owner: Owner) throws {
    guard blob.count > 11, Checksum.holds(blob, context: owner.name + owner.team.bytes),
      let form = blob.first.flatMap(Form.init)
    else { throw VaultError.sealBroken }
    self.form = form
    generation = blob.dropFirst().prefix(2).reduce(0) { $0 << 8 | Int($1) }
    box = blob.dropFirst(3).dropLast(8)
  }

  static func blob(_ form: Form, generation: Int, box: some Sequence<UInt8>, owner: Owner) -> Data {
    let head = [form.rawValue] + UInt16(truncatingIfNeeded: generation).bigEndianBytes
    return Checksum.added(to: Data(head) + Data(box), context: owner.name + owner.team.bytes)
  }

  static func context(_ owner: Owner, generation: Int) -> [UInt8] {
    Array(purpose.utf8) + owner.name + owner.team.bytes
      + UInt16(truncatingIfNeeded: generation).bigEndianBytes
  }
}

/// Eight bytes of SHA-256 at the end of what no leaf covers, so that a flipped bit is noticed.
enum Checksum {
  static func added(to bytes: Data, context: [UInt8]) -> Data {
    bytes + sum(bytes, context)
  }

  static func holds(_ bytes: Data, context: [UInt8]) -> Bool {
    bytes.count >= 8 && Array(bytes.suffix(8)) == sum(bytes.dropLast(8), context)
  }

  private static func sum(_ bytes: Data, _ context: [UInt8]) -> [UInt8] {
    var hasher = SHA256()
    hasher.update(data: context)
    hasher.update(data: bytes)
    return Array(hasher.finalize().prefix(8))
  }
}
