/// Why nothing was exported, published or read back.
package enum ExportError: Error, Equatable, Sendable {
  /// Nobody whom it concerns agreed to this use and this audience; the number of records that stay.
  case noConsent(Int)
  /// There is nothing of this kind in the vault, or in the period.
  case nothing
  /// The folder is there and not empty.
  case occupied
  /// It cannot be written there.
  case unwritable
  /// It is no export of a vault, or one of a later release.
  case notAnExport
  /// A file of it is missing, or not the one that was written; its path in the export.
  case altered(String)
  /// A line of it cannot be understood.
  case badLine(Int)
  /// There is no facet of two values or more by that name.
  case noLists(String)
  /// Somebody's sealed fields would be opened, and the one who exports may not open them.
  case sealed
  /// The text holds marks that nobody has looked at.
  case unseenMarks(Int)
  /// A form lacks items: their codes.
  case incomplete([String])
  /// There is no such form.
  case unknownForm
  /// The body does not accept this language, or there are no words in it.
  case foreignTongue
  /// Another body examines the same matter already.
  case submittedElsewhere(String)
  /// Two native readers have not signed the words in this tongue.
  case unreadTongue(String)
  /// It was retracted before.
  case retracted
}
