/// Which lists a person is on: bit `j` is set when the person is on list `j`.
package struct CaptureHistory: Hashable, Comparable, Sendable {
  /// The lists as bits; list 0 is the lowest bit.
  package let bits: UInt64

  /// A history of the lists whose bits are set.
  package init(_ bits: UInt64) { self.bits = bits }

  /// How many lists the person is on.
  package var size: Int { bits.nonzeroBitCount }

  /// Whether the person is on list `list`.
  package func isOn(_ list: Int) -> Bool { bits >> UInt64(list) & 1 == 1 }

  /// The numbers of the lists the person is on, ascending.
  package var lists: [Int] { (0..<64).filter(isOn) }

  /// Fewer lists first, then by the lists themselves, so that tables have one order.
  package static func < (left: Self, right: Self) -> Bool {
    (left.size, left.bits) < (right.size, right.bits)
  }
}

/// How many persons were seen with each capture history: what every estimate begins from.
///
/// The history of nobody's list is never in it. Histories are kept in one order, whatever the order
/// of the rows they came from, so that the same table gives the same bytes.
package struct CaptureTable: Equatable, Sendable {
  /// The most lists a table may have.
  package static let mostLists = 40
  /// The most persons one history may count, so that sums stay exact in a double.
  package static let mostPersons = 1_000_000_000_000

  /// The names of the lists, in the order of the file.
  package let lists: [String]
  /// The histories seen at least once, by size and then by bits.
  package let histories: [CaptureHistory]
  /// The persons of each history, in the order of `histories`.
  package let counts: [Int]

  /// A table of the histories that `counted` counts; those of no list or no person are left out.
  package init(lists: [String], counted: [CaptureHistory: Int]) {
    self.lists = lists
    let kept = counted.filter { $0.key.bits != 0 && $0.value > 0 }
    histories = kept.keys.sorted()
    counts = histories.map { kept[$0] ?? 0 }
  }

  /// The number of different persons seen, `n`.
  package var observed: Int { counts.reduce(0, +) }

  /// The persons of exactly this history.
  package subscript(history: CaptureHistory) -> Int {
    histories.firstIndex(of: history).map { counts[$0] } ?? 0
  }

  /// The persons on exactly `k` lists, for `k` from 0 to the number of lists; Chao's f.
  package var frequencies: [Int] {
    var frequencies = [Int](repeating: 0, count: lists.count + 1)
    for (history, count) in zip(histories, counts) { frequencies[history.size] += count }
    return frequencies
  }

  /// The persons on each list.
  package var sizes: [Int] { lists.indices.map { onEvery([$0]) } }

  /// The persons on each list and on no other.
  package var alone: [Int] { lists.indices.map { self[CaptureHistory(1 << UInt64($0))] } }

  /// The persons on every one of the lists given, on other lists or not.
  package func onEvery(_ some: [Int]) -> Int {
    let mask = some.reduce(into: UInt64(0)) { $0 |= 1 << UInt64($1) }
    return zip(histories, counts).reduce(0) { sum, row in
      row.0.bits & mask == mask ? sum + row.1 : sum
    }
  }

  /// The table without some lists; persons on none of the others disappear from it.
  package func without(_ dropped: Set<Int>) -> CaptureTable {
    let kept = lists.indices.filter { !dropped.contains($0) }
    return with(groups: kept.map { [$0] })
  }

  /// The table whose lists are unions of lists of this one, as when two lists are one source.
  package func with(groups: [[Int]]) -> CaptureTable {
    var counted: [CaptureHistory: Int] = [:]
    for (history, count) in zip(histories, counts) {
      var bits: UInt64 = 0
      for (place, group) in groups.enumerated() where group.contains(where: history.isOn) {
        bits |= 1 << UInt64(place)
      }
      counted[CaptureHistory(bits), default: 0] += count
    }
    return CaptureTable(
      lists: groups.map { group in group.map { lists[$0] }.joined(separator: "+") },
      counted: counted)
  }

  /// The table without lists that have no member; such a list tells nothing.
  package var withoutEmptyLists: CaptureTable {
    let sizes = sizes
    let empty = Set(lists.indices.filter { sizes[$0] == 0 })
    return empty.isEmpty ? self : without(empty)
  }

  /// The table with its lists in another order, for the estimates that must not depend on it.
  package func reordered(_ order: [Int]) -> CaptureTable { with(groups: order.map { [$0] }) }

  /// The counts as one cell for each of the 2^J histories, by bits; nil above twelve lists.
  package var cells: [Double]? {
    guard lists.count <= 12 else { return nil }
    var cells = [Double](repeating: 0, count: 1 << lists.count)
    for (history, count) in zip(histories, counts) { cells[Int(history.bits)] = Double(count) }
    return cells
  }

  /// A plain text of the table, the same for the same lists and counts; what its hash is taken of.
  package var canonicalText: String {
    var text = lists.joined(separator: ",") + ",count\n"
    for (history, count) in zip(histories, counts) {
      text += lists.indices.map { history.isOn($0) ? "1" : "0" }.joined(separator: ",")
      text += ",\(count)\n"
    }
    return text
  }
}
