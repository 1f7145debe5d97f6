internal import Language

/// A number by which the same words are found again, whatever stands between them.
///
/// It is no secret hash and need not be one: it is in memory and in sealed snapshots only.
package struct TextPrint: Equatable, Sendable {
  /// The number.
  package let number: Int

  /// Texts shorter than this are alike by chance.
  private static let shortest = 60

  /// The print of a text; `nil` when it is too short to be told from others.
  package init?(_ text: String) {
    // Over letters and digits; the rest is what forwarding changes.
    var kept: [UInt8] = []
    kept.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      let letter = (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
      let isKept =
        letter >= 0x80 || (0x61...0x7A).contains(letter) || (0x30...0x39).contains(letter)
      if isKept { kept.append(letter) }
    }
    guard kept.count >= Self.shortest else { return nil }
    var hash = FNV1a()
    hash.mix(kept[...])
    number = Int(hash.value >> 1)
  }
}
