import ArgumentParser
import Foundation
import Language
import Linkage

/// Links the records of lists that belong to one person.
struct LinkCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link",
    abstract: "Link the records of lists that belong to one person, across scripts.",
    discussion: """
      For lists that are public or made up; people of a vault are linked inside the vault.

        guvoh link reports.csv --output links.csv --clusters clusters.csv
        guvoh link a.csv b.csv --between --output links.csv --json

      Columns are known by their headers (given, surname, patronymic, birth_date, region, phone …) \
      or named with --map, for example --map given=ism --map date=tugilgan.
      """)

  @Argument(help: "Lists in CSV, UTF-8, with a header.") var lists: [String] = []
  @Option(help: "Where to write left_id,right_id,probability,because.") var output: String
  @Option(help: "Where to write id,cluster_id.") var clusters: String?
  @Option(help: "field=column; fields: \(LinkField.allCases.map(\.rawValue).joined(separator: ", ")).")
  var map: [String] = []
  @Option(name: .customLong("id"), help: "The column of the ids.") var idColumn: String?
  @Flag(help: "Only links between lists, none inside one.") var between = false
  @Flag(help: "Print counts, blocking, m and u, seconds and memory as JSON.") var json = false
  @Option(help: "The seed of the sample of strangers.") var seed: UInt64 = 1
  @Option(help: "How many tasks compare at once.") var tasks = 2

  func validate() throws {
    if lists.isEmpty { throw ValidationError("Give at least one list.") }
    if tasks < 1 || tasks > 64 { throw ValidationError("--tasks is between 1 and 64.") }
  }

  func run() async throws {
    let report = LinkReport(showsProgress: Terminal.showsProgress)
    let records = try await read(report)
    var options = LinkRun.Options()
    options.betweenOnly = between
    options.seed = seed
    options.tasks = tasks
    let run = try await LinkRun(records, options: options) { report.begin($0) }
    report.begin("write")
    try LinkOutput.links(run, to: output)
    if let clusters { try LinkOutput.clusters(run, to: clusters) }
    report.finish()
    if json { print(try report.json(run)) } else { report.print(run) }
  }

  private func read(_ report: LinkReport) async throws -> LinkRecords {
    report.begin("read")
    var records = LinkRecords(tables: try Tables.names())
    let mapping = try mapping()
    for path in lists {
      let bytes = [UInt8](try InputFile.bytes(path))
      do {
        try records.add(csv: bytes, files: DataFiles(), mapping: mapping, idColumn: idColumn)
      } catch {
        throw Refusal(error, path: path)
      }
    }
    return records
  }

  private func mapping() throws -> [String: LinkField] {
    var mapping: [String: LinkField] = [:]
    for entry in map {
      let sides = entry.split(separator: "=", maxSplits: 1).map(String.init)
      guard sides.count == 2, let field = LinkField(rawValue: sides[0]) else {
        throw ValidationError("--map takes field=column.")
      }
      mapping[sides[1]] = field
    }
    return mapping
  }
}

extension Refusal {
  /// The refusal that tells what was wrong with a list.
  init(_ error: LinkError, path: String) {
    let (code, line): (String, Int?) =
      switch error {
      case .noKnownColumn: ("link.no-known-column", nil)
      case .empty: ("link.empty", nil)
      case .openQuote(let line): ("link.open-quote", line)
      case .raggedRow(let line): ("link.ragged-row", line)
      case .duplicateID(let line): ("link.duplicate-id", line)
      case .encoding(let line): ("link.encoding", line)
      case .otherModel: ("link.other-model", nil)
      }
    var values = ["path": path]
    if let line { values["line"] = String(line) }
    self.init(code: code, status: .badData, values: values)
  }
}
