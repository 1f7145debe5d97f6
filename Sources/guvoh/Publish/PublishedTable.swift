import Disclosure
import Foundation
import Publication

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
    PlainTable(
      columns: register.columns + ["people"],
      rows: register.cells.map { $0.words + ["\($0.count)"] }
    ).csv
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
