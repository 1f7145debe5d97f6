/// How a scalar of a text is read: as one or two letters, as a border of words, or not at all.
///
/// Letters with marks lose them, since people type without them: ё is е, й is и, ҷ is ч, ӯ is у,
/// ö is o. For Uzbek Cyrillic letters become Latin ones and apostrophes vanish, so that one
/// spelling in the lexicon finds both scripts.
struct LetterFolding: Sendable {
  /// A border between words.
  static let border: UInt32 = 0
  /// A mark, a soft hyphen or a control of direction: as if it were not there.
  static let skipped: UInt32 = 1

  private let table: [UInt32]
  /// Whether *ye* at the beginning of a word is one letter.
  let hasYe: Bool

  /// The folding of every language but Uzbek.
  static let common = LetterFolding(uzbek: false)
  /// The folding of Uzbek.
  static let uzbek = LetterFolding(uzbek: true)

  private init(uzbek: Bool) {
    var table = [UInt32](repeating: Self.border, count: 0x530)
    for value in UInt32(0)..<0x530 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      table[Int(value)] = Self.plain(scalar)
    }
    for (letter, base) in Self.bases { table[Int(letter.value)] = base.value }
    if uzbek { Self.makeLatin(&table) }
    self.table = table
    hasYe = uzbek
  }

  /// The letters of a scalar: the first in the low half, a second one in the high half.
  func letters(_ scalar: Unicode.Scalar) -> UInt32 {
    let value = scalar.value
    if value < 0x530 { return table[Int(value)] }
    switch value {
    case 0x2018...0x201B, 0x2032, 0x2035, 0xFF07: return Self.skipped
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F, 0xFEFF:
      return Self.skipped
    case 0x2000...0x206F: return Self.border
    default: return scalar.properties.isAlphabetic ? min(value, 0xFFFF) : Self.border
    }
  }

  /// The folded letters of a word of the lexicon.
  func word(_ text: some StringProtocol) -> [UInt16] {
    var letters: [UInt16] = []
    for scalar in text.unicodeScalars {
      let folded = self.letters(scalar)
      guard folded > Self.skipped else { continue }
      letters.append(UInt16(truncatingIfNeeded: folded))
      if folded >> 16 != 0 { letters.append(UInt16(folded >> 16)) }
    }
    return beginsWithYe(letters[...]) ? Array(letters[1...]) : letters
  }

  /// Whether a word begins with *ye*, which Uzbek also writes with one letter; English *year* stays.
  func beginsWithYe(_ letters: ArraySlice<UInt16>) -> Bool {
    hasYe && letters.count > 2 && letters.first == 0x79 && letters[letters.startIndex + 1] == 0x65
  }

  private static func plain(_ scalar: Unicode.Scalar) -> UInt32 {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: scalar.value
    case 0x41...0x5A: scalar.value + 0x20
    case 0x27, 0x60, 0xB4, 0xAD, 0x2B9...0x2C8, 0x300...0x36F: skipped
    default:
      scalar.properties.isAlphabetic
        ? scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar.value : border
    }
  }

  private static let bases: [(Unicode.Scalar, Unicode.Scalar)] = {
    let lower: [(String, String)] = [
      ("àáâãäå", "aaaaaa"), ("èéêë", "eeee"), ("ìíîïı", "iiiii"), ("òóôõö", "ooooo"),
      ("ùúûü", "uuuu"), ("çñßş", "cnss"), ("ёйӣӯҳқғҷңөүў", "еииухкгчноуу"),
    ]
    var pairs: [(Unicode.Scalar, Unicode.Scalar)] = []
    for (from, to) in lower {
      for (letter, base) in zip(from.unicodeScalars, to.unicodeScalars) {
        pairs.append((letter, base))
        let upper = letter.properties.uppercaseMapping.unicodeScalars
        if upper.count == 1, let capital = upper.first, capital.value >= 0xC0 {
          pairs.append((capital, base))
        }
      }
    }
    return pairs
  }()

  private static func makeLatin(_ table: inout [UInt32]) {
    let spellings: [(Unicode.Scalar, String)] = Array(
      zip(
        "абвгдежзийклмнопрстуфхцчшщъыьэюяёўқғҳ".unicodeScalars,
        [
          "a", "b", "v", "g", "d", "e", "j", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s",
          "t", "u", "f", "h", "s", "ch", "sh", "sh", "", "i", "", "e", "yu", "ya", "yo", "o", "q",
          "g", "h",
        ]))
    for (letter, spelling) in spellings {
      let values = spelling.unicodeScalars.map(\.value)
      let folded = values.isEmpty ? skipped : values[0] | (values.count > 1 ? values[1] << 16 : 0)
      table[Int(letter.value)] = folded
      if let capital = letter.properties.uppercaseMapping.unicodeScalars.first {
        table[Int(capital.value)] = folded
      }
    }
    // h and x stand for two letters that people confuse.
    table[0x78] = 0x68
    table[0x58] = 0x68
  }
}
