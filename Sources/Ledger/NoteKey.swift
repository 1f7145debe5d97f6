package import Crypto
import FoundationEssentials

/// A key that notes can be verified with, known by name and hash.
package struct NoteKey: Equatable, Sendable {
  /// The name, without spaces and plus signs.
  package let name: String
  /// The 32 bytes of the Ed25519 public key.
  package let publicKey: [UInt8]

  /// A key from its parts; `nil` for a name that no note may carry or a key of another length.
  package init?(name: String, publicKey: [UInt8]) {
    guard !name.isEmpty, !name.contains("+"), !name.contains(where: \.isWhitespace),
      publicKey.count == 32
    else { return nil }
    self.name = name
    self.publicKey = publicKey
  }

  /// A key from its line `name+hash+key`; `nil` when it is none, or when hash and key disagree.
  package init?(line: String) {
    let parts = line.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let bytes = Base64Line.bytes(parts[2]), bytes.first == 1 else {
      return nil
    }
    self.init(name: String(parts[0]), publicKey: Array(bytes.dropFirst()))
    guard line == self.line else { return nil }
  }

  /// The key as one line, as verifiers of notes expect it.
  package var line: String {
    let hex = String(id, radix: 16)
    let padded = String(repeating: "0", count: 8 - hex.count) + hex
    return "\(name)+\(padded)+\(Data([1] + publicKey).base64EncodedString())"
  }

  /// The key id: SHA-256(name ‖ 0x0A ‖ 0x01 ‖ public key), its first four bytes.
  package var id: UInt32 {
    SHA256.hash(data: Array(name.utf8) + [0x0A, 0x01] + publicKey).prefix(4)
      .reduce(0) { $0 << 8 | UInt32($1) }
  }

  func accepts(_ signature: NoteSignature, of text: String) -> Bool {
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else {
      return false
    }
    return key.isValidSignature(signature.bytes, for: Data(text.utf8))
  }
}

/// The one who signs notes.
package struct NoteSigner: Sendable {
  /// The key that verifies what this one signs.
  package let key: NoteKey
  private let secret: Curve25519.Signing.PrivateKey

  /// A signer of a name; `nil` for a name that no note may carry.
  package init?(name: String, secret: Curve25519.Signing.PrivateKey) {
    guard let key = NoteKey(name: name, publicKey: Array(secret.publicKey.rawRepresentation))
    else { return nil }
    self.key = key
    self.secret = secret
  }

  func sign(_ text: String) throws -> NoteSignature {
    let bytes = try secret.signature(for: Data(text.utf8))
    return NoteSignature(name: key.name, id: key.id, bytes: Array(bytes))
  }
}
