package import Crypto
package import FoundationEssentials

/// A node of the tree: 32 bytes of SHA-256, a leaf and an inner node told apart by their first byte.
///
/// RFC 6962 §2.1 (the same in RFC 9162 §2.1.1). Held inline, so that a million leaves are 32 MB.
package struct TreeHash: Hashable, Sendable {
  private let bits: SIMD32<UInt8>

  /// How many bytes a hash has.
  package static let count = 32

  /// A hash from its 32 bytes; `nil` for any other number of them.
  package init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count == Self.count else { return nil }
    // A journal has a million of these: a generic loop over bytes took longer than SHA-256.
    let whole = bytes.withContiguousStorageIfAvailable {
      unsafe UnsafeRawBufferPointer($0).loadUnaligned(as: SIMD32<UInt8>.self)
    }
    bits = whole ?? SIMD32(Array(bytes))
  }

  /// A hash from a digest of SHA-256.
  package init(_ digest: SHA256Digest) {
    bits = unsafe digest.withUnsafeBytes { unsafe $0.loadUnaligned(as: SIMD32<UInt8>.self) }
  }

  /// The 32 bytes.
  package var bytes: [UInt8] {
    unsafe withUnsafeBytes(of: bits) { unsafe Array($0) }
  }

  /// The hash of the empty tree: SHA-256 of nothing.
  package static let emptyTree = TreeHash(SHA256.hash(data: Data()))

  /// The hash of a leaf: SHA-256(0x00 ‖ data).
  package static func leaf(_ data: some DataProtocol) -> TreeHash {
    var hasher = SHA256()
    hasher.update(data: [0] as [UInt8])
    hasher.update(data: data)
    return TreeHash(hasher.finalize())
  }

  /// The hash of an inner node: SHA-256(0x01 ‖ left ‖ right).
  package static func node(_ left: TreeHash, _ right: TreeHash) -> TreeHash {
    var input = (UInt8(1), left.bits, right.bits)
    var hasher = SHA256()
    unsafe withUnsafeBytes(of: &input.0) { unsafe hasher.update(bufferPointer: $0) }
    unsafe withUnsafeBytes(of: &input.1) { unsafe hasher.update(bufferPointer: $0) }
    unsafe withUnsafeBytes(of: &input.2) { unsafe hasher.update(bufferPointer: $0) }
    return TreeHash(hasher.finalize())
  }
}

extension TreeHash: CustomStringConvertible {
  /// The hash in hexadecimal digits.
  package var description: String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
