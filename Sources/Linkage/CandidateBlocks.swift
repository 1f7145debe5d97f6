/// What one way of blocking proposed, for the report.
package struct BlockingCount: Codable, Equatable, Sendable {
  /// What the key is made of.
  package let pass: String
  /// How many blocks of two and more records it has.
  package var blocks = 0
  /// How many pairs it proposes, before those that an earlier pass has proposed are left out.
  package var pairs = 0
  /// How many blocks were parted further because they were too large.
  package var parted = 0
  /// How many blocks stayed too large and were left out, with their records.
  package var leftOut = 0
  /// How many places of records those blocks held.
  package var recordsLeftOut = 0
}

/// Blocks of bounded size for every pass, parted further where they were too large.
///
/// A pair is proposed by the first pass, and in it by the least key, that both its records share,
/// so that no pair is compared twice and nothing needs to be remembered.
struct CandidateBlocks: Sendable {
  /// The most records of a block.
  static let most = 72

  var keys: BlockingKeys
  /// For every pass the records ordered by key, and where their blocks begin.
  private(set) var members: [[Int32]] = []
  private(set) var starts: [[Int32]] = []
  /// The key of every block.
  private(set) var blockKeys: [[UInt32]] = []
  private(set) var counts: [BlockingCount] = []
  /// Keys of blocks that were parted, by pass, so that a frozen model parts the same ones.
  private(set) var parted: [Set<UInt32>] = []

  /// The blocks of all passes.
  ///
  /// - Parameter frozen: the keys to part as a model has fixed them; else those of blocks over `most`.
  init(_ records: LinkRecords, passes: [BlockingPass], frozen: [Set<UInt32>]? = nil) {
    keys = BlockingKeys(records, passes: passes)
    let refiners = Refiners(records)
    for pass in passes.indices {
      var count = BlockingCount(pass: passes[pass].name)
      var parted: Set<UInt32> = []
      var entries = entries(of: pass, count: records.count)
      var members: [Int32] = []
      var starts: [Int32] = []
      var blockKeys: [UInt32] = []
      for round in 0...refiners.count {
        entries = Self.ordered(entries)
        var again: [UInt64] = []
        var index = 0
        while index < entries.count {
          let key = UInt32(entries[index] >> 32)
          var end = index + 1
          while end < entries.count, UInt32(entries[end] >> 32) == key { end += 1 }
          let size = end - index
          let tooLarge = frozen.map { $0[pass].contains(key) } ?? (size > Self.most)
          if tooLarge {
            parted.insert(key)
            let last = round == refiners.count
            if last {
              count.leftOut += 1
              count.recordsLeftOut += size
            } else {
              count.parted += 1
            }
            for entry in entries[index..<end] {
              let record = Int(entry & 0x7FFF_FFFF)
              let slot = record * keys.width + pass * 2 + Int(entry >> 31 & 1)
              let new = last ? 0 : refiners.key(key, record, round)
              keys.keys[slot] = new
              if new != 0 { again.append(UInt64(new) << 32 | entry & 0xFFFF_FFFF) }
            }
          } else if size > 1 {
            starts.append(Int32(members.count))
            blockKeys.append(key)
            members.append(contentsOf: entries[index..<end].map { Int32($0 & 0x7FFF_FFFF) })
            count.blocks += 1
            count.pairs += size * (size - 1) / 2
          }
          index = end
        }
        entries = again
        if entries.isEmpty { break }
      }
      starts.append(Int32(members.count))
      self.members.append(members)
      self.starts.append(starts)
      self.blockKeys.append(blockKeys)
      self.parted.append(parted)
      counts.append(count)
    }
  }

  /// Key in the upper half, the reading in bit 31, the record below.
  private func entries(of pass: Int, count: Int) -> [UInt64] {
    var entries: [UInt64] = []
    entries.reserveCapacity(count)
    for record in 0..<count {
      let slot = record * keys.width + pass * 2
      if keys.keys[slot] != 0 { entries.append(UInt64(keys.keys[slot]) << 32 | UInt64(record)) }
      if keys.keys[slot + 1] != 0 {
        entries.append(UInt64(keys.keys[slot + 1]) << 32 | 1 << 31 | UInt64(record))
      }
    }
    return entries
  }

  /// Sorted by key, and by record within a key, as the entries came (least significant digit first).
  private static func ordered(_ entries: [UInt64]) -> [UInt64] {
    var source = entries
    var target = [UInt64](repeating: 0, count: entries.count)
    for shift in [32, 43, 54] as [UInt64] {
      var places = [Int](repeating: 0, count: 2049)
      for entry in source { places[Int(entry >> shift & 2047) + 1] += 1 }
      for digit in 1...2048 { places[digit] += places[digit - 1] }
      for entry in source {
        let digit = Int(entry >> shift & 2047)
        target[places[digit]] = entry
        places[digit] += 1
      }
      swap(&source, &target)
    }
    return source
  }

  /// Whether the pair is proposed for the first time by `pass` and `key`.
  func isFirst(_ a: Int, _ b: Int, pass: Int, key: UInt32) -> Bool {
    let first = a * keys.width
    let second = b * keys.width
    for earlier in 0..<pass {
      let slot = earlier * 2
      let (x, y) = (keys.keys[first + slot], keys.keys[first + slot + 1])
      let (u, v) = (keys.keys[second + slot], keys.keys[second + slot + 1])
      if x != 0, x == u || x == v { return false }
      if y != 0, y == u || y == v { return false }
    }
    return !sharesKey(below: key, first + pass * 2, second + pass * 2)
  }

  /// Whether two records share a key of one pass that is less than `key`.
  private func sharesKey(below key: UInt32, _ first: Int, _ second: Int) -> Bool {
    let (x, y) = (keys.keys[first], keys.keys[first + 1])
    let (u, v) = (keys.keys[second], keys.keys[second + 1])
    if x != 0, x < key, x == u || x == v { return true }
    return y != 0 && y < key && (y == u || y == v)
  }
}

/// What parts a block that is too large: the year, then the place, then the code.
struct Refiners: Sendable {
  private let records: LinkRecords
  private let parts: [Int]

  var count: Int { parts.count }

  init(_ records: LinkRecords) {
    self.records = records
    let date = records.fields.firstIndex(of: .date)
    parts =
      [date].compactMap(\.self) + records.fields.indices.filter { records.fields[$0] == .place }
  }

  /// The key with one more part mixed in; 0 where the record lacks it.
  func key(_ key: UInt32, _ record: Int, _ round: Int) -> UInt32 {
    let field = parts[round]
    let value = records.cells[record * records.stride + field]
    guard value >= 0 else { return 0 }
    let part =
      records.fields[field] == .date
      ? UInt32(LinkDate.year(value)) : records.placeKeys[field]?[Int(value)] ?? 0
    var mixed = (key ^ (part &* 0x9E37_79B9)) &* 0x85EB_CA6B
    mixed ^= mixed &>> 15
    return mixed | 1
  }
}
