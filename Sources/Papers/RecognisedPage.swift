/// A page of paper as text with places: what a reader saw, before anybody judges it.
package struct RecognisedPage: Codable, Equatable, Sendable {
  /// The words in reading order.
  package var words: [RecognisedWord]
  /// Where the words come from.
  package var origin: Origin
  /// By how many degrees clockwise the picture was turned to stand upright: 0, 90, 180 or 270.
  package var rotation: Int
  /// What the picture shows apart from the words; `nil` when no picture was looked at.
  package var ink: InkMeasure?

  /// Where the words of a page come from.
  package enum Origin: String, Codable, Sendable {
    /// The text layer of a document; the words are as its maker wrote them.
    case textLayer = "text-layer"
    /// A picture read by character recognition; words may be damaged or missing.
    case picture
    /// A text layer that did not cover the picture under it, so that both were read.
    case both
  }

  /// A page of words, upright, without a picture behind it unless told.
  package init(
    words: [RecognisedWord], origin: Origin, rotation: Int = 0, ink: InkMeasure? = nil
  ) {
    self.words = words
    self.origin = origin
    self.rotation = rotation
    self.ink = ink
  }
}

/// One word of a page and its place.
package struct RecognisedWord: Codable, Equatable, Sendable {
  /// The word as read, with the punctuation that touches it.
  package var text: String
  /// Where it stands on the upright page.
  package var box: PageBox
  /// The number of its line on the page, from 0; words of one line share it.
  package var line: Int
  /// How sure the recognition says it is, 0…1.
  ///
  /// A poor witness: one wrong word in eight comes with 0.82 and more.
  package var confidence: Double

  /// A word with its place.
  package init(text: String, box: PageBox, line: Int, confidence: Double = 1) {
    self.text = text
    self.box = box
    self.line = line
    self.confidence = confidence
  }
}

/// A rectangle in parts of the upright page: 0…1 from the left and from the top.
package struct PageBox: Codable, Equatable, Sendable {
  /// Left edge.
  package var x: Double
  /// Upper edge.
  package var y: Double
  /// Width.
  package var width: Double
  /// Height.
  package var height: Double

  /// A rectangle from its left upper corner.
  package init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// The smallest rectangle around both.
  package func union(_ other: PageBox) -> PageBox {
    let left = min(x, other.x)
    let top = min(y, other.y)
    let right = max(x + width, other.x + other.width)
    let bottom = max(y + height, other.y + other.height)
    return PageBox(x: left, y: top, width: right - left, height: bottom - top)
  }
}

/// What a picture of a page shows apart from the words that were read in it.
///
/// It decides whether a page counts as read: ink that looks like text but gave no words is a page
/// that was not read, however sure the recognition says it is.
package struct InkMeasure: Codable, Equatable, Sendable {
  /// How many marks of the size of a letter the picture has.
  package var letters: Int
  /// How many of them lie under no word that was read.
  package var unreadLetters: Int
  /// How many rows of such marks look like lines of text.
  package var lines: Int
  /// Contrast of the edges of letters after evening out the light, 0 (a blur) … 1 (a clean scan).
  package var sharpness: Double
  /// How doubtful it is which way is up, 0 (sure) … 1 (undecided).
  package var orientationDoubt: Double
  /// The share of the lines that go on outside the picture, 0…1.
  package var cutOff: Double
  /// How many sheets lie in the picture; `nil` when nobody counted.
  package var sheets: Int?
  /// How many heights of a letter lie between the upper edge of the picture and the first line, where
  /// the paper may begin outside; `nil` where its upper edge is seen.
  package var margin: Double?
  /// The share of the lines that go on beyond the left or the right edge of the picture, 0…1; `nil`
  /// where both edges of the paper are seen.
  package var sides: Double?

  /// A measure with every fact given.
  package init(
    letters: Int, unreadLetters: Int, lines: Int, sharpness: Double, orientationDoubt: Double,
    cutOff: Double, sheets: Int? = nil, margin: Double? = nil,
    sides: Double? = nil
  ) {
    self.letters = letters
    self.unreadLetters = unreadLetters
    self.lines = lines
    self.sharpness = sharpness
    self.orientationDoubt = orientationDoubt
    self.cutOff = cutOff
    self.sheets = sheets
    self.margin = margin
    self.sides = sides
  }
}
