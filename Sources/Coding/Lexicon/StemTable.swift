/// All stems of one language, found for a word by the hashes of its beginnings.
struct StemTable: Sendable {
  /// The stems that a word begins with or is.
  private struct Slot: Sendable {
    var hash: UInt64 = 0
    var prefix: Int32 = -1
    var whole: Int32 = -1
  }

  private var slots: [Slot] = []
  private var mask = 0
  private var longest = 0
  private var known: [UInt64: Slot] = [:]
  /// The letters of each stem, to tell how much of a word it covers.
  private(set) var lengths: [Int32] = []

  /// The number of a stem, entered when new.
  ///
  /// - Parameters:
  ///   - letters: folded letters, at least one.
  ///   - isWhole: whether only the word itself fits, not one that begins so.
  mutating func number(_ letters: [UInt16], isWhole: Bool) -> Int32 {
    let hash = Self.hash(letters[...])
    var slot = known[hash] ?? Slot(hash: hash)
    let old = isWhole ? slot.whole : slot.prefix
    if old >= 0 { return old }
    let number = Int32(lengths.count)
    lengths.append(Int32(letters.count))
    if isWhole { slot.whole = number } else { slot.prefix = number }
    known[hash] = slot
    longest = max(longest, letters.count)
    return number
  }

  /// Makes the table for finding; call it once when all stems are entered.
  mutating func finish() {
    var size = 64
    while size < known.count * 3 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
    mask = size - 1
    for slot in known.values {
      var place = Int(truncatingIfNeeded: slot.hash) & mask
      while slots[place].hash != 0 { place = (place + 1) & mask }
      slots[place] = slot
    }
    known = [:]
  }

  /// Adds the stems of a word to `found`.
  func stems(of word: ArraySlice<UInt16>, into found: inout [Int32]) {
    guard !slots.isEmpty else { return }
    var hash = Self.seed
    var length = 0
    for letter in word {
      hash = Self.step(hash, letter)
      length += 1
      if length > longest { return }
      let slot = slot(hash)
      if slot.prefix >= 0 { found.append(slot.prefix) }
      if length == word.count, slot.whole >= 0 { found.append(slot.whole) }
    }
  }

  private func slot(_ hash: UInt64) -> Slot {
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place].hash != 0 {
      if slots[place].hash == hash { return slots[place] }
      place = (place + 1) & mask
    }
    return slots[place]
  }

  /// FNV-1a over letters; two stems of a lexicon never collide in 64 bits by chance.
  static func hash(_ letters: ArraySlice<UInt16>) -> UInt64 { letters.reduce(seed, step) }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static func step(_ hash: UInt64, _ letter: UInt16) -> UInt64 {
    let mixed = (hash ^ UInt64(letter)) &* 0x0000_0100_0000_01B3
    return mixed ^ (mixed >> 29)
  }
}
