internal import CSodium
internal import Crypto
internal import Foundation

/// libsodium's `secretstream` (XChaCha20-Poly1305): chunks in order, the last one tagged.
///
/// A chunk that is dropped, repeated, reordered or cut away does not open.
struct SecretStream {
  static let header = 24
  static let overhead = 17
  static let chunk = 64 * 1024

  private var state = crypto_secretstream_xchacha20poly1305_state()

  /// A stream that seals; the header stands before the first chunk.
  static func sealing(_ key: SymmetricKey) throws -> (stream: SecretStream, header: Data) {
    Sodium.start()
    var stream = SecretStream()
    var header = [UInt8](repeating: 0, count: header)
    let status = unsafe key.withUnsafeBytes { key in
      unsafe crypto_secretstream_xchacha20poly1305_init_push(
        &stream.state, &header, Array(key))
    }
    guard status == 0 else { throw VaultError.sealBroken }
    return (stream, Data(header))
  }

  /// A stream that opens.
  static func opening(_ key: SymmetricKey, header: Data) throws -> SecretStream {
    Sodium.start()
    var stream = SecretStream()
    guard header.count == Self.header else { throw VaultError.fileDamaged }
    let status = unsafe key.withUnsafeBytes { key in
      unsafe crypto_secretstream_xchacha20poly1305_init_pull(
        &stream.state, Array(header), Array(key))
    }
    guard status == 0 else { throw VaultError.fileDamaged }
    return stream
  }

  mutating func push(_ plain: Data, isLast: Bool) throws -> Data {
    var box = [UInt8](repeating: 0, count: plain.count + Self.overhead)
    let tag = isLast ? crypto_secretstream_xchacha20poly1305_tag_final() : 0
    let status = unsafe crypto_secretstream_xchacha20poly1305_push(
      &state, &box, nil, Array(plain), UInt64(plain.count), nil, 0, UInt8(tag))
    guard status == 0 else { throw VaultError.sealBroken }
    return Data(box)
  }

  mutating func pull(_ box: Data) throws -> (plain: Data, isLast: Bool) {
    guard box.count >= Self.overhead else { throw VaultError.fileDamaged }
    var plain = [UInt8](repeating: 0, count: max(1, box.count - Self.overhead))
    var tag: UInt8 = 0
    let status = unsafe crypto_secretstream_xchacha20poly1305_pull(
      &state, &plain, nil, &tag, Array(box), UInt64(box.count), nil, 0)
    guard status == 0 else { throw VaultError.fileDamaged }
    return (
      Data(plain.prefix(box.count - Self.overhead)),
      tag == crypto_secretstream_xchacha20poly1305_tag_final()
    )
  }
}
