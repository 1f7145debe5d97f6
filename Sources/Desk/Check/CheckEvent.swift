package import Papers

/// What happens while a stack of papers is checked, in the order in which it becomes known.
package enum CheckEvent: Sendable {
  /// A file was opened and has so many pages.
  case opened(source: String, pages: Int)
  /// A page was judged.
  case page(CheckedPage)
  /// A file, or a page of it, could not be opened; the others go on.
  case refused(RefusedPaper)
  /// All was looked at.
  case finished(seconds: Double)
}

/// One page of a stack with its answer.
package struct CheckedPage: Sendable {
  /// Its number in the stack, from 1, in the order in which the files were given.
  package let number: Int
  /// The name of the file it came from, as given.
  package let source: String
  /// Its number within that file, from 1.
  package let pageInSource: Int
  /// The answer.
  package let finding: PageFinding
  /// By how many degrees clockwise the picture was turned to stand upright.
  package let rotation: Int
  /// A small JPEG of the upright page, at most 480 pixels on its longer side; empty when none.
  package let thumbnail: [UInt8]
  /// How long reading and judging took, in seconds.
  package let seconds: Double

  /// A checked page with every fact given.
  package init(
    number: Int, source: String, pageInSource: Int, finding: PageFinding, rotation: Int,
    thumbnail: [UInt8], seconds: Double
  ) {
    self.number = number
    self.source = source
    self.pageInSource = pageInSource
    self.finding = finding
    self.rotation = rotation
    self.thumbnail = thumbnail
    self.seconds = seconds
  }
}

/// A file, or a page of it, that could not be opened, and why.
package struct RefusedPaper: Equatable, Sendable {
  /// The name of the file, as given.
  package let source: String
  /// The page within the file, from 1, or `nil` when it is the whole file.
  package let page: Int?
  /// A stable code whose words are in the catalogue: `errors.<code>`.
  package let code: String

  /// A refusal with every fact given.
  package init(source: String, page: Int? = nil, code: String) {
    self.source = source
    self.page = page
    self.code = code
  }
}
