/// Sizes that say little: what is stored is padded up to one of few lengths.
enum Padding {
  /// The padded length of a version of a document: steps of 512 B to 4 KiB, then Padmé.
  static func document(_ length: Int) -> Int {
    length <= 4096 ? max(512, (length + 511) / 512 * 512) : padme(length)
  }

  /// The padded length of a file: the next 64 KiB, above 1 MiB by Padmé.
  static func file(_ length: Int) -> Int {
    let step = 65536
    return length <= 1 << 20 ? max(step, (length + step - 1) / step * step) : padme(length)
  }

  /// Padmé (Nikitin et al.
  ///
  /// 2019, "Reducing Metadata Leakage from Encrypted Files", §4, algorithm 1).
  ///
  /// At most 12 % more, and lengths up to M tell O(log log M) bits.
  static func padme(_ length: Int) -> Int {
    guard length > 1 else { return length }
    let e = Int.bitWidth - 1 - length.leadingZeroBitCount
    let s = Int.bitWidth - e.leadingZeroBitCount
    let z = max(0, e - s)
    let mask = (1 << z) - 1
    return (length + mask) & ~mask
  }
}
