import Foundation
import Language
import Papers
import Reader
import Sandbox
import Support
import Testing

@Suite struct `A child that reads` {
  private func child(_ limits: ReadingLimits = .usual) throws -> ReadingChild {
    Program.isOwnProgram()
    return ReadingChild(sandbox: try Sandbox.find(), limits: limits)
  }

  private func sample(_ number: Int) throws -> [UInt8] {
    try #require(DataFiles().bytes("check/sample/page-\(number).jpg"))
  }

  private func pages(_ opened: ReadingChild.Opened) -> Int? {
    if case .pages(let count, _) = opened { count } else { nil }
  }

  @Test func `reads the words of a photo and where they stand`() async throws {
    let child = try child()
    #expect(pages(try await child.open(try sample(1))) == 1)
    let read = try await child.page(0)
    #expect(read.page.words.count > 30)
    #expect(read.page.rotation == 0)
    #expect(read.page.words.allSatisfy { (0...1).contains($0.box.x) && (0...1).contains($0.box.y) })
    let ink = try #require(read.page.ink)
    #expect(ink.letters > 100)
    #expect(ink.unreadLetters * 10 < ink.letters)
    #expect(FileKind(read.thumbnail) == .jpeg)
  }

  @Test func `takes the words of a text layer without drawing the page`() async throws {
    let child = try child()
    let lines = (1...6).map { "line \($0) of the paper with words" }
    guard
      case .pages(2, isText: true) = try await child.open(HostilePapers.textPDF([lines, lines]))
    else {
      Issue.record("not two pages of text")
      return
    }
    let page = try await child.page(1).page
    #expect(page.origin == .textLayer)
    #expect(page.ink == nil)
    #expect(page.words.map(\.text).prefix(3) == ["line", "1", "of"])
    #expect(page.words.map(\.line).max() == 5)
  }

  @Test func `looks behind a text layer that hides a picture`() async throws {
    let child = try child()
    let photo = try sample(2)
    let header = try PictureHeader(photo, kind: .jpeg)
    let pdf = HostilePapers.picturePDF(
      Data(photo), width: header.width, height: header.height,
      layer: String(repeating: "harmless words of another paper ", count: 4))
    _ = try await child.open(pdf)
    let page = try await child.page(0).page
    #expect(page.origin == .both)
    #expect(page.words.contains { $0.text == "harmless" })
    #expect(
      page.words.count { $0.text.unicodeScalars.contains { (0x400...0x4FF).contains($0.value) } }
        > 20)
  }

  @Test(arguments: [(20, RecognisedPage.Origin.textLayer), (2_000, .both)])
  func `looks behind a text layer where letters may be drawn as curves`(
    curves: Int, origin: RecognisedPage.Origin
  ) async throws {
    let child = try child()
    let layer = (1...6).map { "line \($0) of a paper with words" }
    _ = try await child.open(HostilePapers.curvesPDF(curves, layer: layer))
    let page = try await child.page(0).page
    #expect(page.origin == origin)
    #expect(page.words.contains { $0.text == "paper" })
  }

  private func fixture(_ name: String) throws -> [UInt8] {
    let folder = Repository.root.appending(path: "Tests/ReaderTests/Fixtures")
    return Array(try Data(contentsOf: folder.appending(path: name)))
  }

  @Test func `reads every page of a TIFF by its number`() async throws {
    let child = try child()
    #expect(pages(try await child.open(try fixture("two-pages.tiff"))) == 2)
    let second = try await child.page(1).page.words.map(\.text).joined(separator: " ")
    let first = try await child.page(0).page.words.map(\.text).joined(separator: " ")
    #expect(first.contains("Наниматель") && !first.contains("военной"))
    #expect(second.contains("военной") && !second.contains("Наниматель"))
    await #expect(throws: ReadingError.damaged) { try await child.page(2) }
  }

  @Test func `reads a photo as a phone of Apple stores it`() async throws {
    let child = try child()
    #expect(pages(try await child.open(try fixture("page.heic"))) == 1)
    let text = try await child.page(0).page.words.map(\.text).joined(separator: " ")
    #expect(text.contains("военнослужащий") && text.contains("Министерства"))
  }

  @Test(arguments: ["page.heic", "two-pages.tiff"])
  func `refuses a picture that was cut in half`(name: String) async throws {
    let child = try child()
    let bytes = try fixture(name)
    await #expect(throws: ReadingError.self) {
      _ = try await child.open(Array(bytes.prefix(bytes.count / 2)))
      _ = try await child.page(0)
    }
  }

  @Test func `that takes too long is ended, and another reads the next page`() async throws {
    var limits = ReadingLimits()
    limits.pageSeconds = 0
    let child = try child(limits)
    _ = try await child.open(try sample(1))
    await #expect(throws: ReadingError.tooSlow) { try await child.page(0) }
    #expect(pages(try await child.open(try sample(1))) == 1)
  }

  @Test func `without the memory it wants ends, and says so`() async throws {
    var limits = ReadingLimits()
    limits.addressSpace = 20 << 20
    let child = try child(limits)
    await #expect(throws: ReadingError.childEnded) { try await child.open(try sample(1)) }
  }

  @Test func `names its libraries and languages`() async throws {
    let versions = try await child().versions()
    #expect(versions["tesseract"]?.hasPrefix("5.") == true)
    #expect(versions["languages"]?.split(separator: " ").contains("rus") == true)
  }
}
