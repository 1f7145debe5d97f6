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
    return table.terms(readings[...], most: most)
  }
}

extension ReadingTable {
  /// The search keys of readings: one letter for each class of sounds, up to `most` spellings.
  func terms(_ readings: ArraySlice<UInt8>, most: Int = SearchFolding.spellings) -> [String] {
    var keys = [""]
    for reading in readings {
      var letters: [String] = []
      for sound in sounds[Int(reading)] where !letters.contains(sound.searchLetter) {
        letters.append(sound.searchLetter)
      }
      let first = letters.removeFirst()
      let others = keys.count * 2 <= most ? letters : []
      keys = keys.map { $0 + first } + others.flatMap { letter in keys.map { $0 + letter } }
    }
    var seen: [String] = []
    for key in keys.prefix(most).map(Self.settled) where !seen.contains(key) { seen.append(key) }
    return seen
  }

  /// The key as it comes out however often it is read: doubled letters once, no i before a vowel
  /// (Мария, Maria), and no two letters that together are a letter of some script (sh of Исҳоқ).
  private static func settled(_ key: String) -> String {
    var letters: [Character] = []
    for letter in key {
      var letter = letter
      while let last = letters.last {
        if let joined = joined[last]?[letter] {
          letters.removeLast()
          letter = joined
        } else if last == "i", "aiu".contains(letter), letters.count > 1 || letter == "i" {
          letters.removeLast()
        } else if last == letter {
          letters.removeLast()
        } else {
          break
        }
      }
      if letter == "i", letters.suffix(2) == ["g", "u"] { letters.removeLast() }
      letters.append(letter)
    }
    return letters.isEmpty ? key : String(letters)
  }

  private static let joined: [Character: [Character: Character]] = [
    "k": ["h": "h"], "g": ["h": "g"], "s": ["h": "š"], "t": ["h": "t", "s": "s"],
    "p": ["h": "f"], "n": ["g": "n"], "d": ["ž": "ž"],
  ]
}
