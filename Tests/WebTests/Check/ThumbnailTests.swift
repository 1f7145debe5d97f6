import Desk
import Language
import Markup
import Papers
import Testing

@testable import Web

@Suite struct `A thumbnail` {
  /// The head of a JPEG of 40 by 60, without its picture.
  private static let jpeg: [UInt8] = [
    0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 11, 8, 0, 60, 0, 40, 1, 1, 0x11, 0,
  ]

  @Test func `knows the size of its picture`() {
    #expect(PictureSize(jpeg: Self.jpeg)?.width == 40)
    #expect(PictureSize(jpeg: Self.jpeg)?.height == 60)
  }

  @Test func `takes no picture whose head is cut or hostile`() {
    for count in 0..<18 { #expect(PictureSize(jpeg: Array(Self.jpeg.prefix(count))) == nil) }
    #expect(PictureSize(jpeg: [0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8]) == nil)
    #expect(PictureSize(jpeg: Array(repeating: 0xFF, count: 4000)) == nil)
    var large = Self.jpeg
    large[13] = 0xFF
    #expect(PictureSize(jpeg: large) == nil)
  }

  @Test func `marks the words inside the picture, whatever the boxes say`() throws {
    let voice = try ScriptedCheck.site().voice(.english)
    let page = ScriptedCheck.page(1, .stop, kind: "PG_CONTRACT", thumbnail: Self.jpeg)
    let html = Thumbnail(page: page, voice: voice).html(.inside)?.markup ?? ""
    #expect(html.contains("<rect class=\"found\" x=\"6\" y=\"3\" width=\"28\" height=\"11\""))
    #expect(html.contains("href=\"data:image/jpeg;base64,/9j/"))
    let drawn = Thumbnail(page: page, voice: voice).html(.drawnByScript)?.markup ?? ""
    #expect(drawn.contains("data-boxes=\"6,3,28,11\""))
    #expect(!drawn.contains("data:image"))
    let wild = [
      PageBox(x: .nan, y: 0, width: 1, height: 1), PageBox(x: -3, y: 9, width: 1, height: 1),
      PageBox(x: 0, y: 0, width: .infinity, height: 1), PageBox(x: 0, y: 0, width: -1, height: 1),
    ]
    let finding = PageFinding(
      state: .stop, kind: "PG_CONTRACT",
      reasons: wild.map { PageReason(rule: "r", found: "x", similarity: 1, box: $0) },
      confidence: 1)
    let hostile = CheckedPage(
      number: 1, source: "a", pageInSource: 1, finding: finding, rotation: 0,
      thumbnail: Self.jpeg, seconds: 0)
    #expect(Thumbnail(page: hostile, voice: voice).html(.inside)?.markup.contains("<rect") == false)
  }
}
