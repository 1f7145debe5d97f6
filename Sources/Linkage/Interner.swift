internal import Language

/// Numbers for texts, each text kept once as bytes: 0 for the first, 1 for the second.
struct Interner: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// Above, half of the hash of a text; below, its number and one more; 0 where there is none.
  private var slots = [UInt64](repeating: 0, count: 1024)

  /// How many different texts there are.
  var count: Int { ends.count }

  /// The bytes of the text with a number.
  subscript(number: Int) -> ArraySlice<UInt8> {
    bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
  }

  /// The text with a number.
  func text(_ number: Int) -> String { String(decoding: self[number], as: UTF8.self) }

  /// The number of a text, new when it has not been seen.
  mutating func number(_ text: ArraySlice<UInt8>) -> Int32 {
    if (ends.count + 1) * 2 > slots.count { grow() }
    let hash = Self.hash(text)
    var slot = Int(hash >> 32) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot] & 0xFFFF_FFFF) - 1
      if slots[slot] >> 32 == hash >> 32, equal(number, text) { return Int32(number) }
      slot = (slot + 1) & (slots.count - 1)
    }
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
    slots[slot] = (hash >> 32) << 32 | UInt64(ends.count)
    return Int32(ends.count - 1)
  }

  private func equal(_ number: Int, _ text: ArraySlice<UInt8>) -> Bool {
    self[number].elementsEqual(text)
  }

  private mutating func grow() {
    let before = slots
    slots = [UInt64](repeating: 0, count: before.count * 4)
    for entry in before where entry != 0 {
      var slot = Int(entry >> 32) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = entry
    }
  }

  /// With a final mixing, because the last letters hardly reach the upper half; the texts are short.
  private static func hash(_ text: ArraySlice<UInt8>) -> UInt64 {
    var hash = FNV1a()
    for byte in text { hash.mix(byte) }
    return (hash.value ^ hash.value &>> 29) &* 0x9E37_79B9_7F4A_7C15
  }
}
