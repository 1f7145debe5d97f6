/// A search key that forgets script and spelling, so that Бахром finds Baxrom and Bakhrom.
///
/// It loses distinctions on purpose, because a search must not miss; linking records compares sets
/// of readings instead (`ReadingTable`).
package enum SearchFolding {
  /// The most spellings of one word that `terms` gives.
  static let spellings = 4

  /// The key of a text: its words folded, joined by single spaces; folding it again changes nothing.
  package static func folded(_ text: String) -> String {
    ScriptLetters.words(text).compactMap { keys($0, most: 1).first }.joined(separator: " ")
  }

  /// The search terms of a text in its order: for every word its key and those of its other readings.
  ///
  /// German ch is х or ч, Latin j is ж or й: such a word gives up to four terms. Index all of them,
  /// and look for any of them.
  package static func terms(_ text: String) -> [String] {
    ScriptLetters.words(text).flatMap { keys($0, most: spellings) }
  }

  private static func keys(_ word: [UInt32], most: Int) -> [String] {
    let table = ReadingTable.carried
    let readings = table.readings(word)
    if readings.isEmpty || word.contains(where: { (0x30...0x39).contains($0) }) {
      let plain = String(String.UnicodeScalarView(word.compactMap(Unicode.Scalar.init)))
      return [plain.replacing("ʻ", with: "")]
    }
    return table.terms(readings[...], most: most).map { $0.map(\.text).joined() }
  }
}

/// A letter of the search key: sounds that only one script tells apart are one letter.
enum SearchLetter: UInt8, Sendable {
  case a, u, i, v, g, k, h, s, sh, zh, ch, n, b, p, f, d, t, l, m, r

  /// The letter as the key shows it.
  var text: String {
    // Written out: to print a case by its name asks the runtime for it, a hundred times as slow.
    switch self {
    case .a: "a"
    case .u: "u"
    case .i: "i"
    case .v: "v"
    case .g: "g"
    case .k: "k"
    case .h: "h"
    case .s: "s"
    case .sh: "š"
    case .zh: "ž"
    case .ch: "č"
    case .n: "n"
    case .b: "b"
    case .p: "p"
    case .f: "f"
    case .d: "d"
    case .t: "t"
    case .l: "l"
    case .m: "m"
    case .r: "r"
    }
  }
}

extension ReadingTable {
  /// The search keys of readings: one letter for each class of sounds, up to `most` spellings.
  func terms(
    _ readings: ArraySlice<UInt8>, most: Int = SearchFolding.spellings
  ) -> [[SearchLetter]] {
    var keys: [[SearchLetter]] = [[]]
    for reading in readings {
      let ways = searchLetters[Int(reading)]
      let others = keys.count * 2 <= most ? ways.dropFirst() : []
      let begun = others.isEmpty ? [] : keys
      for index in keys.indices { keys[index] += ways[0] }
      for way in others { keys += begun.map { $0 + way } }
    }
    var seen: [[SearchLetter]] = []
    for key in keys.prefix(most).map(Self.settled) where !seen.contains(key) { seen.append(key) }
    return seen
  }

  /// The key as it comes out however often it is read: doubled letters once, no i before a vowel
  /// (Мария, Maria), and no two letters that together are a letter of some script (sh of Исҳоқ).
  private static func settled(_ key: [SearchLetter]) -> [SearchLetter] {
    var letters: [SearchLetter] = []
    for letter in key {
      var letter = letter
      while let last = letters.last {
        if let one = joined(last, letter) {
          letters.removeLast()
          letter = one
        } else if last == .i, letter == .a || letter == .i || letter == .u,
          letters.count > 1 || letter == .i
        {
          letters.removeLast()
        } else if last == letter {
          letters.removeLast()
        } else {
          break
        }
      }
      if letter == .i, letters.suffix(2) == [.g, .u] { letters.removeLast() }
      letters.append(letter)
    }
    return letters.isEmpty ? key : letters
  }

  /// The letter that two letters together are in some script.
  private static func joined(_ first: SearchLetter, _ second: SearchLetter) -> SearchLetter? {
    switch (first, second) {
    case (.k, .h): .h
    case (.g, .h): .g
    case (.s, .h): .sh
    case (.t, .h): .t
    case (.t, .s): .s
    case (.p, .h): .f
    case (.n, .g): .n
    case (.d, .zh): .zh
    default: nil
    }
  }
}
