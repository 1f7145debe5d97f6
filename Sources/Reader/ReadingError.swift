/// Why a file, or a page of it, could not be opened or read.
///
/// The raw value is the stable code whose words stand in the catalogue under `errors.<code>`.
package enum ReadingError: String, Error, CaseIterable, Codable, Sendable {
  /// The file has no bytes.
  case empty = "paper.empty"
  /// The first bytes are those of no kind of file that the check opens.
  case unknownKind = "paper.unknown-kind"
  /// The file ends before its time, or its parts contradict one another.
  case damaged = "paper.damaged"
  /// The file has more bytes than the limit.
  case tooLarge = "paper.too-large"
  /// The picture has more pixels than the limit.
  case tooManyPixels = "paper.too-many-pixels"
  /// The JPEG has more scans than the limit.
  case tooManyScans = "paper.too-many-scans"
  /// The document has more pages than the limit.
  case tooManyPages = "paper.too-many-pages"
  /// The document opens with a password only.
  case password = "paper.password"
  /// The drawing program said all was well and drew no page.
  case nothingDrawn = "paper.nothing-drawn"
  /// Opening or reading took longer than the limit; the child was ended.
  case tooSlow = "paper.too-slow"
  /// The child that read the page ended without an answer: a bound of memory or a fault.
  case childEnded = "paper.child-ended"
  /// The file could not be read from disk.
  case unreadable = "paper.unreadable"
  /// The archive has more entries than the limit.
  case tooManyEntries = "archive.too-many-entries"
  /// The archive unpacks to more bytes, or to a larger multiple of itself, than the limit.
  case bomb = "archive.bomb"
  /// An archive in an archive in an archive.
  case nestedTooDeep = "archive.nested-too-deep"
  /// An entry is no plain file (a symbolic link, a device), or its name points out of the archive.
  case notAPlainFile = "archive.not-a-plain-file"
  /// The archive holds nothing that the check opens.
  case nothingInside = "archive.nothing-inside"
  /// The words of a language of Tesseract, or one of Poppler's programs, are not installed.
  case toolMissing = "reader.tool-missing"
}
