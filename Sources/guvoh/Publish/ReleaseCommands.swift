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

  @OptionGroup var paper: PaperOptions
  @Option(help: "The release; the newest one when left out.") var release: String?

  private struct Answer: Encodable {
    let schema = "guvoh.publish.report/1"
    let release: String
    let file: String
    let pages: Int
  }

  func run() async throws {
    try await paper.write("publish.report.done") {
      try PublishedChoice.release(release, $0)
    } print: { (document: PublicRelease, _, files) in
      try await SiteWriting(document, files: files).pdf(in: paper.language.tongue)
    } answer: { _, id, bytes in
      Answer(release: "\(id)", file: paper.file, pages: PDFPrinter.pages(bytes))
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
      let id = try PublishedChoice.release(release, session)
      _ = try session.retract(
        id, on: ReportDay.today, reason: PublicWords(reason, accepted: Set(accept)))
      try Say.answer(
        vault.json, Answer(release: "\(id)", day: ReportDay.today), "publish.retracted",
        ["id": "\(id)"])
    }
  }
}
