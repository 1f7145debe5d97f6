/// How much of a page was read, judged from what can be seen without knowing its text.
///
/// The confidence that recognition reports is not used: wrong words often come with 0.8.
struct ReadingQuality {
  /// The share of the letters that stand in words which look like words, 0…1.
  let real: Double
  /// How many letters stand in such words.
  let letters: Int
  /// How many do on the sheet that has the fewest, where several lie in one photo: a summons of
  /// which nothing was read is not excused by the page beside it.
  let fewestLetters: Int
  /// The share of the ink of letters that no word covers, 0…1; 0 when no picture was looked at.
  let unread: Double
  /// How many marks of ink lie on a sheet that gave no words at all, as far as sheets were counted.
  let unreadSheet: Int
  /// How doubtful it is which way is up, 0…1.
  let orientation: Double
  /// The share of the border at which no paper was seen, 0…1.
  let cutOff: Double
  /// How many heights of a letter the first line is below the upper edge of the photo; endless where
  /// the edge of the paper is seen.
  let margin: Double
  /// The share of the lines that go on beyond the left or the right edge of the photo, 0…1.
  let sides: Double

  /// The share of the ink of letters that became words which look like words, 0…1; 1 when no
  /// picture was looked at.
  let cover: Double

  /// Shares on pages that were read almost without a mistake: names and numbers are no words, and
  /// handwriting and stamps are ink without words.
  static let usualReal = 0.87
  static let usualCover = 0.85

  /// The share of the page that was read, at a guess, 0…1.
  var share: Double { min(1, min(real / Self.usualReal, cover / Self.usualCover)) }

  init(_ page: RecognisedPage, stream: LetterStream, model: WordModel) {
    var known = 0
    var realOf = [Int](repeating: 0, count: max(stream.sheets.count, 1))
    var sheet = 0
    var start = 0
    for index in 1...max(1, stream.letters.count) {
      let isEnd = index >= stream.letters.count || stream.wordOf[index] != stream.wordOf[start]
      guard isEnd, start < stream.letters.count else { continue }
      let word = stream.letters[start..<min(index, stream.letters.count)]
      while sheet + 1 < realOf.count, start >= stream.sheets[sheet].upperBound { sheet += 1 }
      if let isWord = model.isWord(word) {
        known += word.count
        realOf[sheet] += isWord ? word.count : 0
      }
      start = index
    }
    let real = realOf.reduce(0, +)
    fewestLetters = (page.ink?.sheets ?? 1) > 1 ? realOf.min() ?? 0 : real
    let isSheetMissing = (page.ink?.sheets ?? 1) > max(stream.sheets.count, 1)
    unreadSheet = isSheetMissing ? page.ink?.unreadLetters ?? 0 : 0
    self.real = known == 0 ? 0 : Double(real) / Double(known)
    letters = real
    cover = page.ink.map { $0.letters == 0 ? 1 : min(1, Double(real) / Double($0.letters)) } ?? 1
    unread =
      page.ink.map { $0.letters == 0 ? 0 : Double($0.unreadLetters) / Double($0.letters) } ?? 0
    orientation = page.ink?.orientationDoubt ?? 0
    cutOff = page.ink?.cutOff ?? 0
    margin = page.ink?.margin ?? .infinity
    sides = page.ink?.sides ?? 0
  }
}
