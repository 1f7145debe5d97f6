/// A word as a row of readings, of fixed size so that comparing allocates nothing.
package struct Sound: Sendable {
  /// The most readings of a word that take part in a comparison.
  package static let longest = 20

  var readings: InlineArray<20, UInt8>
  /// The number of readings, at most `longest`.
  package private(set) var count: Int
  /// The families of consonants that surely occur, and those that may, one bit each.
  let certain, possible: UInt16

  /// The sound of readings that `ReadingTable.readings` gave.
  init(_ list: some Collection<UInt8>, table: ReadingTable) {
    readings = InlineArray(repeating: 0)
    count = 0
    var certain: UInt16 = 0
    var possible: UInt16 = 0
    for reading in list.prefix(Sound.longest) {
      readings[count] = reading
      count += 1
      let families = table.sounds[Int(reading)].map(\.family)
      possible |= families.reduce(0, |)
      certain |= families.reduce(.max, &)
    }
    self.certain = certain
    self.possible = possible
  }
}

extension Sound {
  /// Its readings as bytes.
  package var bytes: [UInt8] { (0..<count).map { readings[$0] } }

  /// Adds its readings to bytes.
  package func add(to bytes: inout [UInt8]) {
    for place in 0..<count { bytes.append(readings[place]) }
  }

  /// Two sounds said as one word: Абду Рахмон, Абдурахмон.
  package func joined(_ other: Sound, table: ReadingTable) -> Sound {
    Sound(bytes + other.bytes, table: table)
  }
}

extension Phoneme {
  /// A bit for the family that spellings confuse within; 0 for vowels and for what comes and goes.
  var family: UInt16 {
    switch self {
    case .b, .p, .f: 1
    case .d, .t: 2
    case .k, .q, .g, .gh: 4
    case .l: 8
    case .m: 16
    case .n, .ng: 32
    case .r: 64
    case .s, .z: 128
    case .sh, .ch, .zh, .dj: 256
    default: 0
    }
  }
}

extension ReadingTable {
  /// The distance of two words in hundredths of a lost letter, or more than `limit` when it is more.
  ///
  /// Weighted edit distance over sets of readings (Wagner and Fischer 1974; neighbours exchanged
  /// after Damerau 1964): a position costs nothing where the sets meet, less where sounds are near.
  package func distance(_ left: Sound, _ right: Sound, limit: Int = 250) -> Int {
    let alone =
      (left.certain & ~right.possible).nonzeroBitCount
      + (right.certain & ~left.possible).nonzeroBitCount
    // One sound for another can hide two families (с against ш costs 45).
    if alone * 22 > limit { return limit + 1 }
    if abs(left.count - right.count) * 30 > limit + 60 { return limit + 1 }
    let columns = right.count
    var before = InlineArray<21, Int16>(repeating: 0)
    var last = InlineArray<21, Int16>(repeating: 0)
    var row = InlineArray<21, Int16>(repeating: 0)
    for j in 0..<columns { last[j + 1] = last[j] + Int16(gaps[Int(right.readings[j])]) }
    for i in 0..<left.count {
      let reading = Int(left.readings[i])
      let gap = Int16(gaps[reading])
      let base = reading * Self.limit
      row[0] = last[0] + gap
      var least = row[0]
      for j in 0..<columns {
        let other = Int(right.readings[j])
        var best = last[j] + Int16(costs[base + other])
        let without = last[j + 1] + gap
        if without < best { best = without }
        let with = row[j] + Int16(gaps[other])
        if with < best { best = with }
        if i > 0, j > 0, best > before[j - 1] + 70,
          exchanged(left, i, right, j)
        {
          best = before[j - 1] + 70
        }
        row[j + 1] = best
        if best < least { least = best }
      }
      if Int(least) > limit + 70 { return limit + 1 }
      before = last
      last = row
    }
    return min(Int(last[columns]), limit + 1)
  }

  private func exchanged(_ left: Sound, _ i: Int, _ right: Sound, _ j: Int) -> Bool {
    costs[Int(left.readings[i]) * Self.limit + Int(right.readings[j - 1])] == 0
      && costs[Int(left.readings[i - 1]) * Self.limit + Int(right.readings[j])] == 0
  }
}

extension ReadingTable {
  /// Whether two words may begin with one sound; glides before a vowel do not count.
  package func sameBeginning(_ left: Sound, _ right: Sound) -> Bool {
    guard left.count > 0, right.count > 0 else { return false }
    let cost = costs[Int(left.readings[0]) * Self.limit + Int(right.readings[0])]
    if cost <= 15 { return true }
    return begins(left, withoutGlideOf: right) || begins(right, withoutGlideOf: left)
  }

  private func begins(_ word: Sound, withoutGlideOf other: Sound) -> Bool {
    guard other.count > 1, gaps[Int(other.readings[0])] <= 30 else { return false }
    return costs[Int(other.readings[1]) * Self.limit + Int(word.readings[0])] <= 15
  }
}
