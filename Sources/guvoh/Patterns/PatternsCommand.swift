import ArgumentParser

/// `guvoh patterns`: where it begins, and whether it begins again.
struct PatternsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "patterns",
    abstract: "See where more is reported than elsewhere, and what an alarm would have said.",
    discussion: """
        guvoh patterns scan reports.csv
        guvoh patterns backtest reports.csv --from 2023-01-01
      """,
    subcommands: [ScanCommand.self, BackTestCommand.self])
}

/// What both commands read and how they scan.
struct ScanOptions: ParsableArguments {
  @Argument(
    help: "Reports, CSV with place and date, and if known lat, lon, chain.", completion: .file())
  var reports: String

  @Option(help: "The longest time looked back, in days.")
  var days = 60

  @Option(help: "The largest circle, in kilometres.")
  var kilometres = 500.0

  @Option(help: "The fewest independent reports that make a cluster.")
  var least = 2

  @Option(help: "How many worlds are shuffled.")
  var simulations = 999

  @Option(help: "The seed of all chance.")
  var seed: UInt64 = 1

  @Flag(help: "Print one JSON value.")
  var json = false

  func validate() throws {
    guard (1...3660).contains(days) else { throw ValidationError("--days is 1 to 3660") }
    guard (1...1000).contains(least) else { throw ValidationError("--least is 1 to 1000") }
    guard kilometres >= 0 else { throw ValidationError("--kilometres is not negative") }
    guard (9...99_999).contains(simulations) else {
      throw ValidationError("--simulations is 9 to 99999")
    }
  }
}
