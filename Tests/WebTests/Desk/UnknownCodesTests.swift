import Casework
import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import Language
import Markup
import Store
import Support
import Testing

@testable import Web

/// What a vault holds outlives the files that explain it.
@Suite struct `A code that no vocabulary has` {
  /// The vocabulary of an organisation that took codes out.
  private static func without(_ codes: Set<String>) throws -> DataFiles {
    let path = "vocabulary/vocabulary.csv"
    let text = try #require(DataFiles().text(path))
    let kept = text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      !codes.contains { line.contains(",\($0),") }
    }
    return DataFiles(overlay: [path: Array(kept.joined(separator: "\n").utf8)])
  }

  private static let codes: Set = ["T_PRISON", "FAC_COLONY", "PR_CITIZENSHIP", "O_DEPLOYED"]

  @Test func `is shown as itself on every page after a file lost it`() async throws {
    let desk = try DeskTesting(files: try Self.without(Self.codes))
    #expect(desk.house.casebook.vocabulary["T_PRISON"] == nil)
    var said = Testimony(Source("S_GONE"))
    said.codes = ["T_PRISON", "код из таблицы"]
    said.facility = "FAC_COLONY"
    said.outcomes = ["O_DEPLOYED"]
    said.place = PlaceMention("Владимир", place: .listed("g:vladimir"))
    let event = try await desk.session.recordEvent(title: "E-1", account: "a", said).document
    let promise = Promise(
      "PR_CITIZENSHIP", words: "паспорт", by: "P_GONE", about: [event], source: Source("S_GONE"))
    _ = try await desk.session.save(promise, act: "promise")
    try await desk.at { ask in
      let page = try await ask("/events/\(event)").text
      for code in ["T_PRISON", "код из таблицы", "FAC_COLONY", "O_DEPLOYED", "S_GONE"] {
        #expect(page.contains(code), "\(code)")
      }
      #expect(try await ask("/promises").text.contains("PR_CITIZENSHIP"))
      for path in [
        "/events", "/events?code=T_PRISON", "/places/g:vladimir", "/patterns", "/capture",
        "/search?code=T_PRISON", "/history/\(event)",
      ] {
        #expect(try await ask(path).status == .ok, "\(path)")
      }
      #expect(try await ask("/search?code=T_PRISON").text.contains("E-1"))
      #expect(try await ask("/events?code=T_PRISON").text.contains("E-1"))
    }
  }

  @Test func `typed by hand is refused with words, and nothing that was typed is lost`()
    async throws
  {
    let desk = try DeskTesting()
    try await desk.at { ask in
      let page = try await ask(
        "/events",
        form: ["title": "E-1", "account": "текст", "source": "S_VICTIM", "codes": "чепуха"])
      #expect(page.status == .unprocessableContent)
      #expect(page.text.contains("чепуха") && page.text.contains("текст"))
    }
  }
}

@Suite struct `Formula, script and mixed scripts` {
  static let texts = [
    "=HYPERLINK(\"http://x\";\"y\")", "+1-1", "@SUM(A1)", "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>", "Бахром Bahrom בהרם باهرام \u{202E}txt", "{{7*7}} ${7*7}",
    String(repeating: "Ұ", count: 10_000),
  ]

  @Test(arguments: texts) func `stand on every page as what they are`(text: String) async throws {
    let desk = try DeskTesting()
    let session = desk.session
    let person = try await session.keepPerson(label: text, name: PersonName(full: text)).document
    var said = Testimony(Source("S_VICTIM", name: text))
    said.place = PlaceMention(text)
    said.group = text
    said.time = Edtf("2022").map { ($0, text) }
    let event = try await session.recordEvent(title: text, account: text, said).document
    let opened = try await session.openCase(
      Case(
        label: text, summary: text, people: [.init(person, .subject)], opened: "2026-11-20",
        tried: [Attempt(day: "2026-11-20", whom: text, words: text)])
    ).document
    let organisation = try await session.save(
      Organisation(names: [text], what: text, addresses: [text], remark: text), act: "save"
    ).document
    _ = try await session.save(CaseTask(text, about: opened), act: "task")
    _ = try await session.keepSearch(.init(words: text), as: text, isShared: true)
    let shown = HTML(text: String(text.prefix(50))).markup
    try await desk.at { ask in
      for path in [
        "/people", "/people/\(person)", "/events", "/events/\(event)", "/cases",
        "/cases/\(opened)", "/tasks", "/organisations", "/organisations/\(organisation)",
        "/search?kind=event&words=\(URLEncodedForm.encoded(String(text.prefix(20))))",
        "/history/\(event)",
      ] {
        let page = try await ask(path)
        #expect(page.status == .ok, "\(path)")
        #expect(!page.text.contains("<script>alert") && !page.text.contains("<img src=x"))
        if !path.hasPrefix("/search") { #expect(page.text.contains(shown), "\(path)") }
      }
    }
  }

  @Test func `dates that cannot both be true stand side by side with a mark`() async throws {
    let desk = try DeskTesting()
    try await desk.at { ask in
      let made = try await ask(
        "/events", form: ["title": "E-1", "source": "S_VICTIM", "when": "январь 2023"])
      let path = String(try #require(made.headers[.location]).prefix { $0 != "?" })
      _ = try await ask(path + "/testimony", form: ["source": "S_LAWYER", "when": "12.05.2021"])
      let page = try await ask(path).text
      #expect(page.contains("2023-01") && page.contains("2021-05-12"))
      #expect(page.contains("sources differ"))
      #expect(try await ask("/events?only=disagreement").text.contains("E-1"))
      let turned = try await ask(
        path + "/testimony", form: ["source": "S_LAWYER", "when": "2023-05/2022-01"])
      #expect(turned.status == .unprocessableContent)
    }
  }
}
