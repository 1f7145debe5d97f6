import ArgumentParser
import Casework
import Desk
import Foundation
import Printing

/// `guvoh publish warning pages FOLDER`: the pages and posters of a warning.
struct WarningPagesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pages", abstract: "Write the pages and posters of a warning in six languages.",
    discussion: """
        guvoh publish warning pages warning-site --vault cases

      The pages need no server and no script. Without --warning it is the newest one; one that was taken back
      says so on every page.
      """)

  @Argument(help: "The folder to write: not there yet, or empty.", completion: .directory)
  var folder: String
  @OptionGroup var vault: VaultOptions
  @OptionGroup var member: MemberOptions
  @OptionGroup var data: DataOption
  @Option(help: "The warning; the newest one when left out.") var warning: String?

  private struct Answer: Encodable {
    let schema = "guvoh.publish.warning.pages/1"
    let warning: String
    let folder: String
    let files: Int
  }

  func run() async throws {
    Hardening.begin()
    let session = try member.session(try vault.locked())
    let files = try data.files()
    try Refusal.explaining {
      let id = try PublishedChoice.warning(warning, session)
      let document: PublicWarning = try session.openedToLeave(id, by: .publish)
      let count = try WarningWriting(document, files: files).write(
        to: URL(filePath: folder).absoluteURL)
      try Say.answer(
        vault.json, Answer(warning: "\(id)", folder: folder, files: count),
        "publish.warning.pages", count: count, ["path": folder])
    }
  }
}

/// `guvoh publish warning poster FILE.pdf`: a warning as a sheet for a wall.
struct WarningPosterCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "poster", abstract: "Write a warning as a sheet for a wall.",
    discussion: "  guvoh publish warning poster poster.pdf --language ru --vault cases")

  @OptionGroup var paper: PaperOptions
  @Option(help: "The warning; the newest one when left out.") var warning: String?

  private struct Answer: Encodable {
    let schema = "guvoh.publish.warning.poster/1"
    let warning: String
    let file: String
    let pages: Int
  }

  func run() async throws {
    try await paper.write("publish.poster.done") {
      try PublishedChoice.warning(warning, $0)
    } print: { (document: PublicWarning, _, files) in
      try await WarningWriting(document, files: files).poster(in: paper.language.tongue)
    } answer: { _, id, bytes in
      Answer(warning: "\(id)", file: paper.file, pages: PDFPrinter.pages(bytes))
    }
  }
}
