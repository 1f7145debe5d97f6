extension CaptureTable {
  /// Reads capture histories: one 0/1 column for each list and one column `count`.
  ///
  /// Commas, semicolons or tabs; the header's first line decides. A history not in the file has no
  /// person.
  ///
  /// - Throws: `CountingError` with the row and column of the first fault.
  package init(histories text: String) throws(CountingError) {
    try self.init(sheet: Sheet(text), persons: false)
  }

  /// Reads one row for each person: one 0/1 column for each list; a column `id` is passed over.
  ///
  /// - Throws: `CountingError` with the row and column of the first fault.
  package init(persons text: String) throws(CountingError) {
    try self.init(sheet: Sheet(text), persons: true)
  }

  init(sheet: Sheet, persons: Bool) throws(CountingError) {
    if persons { try self.init(personsOf: sheet) } else { try self.init(historiesOf: sheet) }
  }

  private init(historiesOf sheet: Sheet) throws(CountingError) {
    guard let countColumn = sheet.header.firstIndex(where: { $0.lowercased() == "count" }) else {
      throw .noCountColumn
    }
    let columns = sheet.header.indices.filter { $0 != countColumn }
    try Self.checkNumber(of: columns)
    var counted: [CaptureHistory: Int] = [:]
    var seen: [CaptureHistory: Int] = [:]
    for (row, fields) in sheet.rows {
      let history = try Self.history(fields, columns: columns, row: row)
      let count = try Self.count(fields[countColumn], row: row, column: countColumn + 1)
      if let first = seen[history] { throw .doubledHistory(row: row, first: first) }
      seen[history] = row
      if history.bits == 0, count > 0 { throw .countedNobody(row: row) }
      counted[history] = count
    }
    self.init(lists: columns.map { sheet.header[$0] }, counted: counted)
    if observed == 0 { throw .nobodyObserved }
  }

  private init(personsOf sheet: Sheet) throws(CountingError) {
    let passed: Set<String> = ["id", "person", "person_id", "cluster", "cluster_id"]
    let columns = sheet.header.indices.filter { !passed.contains(sheet.header[$0].lowercased()) }
    try Self.checkNumber(of: columns)
    var counted: [CaptureHistory: Int] = [:]
    for (row, fields) in sheet.rows {
      let history = try Self.history(fields, columns: columns, row: row)
      if history.bits == 0 { throw .countedNobody(row: row) }
      counted[history, default: 0] += 1
    }
    self.init(lists: columns.map { sheet.header[$0] }, counted: counted)
  }

  private static func checkNumber(of columns: [Int]) throws(CountingError) {
    if columns.count < 2 { throw .tooFewLists(columns.count) }
    if columns.count > mostLists { throw .tooManyLists(columns.count, limit: mostLists) }
  }

  private static func history(
    _ fields: [String], columns: [Int], row: Int
  ) throws(CountingError) -> CaptureHistory {
    var bits: UInt64 = 0
    for (place, column) in columns.enumerated() {
      switch fields[column] {
      case "1": bits |= 1 << UInt64(place)
      case "0": continue
      case "": throw .blank(row: row, column: column + 1)
      default: throw .notZeroOrOne(row: row, column: column + 1)
      }
    }
    return CaptureHistory(bits)
  }

  private static func count(_ field: String, row: Int, column: Int) throws(CountingError) -> Int {
    if field.isEmpty { throw .blank(row: row, column: column) }
    guard let value = Int(field) else {
      let isNegative = field.hasPrefix("-")
      if let real = Double(field), real.isFinite, real.rounded() == real, real >= 0 {
        throw .tooMany(row: row, column: column, limit: mostPersons)
      }
      throw isNegative
        ? .negative(row: row, column: column) : .notWhole(row: row, column: column)
    }
    if value < 0 { throw .negative(row: row, column: column) }
    if value > mostPersons { throw .tooMany(row: row, column: column, limit: mostPersons) }
    return value
  }
}

/// The lines of a table file, split into trimmed fields.
struct Sheet {
  /// The names of the columns.
  let header: [String]
  /// The rows below the header with their line number in the file; blank lines are passed over.
  let rows: [(row: Int, fields: [String])]

  init(_ text: String) throws(CountingError) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard var first = lines.first.map(String.init), !first.allSatisfy(\.isWhitespace) else {
      throw .empty
    }
    if first.hasPrefix("\u{FEFF}") { first.removeFirst() }
    let separator = Self.separator(of: first)
    header = Self.fields(first, separator)
    try Self.check(header)
    var rows: [(Int, [String])] = []
    for (index, line) in lines.enumerated().dropFirst() where !line.allSatisfy(\.isWhitespace) {
      let fields = Self.fields(String(line), separator)
      guard fields.count == header.count else {
        throw .wrongWidth(row: index + 1, found: fields.count, expected: header.count)
      }
      rows.append((index + 1, fields))
    }
    if rows.isEmpty { throw .empty }
    self.rows = rows
  }

  /// Some of the rows of a sheet, without one column.
  init(_ sheet: Sheet, rows: [(row: Int, fields: [String])], without column: Int) {
    func rest(_ fields: [String]) -> [String] {
      Array(fields[..<column] + fields[(column + 1)...])
    }
    header = rest(sheet.header)
    self.rows = rows.map { ($0.row, rest($0.fields)) }
  }

  private static func separator(of line: String) -> Character {
    for candidate: Character in ["\t", ";"] where line.contains(candidate) { return candidate }
    return ","
  }

  private static func fields(_ line: String, _ separator: Character) -> [String] {
    guard line.contains("\"") else {
      return line.split(separator: separator, omittingEmptySubsequences: false).map(trimmed)
    }
    // A quoted field may hold the separator (RFC 4180 §2); none of ours holds a line's end.
    var fields: [String] = []
    var field = ""
    var isQuoted = false
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == separator, !isQuoted {
        fields.append(trimmed(field[...]))
        field = ""
      } else {
        field.append(character)
      }
    }
    return fields + [trimmed(field[...])]
  }

  private static func trimmed(_ field: Substring) -> String {
    var text = field.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  private static func check(_ header: [String]) throws(CountingError) {
    var seen: Set<String> = []
    for (index, name) in header.enumerated() {
      if name.isEmpty { throw .unnamedColumn(column: index + 1) }
      if !seen.insert(name).inserted { throw .doubledColumn(column: index + 1) }
    }
  }
}
