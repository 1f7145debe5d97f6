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

@Suite struct `The pages of papers` {
  @Test(arguments: [Tongue.english, .russian, .uzbek])
  func `lead from his yes to a defence file in three forms`(tongue: Tongue) async throws {
    let desk = try DeskTesting()
    let man = try await desk.session.keepPerson(
      label: "P-1", name: PersonName(full: "Bahrom Namunaev", born: "1990"), standings: [.signed]
    ).document
    let id = try await desk.session.openCase(
      Case(label: "C-1", people: [.init(man, .subject)], opened: "2026-11-20")
    ).document
    let form = [
      "paper": "defence", "recipient": "Защитнику", "tongue": "ru", "reason": "он просит",
      "organisation": "EXERCISE",
    ]
    try await desk.at { ask in
      _ = try await ask("/?tongue=\(tongue.rawValue)")
      let before = try await ask("/cases/\(id)/papers")
      #expect(before.status == .ok && before.text.contains("/people/\(man)"))
      #expect(try await ask("/cases/\(id)/papers", form: form).status == .conflict)
      _ = try await ask(
        "/people/\(man)/consents",
        form: ["use": "defence", "audience": "lawyer", "answer": "yes", "given": "2026-11-20"])
      _ = try await ask(
        "/cases/\(id)/court", form: ["by": "Учебный суд", "words": "под давлением"])
      let made = try await ask("/cases/\(id)/papers", form: form)
      let letter = String(try #require(made.headers[.location]).prefix { $0 != "?" })
      #expect(letter.hasPrefix("/letters/"))
      let page = try await ask(letter)
      #expect(page.status == .ok && !page.text.contains("Namunaev"))
      for end in ["letter.docx", "letter.odt"] {
        let file = try await ask(letter + "/" + end, form: [:])
        #expect(file.status == .ok && file.body.readableBytes > 800, "\(end)")
      }
      let missing = (before.text + page.text).matches(of: /(papers|casebook)\.[a-z][a-z.\-]+/)
      #expect(missing.isEmpty, "\(missing.map { String($0.output.0) })")
    }
  }

  @Test func `show who signs an open letter, and who has not agreed`() async throws {
    let desk = try DeskTesting()
    let person = try await desk.session.keepPerson(
      label: "S-1", name: PersonName(full: "Zulfiya Namunaeva")
    ).document
    try await desk.at { ask in
      let made = try await ask(
        "/letters",
        form: [
          "template": "open-letter", "tongue": "ru", "recipient": "Всем", "place": "p",
          "time": "t", "facts": "f", "day": "2026-11-20",
        ])
      let letter = String(try #require(made.headers[.location]).prefix { $0 != "?" })
      let unknown = try await ask(letter + "/signatories", form: ["label": "S-9"])
      #expect(unknown.status == .unprocessableContent)
      #expect(try await ask(letter + "/signatories", form: ["label": "S-1"]).status == .seeOther)
      #expect(try await ask(letter).text.contains("not asked"))
      #expect(try await ask(letter + "/letter.odt", form: [:]).status == .conflict)
      _ = try await ask(
        "/people/\(person)/consents",
        form: ["use": "publication", "audience": "public", "answer": "yes", "given": "2026-11-20"])
      #expect(try await ask(letter + "/letter.odt", form: [:]).status == .ok)
      let away = try await ask(letter + "/signatories/\(person)/remove", form: [:])
      #expect(away.status == .seeOther)
      #expect(try await ask(letter).text.contains("S-1") == false)
    }
  }
}
