internal import Crypto
package import Foundation

/// What a reporter's code opens: the place of his notes, and the notes.
///
/// One Argon2id for each attempt, with the salt of the vault, because the code alone must lead to the
/// mailbox. The result splits into a lookup, which is stored hashed once more, and the seed of a key
/// pair; neither leads back to the code, and the lookup does not lead to the pair.
package struct Receipt: Sendable {
  /// The hash under which his notes lie.
  package let lookup: Data
  let pair: KeyPair

  /// What one attempt costs: 64 MiB, three passes.
  ///
  /// All codes of a vault share it, for a code that is
  /// tried must be found without knowing which one it is.
  package static let cost = PassphraseCost(passes: 3, memory: 64 << 20)

  /// The receipt that a code stands for in the vault of this ring, whether or not it has notes.
  ///
  /// - Throws: `VaultError.noSecretMemory`.
  package init(code: [UInt8], ring: KeyRing, cost: PassphraseCost = Receipt.cost) throws {
    let root = try Sodium.argon2id(code, salt: ring.receiptSalt, cost: cost, count: 64)
    try self.init(secret: root)
  }

  /// The same receipt from what `secret` gave; a visit keeps that instead of the code.
  ///
  /// - Throws: `VaultError.noSecretMemory`, `.sealBroken` for bytes of another length.
  package init(secret bytes: [UInt8]) throws {
    try self.init(secret: try SecretBytes(bytes))
  }

  private init(secret root: SecretBytes) throws {
    guard root.count == 64 else { throw VaultError.sealBroken }
    secret = root
    let found = KeyLabel.receiptLookup.key(from: try root.part(0..<32))
    lookup = unsafe found.withUnsafeBytes { unsafe Data(SHA256.hash(data: Data($0))) }
    pair = try KeyPair(seed: try KeyLabel.receiptPair.secret(from: try root.part(32..<64)))
  }

  /// The 64 bytes that Argon2id gave.
  package let secret: SecretBytes

  /// What notes are sealed to.
  package var publicKey: Data { Data(pair.publicKey.bytes) }
}

extension KeyRing {
  /// The salt of all codes of this vault: made of what names the vault, so that it is backed up with it.
  ///
  /// It is no secret. Two vaults differ in it, so that one table of codes never serves for two.
  var receiptSalt: [UInt8] {
    let text = "guvoh/1 receipt salt\n" + origin + "\n" + logKey
    return Array(SHA256.hash(data: Data(text.utf8)).prefix(16))
  }
}
