internal import Crypto
import Foundation

/// A key pair that opens what anyone may seal to its public half.
///
/// HPKE (RFC 9180) with X-Wing: what is recorded today may be attacked by a quantum computer later.
struct KeyPair: Sendable {
  private let secret: XWingMLKEM768X25519.PrivateKey
  let publicKey: PublicKey

  /// The pair that a seed of 32 bytes stands for.
  init(seed: SecretBytes) throws {
    secret = unsafe try seed.withBytes {
      unsafe try XWingMLKEM768X25519.PrivateKey(seedRepresentation: Array($0), publicKey: nil)
    }
    publicKey = PublicKey(bytes: Array(secret.publicKey.rawRepresentation))
  }

  /// Opens what was sealed with the same purpose and associated data.
  ///
  /// - Throws: `VaultError.sealBroken`.
  func open(_ box: some Collection<UInt8>, purpose: String, context: [UInt8]) throws -> Data {
    guard box.count > PublicKey.encapsulation else { throw VaultError.sealBroken }
    do {
      var recipient = try HPKE.Recipient(
        privateKey: secret, ciphersuite: PublicKey.suite, info: Data(purpose.utf8),
        encapsulatedKey: Data(box.prefix(PublicKey.encapsulation)))
      return try recipient.open(
        Data(box.dropFirst(PublicKey.encapsulation)), authenticating: Data(context))
    } catch {
      throw VaultError.sealBroken
    }
  }
}

/// The public half: it seals, and cannot open again.
struct PublicKey: Sendable, Equatable {
  let bytes: [UInt8]

  static let suite = HPKE.Ciphersuite.XWingMLKEM768X25519_SHA256_AES_GCM_256
  /// The length of an encapsulated key of X-Wing.
  static let encapsulation = 1120

  /// Seals bytes; the encapsulated key stands before them.
  ///
  /// - Throws: `VaultError.sealBroken` when the key is none.
  func seal(_ bytes: some DataProtocol, purpose: String, context: [UInt8]) throws -> [UInt8] {
    do {
      let key = try XWingMLKEM768X25519.PublicKey(rawRepresentation: self.bytes)
      var sender = try HPKE.Sender(
        recipientKey: key, ciphersuite: Self.suite, info: Data(purpose.utf8))
      let box = try sender.seal(bytes, authenticating: Data(context))
      return Array(sender.encapsulatedKey) + Array(box)
    } catch {
      throw VaultError.sealBroken
    }
  }
}
