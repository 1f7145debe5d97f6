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
        pages.append(
          Page(width: number("width", in: row) ?? 0, height: number("height", in: row) ?? 0))
        line = -1
      } else if row.starts(with: lineMark) {
        line += 1
      } else if row.starts(with: wordMark), let last = pages.indices.last,
        let word = word(row, line: max(line, 0), on: pages[last])
      {
        guard pages[last].words.count < ReadingLimits.usual.words else { continue }
        pages[last].words.append(word)
      }
    }
    return pages
  }

  private static let pageMark = Array("<page ".utf8)
  private static let lineMark = Array("<line ".utf8)
  private static let wordMark = Array("<word ".utf8)

  private static func word(_ row: ArraySlice<UInt8>, line: Int, on page: Page) -> RecognisedWord? {
    guard page.width > 0, page.height > 0, let left = number("xMin", in: row),
      let top = number("yMin", in: row), let right = number("xMax", in: row),
      let bottom = number("yMax", in: row), let open = row.firstIndex(of: 0x3E),
      let close = row.lastIndex(of: 0x3C), open < close
    else { return nil }
    let text = unescaped(row[(open + 1)..<close])
    guard text.contains(where: { !$0.isWhitespace }) else { return nil }
    let box = PageBox(
      x: left / page.width, y: top / page.height, width: (right - left) / page.width,
      height: (bottom - top) / page.height)
    return RecognisedWord(text: text, box: box, line: line)
  }

  /// The value of an attribute `name="12.3"`.
  private static func number(_ name: String, in row: ArraySlice<UInt8>) -> Double? {
    let mark = Array(" \(name)=\"".utf8)
    var at = row.startIndex
    while at + mark.count < row.endIndex {
      if row[at] == 0x20, row[at..<(at + mark.count)].elementsEqual(mark) {
        let digits = row[(at + mark.count)...].prefix { $0 != 0x22 }
        return Double(String(decoding: digits, as: UTF8.self))
      }
      at += 1
    }
    return nil
  }

  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(0x26) else { return text }
    return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&apos;", with: "'").replacing("&amp;", with: "&")
  }
}
