internal import Language

/// Numbers for texts, each text kept once as bytes: 0 for the first, 1 for the second.
struct Interner: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []
  private var slots: [Int32] = Array(repeating: -1, count: 1024)

  /// How many different texts there are.
  var count: Int { ends.count }

  /// The bytes of the text with a number.
  subscript(number: Int) -> ArraySlice<UInt8> {
    bytes[(number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])]
  }

  /// The text with a number.
  func text(_ number: Int) -> String { String(decoding: self[number], as: UTF8.self) }

  /// The number of a text, new when it has not been seen.
  mutating func number(_ text: ArraySlice<UInt8>) -> Int32 {
    if (ends.count + 1) * 2 > slots.count { grow() }
    var slot = Int(truncatingIfNeeded: Self.hash(text)) & (slots.count - 1)
    while true {
      let found = slots[slot]
      if found < 0 { break }
      if equal(Int(found), text) { return found }
      slot = (slot + 1) & (slots.count - 1)
    }
    bytes.append(contentsOf: text)
    ends.append(UInt32(truncatingIfNeeded: bytes.count))
    slots[slot] = Int32(ends.count - 1)
    return Int32(ends.count - 1)
  }

  private func equal(_ number: Int, _ text: ArraySlice<UInt8>) -> Bool {
    let start = number == 0 ? 0 : Int(ends[number - 1])
    let count = Int(ends[number]) - start
    guard count == text.count else { return false }
    for index in 0..<count where bytes[start + index] != text[text.startIndex + index] {
      return false
    }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 4)
    for number in 0..<ends.count {
      var slot = Int(truncatingIfNeeded: Self.hash(self[number])) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  /// With a final mixing, because the table takes the low bits; the texts are short.
  private static func hash(_ text: ArraySlice<UInt8>) -> UInt64 {
    var hash = FNV1a()
    for byte in text { hash.mix(byte) }
    return hash.value ^ (hash.value &>> 29)
  }
}
