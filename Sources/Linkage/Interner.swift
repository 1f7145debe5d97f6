internal import Language

/// Numbers for texts, each text kept once as bytes: 0 for the first, 1 for the second.
///
/// A table of many texts lies in far memory, and every look there costs more than comparing; so a slot
/// holds the beginning of its text, which is all of it for nearly every name.
struct Interner: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// Three lanes with the beginning of a text; in the fourth its length above, and below its number and
  /// one more, 0 where there is none.
  private var slots = [SIMD4<UInt64>](repeating: .zero, count: 256)

  /// How many bytes of a text a slot holds.
  private static let short = 24
  private static let numbers: UInt64 = 0xFFFF_FFFF

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
    if (ends.count + 1) * 3 > slots.count * 2 { grow() }
    var wanted = Self.head(text)
    var slot = place(wanted, text)
    while slots[slot].w != 0 {
      var kept = slots[slot]
      let number = Int(kept.w & Self.numbers) - 1
      kept.w &= ~Self.numbers
      if kept == wanted, text.count <= Self.short || self[number] == text { return Int32(number) }
      slot = (slot + 1) & (slots.count - 1)
    }
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
    wanted.w |= UInt64(ends.count)
    slots[slot] = wanted
    return Int32(ends.count - 1)
  }

  /// Lets the table go by which texts are found, when only their numbers will be asked for.
  mutating func close() { slots = [] }

  private mutating func grow() {
    let before = slots
    slots = [SIMD4<UInt64>](repeating: .zero, count: max(before.count * 2, 256))
    for entry in before where entry.w != 0 {
      var head = entry
      head.w &= ~Self.numbers
      var slot = place(head, self[Int(entry.w & Self.numbers) - 1])
      while slots[slot].w != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = entry
    }
  }

  /// The slot of a text as it were without others: a mixing of its head, and of the rest when it is long.
  private func place(_ head: SIMD4<UInt64>, _ text: ArraySlice<UInt8>) -> Int {
    var hash = (head.x ^ head.w) &* 0x9E37_79B9_7F4A_7C15
    hash = (hash ^ hash &>> 32 ^ head.y) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ hash &>> 29 ^ head.z) &* 0x94D0_49BB_1331_11EB
    if text.count > Self.short {
      var rest = FNV1a()
      rest.mix(text.dropFirst(Self.short))
      hash = (hash ^ rest.value) &* 0x9E37_79B9_7F4A_7C15
    }
    return Int(truncatingIfNeeded: hash &>> 24) & (slots.count - 1)
  }

  /// The beginning of a text and its length.
  private static func head(_ text: ArraySlice<UInt8>) -> SIMD4<UInt64> {
    SIMD4(
      eight(text, 0), eight(text, 8), eight(text, 16),
      UInt64(truncatingIfNeeded: text.count) &<< 32)
  }

  /// Eight bytes of a text as one number, with zeros after its end.
  private static func eight(_ text: ArraySlice<UInt8>, _ from: Int) -> UInt64 {
    var word: UInt64 = 0
    var shift: UInt64 = 0
    let start = text.startIndex + from
    for place in start..<max(start, min(start + 8, text.endIndex)) {
      word |= UInt64(text[place]) &<< shift
      shift &+= 8
    }
    return word
  }
}
