package import Casework
package import Patterns
package import Store
internal import Synchronization

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
  /// The events themselves, for what tables do not count.
  package let traced: [TracedDocument]
  /// Which sources are one.
  package let chains: SourceChains
  /// In which places a place lies.
  package let ladder: PlaceLadder
}

/// Patterns that were gathered, with the place of the journal up to which they hold.
struct HeldPatterns: Sendable {
  let sequence: Int
  let patterns: GatheredPatterns
}

extension Session {
  /// Everything that patterns need of the team's vault, in one pass and without opening documents; what
  /// was gathered is kept until something is saved.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func patterns(_ gazetteer: Gazetteer) throws -> GatheredPatterns {
    try require(.read)
    let view = try view()
    let sequence = try view.sequence()
    if let held = heldPatterns.withLock({ $0 }), held.sequence == sequence { return held.patterns }
    let patterns = try gatherPatterns(view, gazetteer)
    heldPatterns.withLock { $0 = HeldPatterns(sequence: sequence, patterns: patterns) }
    return patterns
  }

  /// The same without what is kept, for measuring.
  ///
  /// - Throws: `VaultError`.
  package func gatherPatterns(_ view: CaseView, _ gazetteer: Gazetteer) throws -> GatheredPatterns {
    let traced = try view.traces([.event, .promise, .intervention, .claim])
    let kinds = Dictionary(grouping: traced, by: \.kind)
    let events = kinds[.event] ?? []
    let chains = try sourceChains(naming: traced, view)
    let ladder = PlaceLadder(gazetteer, kept: try keptPlaces(view))
    return GatheredPatterns(
      events: PatternBook(events, chains: chains, ladder: ladder),
      promises: kinds[.promise] ?? [], interventions: kinds[.intervention] ?? [],
      claims: kinds[.claim] ?? [], followed: try steps(view), traced: events, chains: chains,
      ladder: ladder)
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
    var homes: [DocumentID: Set<String>] = [:]
    for event in patterns.traced { homes[event.id] = Set(event.trace.citizenships) }
    for (event, person) in try view.pointers("victim", .event) {
      homes[event, default: []].formUnion(people[person] ?? [])
    }
    return patterns.events.flows(patterns.followed, homes: homes)
  }
}
