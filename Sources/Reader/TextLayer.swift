internal import Papers

/// Reads what `pdftotext -bbox-layout` writes: pages, lines and words with their boxes.
enum TextLayer {
  struct Page: Equatable {
    var width = 0.0
    var height = 0.0
    var words: [RecognisedWord] = []
  }

  /// The pages of the text; anything that is not understood is passed over.
  ///
  /// The program writes one element a line, so that a scan over lines is enough; the words of a
  /// person are escaped as in XML and cannot look like an element.
  static func pages(_ output: [UInt8]) -> [Page] {
    var pages: [Page] = []
    var line = -1
    for row in output.split(separator: 0x0A) {
      let row = row.drop { $0 == 0x20 }
      if row.starts(with: pageMark) {
        let numbers = Numbers(row)
        pages.append(Page(width: numbers.width ?? 0, height: numbers.height ?? 0))
        line = -1
      } else if row.starts(with: lineMark) {
        line += 1
      } else if row.starts(with: wordMark), let last = pages.indices.last {
        let size = (pages[last].width, pages[last].height)
        guard pages[last].words.count < ReadingLimits.usual.words,
          let word = word(row, line: max(line, 0), on: size)
        else { continue }
        pages[last].words.append(word)
      }
    }
    return pages
  }

  private static let pageMark = Array("<page ".utf8)
  private static let lineMark = Array("<line ".utf8)
  private static let wordMark = Array("<word ".utf8)

  private static func word(
    _ row: ArraySlice<UInt8>, line: Int, on size: (width: Double, height: Double)
  ) -> RecognisedWord? {
    guard size.width > 0, size.height > 0, let open = row.firstIndex(of: 0x3E),
      let close = row.lastIndex(of: 0x3C), open < close
    else { return nil }
    let numbers = Numbers(row[..<open])
    guard let left = numbers.left, let top = numbers.top, let right = numbers.right,
      let bottom = numbers.bottom
    else { return nil }
    let text = unescaped(row[(open + 1)..<close])
    guard text.contains(where: { !$0.isWhitespace }) else { return nil }
    let box = PageBox(
      x: left / size.width, y: top / size.height, width: (right - left) / size.width,
      height: (bottom - top) / size.height)
    return RecognisedWord(text: text, box: box, line: line)
  }

  /// The numbers of an element: `xMin="12.3"`; each attribute is walked over once.
  private struct Numbers {
    var width: Double?
    var height: Double?
    var left: Double?
    var top: Double?
    var right: Double?
    var bottom: Double?

    init(_ row: ArraySlice<UInt8>) {
      var rest = row
      while let equals = rest.firstIndex(of: 0x3D) {
        let space = rest[..<equals].lastIndex(of: 0x20)
        let name = rest[(space.map { $0 + 1 } ?? rest.startIndex)..<equals]
        guard let value = rest[equals...].dropFirst().first, value == 0x22 else { return }
        let digits = rest[(equals + 2)...].prefix { $0 != 0x22 }
        take(name, digits)
        rest = rest[digits.endIndex...].dropFirst()
      }
    }

    private mutating func take(_ name: ArraySlice<UInt8>, _ digits: ArraySlice<UInt8>) {
      switch name.last {
      case UInt8(ascii: "h") where name.elementsEqual("width".utf8): width = Self.number(digits)
      case UInt8(ascii: "t") where name.elementsEqual("height".utf8): height = Self.number(digits)
      case UInt8(ascii: "n") where name.elementsEqual("xMin".utf8): left = Self.number(digits)
      case UInt8(ascii: "n") where name.elementsEqual("yMin".utf8): top = Self.number(digits)
      case UInt8(ascii: "x") where name.elementsEqual("xMax".utf8): right = Self.number(digits)
      case UInt8(ascii: "x") where name.elementsEqual("yMax".utf8): bottom = Self.number(digits)
      default: break
      }
    }

    /// Digits with a point among them, as `printf` writes them; up to fifteen of them are exact.
    private static func number(_ digits: ArraySlice<UInt8>) -> Double? {
      var (whole, scale, isBehind, count) = (0, 1.0, false, 0)
      let isNegative = digits.first == 0x2D
      for digit in isNegative ? digits.dropFirst() : digits {
        if digit == 0x2E, !isBehind {
          isBehind = true
        } else if (0x30...0x39).contains(digit), count < 15 {
          whole = whole * 10 + Int(digit - 0x30)
          count += 1
          if isBehind { scale *= 10 }
        } else {
          return Double(String(decoding: digits, as: UTF8.self))
        }
      }
      guard count > 0 else { return nil }
      return (isNegative ? -Double(whole) : Double(whole)) / scale
    }
  }

  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(0x26) else { return text }
    return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&apos;", with: "'").replacing("&amp;", with: "&")
  }
}
