package import Casework
internal import Crypto
import Foundation

/// Closing and opening of fields that only some members of a team may see.
extension RingTeam {
  private static var purpose: String { "guvoh/1 sealed field" }

  /// Seals a value to the second key pair of the team; anyone may, nobody reads it back by this.
  ///
  /// - Parameters:
  ///   - document: the document that will hold it; elsewhere the seal does not open.
  ///   - match: keys for the keyed hash, when the writer holds them.
  /// - Throws: `VaultError.sealBroken`.
  package func sealing<Value>(
    _ value: Value, for document: DocumentID, match keys: TeamKeys? = nil
  ) throws -> Sealed<Value> {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let plain = try encoder.encode(value)
    let length = UInt32(plain.count).bigEndianBytes
    let padding = Padding.document(plain.count + 4) - plain.count - 4
    let box = try protectedKey.seal(
      Data(length) + plain + Data(count: padding), purpose: Self.purpose,
      context: document.bytes + id.bytes)
    let match = keys?.protected.map {
      Array(HMAC<SHA256>.authenticationCode(for: plain, using: $0.match).prefix(16))
    }
    return Sealed(
      box: UInt16(truncatingIfNeeded: generation).bigEndianBytes + box, match: match)
  }
}

extension TeamVault {
  /// Opens a sealed field, in the version or beside the journal.
  ///
  /// - Throws: `VaultError.erased` when it was forgotten, `.notInTeam` without the second keys,
  ///   `.sealBroken`.
  package func opening<Value>(_ sealed: Sealed<Value>, in document: DocumentID) throws -> Value {
    switch sealed.box {
    case .here(let box): return try keys.opening(box, in: document)
    case .beside(let digest):
      guard let row = try vault.journal.read({ try $0.field(digest, of: document) }) else {
        throw VaultError.erased
      }
      // The version names what it holds: another box of the same document is not taken for it.
      guard Draft.digest(Array(row.box)) == digest else { throw VaultError.sealBroken }
      return try keys.opening(Array(row.box), in: document)
    }
  }
}

extension TeamKeys {
  fileprivate func opening<Value: Decodable>(
    _ box: [UInt8], in document: DocumentID
  ) throws -> Value {
    guard let protected else { throw VaultError.notInTeam }
    let generation = box.prefix(2).reduce(0) { $0 << 8 | Int($1) }
    guard let pair = protected.pairs[generation] else { throw VaultError.sealBroken }
    let plain = try pair.open(
      Data(box.dropFirst(2)), purpose: "guvoh/1 sealed field",
      context: document.bytes + team.bytes)
    let length = plain.prefix(4).reduce(0) { $0 << 8 | Int($1) }
    guard plain.count >= 4 + length,
      let value = try? JSONDecoder().decode(Value.self, from: plain.dropFirst(4).prefix(length))
    else { throw VaultError.sealBroken }
    return value
  }
}

extension TeamKeys {
  /// A keyed hash of a value under the second keys of the team: equal for equal values, and of no use
  /// to whoever does not hold them; `nil` without them.
  package func match(of value: String) -> [UInt8]? {
    protected.map {
      Array(
        HMAC<SHA256>.authenticationCode(for: Data(value.utf8), using: $0.match).prefix(16))
    }
  }
}
