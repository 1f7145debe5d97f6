/// A rule of the team, ready to be looked at: so many independent reports from one place within some days.
package struct WatchedRule: Equatable, Sendable {
  /// How many independent reports raise it.
  package let least: Int
  /// Within how many days.
  package let days: Int
  /// Whether all places of an area count together.
  package let isByArea: Bool
  /// The codes of which one must be told, by their numbers; `nil` counts every event.
  package let codes: Set<Int32>?

  /// An alarm on reports that all lie further back than this is history and no warning.
  private static let fresh = 60

  /// A rule with every fact given.
  package init(least: Int, days: Int, isByArea: Bool = false, codes: Set<Int32>? = nil) {
    self.least = least
    self.days = days
    self.isByArea = isByArea
    self.codes = codes
  }

  /// The alarms that come up on some days, each made from what was known on its day.
  ///
  /// A report of a chain that has told of the same place within the days already is a copy and raises
  /// nothing, however often it comes in.
  package func findings(
    _ sightings: [Sighting], over span: ClosedRange<Int>, quiet: Int
  ) -> [AlarmFinding] {
    let counted = sightings.filter { sighting in
      codes.map { !$0.isDisjoint(with: sighting.codes) } ?? true
    }
    let groups = Dictionary(grouping: counted) { isByArea ? $0.area : $0.place }
    return groups.keys.sorted().flatMap { key in
      findings(of: key, groups[key] ?? [], span, quiet)
    }
  }

  private func findings(
    of key: String, _ sightings: [Sighting], _ span: ClosedRange<Int>, _ quiet: Int
  ) -> [AlarmFinding] {
    var (findings, own, known): ([AlarmFinding], [Sighting], [Sighting]) = ([], [], [])
    var lately: Int?
    for sighting in sightings.sorted(by: { ($0.known, $0.day) < ($1.known, $1.day) }) {
      known.append(sighting)
      let isCopy = own.contains {
        $0.chain == sighting.chain && abs($0.day - sighting.day) < days
      }
      guard !isCopy else { continue }
      own.append(sighting)
      guard span.contains(sighting.known), lately.map({ sighting.known - $0 > quiet }) ?? true,
        let window = window(of: sighting, own)
      else { continue }
      lately = sighting.known
      findings.append(finding(key, sighting.known, window, known))
    }
    return findings
  }

  /// The days around a new report in which most chains tell, when they are enough and not long past.
  private func window(of new: Sighting, _ own: [Sighting]) -> ClosedRange<Int>? {
    let near = own.filter { abs($0.day - new.day) < days }
    var best: (days: ClosedRange<Int>, count: Int)?
    for first in Set(near.map(\.day)) where first <= new.day {
      let window = first...(first + days - 1)
      let inside = near.filter { window.contains($0.day) }
      let count = Set(inside.map(\.chain)).count
      let last = inside.map(\.day).max() ?? first
      guard count >= least, new.known - last <= Self.fresh, count > best?.count ?? 0 else {
        continue
      }
      best = (first...last, count)
    }
    return best?.days
  }

  private func finding(
    _ key: String, _ day: Int, _ window: ClosedRange<Int>, _ known: [Sighting]
  ) -> AlarmFinding {
    let inside = known.filter { window.contains($0.day) }
    let places = isByArea ? [key] : Array(Set(inside.map(\.place)))
    return AlarmFinding(
      raised: day, days: window, places: places, sightings: inside, least: least)
  }
}

/// What raised an alarm: when, where, and which reports.
package struct AlarmFinding: Equatable, Sendable {
  /// The day on which it comes up.
  package let raised: Int
  /// The days in which its events lie.
  package let days: ClosedRange<Int>
  /// The places, the middle first.
  package let places: [String]
  /// The reports, copies too.
  package let sightings: [Sighting]
  /// How many independent reports there are.
  package let count: Int
  /// Whether it would be an alarm without what came by the web form alone.
  package let mayLeave: Bool
  /// How many there would be if place and time had nothing to do with one another; the scan only.
  package var expected: Double?
  /// The p of its day; the scan only.
  package var p: Double?

  init(
    raised: Int, days: ClosedRange<Int>, places: [String], sightings: [Sighting], least: Int
  ) {
    self.raised = raised
    self.days = days
    self.places = places
    self.sightings = sightings
    count = Set(sightings.map(\.chain)).count
    // Whoever floods the form must not be able to make the team speak.
    mayLeave = Set(sightings.filter { !$0.isForm }.map(\.chain)).count >= max(2, least)
  }
}
