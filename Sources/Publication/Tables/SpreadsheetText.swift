/// Cells and lines of a table for spreadsheets: quoted where needed, and never obeyed.
package enum SpreadsheetText {
  /// A cell that no spreadsheet takes for a formula (OWASP ASVS 5, 1.2.10).
  ///
  /// Also behind a byte order mark or a blank: programs look past both.
  package static func disarmed(_ text: String) -> String {
    let bare = text.drop { $0 == "\u{FEFF}" || $0 == " " }
    // Bytes: carriage return and line feed together are one character.
    let isArmed =
      text.utf8.first.map { [0, 0x09, 0x0A, 0x0D].contains($0) } == true
      || bare.utf8.first.map { [0, 0x09, 0x0D, 0x2B, 0x2D, 0x3D, 0x40].contains($0) } == true
    return isArmed && !isPlainNumber(text) ? "'" + text : text
  }

  /// `-12.5` is a number and stays one.
  private static func isPlainNumber(_ text: String) -> Bool {
    let digits = text.dropFirst(text.hasPrefix("-") ? 1 : 0)
    return !digits.isEmpty && digits.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
      && digits.count { $0 == "." } <= 1 && digits.first != "."
  }

  /// A cell as CSV (RFC 4180), disarmed.
  package static func cell(_ text: String) -> String {
    let told = disarmed(text)
    guard told.utf8.contains(where: { [0x2C, 0x22, 0x0D, 0x0A].contains($0) }) else { return told }
    return "\""
      + told.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }

  /// A line of CSV with its end.
  package static func line(_ cells: some Sequence<String>) -> String {
    cells.map(cell).joined(separator: ",") + "\r\n"
  }
}

/// A table with named columns.
package struct PlainTable: Equatable, Sendable {
  /// The names of the columns.
  package let columns: [String]
  /// The rows, each as long as there are columns.
  package private(set) var rows: [[String]]

  /// A table without rows.
  package init(columns: [String], rows: [[String]] = []) {
    self.columns = columns
    self.rows = rows
  }

  /// Adds a row by the names of its columns; what is not named is empty.
  package mutating func add(_ cells: [String: String]) {
    rows.append(columns.map { cells[$0] ?? "" })
  }

  /// The table as CSV in UTF-8.
  package var csv: String {
    SpreadsheetText.line(columns) + rows.map { SpreadsheetText.line($0) }.joined()
  }
}
