/// A table as text for a spreadsheet (RFC 4180).
enum SheetText {
  /// The lines of a table, each field in quotes but those of the header.
  static func lines(_ rows: [[String]]) -> String {
    rows.enumerated().map { number, row in
      (number == 0 ? row : row.map(cell)).joined(separator: ",") + "\r\n"
    }.joined()
  }

  /// A cell that a spreadsheet would take for a formula begins with an apostrophe (ASVS 1.2.10).
  static func cell(_ text: String) -> String {
    let isFormula = text.unicodeScalars.first.map { "=+-@\t\r\0".unicodeScalars.contains($0) }
    let safe = (isFormula == true ? "'" : "") + text
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}
