import Language

/// The small words by which a text shows its language: `coding/tongues.csv`.
struct TongueWords: Sendable {
  private let votes: [UInt64: [TextTongue]]
  private let endings: [(letters: [UInt16], tongue: TextTongue)]

  init(files: DataFiles) throws(CodingError) {
    var votes: [UInt64: [TextTongue]] = [:]
    var endings: [(letters: [UInt16], tongue: TextTongue)] = []
    let path = "coding/tongues.csv"
    for row in try CodingError.rows(files, path: path, columns: ["tongue", "words"]) {
      guard let tongue = TextTongue(rawValue: row["tongue"]) else {
        throw .badValue(path: path, line: row.line, column: "tongue")
      }
      for word in row["words"].split(separator: " ") {
        if word.hasPrefix("-") {
          endings.append((LetterFolding.common.word(word), tongue))
          continue
        }
        votes[StemTable.hash(LetterFolding.common.word(word)[...]), default: []].append(tongue)
      }
    }
    self.votes = votes
    self.endings = endings
  }

  /// How much of a text is looked at.
  private static let words = 600
  private static let scalars = 3_000

  /// The language of most of the first words; Russian when nothing speaks.
  func tongue(of tokens: TextTokens) -> TextTongue {
    var points: [TextTongue: Int] = [:]
    for index in tokens.tokens.indices.prefix(Self.words) {
      let word = tokens.word(index)
      for tongue in votes[StemTable.hash(word)] ?? [] { points[tongue, default: 0] += 2 }
      guard word.count > 4 else { continue }
      for ending in endings where word.suffix(ending.letters.count).elementsEqual(ending.letters) {
        points[ending.tongue, default: 0] += 1
      }
    }
    for scalar in tokens.scalars.prefix(Self.scalars) where scalar.value > 0x7F {
      for tongue in Self.tongues(of: scalar) { points[tongue, default: 0] += 1 }
    }
    let best = TextTongue.allCases.max { points[$0, default: 0] < points[$1, default: 0] }
    return best.flatMap { points[$0] == nil ? nil : $0 } ?? .russian
  }

  /// The languages that have a letter which the others lack.
  private static func tongues(of scalar: Unicode.Scalar) -> [TextTongue] {
    switch scalar {
    case "ӣ", "ӯ", "ҷ": [.tajik]
    case "ҳ", "қ", "ғ": [.tajik, .uzbek]
    case "ў", "ʻ": [.uzbek]
    case "ң", "ү", "ө": [.kyrgyz]
    case "ы": [.russian, .kyrgyz]
    case "щ": [.russian]
    case "ß", "ü", "ä": [.german]
    default: []
    }
  }
}
