/// A part of a picture that was covered, in thousandths of its sides from the upper left corner.
package struct CoveredArea: Codable, Equatable, Sendable, CustomStringConvertible {
  /// From where to where it goes, 0 to 1000.
  package let left, top, right, bottom: Int

  /// An area between two corners in any order; `nil` when it is empty or beyond the picture.
  package init?(_ one: (x: Int, y: Int), _ other: (x: Int, y: Int)) {
    (left, right) = (min(one.x, other.x), max(one.x, other.x))
    (top, bottom) = (min(one.y, other.y), max(one.y, other.y))
    guard left >= 0, top >= 0, right <= 1000, bottom <= 1000, left < right, top < bottom else {
      return nil
    }
  }

  /// The areas of a text, `left,top,right,bottom` each, with spaces or new lines between; `nil` when
  /// one of them is none.
  package static func areas(_ text: String) -> [CoveredArea]? {
    let parts = text.split(whereSeparator: \.isWhitespace)
    let areas = parts.compactMap { part -> CoveredArea? in
      let numbers = part.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
      guard numbers.count == 4, let a = numbers[0], let b = numbers[1], let c = numbers[2],
        let d = numbers[3]
      else { return nil }
      return CoveredArea((a, b), (c, d))
    }
    return areas.count == parts.count ? areas : nil
  }

  /// As `areas` reads it.
  package var description: String { "\(left),\(top),\(right),\(bottom)" }
}
