package import Papers

/// A page as bytes between the child and its parent: plain numbers in a fixed order.
///
/// JSON took a third of the time that a text document of forty pages may take.
package enum PageFrame {
  /// The bytes of a page.
  package static func bytes(_ page: RecognisedPage) -> [UInt8] {
    var writer = Writer()
    writer.number(page.origin == .textLayer ? 0 : page.origin == .picture ? 1 : 2)
    writer.number(UInt32(clamping: page.rotation))
    writer.number(page.ink == nil ? 0 : 1)
    if let ink = page.ink {
      for count in [ink.letters, ink.unreadLetters, ink.lines] {
        writer.number(UInt32(clamping: count))
      }
      for share in [ink.sharpness, ink.orientationDoubt, ink.cutOff] { writer.fraction(share) }
      writer.number(ink.sheets == nil ? 0 : 1)
      if let sheets = ink.sheets { writer.number(UInt32(clamping: sheets)) }
      writer.number(ink.margin == nil ? 0 : 1)
      if let margin = ink.margin { writer.fraction(margin) }
      writer.number(ink.sides == nil ? 0 : 1)
      if let sides = ink.sides { writer.fraction(sides) }
    }
    writer.number(UInt32(clamping: page.words.count))
    for word in page.words {
      writer.text(word.text)
      for part in [word.box.x, word.box.y, word.box.width, word.box.height, word.confidence] {
        writer.fraction(part)
      }
      writer.number(UInt32(clamping: word.line))
    }
    return writer.bytes
  }

  /// The page of bytes that a child sent; the child may have been taken over by the file it read.
  ///
  /// - Throws: `ReadingError.childEnded` for anything that is not exactly one page.
  package static func page(
    _ bytes: [UInt8], limits: ReadingLimits = .usual
  ) throws(ReadingError) -> RecognisedPage {
    var reader = Reader(bytes: bytes)
    let origins: [RecognisedPage.Origin] = [.textLayer, .picture, .both]
    let (origin, rotation) = (try reader.number(), try reader.number())
    guard origins.indices.contains(origin), [0, 90, 180, 270].contains(rotation) else {
      throw .childEnded
    }
    let ink = try reader.number() == 1 ? try reader.ink() : nil
    let count = try reader.number()
    guard count <= limits.words else { throw .childEnded }
    var words: [RecognisedWord] = []
    words.reserveCapacity(count)
    for _ in 0..<count { words.append(try reader.word()) }
    guard reader.at == bytes.count else { throw .childEnded }
    return RecognisedPage(words: words, origin: origins[origin], rotation: rotation, ink: ink)
  }
}

extension PageFrame {
  private struct Writer {
    var bytes: [UInt8] = []

    mutating func number(_ number: UInt32) {
      for shift in [0, 8, 16, 24] as [UInt32] {
        bytes.append(UInt8(truncatingIfNeeded: number >> shift))
      }
    }

    mutating func fraction(_ value: Double) {
      number(Float(value).bitPattern)
    }

    mutating func text(_ text: String) {
      let letters = text.utf8.prefix(4_000)
      number(UInt32(letters.count))
      bytes += letters
    }
  }

  private struct Reader {
    let bytes: [UInt8]
    var at = 0

    mutating func number() throws(ReadingError) -> Int {
      guard at + 4 <= bytes.count else { throw .childEnded }
      defer { at += 4 }
      return (0..<4).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) }
    }

    mutating func fraction() throws(ReadingError) -> Double {
      let value = Double(Float(bitPattern: UInt32(try number())))
      guard value.isFinite, abs(value) < 1e6 else { throw .childEnded }
      return value
    }

    mutating func text() throws(ReadingError) -> String {
      let count = try number()
      guard count <= 4_000, at + count <= bytes.count else { throw .childEnded }
      defer { at += count }
      return String(decoding: bytes[at..<(at + count)], as: UTF8.self)
    }

    mutating func ink() throws(ReadingError) -> InkMeasure {
      InkMeasure(
        letters: try number(), unreadLetters: try number(), lines: try number(),
        sharpness: try fraction(), orientationDoubt: try fraction(), cutOff: try fraction(),
        sheets: try number() == 1 ? try number() : nil,
        margin: try number() == 1 ? try fraction() : nil,
        sides: try number() == 1 ? try fraction() : nil)
    }

    mutating func word() throws(ReadingError) -> RecognisedWord {
      let text = try text()
      let box = PageBox(
        x: try fraction(), y: try fraction(), width: try fraction(), height: try fraction())
      let confidence = try fraction()
      return RecognisedWord(text: text, box: box, line: try number(), confidence: confidence)
    }
  }
}
