internal import CTesseract
package import Papers

/// A page as the child gives it back: what was read, and a small picture of it.
package struct ReadPage: Sendable {
  /// The words with their places and the measure of ink.
  package var page: RecognisedPage
  /// A small JPEG of the upright page, at most 480 pixels on its longer side; empty when none.
  package var thumbnail: [UInt8]

  /// A page with its small picture.
  package init(page: RecognisedPage, thumbnail: [UInt8] = []) {
    self.page = page
    self.thumbnail = thumbnail
  }
}

/// From a photo of a page to its words, in the child.
final class PageReading {
  private var engines: [String: Tesseract] = [:]
  /// The language that read better than Russian last.
  private var lately: String?

  /// Below this mean confidence the page may be in another language than Russian.
  static let poor = 0.70
  /// Sharpness from which on a poor reading speaks for another language and not for a poor photo.
  static let sharp = 0.85
  /// Mean confidence from which on no further language is tried.
  static let plain = 0.90
  /// The other languages, by how often their letters fill forms.
  static let others = ["uzb", "uzb_cyrl", "tgk", "kir"]
  /// All of them.
  static let languages = ["rus"] + others
  /// Longer side of the small picture.
  static let thumbnailSide = 480

  /// Reads a photo or a drawn page.
  ///
  /// - Parameters:
  ///   - photo: the picture.
  ///   - isDrawn: whether it is a page of a document, of which no edge can be outside.
  /// - Throws: `ReadingError.damaged` when the picture cannot be worked on.
  func read(_ photo: Picture, isDrawn: Bool = false) throws(ReadingError) -> ReadPage {
    let (cleaned, paper) = try PictureCleaning.cleaned(photo)
    let whole = PixelBox(x: 0, y: 0, width: cleaned.width, height: cleaned.height)
    let sheet = paper.bounds(width: cleaned.width, height: cleaned.height)
    let letters = Letters(try PictureCleaning.inked(cleaned))
    let cropped = sheet == whole ? cleaned : try cleaned.part(sheet)
    guard letters.boxes.count >= Letters.fewest else {
      return try Self.empty(cropped, letters: letters)
    }
    let moved = Letters(
      boxes: letters.boxes.map { $0.moved(x: -sheet.x, y: -sheet.y) }, height: letters.height)
    let upright = try Uprighting(cropped, letters: moved, engine: try engine("rus"))
    let text = Self.text(among: moved, of: cropped, rotation: upright.rotation)
    let placed = Letters(
      boxes: text.boxes.map { $0.moved(x: sheet.x, y: sheet.y) }, height: text.height)
    let quarters = upright.rotation / 90
    return try read(
      upright,
      cutOff: InkMeasuring.cutOff(placed, photo: whole, paper: sheet, quarters: quarters),
      sheets: Sheets(
        count: paper.sheets,
        beginsInside: isDrawn
          || InkMeasuring.beginsInside(sheet, of: whole, quarters: quarters),
        goesOn: isDrawn
          ? (false, false) : InkMeasuring.goesOn(sheet, of: whole, quarters: quarters)))
  }

  /// The marks that stand in rows when the picture is turned, in the frame of the picture as it lies.
  private static func text(among marks: Letters, of picture: Picture, rotation: Int) -> Letters {
    let quarters = rotation / 90
    let (width, height) = (picture.width, picture.height)
    let upright = TextMarks(marks.turned(quarters: quarters, width: width, height: height)).letters
    let isLying = quarters % 2 == 1
    return upright.turned(
      quarters: 4 - quarters, width: isLying ? height : width, height: isLying ? width : height)
  }

  private func read(
    _ upright: Uprighting, cutOff: Double, sheets: Sheets
  ) throws(ReadingError) -> ReadPage {
    let picture = upright.picture
    let thumbnail = try Self.thumbnail(of: picture)
    let text = TextMarks(Letters(try PictureCleaning.inked(picture)))
    let letters = text.letters
    text.clearSurroundings(in: picture)
    let words = try words(of: picture, letters: letters)
    let ink = InkMeasuring.measure(
      letters, words: words, picture: picture, orientationDoubt: upright.doubt, cutOff: cutOff,
      sheets: sheets)
    let page = RecognisedPage(
      words: Self.recognised(words, in: picture), origin: .picture, rotation: upright.rotation,
      ink: ink)
    return ReadPage(page: page, thumbnail: thumbnail)
  }

  /// Every column of the page, from left to right, in the language that reads it best.
  private func words(of picture: Picture, letters: Letters) throws(ReadingError) -> [Tesseract.Word]
  {
    var words: [Tesseract.Word] = []
    // On a blurred photo every language reads poorly; asking four others would find nothing.
    let sharpness = InkMeasuring.sharpness(letters, in: picture)
    for column in Columns(letters, width: picture.width, height: picture.height).boxes {
      let part = column.width == picture.width ? picture : try picture.part(column)
      words += try read(part, sharpness: sharpness, isGrainy: letters.isGrainy).map { word in
        var word = word
        word.box = word.box.moved(x: column.x, y: column.y)
        return word
      }
    }
    return words
  }

  /// Russian first; where that reads poorly, the other language that reads better, if one does.
  private func read(
    _ picture: Picture, sharpness: Double, isGrainy: Bool
  ) throws(ReadingError) -> [Tesseract.Word] {
    let russian = try engine("rus").words(of: picture, .fitting(sharpness))
    let score = Self.confidence(russian)
    guard sharpness >= Self.sharp, !isGrainy, score < Self.poor, russian.count >= 20,
      let other = try other(for: sample(of: picture, words: russian))
    else { return russian }
    let words = try Tesseract(language: other).words(of: picture)
    return Self.confidence(words) > score + 0.05 ? words : russian
  }

  /// The language that reads a few lines better than Russian, if one does; the one that did last is
  /// asked first, since papers of one person are often in one language.
  private func other(for sample: Picture) throws(ReadingError) -> String? {
    let russian = Self.confidence(try engine("rus").words(of: sample))
    var best = (language: String?.none, score: russian)
    // One is let go before the next is loaded: all together would double the memory of a child.
    for language in Self.others.filter({ $0 == lately }) + Self.others.filter({ $0 != lately }) {
      guard let engine = try? Tesseract(language: language) else { continue }
      let score = Self.confidence(engine.words(of: sample))
      if score > best.score + 0.1 { best = (language, score) }
      if best.score >= Self.plain { break }
    }
    lately = best.language ?? lately
    return best.language
  }

  /// A few lines in the middle of the words.
  private func sample(
    of picture: Picture, words: [Tesseract.Word]
  ) throws(ReadingError) -> Picture {
    let middles = words.map(\.box.middleY).sorted()
    let heights = words.map(\.box.height).sorted()
    let band = min(max(heights[heights.count / 2] * 7, 40), picture.height)
    let top = max(min(middles[middles.count / 2] - band / 2, picture.height - band), 0)
    return try picture.part(PixelBox(x: 0, y: top, width: picture.width, height: band))
      .withoutCutMarks()
  }

  private func engine(_ language: String) throws(ReadingError) -> Tesseract {
    if let engine = engines[language] { return engine }
    let engine = try Tesseract(language: language)
    engines[language] = engine
    return engine
  }

  /// Mean confidence of words of three letters or more, weighted by their length.
  private static func confidence(_ words: [Tesseract.Word]) -> Double {
    let long = words.filter { $0.text.count >= 3 }
    let weight = long.reduce(0) { $0 + $1.text.count }
    guard weight > 0 else { return 0 }
    return long.reduce(0) { $0 + Double($1.text.count) * $1.confidence } / Double(weight)
  }

  private static func recognised(
    _ words: [Tesseract.Word], in picture: Picture
  ) -> [RecognisedWord] {
    let (width, height) = (Double(max(picture.width, 1)), Double(max(picture.height, 1)))
    var line = -1
    return words.map { word in
      if word.startsLine || line < 0 { line += 1 }
      return RecognisedWord(
        text: word.text,
        box: PageBox(
          x: Double(word.box.x) / width, y: Double(word.box.y) / height,
          width: Double(word.box.width) / width, height: Double(word.box.height) / height),
        line: line, confidence: min(max(word.confidence, 0), 1))
    }
  }

  private static func empty(
    _ picture: Picture, letters: Letters
  ) throws(ReadingError) -> ReadPage {
    let ink = InkMeasuring.measure(
      letters, words: [], picture: picture, orientationDoubt: 0, cutOff: 0)
    return ReadPage(
      page: RecognisedPage(words: [], origin: .picture, ink: ink),
      thumbnail: try thumbnail(of: picture))
  }

  static func thumbnail(of picture: Picture) throws(ReadingError) -> [UInt8] {
    let factor = Double(thumbnailSide) / Double(max(picture.width, picture.height))
    return try picture.scaled(by: min(factor, 1)).jpeg(quality: 70)
  }
}

extension PixelBox {
  func moved(x: Int, y: Int) -> PixelBox {
    PixelBox(x: self.x + x, y: self.y + y, width: width, height: height)
  }
}
