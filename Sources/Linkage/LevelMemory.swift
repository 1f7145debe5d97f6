/// On which level pairs of values agree, remembered in a table of fixed size; one for each task.
///
/// A slot holds both values in 22 bits each, the field in 5 and the level in 4; values beyond four
/// million are not remembered.
struct LevelMemory {
  private static let size = 1 << 16
  private var slots = [UInt64](repeating: .max, count: size)

  /// The level of two values of a field, found or else worked out by `level` and remembered.
  mutating func level(_ field: Int, _ a: Int32, _ b: Int32, _ level: () -> Int) -> Int {
    let low = UInt64(UInt32(bitPattern: min(a, b)))
    let high = UInt64(UInt32(bitPattern: max(a, b)))
    guard high < 1 << 22 else { return level() }
    let key = UInt64(field) << 44 | high << 22 | low
    let slot = Int((key &* 0x9E37_79B9_7F4A_7C15) >> 48)
    if slots[slot] >> 4 == key { return Int(slots[slot] & 15) }
    if slots[slot ^ 1] >> 4 == key { return Int(slots[slot ^ 1] & 15) }
    let found = level()
    slots[slot ^ 1] = slots[slot]
    slots[slot] = key << 4 | UInt64(found)
    return found
  }
}
