import Casework
import Foundation
import Intake
import Language
import Publication
import Sandbox
import Store
import Support
import Testing
import Vault

@testable import Desk

@Suite struct `What leaves a vault` {
  @Test func `is only what everybody agreed to, and the rest is counted`() async throws {
    let made = try await ExportFixture()
    let outgoing = try await made.export(.csv)
    #expect(outgoing.records == 2)
    #expect(outgoing.stayed == [.notAsked: 1])
    try await made.agree(made.people[1], .referral, .partner, .revoked)
    let later = try await made.export(.csv)
    #expect(later.records == 1)
    #expect(later.stayed == [.notAsked: 1, .revoked: 1])
  }

  @Test(arguments: OutwardFormat.allCases) func `holds no sealed name, no text and no day`(
    format: OutwardFormat
  ) async throws {
    let made = try await ExportFixture()
    if format == .histories { return }
    let text = String(decoding: try await made.export(format).bytes, as: UTF8.self)
    for secret in ["Примеров", "998", "Окна", "2023-01-14", "14 января", "ik6", "HYPERLINK"] {
      #expect(!text.contains(secret), "\(format.rawValue): \(secret)")
    }
    for id in made.people + made.events + made.reports { #expect(!text.contains("\(id)")) }
    #expect(text.contains("2023-01"))
  }

  @Test func `is named otherwise for each audience, and the same for one`() async throws {
    let made = try await ExportFixture()
    for one in made.people + made.reports { try await made.agree(one, .referral, .court) }
    for one in made.people + made.reports { try await made.agree(one, .referral, .partner) }
    let partner = try await made.export(.geojson).bytes
    let again = try await made.export(.geojson).bytes
    let court = try await made.export(.geojson, to: .court).bytes
    #expect(partner == again)
    #expect(partner != court)
  }

  @Test(arguments: OutwardFormat.allCases)
  func `is nothing when nobody agreed, or from a vault for training`(
    format: OutwardFormat
  ) async throws {
    let made = try await ExportFixture()
    await #expect(throws: ExportError.noConsent(3)) {
      try await made.export(format, to: .authority)
    }
    let training = try await ExportFixture(exercise: true)
    await #expect(throws: DeskError.exercise) { try await training.export(format) }
  }

  @Test func `needs the role of a publisher, and is an entry first`() async throws {
    let made = try await ExportFixture()
    let unlocked = made.desk.unlocked
    let passphrase = Array("lawyer lamp river".utf8)
    let member = try unlocked.makeUser(
      named: "lawyer", passphrase: passphrase, cost: DeskFixture.cost)
    try unlocked.letIn("lawyer", team: "team", sealedFields: true)
    try unlocked.setRoles([.lawyer], of: member, in: made.desk.session.team.keys.team)
    let other = try unlocked.vault.unlock(passphrase, user: "lawyer", floor: DeskFixture.cost)
    let session = try Session(other) { made.desk.now.seconds }
    await #expect(throws: DeskError.notPermitted(.publish)) {
      try await session.exportOutward(
        OutwardOrder(.csv, to: .partner, reason: "test", ending: "csv"))
    }
    _ = try await made.export(.csv)
    let acts = try made.desk.session.view().history().map(\.act)
    #expect(acts.last == "export csv")
  }

  @Test func `as HTCDS is read back equal by our own reader`() async throws {
    let made = try await ExportFixture()
    let bytes = try await made.export(.htcds).bytes
    let rows = try Self.read(bytes, .htcds)
    #expect(rows.count == 2)
    let written = try Self.cells(bytes)
    for (row, cells) in zip(rows, written) {
      #expect(row.identity == cells["cas_Id"])
      for (name, value) in cells where name != "cas_Id" && !value.isEmpty {
        #expect(row.details.contains(Detail(name, value)), "\(name)")
      }
    }
    #expect(rows[0].details.contains(Detail("prs_PrimaryLanguage", "uzb")))
    #expect(rows[0].details.contains(Detail("vic_MethodsOfControl", "ThreatsLawEnforcement")))
    #expect(rows[0].details.contains(Detail("hte_City", "Vladimir")))
  }

  @Test func `as Uwazi is read back equal, alone and in its archive`() async throws {
    Program.isOwnProgram()
    let made = try await ExportFixture()
    let plain = try await made.export(.uwazi).bytes
    let rows = try Self.read(plain, .uwazi)
    #expect(rows.map(\.title) == (try Self.cells(plain)).map { $0["Title"] })
    #expect(rows.count == 2)
    let zip = try await made.export(.uwazi, ending: "zip").bytes
    let child = ArchiveChild(try Sandbox.find())
    let input = try ImportArchive(
      ByteSource(name: "uwazi.zip", bytes: Array(zip)), format: .uwazi, child: child
    ).input()
    var packed: [IncomingMessage] = []
    _ = try input.export.read(words: try IntakeWords(files: DataFiles())) { packed.append($0) }
    #expect(packed.map(\.details) == rows.map(\.details))
  }

  @Test func `as a workbook holds texts alone, and is read back equal`() async throws {
    Program.isOwnProgram()
    let made = try await ExportFixture()
    let csv = try Self.read(try await made.export(.csv).bytes, .csv)
    let book = try await made.export(.csv, ending: "xlsx").bytes
    #expect(!String(decoding: book, as: UTF8.self).contains("<f>"))
    let child = ArchiveChild(try Sandbox.find())
    let input = try ImportArchive(
      ByteSource(name: "events.xlsx", bytes: Array(book)), format: nil, child: child
    ).input()
    var rows: [IncomingMessage] = []
    _ = try input.export.read(words: try IntakeWords(files: DataFiles())) { rows.append($0) }
    #expect(rows.map(\.details) == csv.map(\.details))
  }

  @Test func `as capture histories counts those who agreed to be counted`() async throws {
    let made = try await ExportFixture()
    for (number, one) in made.people.enumerated() {
      try await made.agree(one, .statistics, .partner)
      try await made.agree(one, .letter, number == 0 ? .court : .lawyer)
    }
    let outgoing = try await made.desk.session.exportOutward(
      OutwardOrder(.histories, to: .partner, reason: "test", ending: "csv", facet: "audience"))
    let text = String(decoding: outgoing.bytes, as: UTF8.self)
    #expect(text.hasPrefix("court,lawyer,partner,count\n"))
    #expect(outgoing.records == 3)
  }

  static func read(_ bytes: Data, _ format: ExportFormat) throws -> [IncomingMessage] {
    var rows: [IncomingMessage] = []
    var reader = TableReader(
      ByteSource(name: "t.csv", bytes: Array(bytes)), words: try ColumnWords(files: DataFiles()),
      format: format)
    try reader.read { rows.append($0) }
    return rows
  }

  static func cells(_ bytes: Data) throws -> [[String: String]] {
    var reader = DelimitedText(
      try ByteSource(name: "t.csv", bytes: Array(bytes)).open(), separator: 0x2C)
    let header = try reader.next()?.cells ?? []
    var rows: [[String: String]] = []
    while let row = try reader.next() {
      rows.append(Dictionary(zip(header, row.cells), uniquingKeysWith: { first, _ in first }))
    }
    return rows
  }
}
