/// A telephone, document or other code, as its letters and digits alone, the last sixteen.
///
/// The last ones, because a country code may stand in front or not.
struct LinkCode: Hashable, Sendable {
  private let characters: SIMD16<UInt8>
  private let count: Int

  var isEmpty: Bool { count == 0 }

  init(_ text: ArraySlice<UInt8>) {
    let kept = text.compactMap { byte -> UInt8? in
      switch byte {
      case 0x30...0x39, 0x41...0x5A: byte
      case 0x61...0x7A: byte - 0x20
      case 0x80...: byte
      default: nil
      }
    }.suffix(16)
    var characters = SIMD16<UInt8>.zero
    for (index, byte) in kept.enumerated() { characters[index] = byte }
    self.characters = characters
    count = kept.count
  }

  /// A number for blocking.
  var key: UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for index in 0..<count { hash = (hash ^ UInt32(characters[index])) &* 0x0100_0193 }
    return hash
  }

  /// Whether one sign was lost, added, changed, or exchanged with its neighbour.
  func isOneSlip(from other: LinkCode) -> Bool {
    guard abs(count - other.count) <= 1 else { return false }
    var start = 0
    while start < min(count, other.count), characters[start] == other.characters[start] {
      start += 1
    }
    var end = 0
    while end < min(count, other.count) - start,
      characters[count - 1 - end] == other.characters[other.count - 1 - end]
    { end += 1 }
    let (left, right) = (count - start - end, other.count - start - end)
    if max(left, right) <= 1 { return true }
    return left == 2 && right == 2 && characters[start] == other.characters[start + 1]
      && characters[start + 1] == other.characters[start]
  }
}
