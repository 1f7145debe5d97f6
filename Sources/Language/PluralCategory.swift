/// A plural category of CLDR, for whole numbers of things.
package enum PluralCategory: String, Codable, Sendable {
  case one, few, many, other

  /// The category of `count` in `tongue` (Unicode CLDR, Language Plural Rules, cardinals, v = 0).
  package init(_ count: Int, in tongue: Tongue) {
    let n = count.magnitude
    switch tongue {
    case .russian:
      let tens = n % 100
      switch n % 10 {
      case 1 where tens != 11: self = .one
      case 2...4 where !(12...14).contains(tens): self = .few
      default: self = .many
      }
    case .uzbek, .uzbekCyrillic, .tajik, .kyrgyz, .english:
      self = n == 1 ? .one : .other
    }
  }
}
