/// What the scan would have said, had it been run every day.
package struct BackTest: Sendable {
  /// An alarm as it would have been raised.
  package struct Alarm: Sendable, Equatable {
    /// The day on which it would have been raised first.
    package let day: Int
    /// What stood out on that day.
    package let cluster: ScanCylinder
  }

  /// From which p an alarm is raised.
  package let threshold: Double
  /// For how many days a place that had an alarm raises no other.
  package let quiet: Int
  private let settings: SpaceTimeScan.Settings

  /// A test with a threshold; an alarm on the same place is not raised again within `quiet` days.
  package init(threshold: Double, quiet: Int = 30, settings: SpaceTimeScan.Settings) {
    self.threshold = threshold
    self.quiet = quiet
    self.settings = settings
  }

  /// The alarms of all days from `first` to `last`, each made from what was known on its day.
  package func alarms(
    _ reports: [PlacedReport], from first: Int, to last: Int,
    using chance: inout some RandomNumberGenerator, progress: (Int, Int) -> Void = { _, _ in }
  ) -> [Alarm] {
    var alarms: [Alarm] = []
    var lately: [String: Int] = [:]
    guard first <= last else { return [] }
    for day in first...last {
      let known = IndependentReports(reports, today: day)
      // A day on which nothing new is known says nothing new.
      if day == first || known.reports.last?.day == day {
        let scan = SpaceTimeScan(known, today: day, settings: settings)
        for cluster in scan.clusters(using: &chance) where cluster.p <= threshold {
          let isNew = cluster.places.allSatisfy { lately[$0].map { day - $0 > quiet } ?? true }
          if isNew { alarms.append(Alarm(day: day, cluster: cluster)) }
          for place in cluster.places { lately[place] = day }
        }
      }
      progress(day - first + 1, last - first + 1)
    }
    return alarms
  }
}
