/// Words that speak for a kind of paper, as stems in an order or near one another.
///
/// The language of the column `words` in `check/phrases.csv`:
///
///     военн служб           one after the other, with room for endings and a small word
///     контракт ~ служб      in this order, within about a line
///     боец & вознаграждени  near one another in any order, within a few lines
///     военн|воинск          one or the other
///     =821                  exactly so and as a whole word
///     геническ!             at the beginning of a word, with at most one wrong letter
struct Phrase: Sendable {
  /// The parts that stand near one another.
  let parts: [[Step]]

  /// One stem of a part, or one of several.
  struct Step: Sendable {
    /// The numbers of the stems that fit, in the table of all stems.
    let stems: [Int]
    /// How many letters may lie between it and the step before.
    let room: Int
  }

  /// A place that fits the whole phrase.
  struct Match: Equatable, Sendable {
    /// The first letter.
    var start: Int
    /// One past the last letter.
    var end: Int
    /// The stretches of letters that fit; what lies between belongs to the page alone.
    var pieces: [Range<Int>]
    /// How many letters the stems have.
    var letters: Int
    /// How many of them are wrong.
    var errors: Int

    /// How like the words of the rule they are, 0…1.
    var similarity: Double { letters == 0 ? 0 : 1 - Double(errors) / Double(letters) }
  }

  /// Room for an ending and a preposition: `поступ|ающего на |военн`.
  static let adjacent = 10
  /// About a line of print.
  static let line = 60
  /// A few lines.
  static let near = 200
  /// No page needs more places of one phrase than this; a page made of one phrase would.
  static let most = 60

  /// Reads a phrase and enters its stems into the table.
  ///
  /// - Returns: `nil` when a part has no letters or a stem is longer than 64.
  init?(_ text: String, stems: inout StemTable) {
    var parts: [[Step]] = []
    for part in text.split(separator: "&", omittingEmptySubsequences: false) {
      var steps: [Step] = []
      var room = Self.adjacent
      for token in part.split(separator: " ") {
        if token == "~" {
          room = Self.line
          continue
        }
        let choices = token.split(separator: "|").map { stems.number(of: String($0)) }
        let numbers = choices.compactMap { $0 }
        guard !numbers.isEmpty, numbers.count == choices.count else { return nil }
        steps.append(Step(stems: numbers, room: room))
        room = Self.adjacent
      }
      guard !steps.isEmpty else { return nil }
      parts.append(steps)
    }
    self.parts = parts
  }

  /// All places where the phrase stands, given the places of all stems.
  func matches(_ hits: [[Stem.Hit]], stems: [Stem]) -> [Match] {
    guard var whole = parts.first.map({ chain($0, hits, stems) }) else { return [] }
    for part in parts.dropFirst() where !whole.isEmpty {
      let others = chain(part, hits, stems)
      whole = whole.compactMap { match in
        others.filter { Self.gap(match, $0) <= Self.near }
          .min { Self.gap(match, $0) < Self.gap(match, $1) }
          .map { Self.joined(match, $0) }
      }
    }
    return whole
  }

  /// The places of steps that follow one another.
  private func chain(_ steps: [Step], _ hits: [[Stem.Hit]], _ stems: [Stem]) -> [Match] {
    var matches: [Match] = []
    for (index, step) in steps.enumerated() {
      let found = step.stems.flatMap { number in
        hits[number].map {
          Match(
            start: $0.start, end: $0.end, pieces: [$0.start..<$0.end],
            letters: stems[number].letters.count, errors: $0.errors)
        }
      }
      matches = index == 0 ? found : follow(matches, by: found, room: step.room)
      guard !matches.isEmpty else { return [] }
    }
    return Array(matches.prefix(Self.most))
  }

  /// Each match with the nearest place of the next step behind it.
  private func follow(_ matches: [Match], by found: [Match], room: Int) -> [Match] {
    matches.compactMap { match in
      found.filter { $0.start >= match.end - 2 && $0.start <= match.end + room }
        .min { ($0.start, $0.errors) < ($1.start, $1.errors) }
        .map { Self.joined(match, $0) }
    }
  }

  private static func gap(_ one: Match, _ other: Match) -> Int {
    max(0, max(one.start, other.start) - min(one.end, other.end))
  }

  private static func joined(_ one: Match, _ other: Match) -> Match {
    Match(
      start: min(one.start, other.start), end: max(one.end, other.end),
      pieces: one.pieces + other.pieces, letters: one.letters + other.letters,
      errors: one.errors + other.errors)
  }
}

/// All stems of all phrases, each once, so that a page is searched once for each.
struct StemTable: Sendable {
  /// The stems by number.
  private(set) var stems: [Stem] = []
  private var numbers: [Stem: Int] = [:]

  /// The number of a stem, entered when new; `nil` when it has no letters or too many.
  mutating func number(of text: String) -> Int? {
    let isExact = text.hasPrefix("=")
    let letters = Letter.codes(text)
    guard !letters.isEmpty, letters.count <= 64 else { return nil }
    let stem = Stem(letters: letters, isExact: isExact, isStrict: text.hasSuffix("!"))
    if let number = numbers[stem] { return number }
    numbers[stem] = stems.count
    stems.append(stem)
    return stems.count - 1
  }
}
