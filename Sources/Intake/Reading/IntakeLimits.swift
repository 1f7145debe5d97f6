/// The bounds within which exports are read.
package enum IntakeLimits {
  /// How deep JSON may be nested.
  package static let depth = 64
  /// The most bytes of one text of JSON, one message or one letter's body.
  package static let text = 4 << 20
  /// The most bytes of one line.
  package static let line = 4 << 20
  /// The most bytes of one cell of a table.
  package static let cell = 1 << 20
  /// The most cells of one row.
  package static let cells = 20_000
  /// The most bytes of one letter with all that is attached to it.
  package static let letter = 64 << 20
  /// The most bytes of the head of a letter or of a part.
  package static let head = 64 << 10
  /// The most parts of one letter.
  package static let parts = 1_000
  /// The most details of one message or submission.
  package static let details = 5_000
  /// The most attachments of one message.
  package static let attachments = 1_000
  /// The most conversations of one export.
  package static let conversations = 100_000
  /// The most refusals that are listed one by one; the others are counted.
  package static let listed = 1_000
  /// The most kinds of notes that are kept apart.
  package static let notes = 500
}
