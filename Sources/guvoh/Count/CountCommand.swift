import ArgumentParser
import Counting
import Desk
import Foundation
import Language

/// `guvoh count`: how many there are in all, from lists that overlap, and how sure that is.
struct CountCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "count",
    abstract: "Estimate how many people there are in all from lists that overlap.",
    discussion: """
      TABLE.csv has one 0/1 column for each list and a column `count`; with --persons it has one
      row for each person instead. A table that cannot bear a number is refused, with the reason
      and what would help; that too is an answer, and the exit status is 0.

        guvoh count lists.csv --report report.html
        guvoh count lists.csv --missed 0.04-0.12 --false 0.01-0.05 --json
        guvoh count people.csv --persons --method lcmcr --seed 7

      Stated linkage errors: --missed is the share of true matches that were not found (a person on
      k lists stands as two with probability 1-(1-e)^(k-1)); --false is the share of people on one
      list only who were merged with another person. Give a range: LOW-HIGH.

      The same table, settings and seed give the same result and the same report, byte for byte, on
      any number of processors; only `seconds` in the JSON is measured (--no-times leaves it out).
      """)

  @Argument(help: "The table of capture histories, CSV.")
  var table: String

  @Flag(help: "The table has one row for each person, not one for each history.")
  var persons = false

  @Option(help: "auto, chapman, chao, stepwise, bic, bayes, dga, lcmcr, envelope or all.")
  var method = "auto"

  @Option(help: "The seed of all chance.")
  var seed: UInt64 = 1

  @Option(help: "The share of cases in which the range is meant to hold the truth.")
  var level = 0.95

  @Option(help: "Draws of the linkage from `guvoh link --draws`, or tables with a column draw.")
  var draws: String?

  @Option(help: "The share of true matches missed: 0.08 or 0.04-0.12.")
  var missed: String?

  @Option(name: .customLong("false"), help: "The share of single records merged wrongly: LOW-HIGH.")
  var mistaken: String?

  @Option(help: "Count each value of this column by itself, and the total.")
  var stratum: String?

  @Option(help: "A list that is of other people, another place or another time. Repeatable.")
  var foreign: [String] = []

  @Option(help: "Two lists of which one sends people to the other, as A:B. Repeatable.")
  var referral: [String] = []

  @Option(help: "The statement to test: more people than this.")
  var statement: Double?

  @Option(help: "Resamples of the bootstraps.")
  var resamples = 1_000

  @Option(help: "The latent-class sampler: collapsed or plain.")
  var sampler = "collapsed"

  @Option(help: "The most sweeps kept of each latent-class chain.")
  var sweeps = 12_000

  @Option(help: "Cut the latent-class posterior of N here, and say how much was cut.")
  var cap: Double?

  @Option(help: "Write the report here: FILE.html or FILE.pdf.")
  var report: String?

  @Flag(help: "Print one JSON value.")
  var json = false

  @Flag(help: "Leave measured seconds out of the JSON, so that two runs give the same bytes.")
  var noTimes = false

  func validate() throws {
    guard CountMethod(rawValue: method) != nil else {
      throw ValidationError("unknown method '\(method)'")
    }
    guard LatentClasses.Sampler(rawValue: sampler) != nil else {
      throw ValidationError("unknown sampler '\(sampler)'")
    }
    guard level > 0.5, level < 1 else { throw ValidationError("--level lies between 0.5 and 1") }
    guard (20...100_000).contains(resamples) else {
      throw ValidationError("--resamples lies between 20 and 100000")
    }
    guard (200...10_000_000).contains(sweeps) else {
      throw ValidationError("--sweeps lies between 200 and 10000000")
    }
    if let report, !report.hasSuffix(".html"), !report.hasSuffix(".pdf") {
      throw ValidationError("--report is FILE.html or FILE.pdf")
    }
  }

  func run() async throws {
    do {
      try await count()
    } catch let error as CountingError {
      throw Refusal(error)
    }
  }

  private func count() async throws {
    let text = try CountFiles.text(of: table)
    let settings = try settings()
    if let stratum {
      let strata = try StrataTable(text, column: stratum, persons: persons)
      let result = try await StrataCount(strata, settings)
      return try print(StrataJSON(result, seed: seed), lines: CountWords().lines(result))
    }
    let captured =
      persons ? try CaptureTable(persons: text) : try CaptureTable(histories: text)
    for draw in settings.draws where !Set(captured.lists).isSubset(of: draw.lists) {
      // Draws of other lists would silently count something else.
      throw CountingError.badDraws(row: 1)
    }
    let clock = CountClock()
    let result = try await Count(captured, settings) { method in
      clock.begin(method)
      if Terminal.showsProgress { Terminal.standardError("guvoh: \(method.rawValue) …") }
    }
    clock.end()
    if let report {
      try await CountReportFile(result, source: text, command: self).write(to: report)
    }
    try print(
      CountJSON(result, seconds: noTimes ? nil : clock.seconds),
      lines: CountWords().lines(result))
  }

  private func print(_ value: some Encodable, lines: [String]) throws {
    if json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      FileHandle.standardOutput.write(try encoder.encode(value) + Data("\n".utf8))
    } else {
      let text = lines.map(Terminal.escaped).joined(separator: "\n") + "\n"
      FileHandle.standardOutput.write(Data(text.utf8))
    }
  }

  private func settings() throws -> CountSettings {
    var settings = CountSettings()
    settings.method = CountMethod(rawValue: method) ?? .auto
    settings.seed = seed
    settings.level = level
    settings.resamples = resamples
    settings.linkage = LinkageError(
      missed: try missed.map { try ShareRange($0) },
      mistaken: try mistaken.map { try ShareRange($0) })
    settings.foreign = foreign
    settings.referrals = referral.map { $0.split(separator: ":").map(String.init) }
    settings.statement = statement
    settings.classes.sampler = LatentClasses.Sampler(rawValue: sampler) ?? .collapsed
    settings.classes.mostSweeps = sweeps
    settings.classes.sweeps = min(settings.classes.sweeps, sweeps)
    settings.classes.cap = cap
    if let draws {
      settings.draws = try LinkageDraws.tables(CountFiles.text(of: draws), persons: table)
    }
    return settings
  }
}

/// Reads what the user named, with the refusals of a missing or unreadable file.
enum CountFiles {
  /// The most bytes a table may have: forty lists and a million rows are well below.
  static let mostBytes = 256 << 20

  static func text(of path: String) throws -> String {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
      !isFolder.boolValue, let data = FileManager.default.contents(atPath: path)
    else { throw Refusal(code: "file.missing", status: .noInput, values: ["path": path]) }
    guard data.count <= mostBytes else { throw Refusal(code: "count.too-large", status: .badData) }
    guard let text = String(bytes: data, encoding: .utf8) else {
      throw Refusal(code: "count.not-text", status: .badData)
    }
    return text
  }
}
