import Language

/// How likely letters follow one another in Russian, Uzbek, Tajik and Kyrgyz words.
///
/// It tells words from the noise that recognition makes of a blur or of a page upside down. The
/// costs are counted from word lists (`check/trigrams.csv`), so no text of anybody is in them.
struct WordModel: Sendable {
  /// For each language the cost in bits of each three letters, `9` where none is known.
  private let costs: [[UInt8]]
  /// Mean cost in bits above which a word is none; of 3.2, 3.4 … 4.2 it told pages of which half
  /// was lost from pages that were read best.
  private static let limit = 3.5
  private static let unknown: UInt8 = 9
  private static let edge = 0

  init(files: DataFiles) throws(PageRulesError) {
    let path = "check/trigrams.csv"
    var costs: [String: [UInt8]] = [:]
    let table = try PageRulesError.rows(files, path: path, columns: ["language", "after", "costs"])
    for row in table {
      let before = row["after"].unicodeScalars.map(Self.letter)
      let after = Array(row["costs"].unicodeScalars)
      guard before.count == 2, after.count.isMultiple(of: 2) else {
        throw .badValue(path: path, line: row.line, column: "costs")
      }
      let empty = [UInt8](repeating: Self.unknown, count: Self.size)
      var language = costs[row["language"]] ?? empty
      costs[row["language"]] = nil
      for index in stride(from: 0, to: after.count, by: 2) {
        let cost = after[index + 1].properties.numericValue ?? 9
        language[Self.index(before[0], before[1], Self.letter(after[index]))] = UInt8(cost)
      }
      costs[row["language"]] = language
    }
    self.costs = costs.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Whether folded letters look like a word of one of the languages; `nil` for fewer than three.
  func isWord(_ letters: ArraySlice<UInt8>) -> Bool? {
    guard letters.count >= 3 else { return nil }
    let row = [Self.edge] + letters.map(Int.init) + [Self.edge]
    return costs.contains { language in
      var total = 0
      for index in 0..<(row.count - 2) {
        total += Int(language[Self.index(row[index], row[index + 1], row[index + 2])])
      }
      return Double(total) / Double(row.count - 2) <= Self.limit
    }
  }

  private static let size = Letter.count * Letter.count * Letter.count

  private static func index(_ one: Int, _ two: Int, _ three: Int) -> Int {
    (one * Letter.count + two) * Letter.count + three
  }

  private static func letter(_ scalar: Unicode.Scalar) -> Int {
    scalar == "_" ? edge : Int(Letter.code(scalar))
  }
}
