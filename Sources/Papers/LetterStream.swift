/// A page as one row of folded letters without gaps, so that split and joined words do not matter.
///
/// `К О Н Т Р А К Т`, `воен-` at the end of a line with `ной` on the next, and `военнойслужбы`
/// all read as a person would read them.
struct LetterStream {
  /// The folded letters.
  let letters: [UInt8]
  /// For each letter the number of its word on the page.
  let wordOf: [Int]
  /// For each letter whether a word of the page begins with it.
  let isStart: [Bool]
  /// Whether the page had more letters than a page of paper can have, and the rest was left.
  let isCut: Bool

  /// No sheet of paper holds as many letters; the rest is left, and the page says so.
  static let limit = 20_000

  /// The letters of a page in reading order.
  init(_ page: RecognisedPage) {
    var letters: [UInt8] = []
    var wordOf: [Int] = []
    var isStart: [Bool] = []
    var isCut = false
    words: for (index, word) in page.words.enumerated() {
      var isFirst = true
      for scalar in word.text.unicodeScalars {
        let code = Letter.code(scalar)
        // A dash within a word does not end it, but the part behind it may begin a stem.
        guard code != 0 else {
          isFirst = true
          continue
        }
        guard letters.count < Self.limit else {
          isCut = true
          break words
        }
        letters.append(code)
        wordOf.append(index)
        isStart.append(isFirst)
        isFirst = false
      }
    }
    self.letters = letters
    self.wordOf = wordOf
    self.isStart = isStart
    self.isCut = isCut
  }
}
