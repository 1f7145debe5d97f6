import Desk
import Foundation
import Language
import Papers
import Reader
import Sandbox
import Support
import Testing

@Suite struct `Checking a stack` {
  private func report(_ files: [(String, [UInt8])], workers: Int = 2) async throws -> CheckReport {
    Program.isOwnProgram()
    let check = PaperCheck(sandbox: try Sandbox.find(), workers: workers) { page in
      let text = page.words.map(\.text).joined(separator: " ")
      return PageFinding(
        state: text.contains("hazard") ? .stop : .nothingFound, confidence: 1)
    }
    var report = CheckReport()
    for await event in check.check(files.map { name, bytes in CheckInput(name: name) { bytes } }) {
      report.take(event, after: 1)
    }
    #expect(report.isFinished)
    return report
  }

  private func paper(_ word: String) -> [UInt8] {
    HostilePapers.textPDF([(1...5).map { "\(word) line \($0) of some paper" }])
  }

  @Test func `numbers the pages in the order in which the files were given`() async throws {
    let two = HostilePapers.textPDF(
      [["one two three four five six seven eight nine ten eleven twelve"], ["hazard and all that"]])
    let report = try await report([
      ("a.pdf", paper("first")), ("b.pdf", two), ("c.pdf", paper("hazard")),
    ])
    #expect(report.pages.map(\.number) == [1, 2, 3, 4])
    #expect(report.pages.map(\.source) == ["a.pdf", "b.pdf", "b.pdf", "c.pdf"])
    #expect(report.pages(.stop).map(\.number).contains(4))
  }

  @Test(
    arguments: [
      ("empty.pdf", [], ReadingError.empty),
      ("letter.jpg", Array("Это не фото".utf8), .unknownKind),
      ("vast.png", HostilePapers.vastPNG, .tooManyPixels),
      ("scans.jpg", HostilePapers.manyScans(3_000), .tooManyScans),
      ("loop.tiff", HostilePapers.loopedTIFF, .damaged),
      ("5000.pdf", HostilePapers.pagesPDF(5_000), .tooManyPages),
      ("locked.pdf", HostilePapers.lockedPDF, .password),
      ("broken.pdf", Array("%PDF-1.4\nnothing".utf8), .damaged),
      ("thin.pdf", HostilePapers.pagePDF(width: "100000", height: "0.01"), .nothingDrawn),
      ("ראש\u{202E}gpj.pdf", Array("שלום".utf8), .unknownKind),
    ] as [(String, [UInt8], ReadingError)])
  func `names a hostile file and the reason, and judges the others`(
    name: String, bytes: [UInt8], error: ReadingError
  ) async throws {
    let report = try await report(
      [("before.pdf", paper("first")), (name, bytes), ("after.pdf", paper("hazard"))])
    #expect(report.refused.map(\.source) == [name])
    #expect(report.refused.map(\.code) == [error.rawValue])
    #expect(report.count(.nothingFound) == 1)
    #expect(report.count(.stop) == 1)
  }

  @Test func `names a photo that was cut in half, and judges the others`() async throws {
    let photo = try #require(DataFiles().bytes("check/sample/page-1.jpg"))
    let report = try await report([
      ("cut.jpg", HostilePapers.cut(Data(photo))), ("after.pdf", paper("hazard")),
    ])
    #expect(report.refused.map(\.source) == ["cut.jpg"])
    #expect(report.refused.map(\.code) == [ReadingError.damaged.rawValue])
    #expect(report.count(.stop) == 1)
  }

  @Test(arguments: [0, 10, 0x7FFF_FFFF] as [UInt32])
  func `does not believe an entry that lies about its size`(size: UInt32) async throws {
    let archive = ZipFile.bytes([.file("lie.pdf", paper("first"))])
    let report = try await report([
      ("lies.zip", ZipFile.declaring(size, in: archive)), ("after.pdf", paper("hazard")),
    ])
    #expect(report.refused.count + report.count(.nothingFound) == 1)
    #expect(report.refused.allSatisfy { $0.source.hasPrefix("lies.zip") })
    #expect(report.count(.stop) == 1)
  }

  @Test func `leaves no file behind`() async throws {
    let before = try Self.leftovers()
    let photo = Data(try #require(DataFiles().bytes("check/sample/page-2.jpg")))
    let header = try PictureHeader(Array(photo), kind: .jpeg)
    let drawn = HostilePapers.picturePDF(
      photo, width: header.width, height: header.height, layer: "few words")
    _ = try await report([
      ("drawn.pdf", drawn), ("loop.pdf", HostilePapers.loopedPDF),
      ("text.pdf", paper("hazard")), ("zip.zip", ZipFile.bytes([.file("a.pdf", paper("x"))])),
    ])
    #expect(try Self.leftovers() == before)
  }

  /// Names of files that a reader or Poppler would leave where programs put such files.
  private static func leftovers() throws -> Set<String> {
    let folders = [FileManager.default.temporaryDirectory.path, "/tmp", "/var/tmp", "/dev/shm"]
    let names = try Set(folders).flatMap { folder in
      try FileManager.default.contentsOfDirectory(atPath: folder).map { folder + "/" + $0 }
    }
    return Set(names.filter { $0.contains("/paper-") || $0.contains("/drawn-") })
  }

  @Test func `ends a document that goes in circles`() async throws {
    let report = try await report([
      ("loop.pdf", HostilePapers.loopedPDF), ("b.pdf", paper("hazard")),
    ])
    #expect(report.refused.allSatisfy { $0.source == "loop.pdf" })
    #expect(!report.refused.isEmpty)
    #expect(report.count(.stop) == 1)
  }

  @Test func `reads what lies in an archive, and refuses what does not belong there`() async throws
  {
    let inner = ZipFile.bytes([.file("deep.pdf", paper("inner"))])
    let innermost = ZipFile.bytes([.file("middle.zip", ZipFile.bytes([.file("in.zip", inner)]))])
    let archive = ZipFile.bytes([
      .file("лист 1.pdf", paper("first")), .file("../../etc/cron.d/x.pdf", paper("slip")),
      .link("link.pdf", to: "/etc/passwd"), .file("inner.zip", inner),
      .file("nest.zip", innermost), .file("__MACOSX/._a.pdf", [1]), .file("b.pdf", paper("hazard")),
    ])
    let report = try await report([("stack.zip", archive), ("after.pdf", paper("last"))])
    #expect(
      report.pages.map(\.source) == [
        "stack.zip/лист 1.pdf", "stack.zip/inner.zip/deep.pdf", "stack.zip/b.pdf", "after.pdf",
      ])
    #expect(report.pages.map(\.number) == [1, 2, 3, 4])
    let refused = Dictionary(grouping: report.refused, by: \.code).mapValues(\.count)
    #expect(refused == ["archive.not-a-plain-file": 2, "archive.nested-too-deep": 1])
  }

  @Test func `refuses an archive that unpacks to far more than itself`() async throws {
    let zeros = [UInt8](repeating: 0, count: 30_000_000)
    let bomb = ZipFile.bytes([.file("a.pdf", zeros)])
    let many = ZipFile.bytes((0..<2_001).map { .file("\($0).pdf", [1]) })
    let report = try await report([
      ("bomb.zip", bomb), ("many.zip", many), ("a.pdf", paper("hazard")),
    ])
    #expect(report.refused.map(\.code).sorted() == ["archive.bomb", "archive.too-many-entries"])
    #expect(report.count(.stop) == 1)
  }

  @Test func `reads a long document of text in halves, and every page once`() async throws {
    let document = HostilePapers.textPDF(
      (1...29).map { page in (1...3).map { "page \(page) with more words on line \($0)" } })
    let report = try await report([("long.pdf", document), ("after.pdf", paper("hazard"))])
    #expect(report.pages.map(\.number) == Array(1...30))
    #expect(report.pages.map(\.pageInSource) == Array(1...29) + [1])
    #expect(report.pages(.stop).map(\.number) == [30])
  }

  @Test func `shares a long document of drawn pages among its workers`() async throws {
    let report = try await report([("long.pdf", HostilePapers.pagesPDF(12))])
    #expect(report.pages.map(\.number) == Array(1...12))
    #expect(report.pages.map(\.pageInSource) == Array(1...12))
  }

  @Test func `ends its children when nobody listens any more`() async throws {
    Program.isOwnProgram()
    let check = PaperCheck(sandbox: try Sandbox.find()) { _ in
      PageFinding(state: .nothingFound, confidence: 1)
    }
    let photo = try #require(DataFiles().bytes("check/sample/page-1.jpg"))
    let inputs = (1...40).map { number in CheckInput(name: "\(number).jpg") { photo } }
    var seen = 0
    for await event in check.check(inputs) {
      if case .opened = event { break }
      seen += 1
    }
    #expect(seen == 0)
  }
}
