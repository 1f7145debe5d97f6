/// One capture table for each value of a column, such as citizenship or year.
package struct StrataTable: Sendable {
  /// The name of the column.
  package let column: String
  /// The values in the order of their names, each with its table.
  package let strata: [(name: String, table: CaptureTable)]

  /// Reads a table with one column more; `persons` when each row is a person.
  ///
  /// - Throws: `CountingError`; rows are those of the whole file.
  package init(_ text: String, column: String, persons: Bool) throws(CountingError) {
    let sheet = try Sheet(text)
    guard let place = sheet.header.firstIndex(of: column) else { throw .noHeader }
    var rows: [String: [(Int, [String])]] = [:]
    for (row, fields) in sheet.rows {
      if fields[place].isEmpty { throw .blank(row: row, column: place + 1) }
      rows[fields[place], default: []].append((row, fields))
    }
    self.column = column
    var strata: [(name: String, table: CaptureTable)] = []
    for name in rows.keys.sorted() {
      let part = Sheet(sheet, rows: rows[name] ?? [], without: place)
      strata.append((name, try CaptureTable(sheet: part, persons: persons)))
    }
    self.strata = strata
  }
}
