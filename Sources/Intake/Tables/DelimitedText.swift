/// Rows of a table of plain text (RFC 4180 and what offices make of it), read as bytes of UTF-8 come.
package struct DelimitedText {
  /// One row.
  package struct Row: Equatable, Sendable {
    /// The line it begins on, from 1.
    package let line: Int
    /// Its cells.
    package let cells: [String]
    /// The code of what is wrong with it; its cells are not to be used then.
    package let fault: String?
  }

  private let more: NextBytes
  private let separator: UInt8
  private var buffer: [UInt8] = []
  private var position = 0
  private var line = 1
  private var fault: String?
  private var cells: [String] = []
  private var cell: [UInt8] = []

  /// Rows of a text whose cells are parted by `separator`.
  package init(_ more: @escaping NextBytes, separator: UInt8) {
    self.more = more
    self.separator = separator
  }

  /// The next row that has anything in it; `nil` at the end.
  ///
  /// - Throws: what the source throws.
  package mutating func next() throws -> Row? {
    while try peek() != nil {
      let row = try row()
      if row.fault != nil || row.cells.contains(where: { !$0.isEmpty }) { return row }
    }
    return nil
  }

  private mutating func row() throws -> Row {
    let start = line
    (cells, fault) = ([], nil)
    while true {
      let border = try readCell()
      endCell()
      if border != separator { break }
    }
    return Row(line: start, cells: cells, fault: fault)
  }

  private mutating func endCell() {
    if cells.count < IntakeLimits.cells {
      let text = String(validating: cell, as: UTF8.self)
      if text == nil { fault = fault ?? "invalid-utf8" }
      cells.append(text ?? String(decoding: cell, as: UTF8.self))
    } else {
      fault = "too-many-cells"
    }
    cell.removeAll(keepingCapacity: true)
  }

  /// Reads a cell and what ends it: the separator, a newline, or `nil` at the end of the file.
  private mutating func readCell() throws -> UInt8? {
    if try peek() == 0x22 {
      position += 1
      try readQuoted()
    }
    while let byte = try take() {
      if byte == separator { return byte }
      if byte == 0x0A {
        line += 1
        if cell.last == 0x0D { cell.removeLast() }
        return byte
      }
      append(byte)
    }
    return nil
  }

  private mutating func readQuoted() throws {
    while let byte = try take() {
      if byte == 0x22 {
        guard try peek() == 0x22 else { return }
        position += 1
      }
      if byte == 0x0A { line += 1 }
      append(byte)
    }
    fault = "open-quote"
  }

  private mutating func append(_ byte: UInt8) {
    guard cell.count < IntakeLimits.cell else {
      fault = "cell-too-long"
      return
    }
    cell.append(byte)
  }

  private mutating func peek() throws -> UInt8? {
    while position >= buffer.count {
      guard let piece = try more() else { return nil }
      (buffer, position) = (piece, 0)
    }
    return buffer[position]
  }

  private mutating func take() throws -> UInt8? {
    guard let byte = try peek() else { return nil }
    position += 1
    return byte
  }
}

/// How a table of plain text is written: found out from its bytes.
package struct TableForm: Equatable, Sendable {
  /// The encoding.
  package let charset: Charset
  /// Whether the encoding was inferred from its letters.
  package let isInferred: Bool
  /// What parts the cells.
  package let separator: UInt8
  /// Whether the first line only names the separator, as Excel writes it.
  package let namesSeparator: Bool

  /// Reads the whole file once: an encoding shows only where the letters are.
  ///
  /// - Throws: what the source throws.
  package init(_ source: ByteSource) throws {
    var guess = CharsetGuess()
    let next = try source.open()
    while let piece = try next() { guess.take(piece) }
    let result = guess.result
    charset = result.charset
    isInferred = result.isInferred
    let decoded = TextDecoding.text(try source.head(1 << 16), charset).text
    let text = decoded.hasPrefix("\u{FEFF}") ? decoded.dropFirst() : decoded[...]
    let told = Self.told(text)
    namesSeparator = told != nil
    separator = told ?? Self.likeliest(text)
  }

  /// The text as UTF-8 without its mark.
  ///
  /// - Throws: what opening throws.
  package func text(_ source: ByteSource) throws -> NextBytes {
    let next = TextDecoding.utf8(try source.open(), from: charset)
    var isFirst = true
    return {
      guard var piece = try next() else { return nil }
      // The mark has three bytes; a first piece of fewer is joined with the next.
      while isFirst, piece.count < 3, let more = try next() { piece += more }
      defer { isFirst = false }
      return isFirst && piece.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(piece.dropFirst(3)) : piece
    }
  }

  private static func told(_ text: Substring) -> UInt8? {
    guard text.lowercased().hasPrefix("sep="), let sign = text.utf8.dropFirst(4).first else {
      return nil
    }
    return sign
  }

  /// The separator that cuts the first rows most evenly; quotation marks are respected.
  private static func likeliest(_ text: Substring) -> UInt8 {
    let candidates: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]
    let scores = candidates.map { score($0, in: text) }
    guard let best = scores.max(), let index = scores.firstIndex(of: best) else { return 0x2C }
    return candidates[index]
  }

  private static func score(_ separator: UInt8, in text: Substring) -> Int {
    var rows = DelimitedText(
      ByteSource.once(Array(text.utf8)), separator: separator)
    guard let header = try? rows.next(), header.cells.count > 1 else { return 0 }
    var even = 0
    var all = 0
    while all < 50, let row = try? rows.next() {
      all += 1
      if row.cells.count == header.cells.count { even += 1 }
    }
    // Even rows count most; more columns decide between equals.
    return 1 + (all == 0 ? 0 : even * 1000 / all) * 100 + min(header.cells.count, 99)
  }
}

extension ByteSource {
  /// Bytes that are given once.
  static func once(_ bytes: [UInt8]) -> NextBytes {
    var rest: [UInt8]? = bytes
    return {
      defer { rest = nil }
      return rest
    }
  }
}
