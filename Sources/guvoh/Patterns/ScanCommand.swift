import ArgumentParser
import Counting
import Patterns

/// `guvoh patterns scan`: where more was reported lately than place and time alone would give.
struct ScanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan",
    abstract: "Find places where reports have lately come closer together than elsewhere.",
    discussion: """
      The prospective space-time permutation scan statistic (Kulldorff and others, 2005): every circle
      around every place, every number of days up to today, against worlds in which the days are
      dealt anew. A report that is a copy of another (equal place and chain) counts once.

        guvoh patterns scan reports.csv --today 2023-09-01 --json

      A share of reports is no frequency: more reports may mean that more was heard, not that more
      happened. An alarm is a reason to look at its reports, and no finding.
      """)

  @OptionGroup var options: ScanOptions

  @Option(help: "The day that is looked at; the day of the latest report unless told.")
  var today: String?

  private struct Answer: Encodable {
    let schema = "guvoh.patterns.scan/1"
    let today: String
    let reports: Int
    let copies: Int
    let later: Int
    let undated: Int
    let placesWithoutPosition: Int
    let simulations: Int
    let seed: UInt64
    let clusters: [ClusterJSON]
  }

  func validate() throws {
    if let today, ReportTable.day(today) == nil {
      throw ValidationError("--today is a day, such as 2023-09-01")
    }
  }

  func run() async throws {
    let table = try ReportTable(path: options.reports)
    guard let day = today.flatMap(ReportTable.day) ?? table.reports.map(\.day).max() else {
      throw Refusal(code: "patterns.none", status: .badData)
    }
    let known = IndependentReports(table.reports, today: day)
    let scan = SpaceTimeScan(known, today: day, settings: options.settings)
    let seed = options.seed
    let clusters = try await scan.clusters(batches: { Chance(seed: seed, number: $0) })
      .map { ClusterJSON($0) }
    let answer = Answer(
      today: ReportTable.text(day), reports: known.reports.count, copies: known.copies,
      later: known.later, undated: table.undated, placesWithoutPosition: table.unplaced,
      simulations: options.simulations, seed: options.seed, clusters: clusters)
    if options.json { return try Say.json(answer) }
    Say.line("patterns.reports", count: answer.reports)
    if answer.copies > 0 { Say.line("patterns.copies", count: answer.copies) }
    if answer.undated > 0 { Say.line("patterns.undated", count: answer.undated) }
    if answer.placesWithoutPosition > 0 {
      Say.line("patterns.unplaced", count: answer.placesWithoutPosition)
    }
    if clusters.isEmpty { Say.line("patterns.nothing") }
    for cluster in clusters { cluster.say() }
    Say.line("patterns.caution")
  }
}

extension ScanOptions {
  /// The settings of the scan.
  var settings: SpaceTimeScan.Settings {
    var settings = SpaceTimeScan.Settings()
    (settings.days, settings.kilometres, settings.worlds) = (days, kilometres, simulations)
    settings.least = least
    return settings
  }
}

/// A cluster for programs and for the terminal.
struct ClusterJSON: Encodable {
  let places: [String]
  let radiusKilometres: Double
  let days: Int
  let count: Int
  let expected: Double
  let p: Double
  let recurrenceDays: Double

  init(_ cluster: ScanCylinder) {
    places = cluster.places
    radiusKilometres = (cluster.radius * 10).rounded() / 10
    days = cluster.days
    count = cluster.count
    expected = (cluster.expected * 1000).rounded() / 1000
    p = cluster.p
    recurrenceDays = cluster.recurrenceDays.rounded()
  }

  /// Prints one line.
  func say() {
    Say.line(
      "patterns.cluster", count: count,
      [
        "place": places.first ?? "", "others": "\(places.count - 1)", "days": "\(days)",
        "expected": "\(expected)", "p": "\(p)",
      ])
  }
}
