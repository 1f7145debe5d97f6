/// Uzbek between its two scripts, letter by letter (the alphabets of 1940 and of 1995).
///
/// A word of foreign origin can come out unlike its spelling in a dictionary (*sirk* stays сирк, not
/// цирк), so a text made here is marked as transliterated wherever it is shown.
package enum UzbekScript {
  /// The Cyrillic spelling of an Uzbek text in Latin letters; anything else stays as it is.
  package static func cyrillic(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      let (letters, length) = letter(of: scalars, at: index)
      result.append(contentsOf: letters)
      index += length
    }
    return String(result)
  }

  private static func letter(
    of scalars: [Unicode.Scalar], at index: Int
  ) -> (letters: [Unicode.Scalar], length: Int) {
    let scalar = scalars[index]
    let lower = lowered(scalar)
    let next = index + 1 < scalars.count ? lowered(scalars[index + 1]) : " "
    let isUpper = lower != scalar
    if isApostrophe(next), let turned = turned[lower] { return ([cased(turned, isUpper)], 2) }
    if let two = pairs[lower]?[next] { return ([cased(two, isUpper)], 2) }
    if lower == "e" {
      let isOpen = !followsLetter(scalars, index) || followsVowel(scalars, index)
      return ([cased(isOpen ? "э" : "е", isUpper)], 1)
    }
    if isApostrophe(scalar) { return (followsLetter(scalars, index) ? ["ъ"] : [scalar], 1) }
    return ([singles[lower].map { cased($0, isUpper) } ?? scalar], 1)
  }

  private static func followsLetter(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    guard index > 0 else { return false }
    return scalars[index - 1].properties.isAlphabetic || isApostrophe(scalars[index - 1])
  }

  /// Whether a letter follows a vowel, where *e* is э.
  private static func followsVowel(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    index > 0 && "aeiou".unicodeScalars.contains(lowered(scalars[index - 1]))
  }

  private static func lowered(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    (0x41...0x5A).contains(scalar.value) ? Unicode.Scalar(UInt8(scalar.value) + 0x20) : scalar
  }

  private static func cased(_ letter: Unicode.Scalar, _ isUpper: Bool) -> Unicode.Scalar {
    isUpper ? letter.properties.uppercaseMapping.unicodeScalars.first ?? letter : letter
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    [0x27, 0x60, 0x2BB, 0x2BC, 0x2018, 0x2019].contains(scalar.value)
  }

  private static let turned: [Unicode.Scalar: Unicode.Scalar] = ["o": "ў", "g": "ғ"]

  private static let pairs: [Unicode.Scalar: [Unicode.Scalar: Unicode.Scalar]] = [
    "s": ["h": "ш"], "c": ["h": "ч"], "y": ["o": "ё", "u": "ю", "a": "я", "e": "е"],
  ]

  private static let singles: [Unicode.Scalar: Unicode.Scalar] = Dictionary(
    uniqueKeysWithValues: zip(
      "abdfghijklmnopqrstuvxyz".unicodeScalars, "абдфгҳижклмнопқрстувхйз".unicodeScalars))
}
