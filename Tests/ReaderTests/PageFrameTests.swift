import Papers
import Reader
import Support
import Testing

@Suite struct `A page as bytes` {
  private func page(_ seed: Int) -> RecognisedPage {
    var chance = Seed(seed)
    func part() -> Double { Double(Float.random(in: 0...1, using: &chance)) }
    let words = (0..<Int.random(in: 0...30, using: &chance)).map { index in
      RecognisedWord(
        text: ["контракт", "ў", "", "שלום", "a\u{0}b"].randomElement(using: &chance) ?? "",
        box: PageBox(x: part(), y: part(), width: part(), height: part()), line: index / 3,
        confidence: part())
    }
    let ink = InkMeasure(
      letters: seed, unreadLetters: seed / 2, lines: 7, sharpness: part(), orientationDoubt: part(),
      cutOff: part(),
      sheets: seed % 3 == 0 ? nil : seed % 5, margin: seed % 5 == 0 ? nil : part(),
      sides: seed % 7 == 0 ? nil : part())
    return RecognisedPage(
      words: words, origin: [.textLayer, .picture, .both][seed % 3], rotation: seed % 4 * 90,
      ink: seed % 2 == 0 ? ink : nil)
  }

  @Test(arguments: 0..<60) func `comes back as it was`(seed: Int) throws {
    let page = page(seed)
    #expect(try PageFrame.page(PageFrame.bytes(page)) == page)
  }

  @Test(arguments: 0..<200) func `that was tampered with is refused or is a page`(seed: Int) {
    var chance = Seed(seed)
    var bytes = PageFrame.bytes(page(seed))
    for _ in 0..<3 {
      let place = Int.random(in: 0..<bytes.count, using: &chance)
      bytes[place] = UInt8.random(in: 0...255, using: &chance)
    }
    if seed % 3 == 0 { bytes.removeLast(1) }
    _ = try? PageFrame.page(bytes)
  }

  @Test func `with more words than a page can have is refused`() {
    let word = RecognisedWord(text: "a", box: PageBox(x: 0, y: 0, width: 0, height: 0), line: 0)
    let page = RecognisedPage(words: [word, word, word], origin: .picture)
    var limits = ReadingLimits()
    limits.words = 2
    #expect(throws: ReadingError.childEnded) {
      try PageFrame.page(PageFrame.bytes(page), limits: limits)
    }
  }
}
