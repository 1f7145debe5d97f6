internal import Language

/// What the early warning said of some days: its alarms, and what it could not use.
package struct AlarmRun: CaseDocument, Equatable {
  /// What it is in the journal.
  package static let kind = DocumentKind.alarmRun
  /// The number of its present shape.
  package static let schema = 1

  /// The first and the last day that were looked at, `2026-11-20`.
  package var first, last: String
  /// How it was looked.
  package var settings: Settings
  /// The alarms, the latest first.
  package var alarms: [Alarm]
  /// What it was made from.
  package var counts: Counts
  /// How many alarms a month the same reports raise when their days are dealt anew: all of those are false.
  package var chancePerMonth: Double?

  /// How it was looked.
  package struct Settings: Codable, Equatable, Sendable {
    /// The longest time that the scan looks back, in days.
    package var days: Int
    /// The largest circle of the scan, in kilometres.
    package var kilometres: Double
    /// The fewest independent reports of a cluster.
    package var least: Int
    /// How many worlds were shuffled.
    package var worlds: Int
    /// From which p the scan raises an alarm.
    package var threshold: Double
    /// For how many days a place that had an alarm raises no other of the same cause.
    package var quiet: Int
    /// The seed of all chance.
    package var seed: UInt64

    /// Settings with every fact given.
    package init(
      days: Int, kilometres: Double, least: Int, worlds: Int, threshold: Double, quiet: Int,
      seed: UInt64
    ) {
      self.days = days
      self.kilometres = kilometres
      self.least = least
      self.worlds = worlds
      self.threshold = threshold
      self.quiet = quiet
      self.seed = seed
    }
  }

  /// What a run was made from.
  package struct Counts: Codable, Equatable, Sendable {
    /// Reports of a place and a day that were used.
    package var used = 0
    /// Of these, how many were copies of others.
    package var copies = 0
    /// Reports without a day.
    package var undated = 0
    /// Reports without a place that the lists know.
    package var unplaced = 0

    /// Nothing yet.
    package init() {}
  }

  /// One alarm with its reports.
  package struct Alarm: Codable, Equatable, Sendable {
    /// The rule that raised it; `nil` for the scan.
    package var rule: DocumentID?
    /// What that rule was called then; empty for the scan.
    package var title: String
    /// The day on which it was raised, and the days in which its events lie.
    package var raised, from, to: String
    /// The places, the middle first.
    package var places: [String]
    /// How many independent reports.
    package var count: Int
    /// How many there would be if place and time had nothing to do with one another; scan only.
    package var expected: Double?
    /// The p of that day; scan only.
    package var p: Double?
    /// The events.
    package var events: [DocumentID]
    /// Who told of them.
    package var sources: [Source]
    /// Whether it may be spoken of outside the team: reports of the web form alone never are enough.
    package var mayLeave: Bool
    /// What somebody found who looked at the reports.
    package var verdict = Verdict.open

    /// What an alarm turned out to be.
    package enum Verdict: String, Codable, CaseIterable, Sendable { case open, real, wrong }

    /// An alarm with every fact given.
    package init(
      rule: DocumentID?, title: String, raised: String, from: String, to: String,
      places: [String], count: Int, expected: Double? = nil, p: Double? = nil,
      events: [DocumentID], sources: [Source], mayLeave: Bool
    ) {
      self.rule = rule
      self.title = title
      self.raised = raised
      self.from = from
      self.to = to
      self.places = places
      self.count = count
      self.expected = expected
      self.p = p
      self.events = events
      self.sources = sources
      self.mayLeave = mayLeave
    }
  }

  /// A run with every fact given.
  package init(
    first: String, last: String, settings: Settings, alarms: [Alarm], counts: Counts,
    chancePerMonth: Double? = nil
  ) {
    self.first = first
    self.last = last
    self.settings = settings
    self.alarms = alarms
    self.counts = counts
    self.chancePerMonth = chancePerMonth
  }

  /// How many days were looked at.
  package var span: Int {
    guard let first = Edtf(first)?.first, let last = Edtf(last)?.last else { return 1 }
    return max(1, last.daysSince1970 - first.daysSince1970 + 1)
  }

  /// A line for lists.
  package var title: String { first == last ? last : first + " – " + last }
  /// What a search of the team may find.
  package var searchable: String { "" }
  /// Whether there were alarms, for lists.
  package var state: String { alarms.isEmpty ? "quiet" : "alarms" }
  /// By what runs are listed.
  package var facets: [Facet] { [Facet("state", state), Facet("alarms", alarms.count)] }
}
