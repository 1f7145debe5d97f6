import Papers
import Support
import Testing

@Suite struct `A page that was not read` {
  let rules: PageRules

  init() throws { rules = try Shipped.rules.get() }

  private static func ink(
    _ letters: Int, unread: Int = 0, orientation: Double = 0, cutOff: Double = 0
  ) -> InkMeasure {
    InkMeasure(
      letters: letters, unreadLetters: unread, lines: 20, sharpness: 0.5,
      orientationDoubt: orientation, cutOff: cutOff)
  }

  @Test func `has ink and no words`() {
    let page = RecognisedPage(words: [], origin: .picture, ink: Self.ink(900, unread: 900))
    #expect(rules.judge(page).state == .notRead)
    #expect(rules.judge(page).doubts == [.inkWithoutWords])
  }

  @Test(arguments: [RecognisedPage.Origin.textLayer, .picture, .both])
  func `is empty`(origin: RecognisedPage.Origin) {
    let finding = rules.judge(RecognisedPage(words: [], origin: origin))
    #expect(finding.state == .notRead)
    #expect(finding.doubts == [.empty])
  }

  @Test(arguments: 0..<20)
  func `is noise that looks like words to the recognition`(seed: Int) {
    var chance = Seed(seed)
    let words = (0..<200).map { _ in
      String((0..<7).map { _ in "бвгджзклмнпрстфхцчшщъ".randomElement(using: &chance) ?? "х" })
    }
    let finding = rules.judge(RecognisedPage(words.joined(separator: " ")))
    #expect(finding.state == .notRead)
    #expect(finding.doubts.contains(.fewRealWords))
  }

  @Test func `has much more ink than words`() throws {
    var page = try #require(Paper.named("harm_labour_contract")).page()
    page.ink = Self.ink(3_000, unread: 2_400)
    #expect(rules.judge(page).state == .notRead)
    page.ink = Self.ink(640, unread: 10)
    #expect(rules.judge(page).state == .nothingFound)
  }

  @Test func `has few words and no sure upper edge`() throws {
    var page = try #require(Paper.named("harm_labour_contract")).page(rate: 0.12, seed: 4)
    page.ink = Self.ink(700, unread: 40, orientation: 0.9)
    #expect(rules.judge(page).state == .notRead)
  }

  @Test func `begins outside the photo, however harmless the rest is`() throws {
    try expectDoubt(where: \.margin, [(1.5, true), (6, false), (nil, false)])
  }

  @Test func `goes on beside the photo, however harmless the rest is`() throws {
    try expectDoubt(where: \.sides, [(0.3, true), (0.05, false), (nil, false)])
  }

  /// Judges a harmless page that was read well, with one measure of its edges after the other.
  private func expectDoubt(
    where measure: WritableKeyPath<InkMeasure, Double?>, _ cases: [(Double?, isDoubted: Bool)]
  ) throws {
    var page = try #require(Paper.named("harm_labour_contract")).page()
    page.ink = Self.ink(640)
    for (value, isDoubted) in cases {
      page.ink?[keyPath: measure] = value
      #expect(rules.judge(page).state == (isDoubted ? .notRead : .nothingFound))
      #expect(rules.judge(page).doubts == (isDoubted ? [.cutOff] : []))
    }
  }

  @Test(arguments: [("", 90), ("вид на", 0)])
  func `is a sheet without words beside one that was read`(words: String, unread: Int) throws {
    let harmless = try #require(Paper.named("harm_labour_contract"))
    let beside = words.isEmpty ? [] : [words, "жительство ___"]
    var page = RecognisedPage.sheets([harmless.lines, beside])
    page.ink = Self.ink(640, unread: unread)
    page.ink?.sheets = 1
    #expect(rules.judge(page).state == .nothingFound)
    page.ink?.sheets = 2
    #expect(rules.judge(page).state == .notRead)
  }

  @Test func `shows a trace of a dangerous paper at its cut edge`() {
    var page = RecognisedPage(
      """
      заявитель ознакомлен с порядком прохождения военной службы
      и подтверждает достоверность всех сведений, указанных в настоящем документе
      """)
    page.ink = Self.ink(120, cutOff: 0.6)
    #expect(rules.judge(page).state == .notRead)
    #expect(rules.judge(page).doubts.contains(.cutOff))
  }
}
