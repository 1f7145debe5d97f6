import Papers
import Support
import Testing

@Suite struct `A hostile page` {
  let rules: PageRules

  init() throws { rules = try Shipped.rules.get() }

  @Test func `of a hundred thousand words is judged, and not as read to its end`() {
    let box = PageBox(x: 0, y: 0, width: 1, height: 1)
    let word = RecognisedWord(text: "договор", box: box, line: 0)
    let page = RecognisedPage(words: Array(repeating: word, count: 100_000), origin: .textLayer)
    #expect(rules.judge(page).state == .notRead)
  }

  @Test(arguments: [
    "я", "😀😀😀 👩‍👩‍👧 🇷🇺", "العقد عقد الخدمة العسكرية", "\u{202E}трактнок\u{202C}", "\u{0}\u{1}\u{FFFD}",
    "е\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", String(repeating: "ж", count: 5_000),
    "\u{FEFF}\u{200B}\u{200D}", "=821 ~ & | !", "0 0 0 0 0 0 0 0",
  ])
  func `of odd characters is judged without a fall`(text: String) {
    #expect(rules.judge(RecognisedPage(text)).state == .notRead)
  }

  @Test func `made of one dangerous word is bounded`() {
    let text = String(repeating: "военной службы по контракту ", count: 300)
    let finding = rules.judge(RecognisedPage(text))
    #expect(finding.state != .nothingFound)
    #expect(finding.reasons.count <= 12)
    #expect(finding.reasons.allSatisfy { $0.found.count <= 200 })
  }

  @Test func `with boxes that are no numbers is judged`() {
    let box = PageBox(x: .nan, y: .infinity, width: -1, height: 0)
    let words = "Контракт о прохождении военной службы по контракту, военнослужащий обязан"
      .split(separator: " ").map { RecognisedWord(text: String($0), box: box, line: -5) }
    #expect(rules.judge(RecognisedPage(words: words, origin: .picture)).state == .stop)
  }
}
