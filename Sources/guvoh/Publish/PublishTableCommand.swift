import ArgumentParser
import Disclosure
import Foundation

/// `guvoh publish table`: a table of records as classes of at least k people.
struct PublishTableCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table",
    abstract: "Turn records about people into a table in which nobody stands out.",
    discussion: """
      Each line of the result tells of at least k people (11 unless told); a value that would single
      somebody out is told less exactly, or not at all. Every cell of every table made from the
      result, and the difference of any two, is 0 or at least k. The share withheld is printed.

        guvoh publish table records.csv --columns citizenship,region,month,outcome \\
          --date month --parents region=regions.csv --sensitive outcome --output release/

      Publishing again, with new records? Keep a register, or the difference of the two tables tells
      of those who came between. It names records by their ids: keep it inside.

        guvoh publish table records.csv --columns … --id number --register releases.json \\
          --output release-2/

      This works on lists that are public or made up. On people of a vault it belongs inside the
      vault, where consent is asked.
      """)

  @Argument(help: "The records, CSV: one row for each person.", completion: .file())
  var records: String

  @Option(help: "The columns to publish, parted by commas; no name, number or address.")
  var columns: String

  @Option(help: "The folder to write: cells.csv and datapackage.json.")
  var output: String

  @Option(help: "The least number of people in a cell.")
  var k = 11

  @Option(help: "A column of dates: told to the day, the month or the year. Repeatable.")
  var date: [String] = []

  @Option(help: "column=FILE.csv with `value,parent`: told as what it belongs to. Repeatable.")
  var parents: [String] = []

  @Option(help: "A column that may harm, such as an outcome. Repeatable.")
  var sensitive: [String] = []

  @Option(name: .customShort("l"), help: "The least number of values of a sensitive column.")
  var values = 2

  @Option(help: "The column with the id of each record; needed for a register.")
  var id: String?

  @Option(help: "The register of earlier releases; made when it is not there.")
  var register: String?

  @Flag(help: "Print one JSON value.")
  var json = false

  func validate() throws {
    guard k >= 3 else { throw ValidationError("--k is at least 3; 11 is the reference") }
    guard values >= 2 else { throw ValidationError("-l is at least 2") }
    guard register == nil || id != nil else { throw ValidationError("--register needs --id") }
    guard !names.isEmpty else { throw ValidationError("--columns names no column") }
  }

  func run() async throws {
    do { try publish() } catch let error as DisclosureError { throw Refusal(error) }
  }

  private var names: [String] {
    columns.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
  }

  private func publish() throws {
    let sheet = try RecordSheet(path: records)
    let plans = try plans()
    var book = try RegisterFile.read(register) ?? ReleaseRegister(k: k, columns: names)
    guard book.k == k else { throw DisclosureError.foreignRegister }
    let account = try book.release(
      ids: try id.map { try sheet.column($0) } ?? sheet.numbers,
      values: try names.map { try sheet.column($0) }, plans: plans)
    // Somebody could read a table of too few as one of nobody: it is refused and not written.
    guard !book.cells.isEmpty || account.records == 0 else {
      throw DisclosureError.tooFewRecords(account.records, k: k)
    }
    try PublishedTable(register: book, account: account).write(to: output)
    if let register { try RegisterFile.write(book, to: register) }
    try PublishPrinter(register: book, account: account, isJSON: json).show()
  }

  private func plans() throws -> [ReleaseRegister.ColumnPlan] {
    let files = try parents.reduce(into: [String: Coarsening]()) { files, text in
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { throw ValidationError("--parents is column=FILE.csv") }
      let sheet = try RecordSheet(path: parts[1])
      let pairs = zip(try sheet.column("value"), try sheet.column("parent"))
      files[parts[0]] = .parents(Dictionary(pairs) { first, _ in first })
    }
    for column in date + sensitive + files.keys where !names.contains(column) {
      throw Refusal(code: "table.column", status: .badData, values: ["column": column])
    }
    return names.map { name in
      ReleaseRegister.ColumnPlan(
        name: name, coarsening: files[name] ?? (date.contains(name) ? .date : .none),
        leastValues: sensitive.contains(name) ? values : nil)
    }
  }
}
