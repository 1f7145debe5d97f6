internal import Crypto
internal import CryptoExtras
package import Foundation

/// Bytes under a passphrase, by constructions that every browser has: PBKDF2 and AES-GCM.
///
/// PBKDF2 (RFC 8018 §5.2) with HMAC-SHA-256 makes the key, AES-256-GCM (NIST SP 800-38D) seals. The
/// name of the format is bound in as associated data. Decision 73 says why these and no others.
package struct SealedPackage: Codable, Equatable, Sendable {
  /// The name of the format.
  package let format: String
  /// How often the passphrase is hashed.
  package let iterations: Int
  /// 16 random bytes.
  package let salt: Data
  /// 12 random bytes, used for this package alone.
  package let nonce: Data
  /// The sealed bytes with the tag of 16 bytes behind them, as WebCrypto takes them.
  package let sealed: Data

  /// The name that this program writes.
  package static let name = "guvoh.package/1"
  /// What OWASP's Password Storage Cheat Sheet asks for with HMAC-SHA-256.
  private static let rounds = 600_000
  /// What is tried at most: a hostile file must not hold a machine for hours.
  private static let bounds = 210_000...5_000_000
  private static let tagBytes = 16

  /// A package from its parts.
  package init(format: String, iterations: Int, salt: Data, nonce: Data, sealed: Data) {
    self.format = format
    self.iterations = iterations
    self.salt = salt
    self.nonce = nonce
    self.sealed = sealed
  }

  /// Seals bytes under a passphrase.
  ///
  /// - Throws: what the library throws.
  package init(sealing plain: Data, with passphrase: PackagePassphrase) throws {
    let nonce = AES.GCM.Nonce()
    let salt = Data((0..<16).map { _ in UInt8.random(in: .min ... .max) })
    let key = try Self.key(passphrase, salt, Self.rounds)
    let box = try AES.GCM.seal(
      plain, using: key, nonce: nonce, authenticating: Data(Self.name.utf8))
    self.init(
      format: Self.name, iterations: Self.rounds, salt: salt, nonce: Data(nonce),
      sealed: box.ciphertext + box.tag)
  }

  /// Opens the bytes.
  ///
  /// - Throws: `PackageError`.
  package func opened(with passphrase: PackagePassphrase) throws(PackageError) -> Data {
    guard format == Self.name else { throw .unknownFormat }
    guard Self.bounds.contains(iterations), salt.count == 16, sealed.count >= Self.tagBytes else {
      throw .malformed
    }
    do {
      let box = try AES.GCM.SealedBox(
        nonce: AES.GCM.Nonce(data: nonce), ciphertext: sealed.dropLast(Self.tagBytes),
        tag: sealed.suffix(Self.tagBytes))
      return try AES.GCM.open(
        box, using: try Self.key(passphrase, salt, iterations),
        authenticating: Data(Self.name.utf8))
    } catch {
      throw .wrongPassphrase
    }
  }

  private static func key(
    _ passphrase: PackagePassphrase, _ salt: Data, _ rounds: Int
  ) throws -> SymmetricKey {
    try KDF.Insecure.PBKDF2.deriveKey(
      from: Array(passphrase.letters.utf8), salt: salt, using: .sha256, outputByteCount: 32,
      rounds: rounds)
  }
}

/// Why a package does not open.
package enum PackageError: Error, Equatable, Sendable {
  /// The file is no package.
  case notAPackage
  /// It is of a format that this release does not know.
  case unknownFormat
  /// Its parts have wrong lengths.
  case malformed
  /// The passphrase is another one, or the file was changed.
  case wrongPassphrase
  /// It opened, and is no referral.
  case notAReferral
}
