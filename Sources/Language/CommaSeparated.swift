/// A table of plain text with named columns (RFC 4180), as the program's data files are kept.
///
/// A line that is empty or begins with `#` is no row.
package struct CommaSeparated: Sendable {
  /// The rows below the header, each with its line number in the file.
  package let rows: [Row]

  /// Reads a file of the program or of an organisation.
  ///
  /// - Throws: `TableError` when it is not there or lacks one of `columns`.
  package init(_ files: DataFiles, path: String, columns: [String]) throws(TableError) {
    guard let text = files.text(path) else { throw .missingFile(path: path) }
    try self.init(text, path: path, columns: columns)
  }

  /// One row: its fields by the name of the column.
  package struct Row: Sendable {
    /// The line of the file on which it begins, from 1.
    package let line: Int
    fileprivate let fields: [String: String]

    /// The field of a column without space around it; empty when the row ends before it.
    package subscript(_ column: String) -> String { fields[column] ?? "" }
  }

  /// Reads a table and insists on its columns; `path` names it in errors.
  ///
  /// - Throws: `TableError.missingColumn` when the header lacks one of `columns`.
  package init(_ text: String, path: String, columns: [String]) throws(TableError) {
    var records = Self.records(text)
    guard !records.isEmpty else { throw .missingColumn(path: path, column: columns[0]) }
    let header = records.removeFirst().fields
    for column in columns where !header.contains(column) {
      throw .missingColumn(path: path, column: column)
    }
    rows = records.map { record in
      Row(
        line: record.line,
        fields: Dictionary(zip(header, record.fields), uniquingKeysWith: { first, _ in first }))
    }
  }

  private struct Record {
    var line: Int
    var fields: [String]
  }

  /// Splits a text into records; a line that is empty or begins with `#` is none.
  private static func records(_ text: String) -> [Record] {
    var records: [Record] = []
    var reader = Reader()
    for scalar in text.unicodeScalars {
      if let record = reader.take(scalar) { records.append(record) }
    }
    if let record = reader.finish() { records.append(record) }
    return records
  }

  private struct Reader {
    private var fields: [String] = []
    private var field = String.UnicodeScalarView()
    private var isQuoted = false
    private var closedQuote = false
    private var line = 1
    private var start = 1

    mutating func take(_ scalar: Unicode.Scalar) -> Record? {
      if scalar == "\n" { line += 1 }
      let followsQuote = closedQuote
      closedQuote = false
      switch scalar {
      case "\"" where isQuoted:
        isQuoted = false
        closedQuote = true
      case "\"":
        // Two quotes within a quoted field are one quote: the second opens the field again.
        if followsQuote { field.append(scalar) }
        isQuoted = true
      case "," where !isQuoted: endField()
      case "\n" where !isQuoted: return finish()
      case "\r" where !isQuoted: break
      default: field.append(scalar)
      }
      return nil
    }

    mutating func finish() -> Record? {
      endField()
      defer {
        fields = []
        start = line
      }
      let isEmpty = fields.allSatisfy(\.isEmpty)
      return isEmpty || fields[0].hasPrefix("#") ? nil : Record(line: start, fields: fields)
    }

    private mutating func endField() {
      let text = String(field)
      let start = text.firstIndex { !$0.isWhitespace } ?? text.endIndex
      let end = text.lastIndex { !$0.isWhitespace }.map(text.index(after:)) ?? text.endIndex
      fields.append(start <= end ? String(text[start..<end]) : "")
      field = String.UnicodeScalarView()
    }
  }
}

/// Why a table could not be read.
package enum TableError: Error, Equatable, Sendable {
  /// There is no file of that path.
  case missingFile(path: String)
  /// The header has no such column.
  case missingColumn(path: String, column: String)
}
