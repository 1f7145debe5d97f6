/// Reads draws of a linkage as alternative capture tables.
package enum LinkageDraws {
  /// Tables from a file with the columns `draw`, one 0/1 column a list, and `count`; or with the
  /// columns `draw`, `list` and `cluster_id`, one row for each record.
  ///
  /// - Throws: `CountingError` with the row.
  package static func tables(_ text: String, persons: String) throws(CountingError)
    -> [CaptureTable]
  {
    let sheet = try Sheet(text)
    guard let draw = sheet.header.firstIndex(of: "draw") else { throw .badDraws(row: 1) }
    var rows: [String: [(Int, [String])]] = [:]
    for (row, fields) in sheet.rows {
      if fields[draw].isEmpty { throw .blank(row: row, column: draw + 1) }
      rows[fields[draw], default: []].append((row, fields))
    }
    let order = rows.keys.sorted { ($0.count, $0) < ($1.count, $1) }
    if let list = sheet.header.firstIndex(of: "list"),
      let cluster = sheet.header.firstIndex(where: { $0 == "cluster_id" || $0 == "cluster" })
    {
      let lists = Set(sheet.rows.map { $0.fields[list] }).sorted()
      return order.map { clustered(rows[$0] ?? [], lists: lists, list: list, cluster: cluster) }
    }
    var tables: [CaptureTable] = []
    for name in order {
      let part = Sheet(sheet, rows: rows[name] ?? [], without: draw)
      tables.append(try CaptureTable(sheet: part, persons: false))
    }
    return tables
  }

  private static func clustered(
    _ rows: [(Int, [String])], lists: [String], list: Int, cluster: Int
  ) -> CaptureTable {
    let places = Dictionary(uniqueKeysWithValues: zip(lists, 0...))
    var bits: [String: UInt64] = [:]
    for (_, fields) in rows {
      bits[fields[cluster], default: 0] |= 1 << UInt64(places[fields[list]] ?? 0)
    }
    var counted: [CaptureHistory: Int] = [:]
    for value in bits.values { counted[CaptureHistory(value), default: 0] += 1 }
    return CaptureTable(lists: lists, counted: counted)
  }
}
