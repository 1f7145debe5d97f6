/// Proposes codes for a text in any of six languages, each with the words that support it.
///
/// Words become concepts (`Lexicon`), concepts within reach of one another become codes
/// (`CodingRules`), codes of one happening become an event (`EventBuilder`).
package struct Coder: Sendable {
  private let rules: CodingRules
  private let scope: TextScope
  private let dates: DateFinder
  private let codes: [DirectCode?]
  private let tools: EventTools

  /// A coder that works by `rules`.
  package init(_ rules: CodingRules) {
    self.rules = rules
    scope = TextScope(rules.names)
    dates = DateFinder(rules.names)
    tools = EventTools(
      counts: CountFinder(rules.names), marks: EventMarks(rules.names), scope: scope,
      broader: rules.broader, superseded: rules.superseded, places: rules.places)
    codes = rules.names.names.map(DirectCode.init)
  }

  /// The proposal for a text.
  ///
  /// - Parameters:
  ///   - text: what was told or written.
  ///   - language: its language when known; otherwise it is told from the words.
  package func proposal(for text: String, language: TextTongue? = nil) -> Proposal {
    let reading = read(text, language)
    var proposal = Proposal(language: reading.tongue.rawValue, events: [], notes: [])
    let years = reading.dates.joined().compactMap(\.year)
    let objection = scope.objection(reading.mentions, tongue: reading.tongue, years: years)
    if let note = objection {
      proposal.notes.append(note)
      return proposal
    }
    let silent = scope.silent(reading.mentions, reading.tokens, dates: reading.dates)
    if scope.denies(reading.mentions) { proposal.notes.append(.denied) }
    let builder = EventBuilder(reading, matches: matches(reading, silent), tools: tools)
    proposal.events = builder.events()
    if proposal.events.isEmpty, proposal.notes.isEmpty { proposal.notes.append(.noSubject) }
    return proposal
  }

  private func read(_ text: String, _ language: TextTongue?) -> Reading {
    let scalars = Array(text.unicodeScalars)
    var tokens = TextTokens(scalars, folding: .common)
    let tongue = language ?? rules.tongues.tongue(of: tokens)
    if tongue == .uzbek { tokens = TextTokens(scalars, folding: .uzbek) }
    let mentions =
      rules.lexicons[tongue].map { Mentions(tokens, lexicon: $0, marks: rules.marks) }
      ?? Mentions()
    return Reading(
      tongue: tongue, tokens: tokens, mentions: mentions, dates: dates(tokens, mentions))
  }

  /// The dates of every sentence; a day without a year takes the year told last.
  private func dates(_ tokens: TextTokens, _ mentions: Mentions) -> [[DateFinder.Found]] {
    var year: Int?
    var all: [[DateFinder.Found]] = []
    for (index, sentence) in tokens.sentences.enumerated() {
      let found = dates.dates(tokens, sentence.tokens, mentions.bySentence[index], year: year)
      year = found.compactMap(\.year).last ?? year
      all.append(found)
    }
    return all
  }

  /// What rules and lexicon find in the sentences that may speak.
  private func matches(_ reading: Reading, _ silent: [Bool]) -> [[CodeMatch]?] {
    let matching = RuleMatching(
      rules: rules.rules, firsts: rules.firsts, mentions: reading.mentions)
    return reading.mentions.sets.indices.map { sentence in
      silent[sentence] ? nil : matching.matches(in: sentence) + direct(reading, sentence)
    }
  }

  /// Concepts that are codes by themselves.
  private func direct(_ reading: Reading, _ sentence: Int) -> [CodeMatch] {
    reading.mentions.bySentence[sentence].compactMap { mention in
      guard !mention.isDenied, let code = codes[mention.concept] else { return nil }
      return CodeMatch(
        code: code.code, rule: code.rule, sentence: sentence, tokens: mention.tokens,
        kind: code.kind)
    }
  }
}

/// A concept that is a code of the vocabulary by itself; its wordings need no rule.
private struct DirectCode: Sendable {
  let code: String
  let rule: String
  let kind: CodeMatch.Kind

  init?(_ name: String) {
    kind = CodeMatch.kind(of: name)
    guard kind != .other else { return nil }
    code = name
    rule = "word.\(name)"
  }
}

/// A text as coding has read it.
struct Reading: Sendable {
  let tongue: TextTongue
  let tokens: TextTokens
  let mentions: Mentions
  let dates: [[DateFinder.Found]]
}

/// What events are put together with.
struct EventTools: Sendable {
  let counts: CountFinder
  let marks: EventMarks
  let scope: TextScope
  let broader: [String: Set<String>]
  let superseded: [String: Set<String>]
  let places: PlaceRules
}

/// The concepts by which events are told apart.
struct EventMarks: Sendable {
  /// Words for one more person: *another*, *другой*.
  let another: Int
  /// Words for deeds, which bind a place to what was done there.
  let actions: ConceptSet
  /// Words for an arrest.
  let arrest: Int
  /// Words that introduce a single person.
  let named: Int
  /// Words for people in the plural.
  let people: ConceptSet
  /// Words of hearsay.
  let hearsay: Int
  /// Places.
  let place: Int
  /// Countries of citizenship by concept.
  let nations: [Int: String]

  init(_ names: ConceptNames) {
    another = names["ANOTHER"] ?? -1
    actions = names.set { $0.hasPrefix("DO_") }
    arrest = names["DO_ARREST"] ?? -1
    named = names["C_NAMED"] ?? -1
    let people: Set = ["C_PERSON", "MIGRANT", "PRISONER", "NEW_CITIZEN", "STUDENT"]
    self.people = names.set { people.contains($0) }
    hearsay = names["HEARSAY"] ?? -1
    place = names["PLACE"] ?? -1
    var nations: [Int: String] = [:]
    for (number, name) in names.names.enumerated() where name.hasPrefix("NAT_") {
      nations[number] = String(name.dropFirst(4))
    }
    self.nations = nations
  }
}
