package import Language

/// Names read once each, with equal words numbered once, so that comparing many pairs costs little.
///
/// The names of a list repeat their words; what two words cost is worked out once and looked up
/// after that, in a table of fixed size in which a new pair takes the place of an old one.
package struct NameBook: Sendable {
  private let tables: NameTables
  private let comparison: NameComparison
  private var numbers: [String: Int32] = [:]
  private var names: [Name] = []
  private var parts: [NameParts] = []
  private var words = WordBook()
  private var costs = WordCosts()

  private struct Name {
    var words = InlineArray<5, Int32>(repeating: 0)
    var roles = WordRoles()
    let sex: NameSex
  }

  /// An empty book.
  package init(tables: NameTables) {
    self.tables = tables
    comparison = NameComparison(readings: tables.readings)
  }

  /// The number of a name, read now unless it has been before.
  package mutating func number(_ text: String) -> Int32 {
    if let known = numbers[text] { return known }
    let read = NameParts(text, tables: tables)
    var name = Name(sex: read.sex)
    for (index, word) in read.words.enumerated() {
      name.words[index] = words.number(word)
      name.roles.append(word.mark)
    }
    let number = Int32(names.count)
    names.append(name)
    parts.append(read)
    numbers[text] = number
    return number
  }

  /// The score of two names by their numbers, as `NameComparison.score` gives it.
  package mutating func score(_ left: Int32, _ right: Int32) -> Double {
    NameComparison.score(cost: cost(Int(left), Int(right)))
  }

  /// What comparing two names by their numbers gives, as `NameComparison.compare` does.
  package mutating func compare(_ left: Int32, _ right: Int32) -> NameComparison.Result {
    let score = score(left, right)
    return NameComparison.Result(
      score: score, same: score >= NameComparison.threshold,
      because: comparison.reasons(parts[Int(left)], parts[Int(right)]))
  }

  private mutating func cost(_ left: Int, _ right: Int) -> Float {
    let swapped = names[left].roles.count > names[right].roles.count
    let (short, long) = swapped ? (names[right], names[left]) : (names[left], names[right])
    var match = NameMatch(short: short.roles, long: long.roles)
    for i in 0..<short.roles.count {
      for j in 0..<long.roles.count {
        match.costs[i * 5 + j] = cost(short.words[i], long.words[j])
      }
    }
    match.run()
    let plain = match.best + NameComparison.sexCost(short.sex, long.sex)
    guard plain > 0.3, long.roles.count == short.roles.count + 1 else { return plain }
    return comparison.joinedCost(parts[left], parts[right], below: plain)
  }

  private mutating func cost(_ a: Int32, _ b: Int32) -> Float {
    if let known = costs[a, b] { return known }
    let cost = comparison.boundedCost(words.words[Int(a)], words.words[Int(b)])
    costs[a, b] = cost
    return cost
  }
}

/// What pairs of words cost, remembered in a table of fixed size.
///
/// One number holds both words in 22 bits each and the cost in 20, in steps of 2^-19; words beyond
/// four million are not remembered.
struct WordCosts: Sendable {
  private static let size = 1 << 17
  private static let steps: Float = 524_288
  private var slots = [UInt64](repeating: .max, count: size)

  /// A cost as it comes out of the table.
  static func settled(_ cost: Float) -> Float { (cost * steps).rounded() / steps }

  /// The cost of two words in either order, or `nil` when it is not there.
  ///
  /// A pair lies in one of two neighbouring slots; a new one drives out the older.
  subscript(a: Int32, b: Int32) -> Float? {
    get {
      let key = Self.key(a, b)
      let slot = Self.slot(key)
      if slots[slot] >> 20 == key { return Float(slots[slot] & 0xF_FFFF) / Self.steps }
      let second = slots[slot ^ 1]
      return second >> 20 == key ? Float(second & 0xF_FFFF) / Self.steps : nil
    }
    set {
      let key = Self.key(a, b)
      guard let newValue, key < 1 << 44 else { return }
      let slot = Self.slot(key)
      slots[slot ^ 1] = slots[slot]
      slots[slot] = key << 20 | UInt64(newValue * Self.steps)
    }
  }

  private static func key(_ a: Int32, _ b: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: max(a, b))) << 22 | UInt64(UInt32(bitPattern: min(a, b)))
  }

  private static func slot(_ key: UInt64) -> Int {
    Int((key &* 0x9E37_79B9_7F4A_7C15) >> 47)
  }
}

extension NameWord {
  /// All that comparing looks at, as bytes: two words with the same signature cost the same.
  var signature: [UInt8] {
    var signature: [UInt8] = []
    signature.reserveCapacity(4 + 3 * Sound.longest)
    signature.append(mark.rawValue)
    signature.append(sex.rawValue)
    for sound in [root, apart, stem] {
      sound?.add(to: &signature)
      signature.append(.max)
    }
    return signature
  }
}
