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

        guvoh link a.csv --output links.csv --model run.model
        guvoh link --add new.csv --to run.model --output links.csv

      Ids belong to their list, so two lists may both number their rows from one; the columns \
      left_list and right_list of the output say which is meant.

      Columns are known by their headers (given, surname, patronymic, birth_date, region, phone …) \
      or named with --map, for example --map given=ism --map date=tugilgan.
      """)

  @Argument(help: "Lists in CSV, UTF-8, with a header.") var lists: [String] = []
  @Option(help: "Where to write left_id,right_id,probability,because,left_list,right_list.")
  var output: String
  @Option(help: "Where to write id,cluster_id,list.") var clusters: String?
  @Option(
    help: "field=column; fields: \(LinkField.allCases.map(\.rawValue).joined(separator: ", ")).")
  var map: [String] = []
  @Option(name: .customLong("id"), help: "The column of the ids.") var idColumn: String?
  @Flag(help: "Only links between lists, none inside one.") var between = false
  @Flag(help: "Print counts, blocking, m and u, seconds and memory as JSON.") var json = false
  @Option(help: "The seed of the sample of strangers.") var seed: UInt64 = 1
  @Option(help: "How many tasks compare at once.") var tasks = 2

  @Option(help: "Reuse this fitted model, or save the model and the lists here.") var model: String?
  @Option(help: "A list to add to a finished run.") var add: String?
  @Option(help: "The model file of the finished run.") var to: String?
  @Option(help: "Draws of the whole partition, for guvoh count.") var draws: Int?
  @Option(help: "Where to write the draws: draw,list,id,cluster_id.") var drawsOutput = "draws.csv"

  func validate() throws {
    if (add == nil) != (to == nil) { throw ValidationError("--add FILE goes with --to MODEL.") }
    if add != nil, model != nil { throw ValidationError("--to names the model already.") }
    if let draws, draws < 1 || draws > 10_000 {
      throw ValidationError("--draws is between 1 and 10000.")
    }
    if lists.isEmpty, add == nil { throw ValidationError("Give at least one list.") }
    if tasks < 1 || tasks > 64 { throw ValidationError("--tasks is between 1 and 64.") }
  }

  func run() async throws {
    let report = LinkReport(showsProgress: Terminal.showsProgress)
    report.begin("read")
    let stored = try (to ?? model.flatMap { exists($0) ? $0 : nil }).map(ModelFile.init(path:))
    var sources = stored.map { to == nil ? [] : $0.lists } ?? []
    for path in lists { sources.append(try list(path)) }
    let added = try add.map(list)
    let records = try read(sources)
    var options = LinkRun.Options()
    options.betweenOnly = between
    options.seed = seed
    options.tasks = tasks
    var run = try await link(records, options, stored?.model, report)
    if let added {
      run = try adding(added, to: run, report)
      sources.append(added)
    }
    report.begin("write")
    let names = LinkOutput.names(of: sources)
    try LinkOutput.links(run, names: names, to: output)
    if let clusters { try LinkOutput.clusters(run, names: names, to: clusters) }
    if let draws {
      try LinkOutput.draws(run, draws, seed: seed, names: names, to: drawsOutput)
    }
    if let model, stored == nil { try ModelFile.write(run.model, lists: sources, to: model) }
    report.finish()
    if json { print(try report.json(run)) } else { report.print(run) }
  }

  private func list(_ path: String) throws -> ModelFile.List {
    ModelFile.List(name: path, bytes: [UInt8](try InputFile.bytes(path)))
  }

  /// The run with one list more, of which only pairs with a new record are compared.
  private func adding(
    _ list: ModelFile.List, to run: consuming LinkRun, _ report: LinkReport
  ) throws -> LinkRun {
    report.begin("index")
    var finished = FinishedRun(run)
    let mapping = try mapping()
    report.begin("add")
    do throws(LinkError) {
      try finished.add(
        csv: list.bytes, files: DataFiles(), mapping: mapping, idColumn: idColumn)
    } catch {
      throw Refusal(error, path: list.name)
    }
    return finished.run
  }

  private func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  private func link(
    _ records: LinkRecords, _ options: LinkRun.Options, _ model: LinkModel?, _ report: LinkReport
  ) async throws -> LinkRun {
    do {
      return try await LinkRun(records, options: options, model: model) { report.begin($0) }
    } catch let error as LinkError {
      throw Refusal(error, path: to ?? self.model ?? lists[0])
    }
  }

  private func read(_ sources: [ModelFile.List]) throws -> LinkRecords {
    var records = LinkRecords(tables: try Tables.names())
    let mapping = try mapping()
    for source in sources {
      do throws(LinkError) {
        try records.add(csv: source.bytes, files: DataFiles(), mapping: mapping, idColumn: idColumn)
      } catch {
        throw Refusal(error, path: source.name)
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
      case .tooManyLists(let limit): ("link.too-many-lists", limit)
      case .otherModel: ("link.other-model", nil)
      }
    var values = ["path": path]
    if let line { values["line"] = String(line) }
    self.init(code: code, status: .badData, values: values)
  }
}
