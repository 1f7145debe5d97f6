/// Looks over sightings for what comes up: the scan statistic and the rules of the team.
package struct EarlyWarning: Sendable {
  /// How the scan looks.
  package var scan: SpaceTimeScan.Settings
  /// From which p the scan raises an alarm.
  package var threshold: Double
  /// For how many days a place that had an alarm raises no other of the same cause.
  package var quiet: Int
  /// The rules.
  package var rules: [WatchedRule]

  /// What was found, by its cause.
  package struct Findings: Equatable, Sendable {
    /// By the scan.
    package var scan: [AlarmFinding] = []
    /// By each rule, in the order of the rules.
    package var rules: [[AlarmFinding]] = []

    /// How many in all.
    package var count: Int { scan.count + rules.reduce(0) { $0 + $1.count } }
  }

  /// A warning with every fact given.
  package init(
    scan: SpaceTimeScan.Settings, threshold: Double, quiet: Int, rules: [WatchedRule]
  ) {
    self.scan = scan
    self.threshold = threshold
    self.quiet = quiet
    self.rules = rules
  }

  /// What would have been said on each day of a span, from what was known on it.
  ///
  /// - Parameters:
  ///   - sightings: all of them, also those that came in later.
  ///   - span: the days.
  ///   - chance: the generator of a day, by its number.
  ///   - progress: told how many of how many days are done; it stops the work by throwing.
  /// - Throws: what `progress` throws, `CancellationError`.
  package func findings<Chance: RandomNumberGenerator & Sendable>(
    _ sightings: [Sighting], over span: ClosedRange<Int>,
    chance: @escaping @Sendable (Int) -> Chance,
    progress: (Int, Int) throws -> Void = { _, _ in }
  ) async throws -> Findings {
    let test = try await BackTest(
      sightings.map(\.placed), over: span, settings: scan, chance: chance, progress: progress)
    return Findings(
      scan: test.alarms(threshold: threshold, quiet: quiet).map { finding($0, sightings) },
      rules: rules.map { $0.findings(sightings, over: span, quiet: quiet) })
  }

  private func finding(_ alarm: BackTest.Alarm, _ sightings: [Sighting]) -> AlarmFinding {
    let (cluster, places) = (alarm.cluster, Set(alarm.cluster.places))
    let days = (alarm.day - cluster.days + 1)...alarm.day
    var finding = AlarmFinding(
      raised: alarm.day, days: days, places: cluster.places,
      sightings: sightings.filter {
        places.contains($0.place) && days.contains($0.day) && $0.known <= alarm.day
      }, least: scan.least)
    (finding.expected, finding.p) = (cluster.expected, cluster.p)
    return finding
  }
}

extension EarlyWarning {
  /// Sightings in which place and time have nothing to do with one another, so that any alarm is false.
  ///
  /// Of each chain and place one stays, and the days are dealt anew.
  package static func dealt(
    _ sightings: [Sighting], using chance: inout some RandomNumberGenerator
  ) -> [Sighting] {
    var seen: Set<ToldOnce> = []
    let single = sightings.filter {
      seen.insert(ToldOnce(place: $0.place, chain: $0.chain)).inserted
    }
    return zip(single, single.shuffled(using: &chance)).map { here, then in
      var sighting = here
      (sighting.day, sighting.known) = (then.day, then.known)
      return sighting
    }
  }
}

/// A chain in a place, of which one report counts.
private struct ToldOnce: Hashable {
  let place: String
  let chain: Int32
}
