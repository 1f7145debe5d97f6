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
  /// The letters of each sheet or column, in reading order; one range when there is but one.
  let sheets: [Range<Int>]
  /// Whether the page had more letters than a page of paper can have, and the rest was left.
  let isCut: Bool

  /// By how much of the page a line stands above the one before when a new sheet begins.
  static let jump = 0.02
  /// Fewer letters than this beside others are no sheet of their own.
  static let fewest = 15

  /// No sheet of paper holds as many letters; the rest is left, and the page says so.
  static let limit = 20_000

  /// The letters of a page in reading order.
  init(_ page: RecognisedPage) {
    var letters: [UInt8] = []
    var wordOf: [Int] = []
    var isStart: [Bool] = []
    var isCut = false
    var starts = [0]
    var line: (number: Int, y: Double)?
    words: for (index, word) in page.words.enumerated() {
      if word.line != line?.number {
        if let line, word.box.y < line.y - Self.jump { starts.append(letters.count) }
        line = (word.line, word.box.y)
      }
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
    sheets = page.origin == .textLayer ? [letters.indices] : Self.sheets(starts, to: letters.count)
  }

  /// The stretches between starts; what is too short belongs to the one before.
  private static func sheets(_ starts: [Int], to end: Int) -> [Range<Int>] {
    var sheets: [Range<Int>] = []
    for (start, next) in zip(starts, starts.dropFirst() + [end]) {
      if let last = sheets.last, next - start < fewest || last.count < fewest {
        sheets[sheets.count - 1] = last.lowerBound..<next
      } else {
        sheets.append(start..<next)
      }
    }
    return sheets
  }
}
