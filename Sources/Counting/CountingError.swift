/// Why a table could not be counted; rows and columns are those of the file, from 1.
package enum CountingError: Error, Equatable, Sendable {
  /// The file has no header line or no row below it.
  case empty
  /// The header names no list, or no column `count` where histories are given.
  case noHeader
  /// The header has no column `count`; perhaps there is one row for each person.
  case noCountColumn
  /// Two columns of the header have the same name.
  case doubledColumn(column: Int)
  /// A column of the header has no name.
  case unnamedColumn(column: Int)
  /// Fewer than two lists.
  case tooFewLists(Int)
  /// More lists than can be kept.
  case tooManyLists(Int, limit: Int)
  /// A row has another number of fields than the header.
  case wrongWidth(row: Int, found: Int, expected: Int)
  /// A field of a list that is neither 0 nor 1.
  case notZeroOrOne(row: Int, column: Int)
  /// A field that is blank.
  case blank(row: Int, column: Int)
  /// A count below nought.
  case negative(row: Int, column: Int)
  /// A count that is no whole number.
  case notWhole(row: Int, column: Int)
  /// A count above the limit.
  case tooMany(row: Int, column: Int, limit: Int)
  /// Two rows of the same history; `first` is the earlier one.
  case doubledHistory(row: Int, first: Int)
  /// A row of no list at all with persons in it: nobody can have counted those.
  case countedNobody(row: Int)
  /// Every count is nought.
  case nobodyObserved
  /// The draws have no usable table, or lists that do not agree with each other.
  case badDraws(row: Int)
  /// The method does not exist for this table: too many or too few lists.
  case notForThisTable(method: String, lists: Int)
  /// The error range is no share between 0 and 1, or its ends are the wrong way round.
  case badRange
}
