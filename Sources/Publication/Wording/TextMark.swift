/// A place in a text that may lead to a person.
package struct TextMark: Codable, Hashable, Sendable {
  /// What it may be.
  package enum Kind: String, Codable, CaseIterable, Sendable {
    case name, contact, number, place, date

    /// Whether a person may let it stand: a way to reach somebody never leaves.
    package var mayStand: Bool { self != .contact }
  }

  /// What it may be.
  package let kind: Kind
  /// Where it begins, in Unicode scalars.
  package let start: Int
  /// Where it ends.
  package let end: Int
  /// The words.
  package let text: String

  init(_ kind: Kind, _ range: Range<Int>, _ text: String) {
    self.kind = kind
    start = range.lowerBound
    end = range.upperBound
    self.text = text
  }
}
