/// A code that lets somebody return and read his answer without giving a name.
///
/// 24 digits in six groups of four: 22 random ones, 73 bits, and two check digits (ISO 7064 MOD 97-10),
/// which catch every slip in one digit and every two neighbours exchanged. Digits are the same in all
/// six languages, can be dictated, and pass for an account number.
package struct ReceiptCode: Equatable, Sendable {
  /// How many digits there are.
  package static let length = 24
  private let digits: [UInt8]

  /// A new code.
  package init(using chance: inout some RandomNumberGenerator) {
    let random = (0..<Self.length - 2).map { _ in UInt8.random(in: 0...9, using: &chance) }
    digits = random + Self.check(random)
  }

  /// A code as somebody wrote it, whatever stands between and around its digits; `nil` when its digits
  /// are not those of a code.
  package init?(_ text: String) {
    let digits = Self.digits(in: text)
    guard digits.count == Self.length, Self.check(Array(digits.dropLast(2))) == digits.suffix(2)
    else { return nil }
    self.digits = digits
  }

  /// The digits as one text.
  package var text: String { digits.map(String.init).joined() }

  /// The six groups.
  package var groups: [String] {
    stride(from: 0, to: Self.length, by: 4).map { start in
      digits[start..<start + 4].map(String.init).joined()
    }
  }

  /// The bytes that stand for what somebody typed: those of a code when it is one, and else bytes that
  /// no code has, so that a slip costs the same work and leads nowhere.
  package static func attempt(_ text: String) -> [UInt8] {
    guard let code = ReceiptCode(text) else {
      return Array("no code ".utf8) + digits(in: text).prefix(64).map { $0 + 0x30 }
    }
    return Array(code.text.utf8)
  }

  /// The decimal digits in a text, also those of other scripts, as an old telephone may give them.
  private static func digits(in text: String) -> [UInt8] {
    text.unicodeScalars.prefix(400).compactMap { scalar in
      guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue
      else { return nil }
      return UInt8(value)
    }
  }

  /// ISO 7064, MOD 97-10: two digits that leave the whole number a remainder of 1 by 97.
  private static func check(_ digits: [UInt8]) -> [UInt8] {
    let remainder = digits.reduce(0) { ($0 * 10 + Int($1)) % 97 } * 100 % 97
    let check = 98 - remainder
    return [UInt8(check / 10), UInt8(check % 10)]
  }
}

extension ReceiptCode: CustomStringConvertible {
  /// Says that it is a code, and nothing else.
  package var description: String { "‹code›" }
}

extension ReceiptCode {
  /// A form in which a note of the code says nothing to whoever finds it; each is read back as it is.
  package enum Disguise: String, CaseIterable, Sendable {
    /// The number of a parcel.
    case parcel
    /// Two telephone numbers of a saved contact.
    case contact
    /// The number of an account and of a contract.
    case account
  }

  /// The lines of the code in a disguise; the words around the digits are the reader's own.
  package func lines(_ disguise: Disguise) -> [String] {
    switch disguise {
    case .parcel: ["RA " + text.prefix(12) + "-" + text.dropFirst(12)]
    case .contact: ["+" + text.prefix(12), "+" + text.dropFirst(12)]
    case .account: [String(text.prefix(20)), "No " + text.dropFirst(20)]
    }
  }
}
