/// Turns sentences and codes of one happening into a proposed event.
struct EventFilling {
  private let reading: Reading
  private let draft: EventDraft
  private let tools: EventTools

  init(_ reading: Reading, _ draft: EventDraft, tools: EventTools) {
    self.reading = reading
    self.draft = draft
    self.tools = tools
  }

  /// The most words that support one code.
  private static let supports = 4

  /// The event; `nil` when its codes say nothing of what is looked for.
  func event() -> ProposedEvent? {
    let matches = EventCodes(draft, tools: tools, mentions: reading.mentions).kept
    guard isWorthTelling(matches) else { return nil }
    var event = ProposedEvent(
      facilities: codes(.facility, matches), tactics: codes(.tactic, matches),
      means: codes(.means, matches), promises: codes(.promise, matches),
      outcomes: codes(.outcome, matches), perpetrators: codes(.perpetrator, matches),
      sources: codes(.source, matches), hearsay: says(tools.marks.hearsay),
      support: support(matches))
    event.facility = event.facilities.first
    addPeople(to: &event)
    addDateAndPlace(to: &event)
    return event
  }

  private func isWorthTelling(_ matches: [CodeMatch]) -> Bool {
    if draft.isEstimate { return true }
    if matches.contains(where: { $0.kind == .tactic }) || draft.isOfCases { return true }
    if matches.contains(where: { $0.kind == .means }) { return isOfThisWork }
    let hasSubject = draft.sentences.contains {
      tools.scope.names(reading.mentions.sets[$0.index])
    }
    return matches.contains { $0.kind == .outcome } && (hasSubject || draft.isLater)
  }

  /// A long article names the army once and tells of a man for ten sentences after.
  private static let before = 10

  /// Means alone count only where the text near them speaks of an army, its offices or its war.
  private var isOfThisWork: Bool {
    let sets = reading.mentions.sets
    let from = max(0, (draft.sentences.first?.index ?? 0) - Self.before)
    let to = min(sets.count - 1, (draft.sentences.last?.index ?? 0) + 3)
    return sets[from...to].contains { tools.scope.aims($0) }
  }

  private func codes(_ kind: CodeMatch.Kind, _ matches: [CodeMatch]) -> [String] {
    var codes: [String] = []
    for match in matches where match.kind == kind && !codes.contains(match.code) {
      codes.append(match.code)
    }
    return codes
  }

  private func support(_ matches: [CodeMatch]) -> [Support] {
    var known: [String: [Int]] = [:]
    var support: [Support] = []
    for match in matches {
      let range = reading.tokens.range(match.tokens)
      let starts = known[match.code] ?? []
      guard starts.count < Self.supports, !starts.contains(range.lowerBound) else { continue }
      known[match.code] = starts + [range.lowerBound]
      support.append(words(range, code: match.code, rule: match.rule))
    }
    return support
  }

  private func words(_ range: Range<Int>, code: String, rule: String) -> Support {
    Support(
      code: code, rule: rule, start: range.lowerBound, end: range.upperBound,
      text: reading.tokens.text(range))
  }

  private func says(_ concept: Int) -> Bool {
    draft.sentences.contains { reading.mentions.sets[$0.index].contains(concept) }
  }

  private func addPeople(to event: inout ProposedEvent) {
    let found = draft.sentences.flatMap { $0.counts + [$0.single].compactMap(\.self) }
    let best = found.min { ($0.rank, $0.tokens.lowerBound) < ($1.rank, $1.tokens.lowerBound) }
    guard let best else {
      // Where nobody is spoken of in the plural, it was done to one person.
      let isOne = draft.isOfRecruitment && !draft.sentences.contains(where: \.hasPlural)
      if isOne { event.people = .one(nations()) }
      return
    }
    event.people = best.count
    event.people?.nationality = nations()
    event.support.append(words(reading.tokens.range(best.tokens), code: "people", rule: "people"))
  }

  private func nations() -> [String] {
    var nations: [String] = []
    for mention in draft.sentences.lazy.flatMap({ reading.mentions.bySentence[$0.index] }) {
      guard let nation = tools.marks.nations[mention.concept], !nations.contains(nation) else {
        continue
      }
      nations.append(nation)
    }
    return nations
  }

  private func addDateAndPlace(to event: inout ProposedEvent) {
    if let date = draft.sentences.lazy.flatMap({ reading.dates[$0.index] }).first {
      event.date = .init(edtf: date.edtf)
      event.support.append(words(reading.tokens.range(date.tokens), code: "date", rule: "date"))
    }
    let mentions = draft.sentences.lazy.flatMap { reading.mentions.bySentence[$0.index] }
    if let place = mentions.first(where: { $0.concept == tools.marks.place }) {
      let range = reading.tokens.range(place.tokens)
      event.place = reading.tokens.text(range)
      event.support.append(words(range, code: "place", rule: "place"))
    }
  }
}
