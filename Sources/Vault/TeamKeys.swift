package import Casework
internal import Crypto
package import Foundation

/// The open keys of a team: whoever holds them reads what the team reads.
package struct TeamKeys: Sendable {
  /// The team.
  package let team: TeamID
  let generations: [Int: Generation]
  let current: Int
  let sourceKey: SymmetricKey
  let protected: ProtectedKeys?

  /// Whether sealed fields can be opened with these keys.
  package var opensSealedFields: Bool { protected != nil }

  /// What one secret of a team gives.
  struct Generation: Sendable {
    let secret: SecretBytes
    let wrapping: SymmetricKey
    let snapshot: SecretBytes
    let pair: KeyPair

    init(_ secret: SecretBytes) throws {
      self.secret = secret
      wrapping = KeyLabel.teamWrapping.key(from: secret)
      snapshot = try KeyLabel.teamSnapshot.secret(from: secret)
      pair = try KeyPair(seed: try KeyLabel.teamKeyPair.secret(from: secret))
    }
  }

  /// A new key for a document or a file.
  static func freshKey() -> SymmetricKey { SymmetricKey(size: .bits256) }

  func wrap(_ key: SymmetricKey, owner: WrappedKey.Owner) throws -> Data {
    guard let generation = generations[current] else { throw VaultError.sealBroken }
    let context = WrappedKey.context(owner, generation: current)
    let box = unsafe try key.withUnsafeBytes { bytes in
      unsafe try Seal.close(Array(bytes), key: generation.wrapping, context: context)
    }
    return WrappedKey.blob(.symmetric, generation: current, box: box, owner: owner)
  }

  func unwrap(_ blob: Data, owner: WrappedKey.Owner) throws -> SymmetricKey {
    let wrapped = try WrappedKey(blob, owner: owner)
    guard let generation = generations[wrapped.generation] else { throw VaultError.sealBroken }
    let context = WrappedKey.context(owner, generation: wrapped.generation)
    let bytes =
      switch wrapped.form {
      case .symmetric:
        try Seal.open(wrapped.box, key: generation.wrapping, context: context)
      case .publicKey:
        try generation.pair.open(wrapped.box, purpose: WrappedKey.purpose, context: context)
      }
    guard bytes.count == 32 else { throw VaultError.sealBroken }
    return SymmetricKey(data: bytes)
  }

  /// The keyed hash of where an imported thing came from: equal for equal sources of this team only.
  package func sourceKey(of source: some DataProtocol) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: source, using: sourceKey).prefix(16))
  }
}

/// The second keys of a team, for those of its members who may see sealed fields.
struct ProtectedKeys: Sendable {
  let pairs: [Int: KeyPair]
  let current: Int
  let match: SymmetricKey
  let secret: SecretBytes
  let secrets: [Int: SecretBytes]

  init(secrets: [Int: SecretBytes], current: Int) throws {
    guard let first = secrets[1], let secret = secrets[current] else { throw VaultError.sealBroken }
    pairs = try secrets.mapValues {
      try KeyPair(seed: try KeyLabel.protectedKeyPair.secret(from: $0))
    }
    self.current = current
    self.secret = secret
    self.secrets = secrets
    // Of the first secret for ever: the same number must stay the same after a member has left.
    match = KeyLabel.protectedMatch.key(from: first)
  }
}
