import Casework
import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import Language
import NIOCore
import Store
import Support
import Testing

@testable import Web

@Suite struct `The pages of the casebook` {
  /// The path to go on to after an act.
  private static func next(_ answer: TestResponse) throws -> String {
    let path = try #require(answer.headers[.location])
    return String(path.prefix { $0 != "?" })
  }

  @Test(arguments: [Tongue.english, .russian, .uzbek])
  func `open over a filled vault, and every word is there`(tongue: Tongue) async throws {
    let desk = try DeskTesting()
    try desk.session.fillExercise(count: 20)
    let view = try desk.session.view()
    func first(_ kind: DocumentKind) throws -> DocumentID {
      try #require(try view.documents(DocumentQuery(kind, limit: 1)).rows.first).document
    }
    let (event, person, opened) = (try first(.event), try first(.person), try first(.case))
    let task = try first(.task)
    let pages = [
      "/capture", "/codes?typed=prison", "/cases", "/cases?stage=open", "/cases/new",
      "/cases/\(opened)", "/tasks", "/load", "/hand-over", "/people", "/people?by=review",
      "/people/new", "/people/\(person)", "/events", "/events?only=disagreement", "/events/new",
      "/events/\(event)", "/promises", "/promises?by=P_PRISON", "/places", "/places?words=vladimir",
      "/places/new", "/places/g:vladimir", "/letters",
      "/letters/new?template=embassy&case=\(opened)",
      "/organisations", "/organisations/new", "/care", "/referrals", "/referrals/open",
      "/cases/\(opened)/papers", "/cases/\(opened)/referral", "/load", "/hand-over",
      "/law", "/law?country=TJ&when=2023-01", "/history/\(task)", "/search?words=exercise",
    ]
    try await desk.at { ask in
      _ = try await ask("/?tongue=\(tongue.rawValue)")
      for path in pages {
        let page = try await ask(path)
        #expect(page.status == .ok, "\(path)")
        let missing = page.text.matches(of: /(casebook|desk|letters|errors)\.[a-z][a-z.\-]+/)
          .map { String($0.output.0) }.filter { $0 != "desk.css" }
        #expect(missing.isEmpty, "\(path): \(missing.prefix(3))")
        let json = try await ask(path, json: true)
        #expect(json.headers[.contentType]?.contains("json") == true, "\(path)")
      }
    }
  }

  @Test func `take an event, a second source and a claim, and show that they differ`() async throws
  {
    let desk = try DeskTesting()
    try await desk.at { ask in
      let made = try await ask(
        "/events",
        form: [
          "title": "EXERCISE buses", "account": "Окна заклеены.", "source": "S_RELATIVE",
          "connection": "related", "when": "январь 2023", "where": "Владимир",
          "codes": "T_PRISON; FAC_COLONY", "amount": "20×53",
          "amount-words": "двадцать автобусов по 53", "group": "convicts",
        ])
      let path = try Self.next(made)
      #expect(path.hasPrefix("/events/"))
      _ = try await ask(
        path + "/testimony",
        form: [
          "source": "S_JOURNALIST", "source-name": "Primer Daily", "amount": "200-999",
          "amount-words": "several hundred",
        ])
      _ = try await ask(
        path + "/claims",
        form: ["by": "EXERCISE office", "words": "никто не вербует", "stance": "denies"])
      let page = try await ask(path).text
      let shown = [
        "1060", "200–999", "several hundred", "sources differ", "никто не вербует", "2023-01",
      ]
      for text in shown {
        #expect(page.contains(text), "\(text)")
      }
      #expect(try await ask("/events?only=disagreement").text.contains("EXERCISE buses"))
      #expect(try await ask("/places/g:vladimir").text.contains("EXERCISE buses"))
    }
  }

  @Test func `say what was not understood, and keep what was typed`() async throws {
    let desk = try DeskTesting()
    try await desk.at { ask in
      let page = try await ask(
        "/events",
        form: [
          "title": "t", "source": "S_VICTIM", "when": "вчера", "where": "<b>Нигде</b>",
        ])
      #expect(page.status == .unprocessableContent)
      #expect(page.text.contains("This date was not understood"))
      #expect(page.text.contains("&lt;b&gt;Нигде") && !page.text.contains("<b>Нигде"))
      let letters = String(repeating: "Ұ", count: 10_000)
      let kept = try await ask("/people", form: ["label": "P-1", "name": letters])
      #expect(kept.status == .seeOther)
    }
  }

  @Test func `refuse a form as long as a book in plain words, and lose nothing`() async throws {
    let desk = try DeskTesting()
    try await desk.at { ask in
      let long = String(repeating: "a", count: 1 << 20)
      let answer = try await ask("/cases", form: ["label": long, "urgency": "week"])
      #expect(answer.status == .contentTooLarge)
      #expect(answer.text.contains("desk.too-large"))
    }
    #expect(try desk.session.view().counts()[.case] == nil)
    // A body that is longer than it said is refused as well, and not called a fault of ours.
    #expect(WebError(NIOTooManyBytesError(maxBytes: 1)) == WebError(.tooLarge))
  }

  @Test func `lead from a call to a case, a person, a yes and a letter`() async throws {
    let desk = try DeskTesting()
    try await desk.at { ask in
      let call = try await ask(
        "/capture",
        form: [
          "text": "Сын не выходит на связь, его увезли из колонии.", "title": "EXERCISE call",
          "codes": "T_PRISON; чепуха", "when": "позавчера", "caller": "Zulfiya",
          "ways": "+000 1", "opens": "yes",
        ])
      let opened = try Self.next(call)
      #expect(opened.hasPrefix("/cases/"))
      _ = try await ask(
        opened + "/people",
        form: ["label": "P-9", "name": "Bahrom Namunaev", "role": "subject", "standing": "signed"])
      let id = String(opened.dropFirst("/cases/".count))
      let letter = try Self.next(
        try await ask(
          "/letters",
          form: [
            "template": "prosecutor", "tongue": "ru", "case": id, "recipient": "Прокурору",
            "name": "Bahrom Namunaev", "born": "1990", "place": "Владимир", "time": "2023",
            "facts": "обманули", "organisation": "EXERCISE", "day": "2026-11-20",
          ]))
      let sent = ["day": "2026-11-21", "way": "post"]
      let refused = try await ask(letter + "/sent", form: sent)
      #expect(refused.status == .conflict)
      #expect(refused.text.contains("casebook.no-consent"))
      let view = try desk.session.view()
      let person = try #require(
        try view.documents(DocumentQuery(.person, limit: 1)).rows.first
      ).document
      #expect(try await ask("/people/\(person)").text.contains("Namunaev") == false)
      _ = try await ask(
        "/people/\(person)/consents",
        form: ["use": "letter", "audience": "authority", "answer": "yes", "given": "2026-11-20"])
      #expect(try await ask(letter + "/sent", form: sent).status == .seeOther)
      let word = try await ask(letter + "/letter.docx", form: [:])
      #expect(word.status == .ok && word.body.readableBytes > 800)
      let found = try await ask("/search?words=связь").text
      #expect(found.contains("не выходит на связь"))
      #expect(!found.contains("Zulfiya"))
      let report = try #require(
        try view.documents(DocumentQuery(.report, limit: 1)).rows.first
      ).document
      guard case .report(let saved) = try desk.session.open(report).document else { return }
      #expect(saved.document.text.contains("чепуха") && saved.document.text.contains("позавчера"))
    }
  }

  @Test func `show the history of a case and take a change back`() async throws {
    let desk = try DeskTesting()
    let saved = try await desk.session.save(
      Case(label: "C-1", summary: "first words", opened: "2026-11-20"), act: "open case")
    let path = "/cases/\(saved.document)"
    try await desk.at { ask in
      let form = [
        "label": "C-1", "summary": "second words", "urgency": "now", "stage": "waiting",
        "version": "1",
      ]
      #expect(try await ask(path, form: form).status == .seeOther)
      #expect(try await ask(path, form: form).status == .conflict)
      let history = try await ask("/history/\(saved.document)").text
      #expect(history.contains("first words") && history.contains("second words"))
      _ = try await ask(
        "/history/\(saved.document)/undo", form: ["version": "1", "seen": "2"])
      #expect(try await ask(path).text.contains("first words"))
    }
  }

  @Test func `show staff an unsigned range of a law with its mark beside it`() async throws {
    let desk = try DeskTesting()
    try await desk.at { ask in
      let page = try await ask("/law?country=TJ").text
      let marked = "12 – 20 <span class=\"badge grave\">sources differ: a lawyer must check"
      #expect(page.contains(marked))
      #expect(page.contains("5 to 12 years"))
      #expect(page.contains("nothing here is advice to return"))
    }
  }

  @Test func `let a reader change nothing`() async throws {
    let desk = try DeskTesting()
    let reader = try desk.person("reader", [.reader])
    try await desk.at { ask in
      #expect(try await ask("/events", as: reader).status == .ok)
      // What somebody asks to be spared himself is no change of the casebook.
      for route in CasebookRoutes.all
      where route.method == .post && route.need != .right(.read) {
        let path = route.path.replacing("{id}", with: "\(DocumentID.zero)")
        let status = try await ask(path, form: [:], as: reader).status
        #expect(status == .forbidden || status == .notFound, "\(path)")
      }
    }
  }
}
