/// What a column of a table, or a field of a form, is taken for.
package enum ColumnField: String, CaseIterable, Codable, Sendable {
  /// The id of the row in its source.
  case id
  /// What was told.
  case text
  /// A line for lists.
  case title
  /// When it was told or happened.
  case date
  /// Who told it, or whom it is about: sealed from the first save.
  case name
  /// A telephone number, an address, an account: sealed from the first save.
  case contact
  /// The number of a paper: sealed from the first save.
  case document
  /// A file beside the table.
  case file
  /// The id of the row that this one replaces.
  case replaces
}
