/// The hash FNV-1a of 64 bits (Fowler, Noll and Vo 1991), for tables and for telling texts apart.
///
/// Anyone can make two texts of one hash: where somebody could gain by that, a keyed hash stands.
package struct FNV1a: Sendable {
  /// The hash of what was mixed in so far.
  package var value: UInt64

  /// The hash of nothing.
  @inlinable
  package init() { value = 0xCBF2_9CE4_8422_2325 }

  /// Takes in one more byte.
  @inlinable
  package mutating func mix(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  /// Takes in many more bytes, in one call from another module.
  package mutating func mix(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes { mix(byte) }
  }
}
