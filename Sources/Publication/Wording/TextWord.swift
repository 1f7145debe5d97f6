/// A word of a text with its place, as far as marks need it.
struct TextWord {
  /// Where it stands, in Unicode scalars.
  let range: Range<Int>
  /// The word in small letters, ё as е and one apostrophe.
  let folded: String
  /// Whether it begins with a capital letter.
  let isCapital: Bool
  /// Whether it is all capitals: an office more likely than a man.
  let isShout: Bool
  /// Whether a sentence begins with it.
  let beginsSentence: Bool

  /// Whether there is nothing but letters, hyphens and apostrophes in it.
  var isLetters: Bool { folded.allSatisfy { $0.isLetter || "-ʻ'".contains($0) } }
  /// Whether there is a digit in it.
  var hasDigits: Bool { folded.contains { $0.isNumber } }
  /// Whether it is digits with what people put between them.
  var isDigits: Bool { hasDigits && folded.allSatisfy { $0.isNumber || "+-().".contains($0) } }
  /// How many digits it has.
  var digitCount: Int { folded.count { $0.isNumber } }
  /// An address of mail, a page, an account.
  var isContact: Bool {
    folded.contains("@") || folded.contains("://") || folded.hasPrefix("t.me/")
      || folded.hasPrefix("www.")
  }
  /// A year, or a day in numbers.
  var isDate: Bool {
    let parts = folded.split { ".-/".contains($0) }
    if parts.count == 1, let year = Int(parts[0]) { return (1900...2100).contains(year) }
    return (2...3).contains(parts.count) && parts.allSatisfy { Int($0) != nil }
      && parts.contains { Int($0).map { (1900...2100).contains($0) } == true || parts.count == 3 }
      && folded.count <= 10
  }

  /// Whether only a blank stands between the two.
  func isNext(to word: TextWord) -> Bool { word.range.lowerBound - range.upperBound <= 1 }

  /// Small letters, one apostrophe, ё as е.
  static func folded(_ text: String) -> String {
    var folded = ""
    for scalar in text.lowercased().unicodeScalars {
      switch scalar {
      case "‘", "’", "'", "`", "ʼ": folded.unicodeScalars.append("ʻ")
      case "ё": folded.unicodeScalars.append("е")
      default: folded.unicodeScalars.append(scalar)
      }
    }
    return folded
  }

  /// The words of a text.
  static func words(_ text: String) -> [TextWord] {
    var words: [TextWord] = []
    var (start, current, ends): (Int, String, Bool) = (0, "", true)
    for (place, scalar) in (Array(text.unicodeScalars) + [" "]).enumerated() {
      if belongs(scalar) {
        if current.isEmpty { start = place }
        current.unicodeScalars.append(scalar)
        continue
      }
      if !current.isEmpty {
        let tail = current.unicodeScalars.reversed().prefix {
          ".-+/(),:".unicodeScalars.contains($0)
        }
        let bare = String(current.unicodeScalars.dropLast(tail.count).map(Character.init))
        if !bare.isEmpty {
          words.append(TextWord(bare, at: start, beginsSentence: ends))
          ends = tail.contains(".") || tail.contains(":")
        }
        current = ""
      }
      if "!?\n\u{2026}«\"“".unicodeScalars.contains(scalar) { ends = true }
    }
    return words
  }

  private static func belongs(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || "-ʻ'’‘`ʼ@.+/:_()".unicodeScalars.contains(scalar)
      || scalar.properties.generalCategory == .nonspacingMark
  }

  private init(_ text: String, at start: Int, beginsSentence: Bool) {
    range = start..<(start + text.unicodeScalars.count)
    folded = Self.folded(text)
    isCapital = text.first?.isUppercase == true
    isShout = text.count > 1 && text.allSatisfy { !$0.isLetter || $0.isUppercase } && text.count < 6
    self.beginsSentence = beginsSentence
  }
}
