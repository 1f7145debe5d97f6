/// Cells of a CSV file (RFC 4180), read row by row without copying what needs no copy.
struct DelimitedRows {
  private let bytes: [UInt8]
  private var position: Int
  private let separator: UInt8
  /// The line that the next row begins on, from 1.
  private(set) var line = 1
  /// The line that the row given last began on.
  private(set) var rowLine = 1

  /// Rows of `bytes`; the separator is the likeliest of the first line.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var counts = (comma: 0, semicolon: 0, tab: 0)
    for byte in bytes[position...] {
      if byte == 0x0A { break }
      if byte == 0x2C { counts.comma += 1 }
      if byte == 0x3B { counts.semicolon += 1 }
      if byte == 0x09 { counts.tab += 1 }
    }
    separator =
      counts.tab > max(counts.comma, counts.semicolon)
      ? 0x09 : counts.semicolon > counts.comma ? 0x3B : 0x2C
  }

  /// The line that the next row will begin on, empty lines left out.
  var lineAhead: Int {
    var (line, index) = (line, position)
    while index < bytes.count, bytes[index] == 0x0A || bytes[index] == 0x0D {
      if bytes[index] == 0x0A { line += 1 }
      index += 1
    }
    return line
  }

  /// Gives every cell of the next row, trimmed, to `body`; the number of cells, or 0 at the end.
  ///
  /// - Throws: `LinkError.openQuote`, and what `body` throws.
  mutating func next(
    _ body: (Int, ArraySlice<UInt8>) throws(LinkError) -> Void
  ) throws(LinkError) -> Int {
    while position < bytes.count, bytes[position] == 0x0A || bytes[position] == 0x0D {
      if bytes[position] == 0x0A { line += 1 }
      position += 1
    }
    rowLine = line
    guard position < bytes.count else { return 0 }
    var column = 0
    while true {
      try body(column, try cell())
      column += 1
      guard position < bytes.count else { return column }
      let border = bytes[position]
      position += 1
      if border == 0x0A {
        line += 1
        return column
      }
    }
  }

  private mutating func cell() throws(LinkError) -> ArraySlice<UInt8> {
    if position < bytes.count, bytes[position] == 0x22 { return try quoted() }
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == separator || byte == 0x0A { break }
      position += 1
    }
    return Self.trimmed(bytes[start..<position])
  }

  private mutating func quoted() throws(LinkError) -> ArraySlice<UInt8> {
    let begun = line
    position += 1
    var cell: [UInt8] = []
    while true {
      guard position < bytes.count else { throw .openQuote(line: begun) }
      let byte = bytes[position]
      position += 1
      if byte == 0x22 {
        guard position < bytes.count, bytes[position] == 0x22 else { break }
        position += 1
      }
      if byte == 0x0A { line += 1 }
      cell.append(byte)
    }
    while position < bytes.count, bytes[position] != separator, bytes[position] != 0x0A {
      position += 1
    }
    return Self.trimmed(cell[...])
  }

  private static func trimmed(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var cell = cell
    while let first = cell.first, first <= 0x20 { cell.removeFirst() }
    while let last = cell.last, last <= 0x20 { cell.removeLast() }
    return cell
  }
}
