import ArgumentParser
import Desk
import Foundation
import Papers
import Sandbox
import Synchronization

/// Reads pages and prints what was read, for those who work on the rules or on the reading.
///
/// It goes the whole way of `guvoh check`; only the judge is one that keeps the pages.
struct RecogniseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "__recognise", shouldDisplay: false)

  @Argument var paths: [String]
  @Option var workers = 2
  @Option(help: .hidden) var thumbnails: String?
  @Flag var unsafeNoSandbox = false

  private struct Line: Encodable {
    var source: String
    var page_in_source: Int
    var seconds: Double
    var page: RecognisedPage
  }

  mutating func run() async throws {
    let inputs = paths.map { path in
      CheckInput(name: path) { Array(try Data(contentsOf: URL(filePath: path))) }
    }
    let last = Mutex<[RecognisedPage]>([])
    let check = PaperCheck(
      sandbox: unsafeNoSandbox ? .none : try Sandbox.find(), workers: workers
    ) { page in
      // The page travels to its event by the place it was kept at.
      last.withLock { pages in
        pages.append(page)
        return PageFinding(state: .nothingFound, confidence: Double(pages.count - 1))
      }
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for await event in check.check(inputs) {
      switch event {
      case .page(let page):
        let line = Line(
          source: page.source, page_in_source: page.pageInSource, seconds: page.seconds,
          page: last.withLock { $0[Int(page.finding.confidence)] })
        FileHandle.standardOutput.write(try encoder.encode(line) + Data("\n".utf8))
        if let thumbnails {
          let name = "\(thumbnails)/\(page.number).jpg"
          try Data(page.thumbnail).write(to: URL(filePath: name))
        }
      case .refused(let paper):
        Terminal.standardError("refused \(paper.source) \(paper.page ?? 0) \(paper.code)")
      case .opened, .finished: continue
      }
    }
  }
}
