/// Values with the numbers that stand for them, in the order in which they came.
package struct Numbering<Value: Hashable & Sendable>: Equatable, Sendable {
  /// The values by their number.
  package private(set) var values: [Value] = []
  private var numbers: [Value: Int32] = [:]

  /// Nothing numbered yet.
  package init() {}

  /// Different values, numbered as they stand.
  init(_ values: [Value]) {
    self.values = values
    numbers = Dictionary(
      values.enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// The number of a value; a new one gets the next.
  package mutating func number(of value: Value) -> Int32 {
    if let known = numbers[value] { return known }
    let number = Int32(values.count)
    numbers[value] = number
    values.append(value)
    return number
  }

  /// The number of a value that is there; `nil` for any other.
  package func known(_ value: Value) -> Int32? { numbers[value] }

  /// The value of a number; `nil` for one that was never given out.
  package subscript(_ number: Int32) -> Value? {
    values.indices.contains(Int(number)) ? values[Int(number)] : nil
  }
}

/// Numbers given out once more, to those alone that are still asked for, in the order in which they are.
///
/// So what was numbered bit by bit, with values that nobody needs any more, is as if it were numbered anew.
struct Renumbering {
  private var given: [Int32]
  /// The old numbers by their new one.
  private(set) var kept: [Int32] = []

  /// `count`: how many numbers there were.
  init(_ count: Int) { given = [Int32](repeating: Tale.unknown, count: count) }

  /// The new number of an old one; `Tale.unknown` stays what it is.
  mutating func number(of old: Int32) -> Int32 {
    guard old != Tale.unknown else { return old }
    let index = Int(old)
    if given[index] == Tale.unknown {
      given[index] = Int32(kept.count)
      kept.append(old)
    }
    return given[index]
  }
}
