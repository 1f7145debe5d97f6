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

  @OptionGroup var paper: PaperOptions
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
    try await paper.write("publish.poster.done") {
      try PublishedChoice.release(release, $0)
    } print: { (document: PublicRelease, id, files) in
      try await PosterWriting(document, id: id, address: address, files: files)
        .pdf(in: paper.language.tongue)
    } answer: { document, id, bytes in
      Answer(
        release: "\(id)", number: PosterWriting.number(of: document, id), file: paper.file,
        pages: PDFPrinter.pages(bytes))
    }
  }
}
