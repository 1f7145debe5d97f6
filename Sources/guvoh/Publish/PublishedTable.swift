import Disclosure
import Foundation

/// What is handed to the public: the cells, and a description that programs can read.
struct PublishedTable {
  let register: ReleaseRegister
  let account: ReleaseRegister.Account

  /// Writes `cells.csv` and `datapackage.json` (Frictionless Data Package 1.0) into a folder.
  ///
  /// - Throws: `Refusal` `publish.unwritable`.
  func write(to folder: String) throws {
    let place = URL(filePath: folder)
    do {
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      try Data(cells.utf8).write(to: place.appending(path: "cells.csv"), options: .atomic)
      try description().write(to: place.appending(path: "datapackage.json"), options: .atomic)
    } catch {
      throw Refusal(code: "publish.unwritable", status: .cannotCreate, values: ["path": folder])
    }
  }

  private var cells: String {
    let head = (register.columns + ["people"]).map(Self.cell).joined(separator: ",")
    let lines = register.cells.map { cell in
      (cell.words.map(Self.cell) + ["\(cell.count)"]).joined(separator: ",")
    }
    return ([head] + lines).map { $0 + "\r\n" }.joined()
  }

  /// A cell that no spreadsheet takes for a formula (OWASP ASVS 5, 1.2.10), quoted where needed.
  static func cell(_ text: String) -> String {
    let isFormula = text.first.map { "=+-@\t\r\0".contains($0) } ?? false
    let told = isFormula ? "'" + text : text
    guard told.contains(where: { ",\"\r\n".contains($0) }) else { return told }
    return "\"" + told.replacingOccurrences(of: "\"", with: "\"\"") + "\""
  }

  private struct Field: Encodable {
    let name: String
    let type: String
    let description: String
  }
  private struct Schema: Encodable {
    let fields: [Field]
    let missingValues = [""]
  }
  private struct Resource: Encodable {
    let name = "cells"
    let path = "cells.csv"
    let profile = "tabular-data-resource"
    let encoding = "utf-8"
    let schema: Schema
  }
  private struct Package: Encodable {
    let name = "guvoh-release"
    let profile = "tabular-data-package"
    let description: String
    let resources: [Resource]
  }

  private func description() throws -> Data {
    let told =
      "Empty where nothing is told, because fewer than \(register.k) people would share it."
    let fields = register.columns.map { Field(name: $0, type: "string", description: told) }
    let people = Field(
      name: "people", type: "integer",
      description: "Reported people in this cell, \(register.k) or more.")
    let share = PublishPrinter.percent(account.withheld, of: account.records)
    let package = Package(
      description: """
        Reported people, in classes of at least \(register.k). Withheld: \(share) of the records of \
        this release. An empty cell is no report that reached us; a share of reports is no frequency.
        """,
      resources: [Resource(schema: Schema(fields: fields + [people]))])
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return try encoder.encode(package)
  }
}
