/// Why a set of records cannot be made ready for publication.
package enum DisclosureError: Error, Equatable, Sendable {
  /// Fewer records than one class needs; nothing of them may be published.
  case tooFewRecords(Int, k: Int)
  /// A class must hold at least two people.
  case kTooSmall(Int)
  /// So many combinations of levels cannot be searched.
  case tooManyPatterns(Int, limit: Int)
  /// The values of all columns together do not fit the keys of the search.
  case tooManyValues(bits: Int, limit: Int)
  /// A row has more or fewer fields than there are columns.
  case raggedRow(Int)
  /// Coarsening leads from a value back to itself.
  case circularCoarsening(column: String)
  /// Two records have the same id.
  case doubledID(row: Int, first: Int)
  /// The register of an earlier release was made with other columns, another k or another table.
  case foreignRegister
}
