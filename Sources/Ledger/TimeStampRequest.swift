/// A request that some bytes be stamped by an authority elsewhere (RFC 3161 §2.4.1).
///
/// It holds their SHA-256 and nothing else of them; somebody carries it to a machine with a network.
package struct TimeStampRequest: Equatable, Sendable {
  /// The request in DER, as `application/timestamp-query`.
  package let bytes: [UInt8]

  /// 2.16.840.1.101.3.4.2.1 without parameters beyond NULL (RFC 5754 §2.2).
  private static let sha256: [UInt8] = [
    0x30, 0x0D, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01, 0x05, 0x00,
  ]

  /// A request for 32 bytes of SHA-256; `nil` for any other number.
  ///
  /// - Parameters:
  ///   - digest: what is to be stamped.
  ///   - nonce: a number that the answer must repeat, so that an old answer is not taken for a new one.
  package init?(sha256 digest: [UInt8], nonce: UInt64) {
    guard digest.count == 32 else { return nil }
    let number = (0..<8).map { UInt8(truncatingIfNeeded: nonce >> (56 - 8 * $0)) }
    // A leading zero keeps the number positive; X.690 §8.3.2 allows it only before a set bit.
    let shortest = number.drop { $0 == 0 }
    let integer = (shortest.first.map { $0 >= 0x80 } ?? true ? [0] : []) + shortest
    let imprint = Self.wrapped(0x30, Self.sha256 + Self.wrapped(0x04, digest))
    // The certificate is asked for: without it nobody can judge the token offline.
    bytes = Self.wrapped(
      0x30,
      [0x02, 0x01, 0x01] + imprint + Self.wrapped(0x02, integer) + [0x01, 0x01, 0xFF])
  }

  /// A value with its tag and length; none here is as long as 128 bytes.
  private static func wrapped(_ tag: UInt8, _ value: [UInt8]) -> [UInt8] {
    [tag, UInt8(value.count)] + value
  }
}
