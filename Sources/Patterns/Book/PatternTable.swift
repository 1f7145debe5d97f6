/// How many tell of something: documents, tellers, and chains back to an eyewitness, never mixed.
package struct PatternCell: Equatable, Sendable {
  /// Events.
  package internal(set) var events = 0
  /// *Reported*: sources that tell of it, copies too.
  package internal(set) var reported = 0
  /// *Independent*: chains that tell of it, at least so many eyewitnesses.
  package internal(set) var independent = 0

  /// Nothing told.
  package init() {}

  /// A colour needs two independent sources: one report never colours anything.
  package var mayBeColoured: Bool { independent >= 2 }
}

/// Tales counted in rows and columns.
package struct PatternTable: Equatable, Sendable {
  /// The row and column of a tale; `nil` leaves it out.
  package typealias Key = (Int32, Int32)

  private var cells: [UInt64: PatternCell] = [:]
  /// The rows that hold anything, in the order of their numbers; `Tale.unknown` stands last.
  package private(set) var rows: [Int32] = []
  /// The columns that hold anything, likewise.
  package private(set) var columns: [Int32] = []

  /// Counts tales; each of event, teller and chain counts once in a cell.
  ///
  /// `key`: where a tale belongs.
  package init(_ tales: [Tale], _ key: (Tale) -> Key?) {
    var placed: [(cell: UInt64, tale: Int)] = []
    placed.reserveCapacity(tales.count)
    for (index, tale) in tales.enumerated() {
      if let key = key(tale) { placed.append((Self.cell(key.0, key.1), index)) }
    }
    var cells: [UInt64: Int] = [:]
    var counted: [PatternCell] = []
    var keys: [UInt64] = []
    for number in placed.indices {
      let index = cells[placed[number].cell] ?? counted.count
      if index == counted.count {
        cells[placed[number].cell] = index
        keys.append(placed[number].cell)
        counted.append(PatternCell())
      }
      placed[number].cell = UInt64(index)
    }
    Self.count(placed.map { $0.cell << 32 | UInt64(UInt32(bitPattern: tales[$0.tale].event)) }) {
      counted[$0].events += 1
    }
    Self.count(placed.map { $0.cell << 32 | UInt64(UInt32(bitPattern: tales[$0.tale].teller)) }) {
      counted[$0].reported += 1
    }
    Self.count(placed.map { $0.cell << 32 | UInt64(UInt32(bitPattern: tales[$0.tale].chain)) }) {
      counted[$0].independent += 1
    }
    self.cells = cells.mapValues { counted[$0] }
    rows = Self.sorted(keys.map { Int32(truncatingIfNeeded: $0 >> 32) })
    columns = Self.sorted(keys.map { Int32(truncatingIfNeeded: $0) })
  }

  /// What stands in a row and a column.
  package subscript(_ row: Int32, _ column: Int32) -> PatternCell {
    cells[Self.cell(row, column)] ?? PatternCell()
  }

  private static func cell(_ row: Int32, _ column: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: row)) << 32 | UInt64(UInt32(bitPattern: column))
  }

  private static func sorted(_ numbers: [Int32]) -> [Int32] {
    Set(numbers).sorted { UInt32(bitPattern: $0) < UInt32(bitPattern: $1) }
  }

  /// Calls `body` with the cell of each different pair of cell and thing.
  private static func count(_ pairs: [UInt64], _ body: (Int) -> Void) {
    var last: UInt64?
    for pair in pairs.sorted() where pair != last {
      body(Int(pair >> 32))
      last = pair
    }
  }
}
