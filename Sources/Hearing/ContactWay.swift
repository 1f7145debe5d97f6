/// A telephone number, address or account, as it is compared with others.
package enum ContactWay {
  /// The way without the freedom of writing it: the digits of a number, an address in small letters.
  package static func plain(_ way: String) -> String {
    let digits = way.filter(\.isNumber)
    let letters = way.filter(\.isLetter)
    if digits.count >= 7, letters.isEmpty {
      return "+" + (digits.hasPrefix("00") ? digits.dropFirst(2) : digits[...])
    }
    return way.lowercased().filter { !$0.isWhitespace }
  }
}
