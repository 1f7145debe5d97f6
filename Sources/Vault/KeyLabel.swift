internal import Crypto
import Foundation

/// What a key is for; a key made for one purpose is of no use for another.
enum KeyLabel: String {
  case logSigning = "guvoh/1 log signing"
  case settings = "guvoh/1 settings"
  case memberKeyPair = "guvoh/1 member key pair"
  case teamWrapping = "guvoh/1 team wrapping"
  case teamKeyPair = "guvoh/1 team key pair"
  case teamSource = "guvoh/1 team source"
  case teamSnapshot = "guvoh/1 team snapshot"
  case protectedKeyPair = "guvoh/1 protected key pair"
  case protectedMatch = "guvoh/1 protected match"
  case memberOwn = "guvoh/1 member own"
  case recoveryPair = "guvoh/1 recovery pair"
  case receiptLookup = "guvoh/1 receipt lookup"
  case receiptPair = "guvoh/1 receipt pair"

  /// HKDF-SHA256 (RFC 5869) with this label as its info.
  func key(from secret: SecretBytes, context: [UInt8] = []) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: secret.key, info: Array(rawValue.utf8) + context, outputByteCount: 32)
  }

  /// The key as a secret of its own.
  ///
  /// - Throws: `VaultError.noSecretMemory`.
  func secret(from secret: SecretBytes, context: [UInt8] = []) throws -> SecretBytes {
    let derived = key(from: secret, context: context)
    return unsafe try derived.withUnsafeBytes { bytes in
      unsafe try SecretBytes(count: 32) { unsafe $0.copyMemory(from: bytes) }
    }
  }
}
