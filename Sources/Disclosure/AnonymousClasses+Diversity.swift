extension AnonymousClasses {
  /// The same classes, with a sensitive column withheld wherever it would tell of everybody.
  ///
  /// Distinct l-diversity (Machanavajjhala, Kifer, Gehrke & Venkitasubramaniam 2007, §4.1): among those
  /// who show the same in all other columns, at least `l` values of the sensitive one are told, or none.
  /// Classes are only joined, so that each stays at least k.
  ///
  /// - Parameters:
  ///   - column: the place of the sensitive column.
  ///   - l: the least number of its values.
  package func diverse(_ column: Int, l: Int) -> AnonymousClasses {
    let groups = Dictionary(grouping: classes) { one in
      one.words.enumerated().filter { $0.offset != column }.map(\.element)
    }
    var merged: [[String]: AnonymousClass] = [:]
    for group in groups.values {
      let values = Set(group.filter { $0.told[column] != .withheld }.map { $0.words[column] })
      for var one in group {
        if !values.isEmpty, values.count < l { one = one.withholding(column) }
        let before = merged[one.words] ?? AnonymousClass(words: one.words, told: one.told, rows: [])
        merged[one.words] = AnonymousClass(
          words: one.words, told: one.told, rows: (before.rows + one.rows).sorted())
      }
    }
    var result = self
    result.classes = merged.values.sorted {
      $0.rows.count != $1.rows.count
        ? $0.rows.count > $1.rows.count : $0.words.lexicographicallyPrecedes($1.words)
    }
    return result
  }
}

extension AnonymousClass {
  fileprivate func withholding(_ column: Int) -> AnonymousClass {
    var (words, told) = (words, told)
    words[column] = ""
    told[column] = .withheld
    return AnonymousClass(words: words, told: told, rows: rows)
  }
}
