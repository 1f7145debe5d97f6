/// A text cut into words, sentences and paragraphs, every word with its place in Unicode scalars.
struct TextTokens: Sendable {
  /// One word or number.
  struct Token: Sendable {
    /// The first scalar.
    var start: Int32
    /// One past the last scalar.
    var end: Int32
    /// The first folded letter in `letters`.
    var first: Int32
    /// One past the last folded letter.
    var last: Int32
    /// Whether it begins with a capital letter.
    var isCapital: Bool
    /// The number it writes in digits, or -1.
    var value: Int32
  }

  /// A run of tokens that ends with a full stop, a line or too many words.
  struct Sentence: Sendable {
    /// The tokens.
    var tokens: Range<Int>
    /// The number of the paragraph, from 0.
    var paragraph: Int
  }

  /// A sentence has no more words than this; a text without full stops is cut.
  static let longest = 90
  /// A word is read no further than this.
  static let longestWord = 40

  /// The scalars of the text.
  let scalars: [Unicode.Scalar]
  /// The words in their order.
  private(set) var tokens: [Token] = []
  /// The folded letters of all words.
  private(set) var letters: [UInt16] = []
  /// The sentences in their order; together they hold every token once.
  private(set) var sentences: [Sentence] = []
  /// How many paragraphs there are.
  private(set) var paragraphs = 0

  init(_ scalars: [Unicode.Scalar], folding: LetterFolding) {
    self.scalars = scalars
    tokens.reserveCapacity(scalars.count / 6)
    letters.reserveCapacity(scalars.count)
    var index = 0
    var sentenceStart = 0
    while index < scalars.count {
      let next = word(at: index, folding)
      if next > index {
        index = next
        if tokens.count - sentenceStart >= Self.longest { close(&sentenceStart) }
      } else {
        endings(at: index, &sentenceStart)
        index += 1
      }
    }
    close(&sentenceStart)
    paragraphs += 1
  }

  /// The folded letters of a token.
  func word(_ index: Int) -> ArraySlice<UInt16> {
    letters[Int(tokens[index].first)..<Int(tokens[index].last)]
  }

  /// The words of the text between two scalars.
  func text(_ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count * 2)
    for scalar in scalars[range] { bytes.append(contentsOf: UTF8.encode(scalar) ?? .init()) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A comma, a colon, a semicolon and long dashes.
  static let pauses: Set<Unicode.Scalar> = [",", ":", ";", "–", "—"]

  /// Whether one of some marks parts a token from a later one.
  func isParted(
    _ token: Int, _ later: Int, by marks: Set<Unicode.Scalar> = TextTokens.pauses
  ) -> Bool {
    scalars[Int(tokens[token].end)..<Int(tokens[later].start)].contains(where: marks.contains)
  }

  /// The scalars that a run of tokens covers.
  func range(_ tokens: ClosedRange<Int>) -> Range<Int> {
    Int(self.tokens[tokens.lowerBound].start)..<Int(self.tokens[tokens.upperBound].end)
  }

  /// Reads a word from `index` and gives the place behind it; `index` itself when there is none.
  private mutating func word(at index: Int, _ folding: LetterFolding) -> Int {
    let from = letters.count
    var position = index
    let isDigit = Self.isDigit(scalars[index])
    while position < scalars.count {
      let folded = folding.letters(scalars[position])
      if folded == LetterFolding.border {
        guard isDigit, groupFollows(position) else { break }
      } else if folded != LetterFolding.skipped {
        if Self.isDigit(scalars[position]) != isDigit { break }
        append(folded, from: from)
      } else if position == index {
        return index
      }
      position += 1
    }
    guard letters.count > from else { return index }
    if folding.beginsWithYe(letters[from...]) { letters.remove(at: from) }
    tokens.append(
      Token(
        start: Int32(index), end: Int32(position), first: Int32(from), last: Int32(letters.count),
        isCapital: scalars[index].properties.isUppercase, value: isDigit ? number(from) : -1))
    return position
  }

  private mutating func append(_ folded: UInt32, from: Int) {
    guard letters.count - from < Self.longestWord else { return }
    letters.append(UInt16(truncatingIfNeeded: folded))
    if folded >> 16 != 0 { letters.append(UInt16(folded >> 16)) }
  }

  private func number(_ from: Int) -> Int32 {
    guard letters.count - from <= 9 else { return -1 }
    return letters[from...].reduce(0) { $0 * 10 + Int32($1) - 0x30 }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value)
  }

  /// Whether exactly three digits follow a comma, point or space within a number: 1,060 or 80 000.
  private func groupFollows(_ position: Int) -> Bool {
    guard [0x20, 0x2C, 0x2E, 0xA0, 0x202F].contains(scalars[position].value),
      position + 3 < scalars.count
    else { return false }
    let isGroup = (1...3).allSatisfy { Self.isDigit(scalars[position + $0]) }
    let after = position + 4
    return isGroup && (after >= scalars.count || !Self.isDigit(scalars[after]))
  }

  /// Closes a sentence where the scalar at `index` ends one.
  private mutating func endings(at index: Int, _ start: inout Int) {
    switch scalars[index].value {
    case 0x0A, 0x2029:
      close(&start)
      if sentences.last?.paragraph == paragraphs { paragraphs += 1 }
    case 0x21, 0x3F, 0x2026: close(&start)
    case 0x2E where endsHere(index): close(&start)
    default: break
    }
  }

  /// A full stop ends a sentence unless it follows an initial, an abbreviation or a number.
  private func endsHere(_ index: Int) -> Bool {
    guard let last = tokens.last, last.end == Int32(index) else { return true }
    var next = index + 1
    while next < scalars.count, scalars[next].value == 0x20 || scalars[next].value == 0xA0 {
      next += 1
    }
    guard next > index + 1 || next >= scalars.count || !scalars[next].properties.isAlphabetic else {
      return false
    }
    if next < scalars.count, scalars[next].properties.isLowercase { return false }
    return last.last - last.first > 2 || last.value > 31
  }

  private mutating func close(_ start: inout Int) {
    guard tokens.count > start else { return }
    sentences.append(Sentence(tokens: start..<tokens.count, paragraph: paragraphs))
    start = tokens.count
  }
}
