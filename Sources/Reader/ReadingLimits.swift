/// All the bounds within which a foreign file is opened; the documentation shows this table.
package struct ReadingLimits: Sendable, Equatable {
  /// The most pixels of one picture.
  package var pixels = 50_000_000
  /// The longest side of one picture, in pixels.
  package var side = 30_000
  /// The most scans of a progressive JPEG; each is a pass over the whole picture.
  package var scans = 200
  /// The most pages of one document.
  package var pages = 200
  /// The most bytes of one file.
  package var bytes = 200_000_000
  /// The most entries of an archive.
  package var entries = 2_000
  /// The most bytes of all that an archive unpacks to.
  package var unpackedBytes = 2_000_000_000
  /// How many times larger than itself an archive may unpack to.
  package var ratio = 200
  /// How deep archives may lie in one another: an archive, and one more inside it.
  package var nesting = 2
  /// The most bytes of a text layer of one document.
  package var textBytes = 40_000_000
  /// The most words of one page.
  package var words = 20_000
  /// Longest time to open one file, in seconds.
  package var openingSeconds = 20
  /// Longest time to read one page, in seconds.
  package var pageSeconds = 25
  /// The most bytes of address space of one child.
  package var addressSpace = 1 << 30
  /// The largest file that a child may write into its own memory disk, in bytes.
  package var fileSize = 256 << 20
  /// The most processes of one child; it starts three of Poppler's programs at a time.
  package var processes = 32
  /// The most bytes of one message between a child and its parent.
  package var message = 16 << 20

  /// The limits of `THREATS.md`.
  package static let usual = ReadingLimits()

  /// Limits, the usual ones unless changed afterwards.
  package init() {}
}
