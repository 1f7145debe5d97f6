/// The marks and texts of a page of HTML one after the other, in memory that does not grow with it.
///
/// It knows marks, attributes and entities and nothing of what they mean; nothing of the page is
/// executed or fetched. Whatever the bytes are, it comes to their end.
struct MarkStream {
  /// A piece of the page.
  enum Token: Equatable {
    /// A mark that begins, with its attributes.
    case open(String, [String: String])
    /// A mark that ends.
    case close(String)
    /// Text between marks, its entities as letters.
    case text(String)
  }

  private let more: NextBytes
  private var buffer: [UInt8] = []
  private var position = 0
  /// Whether a text or a mark was longer than the limit, and is cut.
  private(set) var wasCut = false

  /// Bytes of one mark; no exporter writes longer ones.
  private static let longestMark = 64 << 10

  init(_ more: @escaping NextBytes) { self.more = more }

  /// The next piece; `nil` at the end of the file.
  ///
  /// - Throws: what the source throws.
  mutating func next() throws -> Token? {
    while let first = try peek() {
      guard first == UInt8(ascii: "<") else {
        let text = try take(upTo: UInt8(ascii: "<"), limit: IntakeLimits.text)
        return .text(PlainText.entitiesDecoded(String(decoding: text, as: UTF8.self)))
      }
      let mark = try takeMark()
      if let token = Self.token(mark) { return token }
    }
    return nil
  }

  /// A mark from its bracket on, without the closing one; `>` inside quotes does not end it.
  private mutating func takeMark() throws -> [UInt8] {
    var (mark, quote): ([UInt8], UInt8?) = ([], nil)
    position += 1
    while let byte = try peek() {
      position += 1
      if byte == quote {
        quote = nil
      } else if quote == nil, byte == UInt8(ascii: ">") {
        return mark
      } else if quote == nil, mark.last == UInt8(ascii: "="), byte == 0x22 || byte == 0x27 {
        quote = byte
      }
      guard mark.count < Self.longestMark else {
        wasCut = true
        return mark
      }
      mark.append(byte)
    }
    return mark
  }

  private mutating func take(upTo end: UInt8, limit: Int) throws -> [UInt8] {
    var taken: [UInt8] = []
    while let byte = try peek(), byte != end {
      let stop = buffer[position...].firstIndex(of: end) ?? buffer.count
      let piece = buffer[position..<stop]
      if taken.count + piece.count > limit { wasCut = true }
      taken += piece.prefix(limit - taken.count)
      position = stop
    }
    return taken
  }

  private mutating func peek() throws -> UInt8? {
    while position >= buffer.count {
      guard let piece = try more() else { return nil }
      (buffer, position) = (piece, 0)
    }
    return buffer[position]
  }

  /// What a mark is; `nil` for comments, declarations and a bracket that stands alone.
  private static func token(_ mark: [UInt8]) -> Token? {
    let text = String(decoding: mark, as: UTF8.self)
    if text.hasPrefix("/") {
      return .close(text.dropFirst().prefix { !$0.isWhitespace }.lowercased())
    }
    guard text.first?.isLetter == true else { return nil }
    let name = text.prefix { !$0.isWhitespace && $0 != "/" }
    return .open(name.lowercased(), attributes(text[name.endIndex...]))
  }

  private static func attributes(_ text: Substring) -> [String: String] {
    var (found, rest): ([String: String], Substring) = ([:], text)
    while found.count < 32 {
      rest = rest.drop { $0.isWhitespace || $0 == "/" }
      let name = rest.prefix { !$0.isWhitespace && $0 != "=" && $0 != "/" }
      guard !name.isEmpty else { break }
      rest = rest[name.endIndex...].drop { $0.isWhitespace }
      guard rest.first == "=" else {
        found[name.lowercased()] = ""
        continue
      }
      rest = rest.dropFirst().drop { $0.isWhitespace }
      let value: Substring
      if let quote = rest.first, quote == "\"" || quote == "'" {
        value = rest.dropFirst().prefix { $0 != quote }
        rest = rest[value.endIndex...].dropFirst()
      } else {
        value = rest.prefix { !$0.isWhitespace }
        rest = rest[value.endIndex...]
      }
      found[name.lowercased()] = PlainText.entitiesDecoded(String(value))
    }
    return found
  }

  /// Marks that hold nothing and have no end.
  static let empty: Set = ["br", "img", "meta", "link", "hr", "input", "source", "wbr"]
}
