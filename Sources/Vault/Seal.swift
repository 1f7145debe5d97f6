internal import Crypto
import Foundation

/// The symmetric seal: AES-256-GCM with a random nonce, bound to what it belongs to.
enum Seal {
  /// How many bytes a seal adds: 12 of nonce, 16 of tag.
  static let overhead = 28

  /// Seals bytes.
  ///
  /// - Throws: what swift-crypto throws for a key of a wrong length.
  static func close(
    _ bytes: some DataProtocol, key: SymmetricKey, context: [UInt8]
  ) throws -> Data {
    guard let box = try AES.GCM.seal(bytes, using: key, authenticating: context).combined else {
      throw VaultError.sealBroken
    }
    return box
  }

  /// Opens a seal.
  ///
  /// - Throws: `VaultError.sealBroken`.
  static func open(
    _ box: some DataProtocol, key: SymmetricKey, context: [UInt8]
  ) throws -> Data {
    do {
      return try AES.GCM.open(
        AES.GCM.SealedBox(combined: box), using: key, authenticating: context)
    } catch {
      throw VaultError.sealBroken
    }
  }
}
