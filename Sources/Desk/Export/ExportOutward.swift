package import Casework
internal import Counting
package import Foundation
package import Language
internal import Publication
internal import Vault

/// A form in which events leave for other people's programs.
package enum OutwardFormat: String, CaseIterable, Sendable {
  case htcds, ftm, uwazi, csv, geojson, huridocs, histories

  /// What people must have agreed to.
  package var use: ConsentRule.Use {
    switch self {
    case .htcds, .ftm, .uwazi, .csv, .geojson, .huridocs: .referral
    case .histories: .statistics
    }
  }
}

/// What is to leave, to whom, and why.
package struct OutwardOrder: Sendable {
  /// The form.
  package var format: OutwardFormat
  /// To whom.
  package var audience: ConsentRule.Audience
  /// Why, for the journal.
  package var reason: String
  /// The end of the name of the file, which chooses between CSV, ZIP and workbook.
  package var ending: String
  /// The tongue of the words, where a form has words.
  package var tongue: Tongue
  /// For capture histories: the facet whose values are the lists.
  package var facet: String

  /// An order with every fact given.
  package init(
    _ format: OutwardFormat, to audience: ConsentRule.Audience, reason: String, ending: String,
    tongue: Tongue = .english, facet: String = "channel"
  ) {
    self.format = format
    self.audience = audience
    self.reason = reason
    self.ending = ending
    self.tongue = tongue
    self.facet = facet
  }
}

/// What left.
package struct Outgoing: Sendable {
  /// The bytes of the file.
  package let bytes: Data
  /// How many records are in it.
  package let records: Int
  /// How many stayed, by the reason.
  package let stayed: [ConsentRule.Verdict: Int]
  /// How many events have a place that is in words only or has no coordinates: told without a point.
  package let withoutPoint: Int
}

extension Session {
  /// Makes the file of an export: what everybody agreed to, without names, and nothing finer than its source.
  ///
  /// - Throws: `DeskError.exercise`, `.notPermitted`, `.reasonMissing`, `ExportError`, `VaultError`.
  package func exportOutward(
    _ order: OutwardOrder, files: DataFiles = DataFiles()
  ) async throws -> Outgoing {
    if order.format == .histories { return try await exportHistories(order) }
    try require(.publish)
    let documents = try latest(OutwardGathering.kinds(for: order.format))
    let leaving = try await leaving(
      "export \(order.format.rawValue)", for: order.format.use, to: order.audience,
      reason: order.reason, kept: KeptConsents(documents))
    var gathering = OutwardGathering(self, documents, leaving, try Gazetteer(files: files))
    guard !gathering.isEmpty else { throw ExportError.nothing }
    let set = gathering.set()
    guard !set.events.isEmpty else { throw ExportError.noConsent(gathering.leaving.staying) }
    let written = try OutwardFile(order, files).bytes(set)
    return Outgoing(
      bytes: written.bytes, records: written.records, stayed: gathering.leaving.stayed,
      withoutPoint: set.events.count { $0.places.allSatisfy { $0.coordinate == nil } })
  }

  /// The lists on which the people of the vault are, as a table for `guvoh count`.
  private func exportHistories(_ order: OutwardOrder) async throws -> Outgoing {
    var leaving = try await leaving(
      "export histories", for: .statistics, to: order.audience, reason: order.reason)
    let lists = try VaultLists(view()) { leaving.lets([$0]) }
    guard lists.count > 0 else {
      throw leaving.staying > 0 ? ExportError.noConsent(leaving.staying) : ExportError.nothing
    }
    guard let table = lists.table(by: order.facet) else { throw ExportError.noLists(order.facet) }
    return Outgoing(
      bytes: Data(table.canonicalText.utf8), records: table.observed, stayed: leaving.stayed,
      withoutPoint: 0)
  }
}

/// A set of events as the bytes of one file.
private struct OutwardFile {
  private let order: OutwardOrder
  private let files: DataFiles

  init(_ order: OutwardOrder, _ files: DataFiles) {
    self.order = order
    self.files = files
  }

  func bytes(_ set: OutwardSet) throws -> (bytes: Data, records: Int) {
    switch order.format {
    case .htcds:
      let table = try HTCDSTable(files: files, gazetteer: Gazetteer(files: files)).table(set)
      return (Data(table.csv.utf8), table.rows.count)
    case .ftm:
      let entities = FollowTheMoney(try Vocabulary(files: files)).entities(set)
      return (Data(FollowTheMoney.lines(entities).utf8), entities.count)
    case .uwazi:
      let table = UwaziTable(try Vocabulary(files: files), in: order.tongue).table(set)
      let csv = Data(table.csv.utf8)
      return (order.ending == "zip" ? try Zip.bytes([("import.csv", csv)]) : csv, table.rows.count)
    case .csv: return try spreadsheet(EventTable.table(set))
    case .geojson: return (Data(try GeoFeatures.text(set).utf8), set.events.count)
    case .huridocs: return try huridocs(set)
    case .histories: return (Data(), 0)
    }
  }

  /// A table for each format with its descriptor in a ZIP, or all of them as one JSON value.
  private func huridocs(_ set: OutwardSet) throws -> (bytes: Data, records: Int) {
    let tables = HuridocsTables(
      try HuridocsCodes(files: files), try Vocabulary(files: files), in: order.tongue
    ).tables(set)
    if order.ending == "json" {
      return (Data(try HuridocsFields.json(tables).utf8), set.events.count)
    }
    let parts = tables.map { (name: $0.name + ".csv", data: Data($0.table.csv.utf8)) }
    let descriptor = Data(try HuridocsFields.descriptor().utf8)
    return (try Zip.bytes([("datapackage.json", descriptor)] + parts), set.events.count)
  }

  private func spreadsheet(_ table: PlainTable) throws -> (bytes: Data, records: Int) {
    guard order.ending == "xlsx" else { return (Data(table.csv.utf8), table.rows.count) }
    let parts = WorkbookParts.parts(table).map { (name: $0.name, data: Data($0.text.utf8)) }
    return (try Zip.bytes(parts), table.rows.count)
  }
}
