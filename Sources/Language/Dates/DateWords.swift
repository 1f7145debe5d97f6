/// The words of dates in six tongues, from `language/dates.csv`: reads what people type.
package struct DateWords: Sendable {
  private let words: [Word]

  private struct Word: Sendable {
    let folded: String
    let isWhole: Bool
    let meaning: Meaning
  }

  enum Meaning: Equatable, Sendable {
    case month(Int)
    case about, unsure, before, after
  }

  /// Reads the table; rows whose meaning is unknown are errors.
  ///
  /// - Throws: `TableError`.
  package init(files: DataFiles) throws(TableError) {
    let table = try CommaSeparated(
      files, path: "language/dates.csv", columns: ["means", "whole", "words"])
    words = table.rows.flatMap { row -> [Word] in
      guard let meaning = Meaning(row["means"]) else { return [] }
      return row["words"].split(separator: ";").map {
        Word(folded: Self.folded($0), isWhole: row["whole"] == "1", meaning: meaning)
      }
    }.sorted { $0.folded.count > $1.folded.count }
  }

  /// What a typed word means; `nil` for one that says nothing about time.
  func meaning(of word: some StringProtocol) -> Meaning? {
    let folded = Self.folded(word)
    return words.first {
      $0.isWhole ? $0.folded == folded : folded.hasPrefix($0.folded)
    }?.meaning
  }

  /// Small letters, one apostrophe; scripts stay, because *март* and *mart* both stand in the table.
  private static func folded(_ word: some StringProtocol) -> String {
    var folded = ""
    for letter in word.lowercased().unicodeScalars {
      switch letter {
      case "‘", "’", "'", "`", "ʼ": folded.unicodeScalars.append("ʻ")
      case "ё": folded.unicodeScalars.append("е")
      default: folded.unicodeScalars.append(letter)
      }
    }
    return folded
  }
}

extension DateWords.Meaning {
  init?(_ text: String) {
    switch text {
    case "about": self = .about
    case "unsure": self = .unsure
    case "before": self = .before
    case "after": self = .after
    default:
      guard let month = Int(text), (1...12).contains(month) || (21...24).contains(month) else {
        return nil
      }
      self = .month(month)
    }
  }
}
