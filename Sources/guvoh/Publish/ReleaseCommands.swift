import ArgumentParser
import Casework
import Desk
import Printing

/// `guvoh publish report FILE.pdf`: a release on paper.
struct PublishReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write a release as a report on paper.",
    discussion: """
        guvoh publish report report.pdf --language ru --vault cases

      Without --release it is the newest one. A release that was retracted says so on its first page.
      """)

  @Argument(help: "The file to write, PDF.", completion: .file()) var file: String
  @OptionGroup var vault: VaultOptions
  @OptionGroup var member: MemberOptions
  @OptionGroup var data: DataOption
  @OptionGroup var language: LanguageOption
  @Option(help: "The release; the newest one when left out.") var release: String?

  private struct Answer: Encodable {
    let schema = "guvoh.publish.report/1"
    let release: String
    let file: String
    let pages: Int
  }

  func run() async throws {
    Hardening.begin()
    let session = try member.session(try vault.locked())
    let files = try data.files()
    try await Refusal.explaining {
      let id = try ReleaseChoice.release(release, session).id
      let document: PublicRelease = try session.openedToLeave(id, by: .publish)
      let bytes = try await PrintedFile.write(file) {
        try await SiteWriting(document, files: files).pdf(in: language.tongue)
      }
      try Say.answer(
        vault.json,
        Answer(release: "\(id)", file: file, pages: PDFPrinter.pages(bytes)),
        "publish.report.done", ["path": file])
    }
  }
}

/// `guvoh publish retract`: takes a release back.
struct RetractCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retract", abstract: "Take a release back, as visibly as it was published.",
    discussion: """
        guvoh publish retract ID --reason "Two lists were one" --vault cases
        guvoh publish site-again --release ID --vault cases

      The reason stands on the pages, above the figure and as large; the figure is struck out, and what was
      built on it is taken away.
      """)

  @Argument(help: "The release; the newest one when left out.") var release: String?
  @OptionGroup var vault: VaultOptions
  @OptionGroup var member: MemberOptions
  @Option(help: "Why, in words for the public.") var reason: String
  @Option(help: "A name in these words that may stand. Repeatable.") var accept: [String] = []

  private struct Answer: Encodable {
    let schema = "guvoh.publish.retract/1"
    let release: String
    let day: String
  }

  func run() async throws {
    Hardening.begin()
    let session = try member.session(try vault.locked())
    try Refusal.explaining {
      let id = try ReleaseChoice.release(release, session).id
      _ = try session.retract(
        id, on: ReportDay.today, reason: PublicWords(reason, accepted: Set(accept)))
      try Say.answer(
        vault.json, Answer(release: "\(id)", day: ReportDay.today), "publish.retracted",
        ["id": "\(id)"])
    }
  }
}

/// The release that somebody named, or the newest.
enum ReleaseChoice {
  static func release(_ name: String?, _ session: Session) throws -> Opened<PublicRelease> {
    if let name {
      guard let id = DocumentID(name) else {
        throw Refusal(code: "vault.document.unknown", status: .badData)
      }
      return try session.opened(id)
    }
    guard let newest = try session.releases(limit: 1).first else { throw ExportError.nothing }
    return newest
  }
}
