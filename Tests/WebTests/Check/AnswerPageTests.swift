import Desk
import Language
import Markup
import Papers
import Support
import Testing

@testable import Web

@Suite struct `The answer to a stack` {
  private static let stack = [
    "1-nothing-found.jpg", "2-not-read.jpg", "3-stop-PG_CONTRACT.jpg",
    "4-caution-PG_DATA_CONSENT.jpg", "5-caution-PG_SUMMONS.jpg", "6-refused.pdf",
    "7-nothing-found.jpg",
  ]

  private static func pieces(
    _ names: [String], tongue: Tongue = .english, drafts: Voice.Drafts = .marked
  ) throws -> [HTML] {
    let site = try ScriptedCheck.site(drafts: drafts)
    var page = AnswerPage(sheet: site.sheet(tongue), contacts: site.contacts)
    var pieces = [page.opening]
    for (index, name) in names.enumerated() {
      pieces.append(page.take(ScriptedCheck.event(name, number: index + 1), after: Double(index)))
    }
    pieces.append(page.take(.finished(seconds: 2), after: 2))
    return pieces + [page.closing]
  }

  private static func whole(
    _ names: [String], tongue: Tongue = .english, drafts: Voice.Drafts = .marked
  ) throws -> String {
    try pieces(names, tongue: tongue, drafts: drafts).map(\.markup).joined()
  }

  @Test(arguments: Tongue.allCases)
  func `looks as it was recorded`(_ tongue: Tongue) throws {
    let html = try Self.whole(Self.stack, tongue: tongue)
    try Snapshot.expect(
      html.replacing("><", with: ">\n<") + "\n", named: "answer-\(tongue.rawValue).html")
  }

  @Test func `says the first stop as soon as it is known`() throws {
    let pieces = try Self.pieces(Self.stack)
    #expect(pieces[3].markup.contains("Do not sign page 3. It is a contract of military service."))
    #expect(!pieces[0...2].contains { $0.markup.contains("class=\"verdict\"") })
  }

  @Test func `sends the pages on which nothing was found last, for those without a stylesheet`()
    throws
  {
    let html = try Self.whole(Self.stack)
    let order = [
      "id=\"page-2\"", "id=\"page-3\"", "id=\"page-5\"", "id=\"page-1\"", "id=\"page-7\"",
    ]
    let places = order.compactMap { html.firstRange(of: $0)?.lowerBound }
    #expect(places.count == order.count)
    #expect(places == places.sorted())
  }

  @Test func `tells what was seen, and what was not`() throws {
    let html = try Self.whole(Self.stack)
    #expect(html.contains("We saw 6 photos."))
    #expect(html.contains("Count your sheets."))
    #expect(html.contains("Backs of sheets and signatures on a screen were not checked."))
    #expect(html.contains("1 file or page could not be opened"))
  }

  @Test(arguments: Tongue.allCases, [Voice.Drafts.marked, .hidden])
  func `never says that anything is safe, and names no telephone`(
    _ tongue: Tongue, _ drafts: Voice.Drafts
  ) throws {
    let html = try Self.whole(Self.stack, tongue: tongue, drafts: drafts).lowercased()
    // "only if that is safe" speaks of taking the photo; no page is called so.
    let spoken = html.replacing("only if that is safe", with: "")
    #expect(!spoken.contains("safe"))
    #expect(!html.contains("tel:"))
    #expect(html.firstMatch(of: /\+\d[\d ()-]{8,}/) == nil)
  }

  @Test func `puts Russian with a pictogram in the place of drafts, for the public`() throws {
    let html = try Self.whole(Self.stack, tongue: .tajik, drafts: .hidden)
    #expect(html.contains("<span lang=\"ru\" class=\"sentence\">"))
    #expect(!html.contains("class=\"draft\""))
    let answers = html.split(separator: "class=\"page stop\"").dropFirst().first
    let article = try #require(answers?.split(separator: "</article>").first)
    #expect(article.matches(of: /<li lang="ru"><svg class="pic"/).count == 5)
  }

  @Test func `shows the public no fact that no lawyer has signed`() throws {
    let html = try Self.whole(Self.stack, tongue: .russian, drafts: .hidden)
    #expect(!html.contains("class=\"facts\""))
    #expect(try Self.whole(Self.stack, tongue: .russian).contains("class=\"facts\""))
  }

  @Test func `says when the check broke off`() throws {
    let site = try ScriptedCheck.site()
    var page = AnswerPage(sheet: site.sheet(.english), contacts: site.contacts)
    _ = page.take(ScriptedCheck.event("1-nothing-found.jpg", number: 1), after: 0)
    #expect(page.closing.markup.contains("check.broken-off"))
  }

  @Test func `says it plainly when nothing could be opened`() throws {
    #expect(try Self.whole(["1-refused.pdf", "2-refused.jpg"]).contains("check.nothing-opened"))
    #expect(try !Self.whole(Self.stack).contains("check.nothing-opened"))
  }

  @Test func `escapes what came from the paper and from the visitor`() throws {
    let html = try Self.whole(["1-stop-PG_CONTRACT.\"><script>alert(1)</script>.jpg"])
    #expect(!html.contains("<script>"))
    #expect(html.contains("контракт &lt;о&gt; прохождении"))
  }

  @Test(arguments: [
    ([1, 2, 3, 4, 7], "1–4, 7"), ([5], "5"), ([], ""), ([9, 1], "1, 9"), ([2, 1], "1–2"),
  ])
  func `writes page numbers as a person does`(_ numbers: [Int], _ text: String) {
    #expect(AnswerPage.ranges(numbers) == text)
  }
}
