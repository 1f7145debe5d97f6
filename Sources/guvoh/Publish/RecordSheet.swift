import Foundation
import Intake

/// A table of records as a person named it, by column; every row counts, none is passed over.
struct RecordSheet {
  private let header: [String]
  private let rows: [[String]]

  /// Reads a file.
  ///
  /// - Throws: `Refusal` `file.missing`, `table.row` with the line of the first faulty row.
  init(path: String) throws {
    let source = ByteSource(name: path, bytes: Array(try InputFile.bytes(path)))
    let form = try TableForm(source)
    var reader = DelimitedText(try form.text(source), separator: form.separator)
    if form.namesSeparator { _ = try reader.next() }
    header = try reader.next()?.cells.map { $0.trimmingCharacters(in: .whitespaces) } ?? []
    var rows: [[String]] = []
    while let row = try reader.next() {
      guard row.fault == nil, row.cells.count == header.count else {
        throw Refusal(code: "table.row", status: .badData, values: ["line": "\(row.line)"])
      }
      rows.append(row.cells.map { $0.trimmingCharacters(in: .whitespaces) })
    }
    self.rows = rows
  }

  /// The rows by number, for records without ids.
  var numbers: [String] { rows.indices.map { "\($0 + 1)" } }

  /// The values of a column, one for each row.
  ///
  /// - Throws: `Refusal` `table.column`.
  func column(_ name: String) throws -> [String] {
    guard let place = header.firstIndex(of: name) else {
      throw Refusal(code: "table.column", status: .badData, values: ["column": name])
    }
    return rows.map { $0[place] }
  }
}
