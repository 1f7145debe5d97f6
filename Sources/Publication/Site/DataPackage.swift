internal import Casework
internal import FoundationEssentials

/// The data of a release: CSV, JSON Schema of its rows, and a Frictionless descriptor (Data Package 1.0).
struct DataPackage {
  private let release: PublicRelease

  init(_ release: PublicRelease) { self.release = release }

  /// The files by name.
  var files: [(name: String, text: String)] {
    [
      ("cells.csv", cells), ("cells.schema.json", text(schema)),
      ("datapackage.json", text(descriptor)),
    ]
  }

  private var cells: String {
    PlainTable(
      columns: release.columns + ["people"],
      rows: release.retraction == nil ? release.cells.map { $0.words + ["\($0.count)"] } : []
    ).csv
  }

  private var schema: JSONTree {
    let columns: [(String, JSONTree)] = release.columns.map {
      ($0, ["type": .text("string"), "description": .text(untold)])
    }
    return [
      "$schema": .text("https://json-schema.org/draft/2020-12/schema"), "type": .text("object"),
      "properties": .object(
        Dictionary(
          columns + [
            ("people", ["type": .text("integer"), "minimum": .whole(release.k)])
          ], uniquingKeysWith: { first, _ in first })),
      "required": .list((release.columns + ["people"]).map { .text($0) }),
    ]
  }

  private var untold: String {
    "Empty where nothing is told, because fewer than \(release.k) would share it."
  }

  private var descriptor: JSONTree {
    [
      "name": .text("guvoh-release-\(release.day)"), "title": .text(release.title),
      "profile": .text("tabular-data-package"), "created": .text(release.day),
      "description": .text(description),
      "keywords": .list([.text(release.unit.rawValue), .text(release.state)]),
      "resources": .list([
        [
          "name": .text("cells"), "path": .text("cells.csv"),
          "profile": .text("tabular-data-resource"), "encoding": .text("utf-8"),
          "mediatype": .text("text/csv"),
          "schema": [
            "fields": .list(fields), "missingValues": .list([.text("")]),
          ],
        ]
      ]),
    ]
  }

  private var fields: [JSONTree] {
    release.columns.map {
      ["name": .text($0), "type": .text("string"), "description": .text(untold)]
    } + [
      [
        "name": .text("people"), "type": .text("integer"),
        "constraints": ["minimum": .whole(release.k)],
      ]
    ]
  }

  private var description: String {
    let account = release.account
    if let retraction = release.retraction {
      return "RETRACTED on \(retraction.day): \(retraction.reason)"
    }
    return """
      Reported, in classes of at least \(release.k). Of \(account.records) records \(account.published) \
      are told and \(account.hidden) are not. An empty cell is no report that reached us; a share of \
      reports is no frequency.
      """
  }

  /// What stands behind the figure, for whoever holds it against the pack of an auditor.
  func figure(_ proof: PublicRelease.Proof) -> String {
    text([
      "schema": .text("guvoh.figure/1"), "figure": .whole(release.account.published),
      "records": .whole(proof.records), "set": .text(proof.set), "key": .text(proof.key),
      "checkpoint": .text(proof.checkpoint), "day": .text(release.day),
    ])
  }

  private func text(_ tree: JSONTree) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return ((try? encoder.encode(tree)).map { String(decoding: $0, as: UTF8.self) } ?? "") + "\n"
  }
}
