import ArgumentParser
import Casework
import Desk
import Printing

/// `guvoh publish poster FILE.pdf`: a figure as a sheet for a wall.
struct PosterCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "poster", abstract: "Write a published figure as a sheet for a wall.",
    discussion: """
        guvoh publish poster poster.pdf --language ru --address https://example.org/figures --vault cases

      The sheet says how many of what, how sure that is, what is not told, its source, its day and its number.
      With --address a square leads to the pages. Without --release it is the newest release; one that was
      retracted says so above everything.
      """)

  @Argument(help: "The file to write, PDF.", completion: .file()) var file: String
  @OptionGroup var vault: VaultOptions
  @OptionGroup var member: MemberOptions
  @OptionGroup var data: DataOption
  @OptionGroup var language: LanguageOption
  @Option(help: "The release; the newest one when left out.") var release: String?
  @Option(help: "The address of its pages, for the square.") var address = ""

  private struct Answer: Encodable {
    let schema = "guvoh.publish.poster/1"
    let release: String
    let number: String
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
        try await PosterWriting(document, id: id, address: address, files: files)
          .pdf(in: language.tongue)
      }
      try Say.answer(
        vault.json,
        Answer(
          release: "\(id)", number: PosterWriting.number(of: document, id), file: file,
          pages: PDFPrinter.pages(bytes)), "publish.poster.done", ["path": file])
    }
  }
}
