package import Counting

/// What is wrong with a table, as the code whose words are in the catalogue `errors`, and its facts.
package struct CountingRefusal: Equatable, Sendable {
  /// The code.
  package let code: String
  /// Row, column and what else the words need.
  package let values: [String: String]

  /// The refusal of a table that cannot be counted.
  package init(_ error: CountingError) {
    func place(_ row: Int, _ column: Int) -> [String: String] {
      ["row": "\(row)", "column": "\(column)"]
    }
    let (code, values): (String, [String: String]) =
      switch error {
      case .empty: ("count.empty", [:])
      case .noHeader: ("count.no-header", [:])
      case .noCountColumn: ("count.no-count-column", [:])
      case .doubledColumn(let column): ("count.doubled-column", ["column": "\(column)"])
      case .unnamedColumn(let column): ("count.unnamed-column", ["column": "\(column)"])
      case .tooFewLists(let lists): ("count.too-few-lists", ["lists": "\(lists)"])
      case .tooManyLists(let lists, let limit):
        ("count.too-many-lists", ["lists": "\(lists)", "limit": "\(limit)"])
      case .wrongWidth(let row, let found, let expected):
        ("count.wrong-width", ["row": "\(row)", "found": "\(found)", "expected": "\(expected)"])
      case .notZeroOrOne(let row, let column): ("count.not-zero-or-one", place(row, column))
      case .blank(let row, let column): ("count.blank", place(row, column))
      case .negative(let row, let column): ("count.negative", place(row, column))
      case .notWhole(let row, let column): ("count.not-whole", place(row, column))
      case .tooMany(let row, let column, let limit):
        ("count.too-many", place(row, column).merging(["limit": "\(limit)"]) { $1 })
      case .doubledHistory(let row, let first):
        ("count.doubled-history", ["row": "\(row)", "first": "\(first)"])
      case .countedNobody(let row): ("count.counted-nobody", ["row": "\(row)"])
      case .nobodyObserved: ("count.nobody-observed", [:])
      case .badDraws(let row): ("count.bad-draws", ["row": "\(row)"])
      case .notForThisTable(let method, let lists):
        ("count.not-for-this-table", ["method": method, "lists": "\(lists)"])
      case .badRange: ("count.bad-range", [:])
      }
    (self.code, self.values) = (code, values)
  }
}
