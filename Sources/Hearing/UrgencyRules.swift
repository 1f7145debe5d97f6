package import Casework
package import Language

/// Says how soon somebody must look at a text, and for which words.
///
/// The rules are phrases in six tongues, `hearing/urgency.csv`, compared by their search keys, so that
/// script and spelling do not matter. They only sort; a person reads and decides.
package struct UrgencyRules: Sendable {
  /// A rule that spoke, with the words it spoke for.
  package struct Sign: Equatable, Sendable {
    /// The id of the rule; its words are `urgency.<id>`.
    package let rule: String
    /// How soon.
    package let urgency: Report.Urgency
    /// The words of the text.
    package let words: String
  }

  private struct Phrase: Sendable {
    let rule: String
    let urgency: Report.Urgency
    let steps: [Step]
  }

  /// A word, the beginning of a word, or a gap of up to three words.
  private enum Step: Sendable {
    case word(String)
    case stem(String)
    case gap
  }

  private let phrases: [Phrase]
  /// The phrases by the first letters of their first word, so that a word is compared with few.
  private let beginnings: [Beginning: [Int]]
  private let negations: Set<String>

  /// The ids of all rules, sorted.
  package var rules: [String] { Set(phrases.map(\.rule)).sorted() }

  /// The rules of a data file.
  ///
  /// - Throws: `TableError` when the file is missing or lacks a column.
  package init(
    files: DataFiles, path: String = "hearing/urgency.csv"
  ) throws(TableError) {
    let table = try CommaSeparated(
      files, path: path, columns: ["rule", "level", "tongue", "phrase"])
    var (phrases, negations): ([Phrase], Set<String>) = ([], [])
    for row in table.rows {
      if row["rule"] == "not" { negations.insert(SearchFolding.folded(row["phrase"])) }
      guard let urgency = Report.Urgency(rawValue: row["level"]) else { continue }
      phrases.append(
        Phrase(rule: row["rule"], urgency: urgency, steps: Self.steps(row["phrase"])))
    }
    self.phrases = phrases
    beginnings = Self.beginnings(of: phrases)
    self.negations = negations
  }

  /// What the rules say of a text, the most urgent first, each rule once.
  package func signs(in text: String) -> [Sign] {
    let words = Self.words(text)
    let places = places(in: words)
    var signs: [Sign] = []
    for (index, phrase) in phrases.enumerated()
    where !signs.contains(where: { $0.rule == phrase.rule }) {
      guard let range = places[index] else { continue }
      let said = words[range].map(\.written).joined(separator: " ")
      signs.append(Sign(rule: phrase.rule, urgency: phrase.urgency, words: said))
    }
    return signs.enumerated().sorted {
      ($0.element.urgency.rank, $0.offset) < ($1.element.urgency.rank, $1.offset)
    }.map(\.element)
  }

  private struct Word {
    let written: String
    let key: String
  }

  private static let longest = 20_000

  private static func words(_ text: String) -> [Word] {
    text.split { !($0.isLetter || $0.isNumber || "'’ʻ`-".contains($0)) }.prefix(longest)
      .map { Word(written: String($0), key: SearchFolding.folded(String($0))) }
      .filter { !$0.key.isEmpty }
  }

  private static func steps(_ phrase: String) -> [Step] {
    phrase.split(separator: " ").compactMap { part in
      if part == ".." { return .gap }
      let isStem = part.hasSuffix("*")
      let key = SearchFolding.folded(String(isStem ? part.dropLast() : part))
      guard !key.isEmpty else { return nil }
      return isStem ? .stem(key) : .word(key)
    }
  }

  /// Where each phrase stands first; those that stand nowhere are left out.
  private func places(in words: [Word]) -> [Int: Range<Int>] {
    var places: [Int: Range<Int>] = [:]
    for start in words.indices {
      if start > 0, negations.contains(words[start - 1].key) { continue }
      let bytes = words[start].key.utf8
      for length in 1...Beginning.longest where length <= bytes.count {
        for index in beginnings[Beginning(bytes.prefix(length))] ?? [] where places[index] == nil {
          if let end = end(of: phrases[index].steps[...], in: words, from: start) {
            places[index] = start..<end
          }
        }
      }
    }
    return places
  }

  /// The first bytes of a search key.
  private struct Beginning: Hashable {
    static let longest = 4
    let bytes: [UInt8]

    init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes.prefix(Self.longest)) }
  }

  /// Each phrase once: by as much of its first word as a beginning may be long.
  private static func beginnings(of phrases: [Phrase]) -> [Beginning: [Int]] {
    var beginnings: [Beginning: [Int]] = [:]
    for (index, phrase) in phrases.enumerated() {
      switch phrase.steps.first {
      case .word(let key), .stem(let key):
        beginnings[Beginning(key.utf8), default: []].append(index)
      case .gap, nil: continue
      }
    }
    return beginnings
  }

  /// Where the steps end when they begin at a word; phrases are short, so that trying every gap is cheap.
  private func end(of steps: ArraySlice<Step>, in words: [Word], from start: Int) -> Int? {
    guard let step = steps.first else { return start }
    if case .gap = step {
      for skipped in 0...3 {
        if let end = end(of: steps.dropFirst(), in: words, from: start + skipped) { return end }
      }
      return nil
    }
    guard start < words.count else { return nil }
    let fits =
      switch step {
      case .word(let key): words[start].key == key
      case .stem(let key): words[start].key.hasPrefix(key)
      case .gap: false
      }
    return fits ? end(of: steps.dropFirst(), in: words, from: start + 1) : nil
  }
}

extension Report.Urgency {
  /// The most urgent is 0.
  package var rank: Int {
    switch self {
    case .now: 0
    case .today: 1
    case .week: 2
    case .none: 3
    }
  }
}
