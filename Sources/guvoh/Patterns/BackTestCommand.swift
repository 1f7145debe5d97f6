import ArgumentParser
import Counting
import Patterns

/// `guvoh patterns backtest`: what the scan would have said, day by day.
struct BackTestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backtest",
    abstract: "Say which alarms the scan would have raised, when, and how many a month.",
    discussion: """
      The scan is run for every day from --from to --to with what was known on that day. Whether an
      alarm was a false one is for a person to say, who looks at its reports.

        guvoh patterns backtest reports.csv --from 2023-01-01 --to 2023-12-31 --threshold 0.02
      """)

  @OptionGroup var options: ScanOptions

  @Option(help: "The first day; sixty days before the last unless told.")
  var from: String?

  @Option(help: "The last day; the day of the latest report unless told.")
  var to: String?

  @Option(help: "From which p an alarm is raised.")
  var threshold = 0.02

  @Option(help: "For how many days a place that had an alarm raises no other.")
  var quiet = 30

  @Option(
    help: "Stop shuffling a day after so many worlds were more striking; 0 shuffles all.")
  var patience = 60

  private struct DayJSON: Encodable {
    let day: String
    let clusters: [ClusterJSON]
  }
  private struct AlarmJSON: Encodable {
    let day: String
    let cluster: ClusterJSON
  }
  private struct Answer: Encodable {
    let schema = "guvoh.patterns.backtest/1"
    let from: String
    let to: String
    let threshold: Double
    let alarms: [AlarmJSON]
    let alarmsPerMonth: Double
    let days: [DayJSON]
  }

  func validate() throws {
    for text in [from, to].compactMap({ $0 }) where ReportTable.day(text) == nil {
      throw ValidationError("--from and --to are days, such as 2023-09-01")
    }
    guard threshold > 0, threshold <= 1 else { throw ValidationError("--threshold is 0 to 1") }
    guard patience >= 0, quiet >= 0 else {
      throw ValidationError("--patience and --quiet are not negative")
    }
  }

  func run() async throws {
    let table = try ReportTable(path: options.reports)
    guard let last = to.flatMap(ReportTable.day) ?? table.reports.map(\.day).max() else {
      throw Refusal(code: "patterns.none", status: .badData)
    }
    let first = from.flatMap(ReportTable.day) ?? last - 60
    guard first <= last else { throw Refusal(code: "patterns.days", status: .usage) }
    let (bar, seed) = (ProgressBar("patterns.progress"), options.seed)
    var settings = options.settings
    settings.patience = patience == 0 ? nil : patience
    let test = try await BackTest(
      table.reports, over: first...last, settings: settings,
      chance: { Chance(seed: seed, number: $0) }, progress: bar.show)
    let answer = answer(test, first...last)
    if options.json { return try Say.json(answer) }
    for alarm in answer.alarms {
      print(alarm.day)
      alarm.cluster.say()
    }
    Say.line("patterns.alarms", count: answer.alarms.count, ["rate": "\(answer.alarmsPerMonth)"])
    Say.line("patterns.caution")
  }

  private func answer(_ test: BackTest, _ span: ClosedRange<Int>) -> Answer {
    let alarms = test.alarms(threshold: threshold, quiet: quiet)
    let months = Double(span.count) / 30.4375
    return Answer(
      from: ReportTable.text(span.lowerBound), to: ReportTable.text(span.upperBound),
      threshold: threshold,
      alarms: alarms.map {
        AlarmJSON(day: ReportTable.text($0.day), cluster: ClusterJSON($0.cluster))
      },
      alarmsPerMonth: (Double(alarms.count) / months * 100).rounded() / 100,
      days: test.days.map { day in
        DayJSON(day: ReportTable.text(day.day), clusters: day.clusters.map { ClusterJSON($0) })
      })
  }
}
