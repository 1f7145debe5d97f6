/// A number that a text writes, in digits or words, with its bounds.
struct Numeral: Equatable, Sendable {
  /// At least so many; `nil` for "up to fifty".
  var lower: Int?
  /// At most so many; `nil` for "more than fifty".
  var upper: Int?
  /// The tokens it is written in, with "more than" and the like.
  var tokens: ClosedRange<Int>

  /// Whether it is the number of all, out of whom some were meant.
  var isOfAll = false

  /// A number whose bounds are the same.
  var exact: Int? { lower == upper ? lower : nil }
}

/// Reads numerals of one sentence.
///
/// The lexicon has number words as concepts `N_5`, `N_200_999` (bounds), `N_X1000` (times), `N_C10`
/// (a number that stands alone) and the words around them as `N_OVER`, `N_LEAST`, `N_UPTO`, `N_TO` and `N_AND`.
struct Numerals {
  private let words: [Int: NumberWord]
  private let tokens: TextTokens

  init(_ tokens: TextTokens, _ mentions: [Mentions.Mention], names: NumberNames) {
    self.tokens = tokens
    var words: [Int: NumberWord] = [:]
    // Longer words last: several hundred is no "several".
    let numbers = mentions.filter { names[$0.concept] != nil }
      .sorted { $0.last - $0.first < $1.last - $1.first }
    for mention in numbers {
      guard let word = names[mention.concept] else { continue }
      for place in mention.tokens { words[place] = .part }
      words[word.isModifier ? mention.last : mention.first] = word
    }
    self.words = words
  }

  /// The numerals of a run of tokens, in order.
  func all(in range: Range<Int>) -> [Numeral] {
    var found: [Numeral] = []
    var token = range.lowerBound
    while token < range.upperBound {
      guard let plain = number(at: token, in: range) else {
        token += 1
        continue
      }
      var whole = span(from: plain, in: range) ?? modified(plain, in: range)
      whole.isOfAll = isBehindOutOf(whole.tokens.lowerBound)
      if !isMoney(plain) { found.append(whole) }
      token = whole.tokens.upperBound + 1
    }
    return found
  }

  /// Whether it stands behind *out of* or *out of their*.
  private func isBehindOutOf(_ start: Int) -> Bool {
    [start - 1, start - 2].contains { place in
      if case .outOf? = words[place] { true } else { false }
    }
  }

  /// Two numbers that bound one: 20-25, from ten to twelve, between 40 and 50.
  private func span(from first: Numeral, in range: Range<Int>) -> Numeral? {
    let end = first.tokens.upperBound
    guard let lower = first.exact, let start = second(behind: end, of: first, in: range),
      let last = number(at: start, in: range), let upper = last.exact, lower < upper
    else { return nil }
    return Numeral(
      lower: lower, upper: upper, tokens: first.tokens.lowerBound...last.tokens.upperBound)
  }

  /// Where the second number of a span begins, if there is one.
  private func second(behind end: Int, of first: Numeral, in range: Range<Int>) -> Int? {
    guard end + 1 < range.upperBound else { return nil }
    if tokens.tokens[end].value >= 0, tokens.tokens[end + 1].value >= 0, isDash(behind: end) {
      return end + 1
    }
    switch words[end + 1] {
    case .to?, .upTo?: return end + 2 < range.upperBound ? end + 2 : nil
    case .and?:
      guard case .from? = words[first.tokens.lowerBound - 1] else { return nil }
      return end + 2 < range.upperBound ? end + 2 : nil
    default: return nil
    }
  }

  /// Whether nothing but a dash parts a token from the next.
  private func isDash(behind token: Int) -> Bool {
    let from = Int(tokens.tokens[token].end)
    let to = Int(tokens.tokens[token + 1].start)
    return to - from == 1 && [0x2D, 0x2010, 0x2011, 0x2013, 0x2014].contains(scalar(from))
  }

  /// Whether a figure is money, a share or a part of a decimal and so counts nobody.
  private func isMoney(_ numeral: Numeral) -> Bool {
    let first = tokens.tokens[numeral.tokens.lowerBound]
    guard first.value >= 0 else { return false }
    let before = scalar(Int(first.start) - 1)
    let behind = scalar(Int(first.end))
    if Self.money.contains(before) || Self.money.contains(behind) { return true }
    // The figures of 1.1, 228.1 and 03:40.
    let parts: Set<UInt32> = [0x2C, 0x2E, 0x3A]
    return parts.contains(before) && isDigit(Int(first.start) - 2)
      || parts.contains(behind) && isDigit(Int(first.end) + 1)
  }

  /// Dollar, pound, yen, euro, rouble, lira, number sign, per cent.
  private static let money: Set<UInt32> = [
    0x24, 0xA3, 0xA5, 0x20AC, 0x20BD, 0x20BA, 0x2116, 0x25,
  ]

  private func scalar(_ place: Int) -> UInt32 {
    tokens.scalars.indices.contains(place) ? tokens.scalars[place].value : 0
  }

  private func isDigit(_ place: Int) -> Bool { (0x30...0x39).contains(scalar(place)) }

  /// A number without what stands before it: 37, forty-five, 80 thousand.
  private func number(at start: Int, in range: Range<Int>) -> Numeral? {
    var sum = NumeralSum()
    var token = start
    while token < range.upperBound {
      let value = tokens.tokens[token].value
      let isTaken: Bool
      if value >= 0 {
        isTaken = sum.take(digits: Int(value))
      } else if let word = words[token] {
        switch word {
        case .number(let lower, let upper): isTaken = sum.take(lower, upper)
        case .alone(let value): isTaken = sum.take(digits: value)
        case .times(let factor): isTaken = sum.take(times: factor)
        case .part where sum.isBegun: isTaken = true
        case .and where sum.isBegun && next(token, sum, in: range):
          token += 1
          continue
        default: isTaken = false
        }
      } else {
        isTaken = false
      }
      guard isTaken else { break }
      sum.last = token
      token += 1
    }
    return sum.numeral(from: start)
  }

  /// Whether the word behind an *and* belongs to the number.
  private func next(_ token: Int, _ sum: NumeralSum, in range: Range<Int>) -> Bool {
    guard token + 1 < range.upperBound, case .number(let lower, let upper)? = words[token + 1]
    else { return false }
    var trial = sum
    return trial.take(lower, upper)
  }

  /// The numeral with what stands before it: more than 37, up to fifty.
  private func modified(_ plain: Numeral, in range: Range<Int>) -> Numeral {
    let end = plain.tokens.upperBound
    for place in [plain.tokens.lowerBound - 1, plain.tokens.lowerBound - 2] {
      guard place >= range.lowerBound else { continue }
      let whole = start(of: place, in: range)...end
      switch words[place] {
      case .over?: return Numeral(lower: (plain.lower ?? 0) + 1, upper: nil, tokens: whole)
      case .least?: return Numeral(lower: plain.lower, upper: nil, tokens: whole)
      case .upTo?: return Numeral(lower: nil, upper: plain.upper, tokens: whole)
      default: continue
      }
    }
    return modifiedBehind(plain, in: range)
  }

  /// The first word of *more than*.
  private func start(of place: Int, in range: Range<Int>) -> Int {
    var place = place
    while place > range.lowerBound, case .part? = words[place - 1] { place -= 1 }
    return place
  }

  /// The numeral with what stands behind it: 37 dan ortiq, 30 га чейин.
  private func modifiedBehind(_ plain: Numeral, in range: Range<Int>) -> Numeral {
    let start = plain.tokens.lowerBound
    for place in plain.tokens.upperBound + 1..<min(plain.tokens.upperBound + 4, range.upperBound) {
      switch words[place] {
      case .overBehind?:
        return Numeral(lower: (plain.lower ?? 0) + 1, upper: nil, tokens: start...place)
      case .upToBehind?: return Numeral(lower: nil, upper: plain.upper, tokens: start...place)
      case .number?: return plain
      default: continue
      }
    }
    return plain
  }
}

/// Number words added up as people say them: two hundred and forty-five.
private struct NumeralSum {
  private var total = 0
  private var current = 0
  private var bounds: (lower: Int, upper: Int?)?
  private var isDigits = false
  var last: Int?

  var isBegun: Bool { last != nil }

  /// More than this is no count of people.
  private static let most = 100_000_000

  mutating func take(digits value: Int) -> Bool {
    guard !isBegun else { return false }
    current = value
    isDigits = true
    return true
  }

  mutating func take(_ lower: Int, _ upper: Int?) -> Bool {
    guard bounds == nil, !isDigits else { return false }
    if lower != upper {
      guard !isBegun else { return false }
      bounds = (lower, upper)
      return true
    }
    let fits =
      current == 0 || lower == 100 && current < 10
      || current >= 10 && current % 10 == 0 && lower < 10
      || current >= 100 && current % 100 == 0 && lower < 100
    guard fits else { return false }
    current = lower == 100 && current > 0 ? current * 100 : current + lower
    return true
  }

  mutating func take(times factor: Int) -> Bool {
    guard bounds == nil, total == 0, max(current, 1) <= Self.most / factor else { return false }
    total = max(current, 1) * factor
    current = 0
    return true
  }

  func numeral(from start: Int) -> Numeral? {
    guard let last else { return nil }
    if let bounds { return Numeral(lower: bounds.lower, upper: bounds.upper, tokens: start...last) }
    return Numeral(lower: total + current, upper: total + current, tokens: start...last)
  }
}

/// What a number word, or a word around a number, says.
enum NumberWord: Sendable {
  case number(Int, Int?)
  case times(Int)
  /// A number that no unit is added to: *из десятка семеро* are seven.
  case alone(Int)
  case over, least, upTo, to, and
  /// *Between* or *from*, behind which *and* parts two numbers.
  case from
  /// *Out of*: the number is of all, not of those to whom it was done.
  case outOf
  /// *More than* and *up to* of the tongues that say them behind the number.
  case overBehind, upToBehind
  /// A further word of a number that several words say.
  case part

  /// Whether it stands around a number and is none.
  var isModifier: Bool {
    switch self {
    case .number, .times, .alone: false
    default: true
    }
  }

  /// Reads the name of a concept behind `N_`: `5`, `200_999`, `X1000`, `OVER`.
  init(_ text: Substring) {
    if text.hasPrefix("X"), let factor = Int(text.dropFirst()) {
      self = .times(factor)
      return
    }
    if text.hasPrefix("C"), let value = Int(text.dropFirst()) {
      self = .alone(value)
      return
    }
    let parts = text.split(separator: "_").compactMap { Int($0) }
    switch parts.count {
    case 1: self = .number(parts[0], parts[0])
    case 2: self = .number(parts[0], parts[1])
    default: self = Self.modifiers[String(text)] ?? .and
    }
  }

  private static let modifiers: [String: NumberWord] = [
    "OVER": .over, "LEAST": .least, "UPTO": .upTo, "TO": .to, "FROM": .from, "OUT_OF": .outOf,
    "OVER_BEHIND": .overBehind, "UPTO_BEHIND": .upToBehind,
  ]
}

/// Which concepts are number words, by the numbers of the concepts.
struct NumberNames: Sendable {
  private let words: [NumberWord?]

  init(_ concepts: ConceptNames) {
    words = concepts.names.map { $0.hasPrefix("N_") ? NumberWord($0.dropFirst(2)) : nil }
  }

  subscript(_ concept: Int) -> NumberWord? { words[concept] }
}
