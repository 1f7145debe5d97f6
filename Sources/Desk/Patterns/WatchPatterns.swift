package import Casework
internal import Counting
package import Language
internal import Patterns
internal import Store
internal import Vault

/// What is to be looked over for alarms.
package struct WatchOrder: Equatable, Sendable {
  /// The days; what was known on each decides what is said of it.
  package var span: ClosedRange<CalendarDay>
  /// How it is looked.
  package var settings: AlarmRun.Settings

  /// How many times the days are dealt anew, to count alarms that are surely false.
  static let deals = 3

  /// An order with every fact given.
  package init(span: ClosedRange<CalendarDay>, settings: AlarmRun.Settings) {
    self.span = span
    self.settings = settings
  }
}

extension AlarmRun.Settings {
  /// Settings that look at each place for itself, for three independent reports or more.
  ///
  /// Wider circles are scanned by the command: for one facility they only add chances to be wrong
  /// (`scripts/bench patterns` prints both curves).
  package static let usual = AlarmRun.Settings(
    days: 60, kilometres: 0, least: 3, worlds: 999, threshold: 0.15, quiet: 30, seed: 1)

  fileprivate var scan: SpaceTimeScan.Settings {
    var scan = SpaceTimeScan.Settings()
    (scan.days, scan.kilometres, scan.least, scan.worlds) = (days, kilometres, least, worlds)
    scan.patience = 60
    return scan
  }
}

extension Session {
  /// Looks over the vault for alarms on some days, and keeps what was said as a sealed document.
  ///
  /// `progress`: told how many steps of how many are done; it stops the work by throwing.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`, `CancellationError`.
  package func watch(
    _ order: WatchOrder, gazetteer: Gazetteer, vocabulary: Vocabulary,
    progress: @escaping @Sendable (Int, Int) throws -> Void
  ) async throws -> SavedDocument {
    try require(.analyse)
    let patterns = try patterns(gazetteer)
    let sightings = try sightings(patterns.events)
    let rules = try alarmRules().filter(\.document.isOn)
    let warning = EarlyWarning(
      scan: order.settings.scan, threshold: order.settings.threshold, quiet: order.settings.quiet,
      rules: rules.map { $0.document.watched(patterns.events, vocabulary) })
    let span = order.span.lowerBound.daysSince1970...order.span.upperBound.daysSince1970
    let seed = order.settings.seed
    let parts = 1 + WatchOrder.deals
    let found = try await warning.findings(
      sightings.all, over: span, chance: { Chance(seed: seed, number: $0) },
      progress: { try progress($0, $1 * parts) })
    let chance = try await falseAlarms(warning, sightings.all, span, seed, progress)
    let run = AlarmRun(
      order, patterns.events, sightings, alarms(found, rules, patterns.events), chance)
    return try await keep(run, by: .analyse, act: "watch")
  }

  /// How many alarms a month come up when the days are dealt anew.
  private func falseAlarms(
    _ warning: EarlyWarning, _ sightings: [Sighting], _ span: ClosedRange<Int>, _ seed: UInt64,
    _ progress: @escaping @Sendable (Int, Int) throws -> Void
  ) async throws -> Double? {
    guard span.count >= 28, !sightings.isEmpty else { return nil }
    let deals = WatchOrder.deals
    var count = 0
    for deal in 0..<deals {
      var chance = Chance(seed: seed, number: -1 - deal)
      let dealt = EarlyWarning.dealt(sightings, using: &chance)
      count += try await warning.findings(
        dealt, over: span, chance: { Chance(seed: seed &+ UInt64(deal) &+ 1, number: $0) },
        progress: { try progress($1 * (1 + deal) + $0, $1 * (1 + deals)) }
      ).count
    }
    return Double(count) / Double(deals) / (Double(span.count) / 30.4375)
  }

  private func alarms(
    _ found: EarlyWarning.Findings, _ rules: [Opened<AlarmRule>], _ book: PatternBook
  ) -> [AlarmRun.Alarm] {
    let byRule = zip(rules, found.rules).flatMap { rule, findings in
      findings.map { AlarmRun.Alarm($0, rule, book) }
    }
    return (found.scan.map { AlarmRun.Alarm($0, nil, book) } + byRule)
      .sorted { ($0.raised, $1.title) > ($1.raised, $0.title) }
  }

  /// The sightings of a book, with the day on which each report came in and by which way.
  private func sightings(_ book: PatternBook) throws -> Sightings {
    let view = try view()
    var received: [DocumentID: Int] = [:]
    for (id, value) in try view.values(of: "received", .report) {
      guard case .text(let text) = value, let day = Edtf(text) else { continue }
      received[id] = day.last.daysSince1970
    }
    var forms: Set<DocumentID> = []
    for (id, value) in try view.values(of: "channel", .report) where value == .text("web") {
      forms.insert(id)
    }
    return Sightings(book, received: received, forms: forms)
  }
}

extension AlarmRule {
  /// The rule by the numbers of a book; a code stands for those below it too.
  fileprivate func watched(_ book: PatternBook, _ vocabulary: Vocabulary) -> WatchedRule {
    let wanted = Set(codes)
    let numbers = book.codes.values.enumerated().compactMap { number, code in
      wanted.isDisjoint(with: vocabulary.withBroader(code)) ? nil : Int32(number)
    }
    return WatchedRule(
      least: least, days: days, isByArea: scope == .area,
      codes: codes.isEmpty ? nil : Set(numbers))
  }
}

extension AlarmRun {
  fileprivate init(
    _ order: WatchOrder, _ book: PatternBook, _ sightings: Sightings, _ alarms: [Alarm],
    _ chance: Double?
  ) {
    var counts = Counts()
    counts.used = sightings.all.count
    counts.copies = book.remarks.copies
    (counts.undated, counts.unplaced) = (sightings.undated, sightings.unplaced)
    self.init(
      first: order.span.lowerBound.description, last: order.span.upperBound.description,
      settings: order.settings, alarms: alarms, counts: counts, chancePerMonth: chance)
  }
}

extension AlarmRun.Alarm {
  fileprivate init(_ finding: AlarmFinding, _ rule: Opened<AlarmRule>?, _ book: PatternBook) {
    var (events, sources): ([DocumentID], [Source]) = ([], [])
    for sighting in finding.sightings {
      let event = book.events[Int(sighting.event)]
      let source = book.tellers[Int(sighting.teller)].source
      if !events.contains(event) { events.append(event) }
      if !sources.contains(source) { sources.append(source) }
    }
    func day(_ number: Int) -> String { CalendarDay(daysSince1970: number).description }
    self.init(
      rule: rule?.id, title: rule?.document.title ?? "", raised: day(finding.raised),
      from: day(finding.days.lowerBound), to: day(finding.days.upperBound),
      places: finding.places, count: finding.count, expected: finding.expected, p: finding.p,
      events: events, sources: sources, mayLeave: finding.mayLeave)
  }
}

extension SourceNode {
  /// The source as far as its node tells.
  fileprivate var source: Source {
    switch self {
    case .document(let id): Source("", document: id)
    case .named(let name): Source("", name: name)
    case .unnamed: Source("")
    }
  }
}
