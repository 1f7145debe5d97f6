import Casework
import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import Language
import Store
import Support
import Testing

@testable import Web

@Suite struct `The pages of relations` {
  private static func next(_ answer: TestResponse) throws -> String {
    String(try #require(answer.headers[.location]).prefix { $0 != "?" })
  }

  @Test func `show a mother on the page of her son, and him on hers`() async throws {
    let desk = try DeskTesting()
    let mother = try await desk.session.keepPerson(label: "P-1 mother", name: nil).document
    let son = try await desk.session.keepPerson(label: "P-2 son", name: nil).document
    try await desk.at { ask in
      let form = ["what": "parent", "to": "P-2 son", "when": "2022", "source": "S_RELATIVE"]
      let made = try await ask("/people/\(mother)/relations", form: form)
      #expect(try Self.next(made) == "/people/\(mother)")
      let hers = try await ask("/people/\(mother)").text
      #expect(hers.contains("parent of") && hers.contains("P-2 son") && hers.contains("2022"))
      let his = try await ask("/people/\(son)").text
      #expect(his.contains("P-1 mother") && his.contains("– parent"))
      for wrong in ["nobody", "P-1 mother", ""] {
        let refused = try await ask(
          "/people/\(mother)/relations", form: ["what": "parent", "to": wrong])
        #expect(refused.status == .unprocessableContent, "\(wrong)")
      }
    }
  }

  @Test func `keep an organisation with its leader, by the address of his page`() async throws {
    let desk = try DeskTesting()
    let leader = try await desk.session.keepPerson(
      label: "R-1", name: PersonName(full: "Recruiter Namunaev"), isPublic: true
    ).document
    try await desk.at { ask in
      let made = try await ask(
        "/organisations",
        form: [
          "names": "Учебный отдел\nTraining Office", "what": "P_ENLISTMENT", "where": "Владимир",
          "addresses": "ул. Примерная, 1",
        ])
      let page = try Self.next(made)
      let related = try await ask(
        "/people/\(leader)/relations",
        form: ["what": "leader", "to": "http://127.0.0.1\(page)"])
      #expect(related.status == .seeOther)
      let shown = try await ask(page).text
      let held = ["Training Office", "R-1", "leader", "g:vladimir", "ул. Примерная"]
      for words in held { #expect(shown.contains(words), "\(words)") }
      #expect(try await ask("/organisations?what=P_ENLISTMENT").text.contains("Учебный отдел"))
      let edited = try await ask(
        page, form: ["names": "Другой отдел", "what": "P_MOD", "version": "1"])
      #expect(edited.status == .seeOther)
      let stale = try await ask(page, form: ["names": "x", "what": "P_MOD", "version": "1"])
      #expect(stale.status == .conflict)
      #expect(try await ask("/search?words=drugoy+otdel").text.contains("Другой отдел"))
    }
  }

  @Test func `show a chain of events from both of its ends`() async throws {
    let desk = try DeskTesting()
    let said = Testimony(Source("S_RELATIVE"))
    let first = try await desk.session.recordEvent(title: "Облава", account: "", said).document
    let then = try await desk.session.recordEvent(title: "Автобусы", account: "", said).document
    try await desk.at { ask in
      let made = try await ask(
        "/events/\(then)/chain", form: ["relation": "cause", "event": "Облава"])
      #expect(made.status == .seeOther)
      #expect(try await ask("/events/\(then)").text.contains("– led here"))
      #expect(try await ask("/events/\(first)").text.contains("– came out of this"))
      let itself = try await ask(
        "/events/\(then)/chain", form: ["relation": "part", "event": "\(then)"])
      #expect(itself.status == .unprocessableContent)
    }
  }

  @Test(arguments: [Tongue.english, .russian, .uzbek])
  func `have every word`(tongue: Tongue) async throws {
    let desk = try DeskTesting()
    let person = try await desk.session.keepPerson(label: "P", name: nil).document
    let other = try await desk.session.keepPerson(label: "Q", name: nil).document
    for what in Relation.Kind.allCases {
      _ = try await desk.session.relate(person, to: other, as: what)
    }
    try await desk.at { ask in
      _ = try await ask("/?tongue=\(tongue.rawValue)")
      for path in ["/people/\(person)", "/people/\(other)", "/organisations", "/organisations/new"]
      {
        let page = try await ask(path)
        let missing = page.text.matches(of: /(relations|organisations|casebook)\.[a-z][a-z.\-]+/)
        #expect(
          page.status == .ok && missing.isEmpty, "\(path) \(missing.map { "\($0.output.0)" })")
      }
    }
  }
}
