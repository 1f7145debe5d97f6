/// Something that may stand behind the question mark of an address.
struct DeskParameter: Equatable, Sendable {
  /// What it may be.
  enum Kind: Equatable, Sendable {
    /// Words that somebody typed.
    case text(most: Int)
    /// A whole number.
    case number(ClosedRange<Int>)
    /// One of these codes.
    case choice([String])
  }

  /// Its name.
  let name: String
  /// What it may be.
  let kind: Kind

  /// Words that somebody typed, at most so many letters.
  static func text(_ name: String, most: Int = 200) -> DeskParameter {
    DeskParameter(name: name, kind: .text(most: most))
  }

  /// A whole number.
  static func number(_ name: String, _ range: ClosedRange<Int> = 0...Int(Int32.max))
    -> DeskParameter
  {
    DeskParameter(name: name, kind: .number(range))
  }

  /// One of some codes.
  static func choice(_ name: String, _ codes: [String]) -> DeskParameter {
    DeskParameter(name: name, kind: .choice(codes))
  }

  /// The place in the journal before which a list goes on: what "next page" links carry.
  static let before = number("before", 1...Int.max)

  /// Whether a text is such a value; an empty one counts as none.
  func accepts(_ value: String) -> Bool {
    switch kind {
    case .text(let most): value.count <= most
    case .number(let range): Int(value).map(range.contains) ?? false
    case .choice(let codes): codes.contains(value)
    }
  }
}
