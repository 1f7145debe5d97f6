package import Casework
package import Patterns
package import Store
internal import Synchronization
internal import Vault

/// What the pages of patterns are counted from, as it stood at one place of the journal.
package struct GatheredPatterns: Sendable {
  /// What is told of events.
  package let events: PatternBook
  /// What was promised, and what came of it.
  package let promises: [TracedDocument]
  /// What was tried, and what followed.
  package let interventions: [TracedDocument]
  /// What authorities say.
  package let claims: [TracedDocument]
  /// Which event led to which.
  package let followed: [EventStep]
  /// Which sources are one.
  package let chains: SourceChains
  /// In which places a place lies.
  package let ladder: PlaceLadder
  /// What was read to gather them, for the next gathering.
  let traces: HeldTraces
}

/// Patterns that were gathered, with the place of the journal up to which they hold.
struct HeldPatterns: Sendable {
  /// Where the journal ended when they were gathered.
  let gathered: Int
  /// Up to where nothing has changed them.
  var sequence: Int
  let patterns: GatheredPatterns
  /// Whether conversations were begun since by sorting arrivals, which may bind sources.
  var isBehindSorting = false

  /// What they are made of; whatever else is saved leaves them as they are.
  static let kinds: Set<DocumentKind> = [
    .event, .promise, .intervention, .claim, .report, .file, .conversation, .place, .sourceTie,
  ]
  /// More entries than this are not looked through: gathering anew takes no longer.
  static let most = 200
}

extension SharedView {
  /// Notes that sorting arrivals has saved conversations here and nothing else.
  ///
  /// What was gathered stands until all is sorted: a hundred thousand arrivals would let every page of
  /// patterns be gathered anew for minutes.
  func sorted(_ places: ClosedRange<Int>) {
    patterns.withLock { held in
      guard let end = held?.sequence, end + 1 == places.lowerBound else { return }
      held?.sequence = places.upperBound
      held?.isBehindSorting = true
    }
  }

  /// Lets what was gathered before the sorting go, now that all is sorted.
  func dropSortedPatterns() {
    patterns.withLock { if $0?.isBehindSorting == true { $0 = nil } }
  }
}

extension Session {
  /// Everything that patterns need of the team's vault, in one pass and without opening documents; what
  /// one of the team gathered is kept for all until something of it is saved or erased, and then only what
  /// changed is read again.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func patterns(_ gazetteer: Gazetteer) throws -> GatheredPatterns {
    try require(.read)
    let view = try view()
    let sequence = try view.sequence()
    let last = shared.patterns.withLock { $0 }
    if var held = last, try stand(held, at: sequence) {
      held.sequence = sequence
      keep(held)
      return held.patterns
    }
    let patterns = try gatherPatterns(view, gazetteer, after: last?.patterns)
    keep(HeldPatterns(gathered: sequence, sequence: sequence, patterns: patterns))
    return patterns
  }

  /// Whether what was gathered is what would be gathered now.
  private func stand(_ held: HeldPatterns, at sequence: Int) throws -> Bool {
    guard sequence > held.sequence else { return sequence == held.sequence }
    let count = sequence - held.sequence
    guard count <= HeldPatterns.most else { return false }
    return try team.opened(after: held.sequence, limit: count).entries.allSatisfy { entry in
      guard case .version(_, let content) = entry else { return false }
      return !HeldPatterns.kinds.contains(content.kind)
    }
  }

  /// Keeps what holds longest: two of the team may gather at once.
  private func keep(_ fresh: HeldPatterns) {
    shared.patterns.withLock { held in
      if (held?.sequence ?? 0) <= fresh.sequence { held = fresh }
    }
  }

  /// The same without what is kept, or from what was gathered before; also for measuring.
  ///
  /// - Throws: `VaultError`.
  package func gatherPatterns(
    _ view: CaseView, _ gazetteer: Gazetteer, after last: GatheredPatterns? = nil
  ) throws -> GatheredPatterns {
    let traces = try HeldTraces(view, known: last?.traces)
    let chains = try sourceChains(traces.bonds, view)
    let ladder = PlaceLadder(gazetteer, kept: try keptPlaces(view))
    return GatheredPatterns(
      events: PatternBook(traces.events, chains: chains, ladder: ladder),
      promises: traces.others(.promise), interventions: traces.others(.intervention),
      claims: traces.others(.claim), followed: try steps(view), chains: chains, ladder: ladder,
      traces: traces)
  }

  private func keptPlaces(_ view: CaseView) throws -> [String: String] {
    let rows = try view.documents(DocumentQuery(.place, limit: 100_000)).rows
    var kept = Dictionary(
      rows.map { ($0.document.description, "") }, uniquingKeysWith: { first, _ in first })
    for (id, value) in try view.values(of: "within", .place) {
      if case .text(let within) = value { kept[id.description] = within }
    }
    return kept
  }

  /// Chains of events, each in the order of time: a cause stands before what it led to.
  private func steps(_ view: CaseView) throws -> [EventStep] {
    try view.pointers("result", .event).map { EventStep(from: $0.from, to: $0.to) }
      + view.pointers("cause", .event).map { EventStep(from: $0.to, to: $0.from) }
  }
}

extension Session {
  /// From where people come to the places of events, and where what followed took place.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func flows(_ gazetteer: Gazetteer) throws -> [Flow] {
    let patterns = try patterns(gazetteer)
    let view = try view()
    let people = Dictionary(
      try view.traces([.person]).map { ($0.id, $0.trace.citizenships) },
      uniquingKeysWith: { first, _ in first })
    var homes = patterns.traces.events.citizenships
    for (event, person) in try view.pointers("victim", .event) {
      homes[event, default: []].formUnion(people[person] ?? [])
    }
    return patterns.events.flows(patterns.followed, homes: homes)
  }
}
