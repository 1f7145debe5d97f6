/// A letter as the rules see it: letters that look alike in print are one.
///
/// Character recognition takes a Latin `C` for a Cyrillic `С`, `3` for `З`, `й` for `и`. Text and
/// rules are folded the same way, so that such a mistake costs nothing.
struct Letter {
  /// How many codes there are, with 0 for what is no letter.
  static let count = 64

  /// The code of a character, or 0 when it is neither letter nor digit.
  static func code(_ scalar: Unicode.Scalar) -> UInt8 {
    let value = Int(scalar.value)
    if value < table.count { return table[value] }
    return scalar.properties.isAlphabetic ? other : 0
  }

  /// The codes of a text, with all that is no letter or digit left out.
  static func codes(_ text: String) -> [UInt8] {
    text.unicodeScalars.map(code).filter { $0 != 0 }
  }

  /// The code that stands for every letter of another script.
  private static let other: UInt8 = 63

  /// Rows of characters that count as one letter, small ones; the capitals follow from them.
  ///
  /// Collected from what Tesseract confuses on half-size photographs, and from the letters of
  /// Uzbek, Tajik and Kyrgyz that a Russian model gives as their plain neighbours.
  private static let alike = [
    "аaә", "бb6", "в8", "гrғґ", "дd", "еeё", "ж", "зэ3", "иuйӣ", "кkқ", "лl", "мm", "нhңӊ", "оo0өѳ",
    "пn", "рp", "сcçҫ", "тt", "уyүўӯұ", "фf", "хxҳһ", "ц", "чҷ4", "шщ", "ъь", "ы", "ю", "я",
    "iі1|ї", "g", "jј", "q", "sѕş", "vѵ", "w", "z", "2", "5", "7", "9", "љ", "њ", "є",
  ]

  private static let table: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 0x530)
    for value in 0..<table.count {
      if let scalar = Unicode.Scalar(UInt32(value)), scalar.properties.isAlphabetic {
        table[value] = other
      }
    }
    for (index, row) in alike.enumerated() {
      for scalar in row.unicodeScalars {
        table[Int(scalar.value)] = UInt8(index + 1)
        let capital = scalar.properties.uppercaseMapping.unicodeScalars
        if let first = capital.first, capital.count == 1, first.value < 0x530 {
          table[Int(first.value)] = UInt8(index + 1)
        }
      }
    }
    // A capital Latin B looks like В, a small one like Ь or 6.
    table[0x42] = table[0x432]
    // The marks that stand beside letters in Uzbek are no letters of their own.
    for value in [0x2BB, 0x2BC, 0x2B9] where value < table.count { table[value] = 0 }
    return table
  }()
}
