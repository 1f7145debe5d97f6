/// How the values of a column may be told less exactly, step by step, down to not at all.
///
/// Level 0 is the value as told; the last level says nothing. Each step is a function of the value
/// alone, so that equal values stay equal.
package struct Coarsening: Sendable {
  private let step: @Sendable (String) -> String?
  private let name: String
  private static let longest = 12

  /// Values that are told or withheld, and nothing between.
  package static let none = Coarsening("none") { _ in nil }

  /// Days to months to years: `2023-01-14`, `2023-01`, `2023` (EDTF); an interval is withheld at once.
  package static let date = Coarsening("date") { value in
    guard !value.contains("/"), let dash = value.lastIndex(of: "-"), dash != value.startIndex else {
      return nil
    }
    return String(value[..<dash])
  }

  /// Values to what they belong to: a town to its region, a region to its country.
  package static func parents(_ parents: [String: String]) -> Coarsening {
    Coarsening("parents") { parents[$0] }
  }

  private init(_ name: String, _ step: @escaping @Sendable (String) -> String?) {
    self.name = name
    self.step = step
  }

  /// A value at each level, from as told; the level that says nothing is not among them.
  ///
  /// - Throws: `DisclosureError.circularCoarsening` when the steps do not end.
  func chain(_ value: String, column: String) throws(DisclosureError) -> [String] {
    var chain = [value]
    while let last = chain.last, let next = step(last), next != last {
      guard chain.count < Self.longest, !chain.contains(next) else {
        throw .circularCoarsening(column: column)
      }
      chain.append(next)
    }
    return chain
  }
}
