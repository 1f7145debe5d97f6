extension AnonymousClasses {
  /// Divides records into classes of at least `k` over the columns of a table.
  ///
  /// - Parameters:
  ///   - table: the records.
  ///   - k: at least 2; the reference of this field is 11 (Counter Trafficking Data Collaborative).
  /// - Throws: `DisclosureError.kTooSmall`, `.tooFewRecords`, `.tooManyPatterns`.
  package init(_ table: DisclosureTable, k: Int) throws(DisclosureError) {
    guard k >= 2 else { throw .kTooSmall(k) }
    guard table.count >= k else { throw .tooFewRecords(table.count, k: k) }
    var search = try ClassSearch(table, k: k)
    search.run()
    self.k = k
    columns = table.columns.map(\.name)
    // Classes that came to tell the same are one: who reads the figures could not tell them apart.
    var merged: [[String]: AnonymousClass] = [:]
    for found in search.found {
      guard let row = found.rows.first else { continue }
      let words = table.words(row, found.pattern)
      let told = Self.told(found.pattern, words, table, row)
      merged[words, default: AnonymousClass(words: words, told: told, rows: [])].rows += found.rows
    }
    classes = merged.values.map { one in
      AnonymousClass(words: one.words, told: one.told, rows: one.rows.sorted())
    }.sorted {
      $0.rows.count != $1.rows.count
        ? $0.rows.count > $1.rows.count : $0.words.lexicographicallyPrecedes($1.words)
    }
    withheld = search.undecided.sorted()
  }

  private static func told(
    _ pattern: CoarseningPattern, _ words: [String], _ table: DisclosureTable, _ row: Int
  ) -> [AnonymousClass.Told] {
    table.columns.indices.map { index in
      let column = table.columns[index]
      if pattern.levels[index] == column.levels - 1 { return .withheld }
      let first = column.words[0][Int(column.codes[0][row])]
      return words[index] == first && pattern.levels[index] == 0 ? .exactly : .coarsened
    }
  }
}
