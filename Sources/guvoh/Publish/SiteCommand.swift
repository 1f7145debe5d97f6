import ArgumentParser
import Casework
import Desk
import Disclosure
import Foundation
import Language

/// `guvoh publish DIR`: the public site of a release.
struct SiteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site",
    abstract: "Write a static site of figures in which nobody stands out.",
    discussion: """
      Each record is asked for its consent (statistics or publication, public). Of fewer than k alike nothing
      is told; a register in the vault keeps the difference of two releases from telling more. The pages are
      in six languages, need no server and no script, and say what share is not told.

        guvoh publish site-2026-11 --k 11 --title "Reports of 2026" --vault cases
        guvoh publish site-2026-11 --of people --from 2023-01 --to 2023-12 --vault cases
        guvoh publish site-again --release ID --vault cases       (the same pages once more)
        guvoh publish site-2026-11 --table prepared.csv           (a prepared table, without a vault)

      A prepared table has the columns received, place, tactic and outcome (or month, place, citizenship,
      tactic and outcome with --of people); whoever prepared it answers for the consent.
      """)

  @Argument(help: "The folder to write: not there yet, or empty.", completion: .directory)
  var folder: String

  @OptionGroup var vault: VaultOptions
  @OptionGroup var member: MemberOptions
  @OptionGroup var data: DataOption

  @Option(help: "The least number in a cell.") var k = 11
  @Option(help: "What is counted: reports or people.") var of = "reports"
  @Option(help: "The first month, 2023-01.") var from = ""
  @Option(help: "The last month.") var to = ""
  @Option(help: "What the site is called.") var title = "Guvoh"
  @Option(help: "A name in the title that may stand. Repeatable.") var accept: [String] = []
  @Option(help: "Why; it stands in the journal.") var reason = "guvoh publish"
  @Option(help: "Write the pages of this release again.") var release: String?
  @Option(help: "Write a pack for an auditor, a ZIP, beside it.") var audit: String?
  @Option(help: "A prepared table in place of a vault, CSV.") var table: String?

  func validate() throws {
    guard k >= 3 else { throw ValidationError("--k is at least 3; 11 is the reference") }
    guard PublicRelease.Unit(rawValue: of) != nil else {
      throw ValidationError("--of is reports or people")
    }
    for month in [from, to] where !month.isEmpty {
      guard month.count == 7, let date = Edtf(month), MonthWord.isMonth(date) else {
        throw ValidationError("a month is written as 2023-01")
      }
    }
  }

  func run() async throws {
    do {
      try await Refusal.explaining {
        if let table { return try publish(table: table) }
        try await publish()
      }
    } catch let error as DisclosureError { throw Refusal(error) }
  }

  private var words: PublicWords { PublicWords(title, accepted: Set(accept)) }
  private var unit: PublicRelease.Unit { PublicRelease.Unit(rawValue: of) ?? .reports }

  private func publish() async throws {
    Hardening.begin()
    let session = try member.session(try vault.locked())
    let files = try data.files()
    if let release {
      let id = try PublishedChoice.release(release, session)
      return try show(try session.openedToLeave(id, by: .publish), id, files)
    }
    let released = try await session.publish(
      ReleaseOrder(
        title: words, day: ReportDay.today, unit: unit, from: from, to: to, k: k, reason: reason),
      files: files)
    try show(released.release, released.document, files)
    if let audit {
      try await session.writeAudit(released, to: URL(filePath: audit).absoluteURL, files: files)
      if !vault.json { Say.line("publish.audit.done", ["path": audit]) }
    }
  }

  /// Figures of a prepared table: the same classes, the same pages, and no vault behind them.
  private func publish(table path: String) throws {
    let files = try data.files()
    _ = try words.checked(files)
    let sheet = try RecordSheet(path: path)
    let columns = try unit.columns.map { try sheet.column($0) }
    let records = sheet.numbers.enumerated().map { index, number in
      PublicRecord(id: number, values: columns.map { $0[index] })
    }
    let making = ReleaseMaking(
      unit, k: k, vocabulary: try Vocabulary(files: files), gazetteer: try Gazetteer(files: files))
    let release = try making.release(
      prepared: records.filter { making.isWithin($0.values.first ?? "", from, to) },
      title: title, day: ReportDay.today)
    try show(release, nil, files)
  }

  private struct Answer: Encodable {
    let schema = "guvoh.publish/1"
    let release: String?
    let folder: String
    let files: Int
    let largestPage: Int
    let k: Int
    let records: Int
    let published: Int
    let withheld: Int
    let withheldShare: Double
    let noConsent: [String: Int]
    let repeats: Int
    let cells: Int
  }

  private func show(
    _ release: PublicRelease, _ id: DocumentID?, _ files: DataFiles
  ) throws {
    let written = try SiteWriting(release, files: files).write(
      to: URL(filePath: folder).absoluteURL)
    let account = release.account
    try Say.answer(
      vault.json,
      Answer(
        release: id?.description, folder: folder, files: written.files,
        largestPage: written.largestPage, k: release.k, records: account.records,
        published: account.published, withheld: account.withheld,
        withheldShare: account.records == 0
          ? 0 : Double(account.withheld) / Double(account.records),
        noConsent: account.stayed, repeats: account.repeats, cells: release.cells.count),
      "publish.site.done", count: written.files,
      ["path": folder, "told": "\(account.published)", "hidden": "\(account.hidden)"])
    if !vault.json, let id { Say.line("publish.site.release", ["id": "\(id)"]) }
    if !vault.json, release.k < 11 { Say.line("publish.smallk", ["k": "\(release.k)"]) }
  }
}

/// Whether a date is one month.
enum MonthWord {
  static func isMonth(_ time: Edtf) -> Bool {
    guard case .date(let date) = time, case .known(let month)? = date.month else { return false }
    return date.day == nil && month <= 12 && date.unspecifiedDigits == 0
  }
}

/// Today as reports write it.
enum ReportDay {
  static var today: String {
    CalendarDay(daysSince1970: Int(Date().timeIntervalSince1970) / 86_400).description
  }
}
