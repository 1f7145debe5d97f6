/// What the scan would have said, had it been run every day.
///
/// The days are scanned once and keep their p; which of them would have been alarms is asked afterwards,
/// for one threshold or for many.
package struct BackTest: Sendable {
  /// What stood out on a day.
  package struct Day: Sendable, Equatable {
    /// The day.
    package let day: Int
    /// The clusters of that day with their p, made from what was known then.
    package let clusters: [ScanCylinder]

    /// A day with every fact given.
    package init(day: Int, clusters: [ScanCylinder]) {
      self.day = day
      self.clusters = clusters
    }
  }

  /// An alarm as it would have been raised.
  package struct Alarm: Sendable, Equatable {
    /// The day on which it would have been raised first.
    package let day: Int
    /// What stood out on that day.
    package let cluster: ScanCylinder
  }

  /// The days on which something new was known, scanned.
  package let days: [Day]

  /// A test from days that were scanned.
  package init(days: [Day]) { self.days = days }

  /// Scans each day of some that brought something new, on all cores, with what was known on it.
  ///
  /// - Parameters:
  ///   - reports: all reports, also those that came in later.
  ///   - span: the days.
  ///   - settings: how each day is scanned.
  ///   - chance: the generator of a day, by its number.
  ///   - progress: told how many of how many days are done; it stops the work by throwing.
  /// - Throws: what `progress` throws, `CancellationError`.
  package init<Chance: RandomNumberGenerator & Sendable>(
    _ reports: [PlacedReport], over span: ClosedRange<Int>, settings: SpaceTimeScan.Settings,
    chance: @escaping @Sendable (Int) -> Chance,
    progress: (Int, Int) throws -> Void = { _, _ in }
  ) async throws {
    let news = Set(reports.map(\.known))
    // A day on which nothing new is known says nothing new.
    let looked = span.filter { $0 == span.lowerBound || news.contains($0) }
    days = try await withThrowingTaskGroup(of: Day.self) { group in
      var days: [Day] = []
      for day in looked {
        group.addTask {
          try Task.checkCancellation()
          return Day(day, reports, settings, chance(day))
        }
      }
      for try await day in group {
        days.append(day)
        try progress(days.count, looked.count)
      }
      return days.sorted { $0.day < $1.day }
    }
  }

  /// The alarms of a threshold: clusters of at most that p, of places that had none within the quiet days.
  package func alarms(threshold: Double, quiet: Int = 30) -> [Alarm] {
    var alarms: [Alarm] = []
    var lately: [String: Int] = [:]
    for day in days {
      for cluster in day.clusters where cluster.p <= threshold {
        let isNew = cluster.places.allSatisfy { lately[$0].map { day.day - $0 > quiet } ?? true }
        if isNew { alarms.append(Alarm(day: day.day, cluster: cluster)) }
        for place in cluster.places { lately[place] = day.day }
      }
    }
    return alarms
  }
}

extension BackTest.Day {
  fileprivate init(
    _ day: Int, _ reports: [PlacedReport], _ settings: SpaceTimeScan.Settings,
    _ chance: some RandomNumberGenerator
  ) {
    var chance = chance
    let scan = SpaceTimeScan(
      IndependentReports(reports, today: day), today: day, settings: settings)
    self.init(day: day, clusters: scan.clusters(using: &chance))
  }
}
