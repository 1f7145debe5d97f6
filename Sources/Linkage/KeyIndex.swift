/// Which records have a key, for each pass: those of the run in order, those added later beside.
struct KeyIndex: Sendable {
  /// Key above, record below, sorted, by pass.
  private var entries: [[UInt64]]
  private var added: [[UInt32: [Int32]]]

  init(_ keys: BlockingKeys) {
    let count = keys.keys.count / max(keys.width, 1)
    entries = keys.passes.indices.map { pass in
      var entries: [UInt64] = []
      for record in 0..<count {
        for key in keys.both(record, pass) where key != 0 {
          entries.append(UInt64(key) << 32 | UInt64(record))
        }
      }
      return entries.sorted()
    }
    added = keys.passes.map { _ in [:] }
  }

  mutating func add(_ record: Int, _ keys: BlockingKeys) {
    for pass in keys.passes.indices {
      for key in keys.both(record, pass) where key != 0 {
        added[pass][key, default: []].append(Int32(record))
      }
    }
  }

  /// The records before `record` that share a key of some pass with it, each once, in order.
  func sharing(_ record: Int, _ keys: BlockingKeys) -> [Int] {
    var found: Set<Int> = []
    for pass in keys.passes.indices {
      for key in keys.both(record, pass) where key != 0 {
        var place = first(key, pass)
        while place < entries[pass].count, UInt32(entries[pass][place] >> 32) == key {
          found.insert(Int(entries[pass][place] & 0xFFFF_FFFF))
          place += 1
        }
        for other in added[pass][key] ?? [] where Int(other) < record { found.insert(Int(other)) }
      }
    }
    return found.sorted()
  }

  /// The first entry of a key (binary search).
  private func first(_ key: UInt32, _ pass: Int) -> Int {
    let wanted = UInt64(key) << 32
    var (low, high) = (0, entries[pass].count)
    while low < high {
      let middle = (low + high) / 2
      if entries[pass][middle] < wanted { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
