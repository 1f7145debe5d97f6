/// The letters of a text made ready for reading: lower case, one apostrophe, one script in a word.
package enum ScriptLetters {
  /// The modifier letter turned comma of Uzbek oʻ and gʻ, which stands for every apostrophe.
  static let apostrophe: UInt32 = 0x2BB

  /// The words of a text as lower-case scalars; anything but letters, digits and apostrophes parts them.
  ///
  /// A Latin letter inside a Cyrillic word that looks Cyrillic is taken as Cyrillic, and the other
  /// way round. Marks that a letter of the tables does not carry are dropped.
  /// Letters of a word beyond `longest` are left out.
  package static func words(_ text: String, longest: Int = 64) -> [[UInt32]] {
    var words: [[UInt32]] = []
    var word: [UInt32] = []
    let composed = text.unicodeScalars.contains { isMark($0.value) } ? composed(text) : text
    for scalar in composed.unicodeScalars {
      let letter = lower(scalar)
      if letter == 0 {
        finish(&word, into: &words)
      } else if letter != skipped, word.count < longest {
        word.append(letter)
      }
    }
    finish(&word, into: &words)
    return words
  }

  private static let skipped: UInt32 = 1

  private static func finish(_ word: inout [UInt32], into words: inout [[UInt32]]) {
    while word.last == apostrophe, !endsInTurned(word) { word.removeLast() }
    if let first = word.firstIndex(where: { $0 != apostrophe }) {
      word.removeFirst(first)
      words.append(oneScript(word))
    }
    word.removeAll(keepingCapacity: true)
  }

  private static func endsInTurned(_ word: [UInt32]) -> Bool {
    guard word.count >= 2 else { return false }
    return word[word.count - 2] == 0x6F || word[word.count - 2] == 0x67
  }

  /// The lower case of a letter or digit, the apostrophe for its kin, 1 to skip, 0 for a border.
  private static func lower(_ scalar: Unicode.Scalar) -> UInt32 {
    let value = scalar.value
    switch value {
    case 0x61...0x7A, 0x30...0x39, 0x430...0x44F: return value
    case 0x41...0x5A, 0x410...0x42F: return value + 0x20
    case 0x450...0x45F: return value
    case 0x400...0x40F: return value + 0x50
    case 0x27, 0x60, 0xB4, 0x2B9, 0x2BB...0x2BF, 0x2C8, 0x2018...0x201B, 0x2032, 0x2035, 0xFF07:
      return apostrophe
    case 0..<0xAA: return 0
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: return skipped
    case 0x130: return 0x69
    default: return isMark(value) ? skipped : folded(scalar)
    }
  }

  private static func folded(_ scalar: Unicode.Scalar) -> UInt32 {
    let properties = scalar.properties
    if properties.isAlphabetic {
      return properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar.value
    }
    return properties.numericType == nil ? 0 : scalar.value
  }

  private static func isMark(_ value: UInt32) -> Bool { (0x300...0x36F).contains(value) }

  /// The text with letter and mark made one where Unicode has one letter for both.
  private static func composed(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for character in text {
      if character.unicodeScalars.count > 1, let one = letters[character] {
        result.append(one)
      } else {
        result.append(contentsOf: character.unicodeScalars)
      }
    }
    return String(result)
  }

  /// Characters compare by canonical equivalence, so the letter finds its spelling with a mark.
  private static let letters: [Character: Unicode.Scalar] = {
    var letters: [Character: Unicode.Scalar] = [:]
    for range in [0xC0...0x24F, 0x400...0x4FF] as [ClosedRange<UInt32>] {
      for scalar in range.compactMap(Unicode.Scalar.init) {
        letters[Character(scalar)] = scalar
      }
    }
    return letters
  }()

  /// The word with look-alikes of the other script put into the script of most of its letters.
  private static func oneScript(_ word: [UInt32]) -> [UInt32] {
    var latin = 0
    var cyrillic = 0
    for letter in word {
      if (0x61...0x7A).contains(letter) { latin += 1 }
      if (0x400...0x52F).contains(letter) { cyrillic += 1 }
    }
    guard latin > 0, cyrillic > 0 else { return word }
    let table = latin > cyrillic ? cyrillicToLatin : latinToCyrillic
    return word.map { table[$0] ?? $0 }
  }

  private static let pairs: [(latin: UInt32, cyrillic: UInt32)] = zip(
    "aceopxykmthbi".unicodeScalars, "асеорхукмтнві".unicodeScalars
  ).map { ($0.value, $1.value) }

  private static let latinToCyrillic = Dictionary(
    uniqueKeysWithValues: pairs.map { ($0.latin, $0.cyrillic) })
  private static let cyrillicToLatin = Dictionary(
    uniqueKeysWithValues: pairs.map { ($0.cyrillic, $0.latin) })
}
