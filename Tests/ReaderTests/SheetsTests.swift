import Support
import Testing

@testable import Reader

@Suite struct `The sheets in a photo` {
  /// A dark desk, and sheets of even grey on it.
  private func photo(_ sheets: [(box: PixelBox, grey: UInt32)]) throws -> Picture {
    let picture = try Picture(width: 800, height: 800)
    let (width, height) = (picture.width, picture.height)
    let perRow = picture.pitch / 4
    unsafe picture.withRows { rows in
      for y in 0..<height {
        for x in 0..<(width / 4) {
          let sheet = sheets.last { sheet in
            (sheet.box.x..<sheet.box.right).contains(x * 4)
              && (sheet.box.y..<sheet.box.bottom).contains(y)
          }
          unsafe rows[y * perRow + x] = (sheet?.grey ?? 70) &* 0x0101_0101
        }
      }
    }
    return picture
  }

  private func isPaper(_ mask: PaperMask, x: Int, y: Int) -> Bool {
    mask.isPaper[y / PaperMask.cell * mask.columns + x / PaperMask.cell]
  }

  @Test(arguments: [UInt32(230), 180])
  func `are both paper when they lie apart`(grey: UInt32) throws {
    let left = PixelBox(x: 40, y: 160, width: 400, height: 480)
    let right = PixelBox(x: 560, y: 200, width: 200, height: 440)
    let mask = try PaperMask(try photo([(left, 230), (right, grey)]))
    #expect(mask.sheets == 2)
    #expect(isPaper(mask, x: 200, y: 400) && isPaper(mask, x: 660, y: 400))
    #expect(!isPaper(mask, x: 16, y: 16))
  }

  @Test func `are one where the other is a dark thing on the desk`() throws {
    let sheet = PixelBox(x: 240, y: 80, width: 480, height: 640)
    let wallet = PixelBox(x: 16, y: 160, width: 200, height: 480)
    let mask = try PaperMask(try photo([(sheet, 230), (wallet, 80)]))
    #expect(mask.sheets == 1)
    #expect(!isPaper(mask, x: 100, y: 400))
  }

  private func line(_ count: Int, x: Int = 100, y: Int) -> [PixelBox] {
    (0..<count).map { PixelBox(x: x + $0 * 20, y: y, width: 14, height: 20) }
  }

  @Test func `are columns also when one has few letters`() {
    let page = (0..<20).flatMap { line(15, x: 40, y: 40 + $0 * 40) }
    let summons = (0..<4).flatMap { line(12, x: 540, y: 40 + $0 * 40) }
    let both = Letters(boxes: page + summons, height: 20)
    #expect(Columns(both, width: 900, height: 900).boxes.count == 2)
    let mark = Letters(boxes: page + line(12, x: 540, y: 40), height: 20)
    #expect(Columns(mark, width: 900, height: 900).boxes.count == 1)
  }

  @Test func `are grainy where half of the marks are thin`() {
    let text = (0..<20).flatMap { line(15, y: 40 + $0 * 40) }
    let grain = (0..<310).map { PixelBox(x: $0 * 3, y: 900, width: 6, height: 16) }
    #expect(!Letters(boxes: text, height: 20).isGrainy)
    #expect(Letters(boxes: text + grain, height: 20).isGrainy)
    #expect(!Letters(boxes: [], height: 0).isGrainy)
  }

  private static let whole = PixelBox(x: 0, y: 0, width: 1_000, height: 1_000)

  private func words(_ lines: [(text: String, y: Int)], confidence: Double = 0.9) -> [Tesseract
    .Word]
  {
    lines.map { line in
      Tesseract.Word(
        text: line.text, box: PixelBox(x: 0, y: line.y, width: 80, height: 20),
        confidence: confidence, startsLine: true)
    }
  }

  @Test func `begin as far below the edge as their first line of plain words`() {
    let page = words([("заявление", 120), ("прошу", 122), ("выдать", 160)])
    #expect(InkMeasuring.margin(above: page, height: 20) == 6.1)
    let grain = words([("ТЕСТЕ", 2), ("НЫИ", 3)], confidence: 0.4) + words([("и", 3), ("|", 4)])
    #expect(InkMeasuring.margin(above: grain + page, height: 20) == 6.1)
    #expect(InkMeasuring.margin(above: grain, height: 20) == nil)
  }

  @Test(arguments: 0..<4)
  func `begin inside of the photo where the desk is seen above them`(quarters: Int) {
    let upright = Letters(boxes: [PixelBox(x: 0, y: 30, width: 1_000, height: 970)], height: 1)
    let held = upright.turned(quarters: (4 - quarters) % 4, width: 1_000, height: 1_000).boxes[0]
    #expect(InkMeasuring.beginsInside(held, of: Self.whole, quarters: quarters))
    #expect(!InkMeasuring.beginsInside(held, of: Self.whole, quarters: (quarters + 1) % 4))
    #expect(!InkMeasuring.beginsInside(Self.whole, of: Self.whole, quarters: quarters))
  }

  @Test func `go on outside of it where their lines touch its edge`() {
    let boxes = (0..<12).flatMap { line(30, x: 0, y: 200 + $0 * 50) }
    let letters = Letters(boxes: boxes, height: 20)
    #expect(InkMeasuring.cutOff(letters, photo: Self.whole, paper: Self.whole) > 0.5)
    let sheet = PixelBox(x: 1, y: 0, width: 999, height: 1_000)
    #expect(InkMeasuring.cutOff(letters, photo: Self.whole, paper: sheet) == 0)
  }

  @Test func `miss a strip where an edge cuts lines with plain words`() {
    func lines(_ count: Int, x: Int, _ text: String) -> [Tesseract.Word] {
      (0..<count).map { line in
        Tesseract.Word(
          text: text, box: PixelBox(x: x, y: line * 50, width: 200, height: 20), confidence: 0.9,
          startsLine: true)
      }
    }
    func sides(_ words: [Tesseract.Word], _ left: Bool, _ right: Bool) -> Double? {
      InkMeasuring.sides(of: words, width: 1_000, height: 20, (left, right))
    }
    let cut = lines(6, x: 4, "говором") + lines(6, x: 100, "договором")
    #expect(sides(cut, true, false) == 0.5)
    #expect(sides(cut, false, true) == 0)
    #expect(sides(cut, false, false) == nil)
    #expect(sides(lines(9, x: 790, "договор"), true, true) == 1)
    #expect(sides(lines(30, x: 4, "ы|") + lines(6, x: 100, "договором"), true, false) == 0)
  }

  @Test(arguments: 0..<4) func `go on beside the photo on the sides that the paper reaches`(
    quarters: Int
  ) {
    let upright = Letters(boxes: [PixelBox(x: 0, y: 30, width: 900, height: 970)], height: 1)
    let held = upright.turned(quarters: (4 - quarters) % 4, width: 1_000, height: 1_000).boxes[0]
    let goesOn = InkMeasuring.goesOn(held, of: Self.whole, quarters: quarters)
    #expect(goesOn.left && !goesOn.right)
  }

  @Test func `reach the edge of a photo whose size is no number of whole cells`() throws {
    let photo = try Picture(width: 804, height: 806)
    let (perRow, height) = (photo.pitch / 4, photo.height)
    unsafe photo.withRows { rows in
      for y in 0..<height {
        for x in 0..<perRow { unsafe rows[y * perRow + x] = x < 60 || y < 200 ? 0x4646_4646 : .max }
      }
    }
    let sheet = try PaperMask(photo).bounds(width: 804, height: 806)
    #expect(sheet.x > 0 && sheet.y > 0)
    #expect(sheet.right == 804 && sheet.bottom == 806)
  }
}
