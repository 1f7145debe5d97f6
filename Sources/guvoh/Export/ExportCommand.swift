import ArgumentParser
import Casework
import Desk
import Foundation
import Language
import Publication

/// Takes out of a vault what may leave it.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Take out what people agreed to, in forms that other programs read.",
    discussion: """
      FORMAT is htcds (Human Trafficking Case Data Standard 2.0, CSV), ftm (FollowTheMoney, JSON lines),
      uwazi (CSV, or ZIP), csv (or .xlsx), geojson, huridocs (Events Standard Formats: tables with a
      descriptor in a ZIP, or .json), or histories (for guvoh count). No sealed name is in any of them,
      no text that nobody approved, no date finer than a month, no point finer than its source.
      What people did not agree to stays and is counted.

        guvoh export htcds cases.csv --audience partner --reason "agreement of 2026-11-20" --vault cases
        guvoh export huridocs casebook.zip --audience un --reason "annex" --vault cases
        guvoh export csv events.xlsx --audience partner --reason "yearly exchange" --vault cases
        guvoh export histories lists.csv --list channel --reason "estimate" --vault cases

      Everything, with the sealed fields open, to move house (guvoh import all takes it in again):

        guvoh export --all FOLDER --reason "new machine" --vault cases
      """)

  @Flag(name: .customLong("all"), help: "Everything of the team, in the open, into a folder.")
  var everything = false

  @Argument(help: "The format, and the file to write (- prints it); with --all the folder.")
  var words: [String] = []

  @Option(help: "The file or folder to write, when it does not stand behind the format.")
  var output: String?

  @OptionGroup var vault: VaultOptions
  @OptionGroup var member: MemberOptions
  @OptionGroup var data: DataOption

  @Option(help: "Who gets it: lawyer, embassy, authority, journalist, partner, un, court …")
  var audience = "partner"
  @Option(help: "Why; it stands in the journal.") var reason: String?
  @Option(name: .customLong("list"), help: "For histories: the facet whose values are the lists.")
  var facet = "channel"
  @Option(help: "The tongue of words: uz, uz-Cyrl, tg, ky, ru or en.") var language = "en"

  func validate() throws {
    guard isAll || words.first.flatMap(OutwardFormat.init) != nil else {
      throw ValidationError("name one of the formats, or --all")
    }
    guard places.count == 1 else {
      throw ValidationError("name a format and one file, or --all and one folder")
    }
    guard ConsentRule.Audience(rawValue: audience) != nil else {
      throw ValidationError("there is no audience \(audience)")
    }
    guard Tongue(rawValue: language) != nil else {
      throw ValidationError("there is no language \(language)")
    }
  }

  private var isAll: Bool { everything || words.first == "all" }

  /// The files or folders that were named; one is right.
  private var places: [String] {
    let isNamed = !everything || words.first == "all"
    return (isNamed ? Array(words.dropFirst()) : words) + [output].compactMap(\.self)
  }

  func run() async throws {
    Hardening.begin()
    let session = try member.session(try vault.locked())
    let files = try data.files()
    try await Refusal.explaining {
      if isAll { try await exportAll(session, files) } else { try await export(session, files) }
    }
  }

  /// What stands in the journal when nobody said why.
  private static let unstated = "guvoh export"

  private struct AllAnswer: Encodable {
    let schema = "guvoh.export/1"
    let format = "all"
    let documents: Int
    let versions: Int
    let files: Int
    let folder: String
  }

  private func exportAll(_ session: Session, _ files: DataFiles) async throws {
    let folder = places[0]
    let bar = ProgressBar("export.writing")
    let manifest = try await session.exportAll(
      to: URL(filePath: folder).absoluteURL, reason: reason ?? Self.unstated, files: files
    ) { bar.show($0, $1) }
    try Say.answer(
      vault.json,
      AllAnswer(
        documents: manifest.documents, versions: manifest.versions, files: manifest.files,
        folder: folder), "export.all.done", count: manifest.documents,
      ["path": folder, "files": "\(manifest.files)"])
    if !vault.json { Say.line("export.all.open") }
  }

  private struct Answer: Encodable {
    let schema = "guvoh.export/1"
    let format: String
    let audience: String
    let records: Int
    let withheld: [String: Int]
    let withoutPoint: Int
    let file: String
  }

  private func export(_ session: Session, _ files: DataFiles) async throws {
    guard let format = OutwardFormat(rawValue: words[0]),
      let audience = ConsentRule.Audience(rawValue: audience)
    else { return }
    let path = places[0]
    let outgoing = try await session.exportOutward(
      OutwardOrder(
        format, to: audience, reason: reason ?? Self.unstated,
        ending: URL(filePath: path).pathExtension.lowercased(),
        tongue: Tongue(rawValue: language) ?? .english, facet: facet), files: files)
    if path == "-" { return FileHandle.standardOutput.write(outgoing.bytes) }
    var file = try OwnFile(path)
    file.add(Array(outgoing.bytes))
    try file.finish()
    let withheld = outgoing.stayed.reduce(into: [:]) { $0[$1.key.rawValue] = $1.value }
    try Say.answer(
      vault.json,
      Answer(
        format: format.rawValue, audience: audience.rawValue, records: outgoing.records,
        withheld: withheld, withoutPoint: outgoing.withoutPoint, file: path),
      "export.done", count: outgoing.records, ["path": path])
    guard !vault.json else { return }
    let staying = outgoing.stayed.values.reduce(0, +)
    if staying > 0 { Say.line("export.stayed", count: staying) }
    if outgoing.withoutPoint > 0 { Say.line("export.pointless", count: outgoing.withoutPoint) }
  }
}
