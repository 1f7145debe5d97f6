import Casework
import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import Support
import Testing

@testable import Web

@Suite struct `The queue of people who may be one` {
  private func add(
    _ label: String, _ name: String, born: String? = nil, standings: Set<Person.Standing> = [],
    to session: Session
  ) async throws -> DocumentID {
    let id = DocumentID.random()
    let known = PersonName(full: name, born: born)
    let identity: Person.Identity =
      try standings.isEmpty ? .open(known) : .sealed(session.sealing(known, for: id))
    let person = try #require(Person(label: label, identity: identity, standings: standings))
    return try await session.save(person, act: "save", id: id).document
  }

  @Test func `shows both side by side with reasons, takes a decision and gives it back`()
    async throws
  {
    let desk = try DeskTesting()
    let one = try await add("P-1", "Бахром Исмоилов", born: "1990-05-06", to: desk.session)
    let other = try await add("P-2", "Bachrom Ismailow", born: "1990-06-05", to: desk.session)
    try await desk.at { ask in
      #expect(try await ask("/links").text.contains("Look through all people"))
      let empty = try await ask("/links", form: ["reason": ""])
      #expect(empty.status == .unprocessableContent)
      let looked = try await ask("/links", form: ["reason": "review"])
      #expect(looked.status == .seeOther)
      let list = try await ask("/links").text
      #expect(list.contains("Bachrom Ismailow") && list.contains("day and month are exchanged"))
      let path = "/links/\(one)/\(other)"
      let pair = try await ask(path).text
      #expect(pair.contains("P-1") && pair.contains("P-2") && pair.contains("no probability"))
      let judged = try await ask(
        "\(path)/judge", form: ["verdict": "different", "why": "two villages"])
      #expect(judged.status == .seeOther)
      let rest = try await ask("/links").text
      #expect(!rest.contains("Bachrom Ismailow"))
      #expect(try await ask(path).text.contains("two villages"))
      _ = try await ask("\(path)/withdraw", form: ["why": "one village"])
      #expect(try await ask("/links").text.contains("Bachrom Ismailow"))
    }
  }

  @Test func `merges field by field, and shows no sealed name`() async throws {
    let desk = try DeskTesting()
    let one = try await add("P-1", "Умиджон Хошимов", to: desk.session)
    let other = try await add(
      "P-2", "Umidjon Hoshimov", standings: [.signed], to: desk.session)
    try await desk.at { ask in
      _ = try await ask("/links", form: ["reason": "review"])
      let path = "/links/\(one)/\(other)"
      let pair = try await ask(path).text
      #expect(!pair.contains("Umidjon") && pair.contains("sealed"))
      let merged = try await ask(
        "\(path)/merge", form: ["kept": "left", "label": "right", "identity": "left"])
      #expect(merged.status == .seeOther)
      let after = try await ask(path).text
      #expect(after.contains("One person") && !after.contains("Хошимов"))
      _ = try await ask("\(path)/withdraw", form: [:])
      #expect(try await ask(path).text.contains("Хошимов"))
    }
  }

  @Test func `lets readers see no pairs and decide nothing`() async throws {
    let desk = try DeskTesting()
    let one = try await add("P-1", "Бахром Исмоилов", to: desk.session)
    let other = try await add("P-2", "Bakhrom Ismailov", to: desk.session)
    let reader = try desk.person("reader", [.reader])
    let analyst = try desk.person("analyst", [.analyst])
    try await desk.at { ask in
      let path = "/links/\(one)/\(other)"
      let looked = try await ask("/links", form: ["reason": "r"], as: reader)
      #expect(looked.status == .forbidden)
      let judged = try await ask("\(path)/judge", form: ["verdict": "same"], as: reader)
      #expect(judged.status == .forbidden)
      let linked = try await ask("/links", form: ["reason": "r"], as: analyst)
      #expect(linked.status == .seeOther)
      let parked = try await ask("\(path)/judge", form: ["verdict": "unsure"], as: analyst)
      #expect(parked.status == .seeOther)
      let choice = ["kept": "left", "label": "left", "identity": "left"]
      let merged = try await ask("\(path)/merge", form: choice, as: analyst)
      #expect(merged.status == .forbidden)
    }
  }

  @Test func `names who may be somebody new, and his case`() async throws {
    let desk = try DeskTesting()
    let man = try await add("P-112", "Сироҷиддин Ғуломов", born: "1985", to: desk.session)
    let work = Case(label: "case 112", people: [.init(man, .subject)], opened: "2026-11-01")
    let saved = try await desk.session.save(work, act: "save")
    try await desk.at { ask in
      let form = ["name": "Sirodschiddin Guljamow", "born": "1985", "reason": "new report"]
      let page = try await ask("/links/like", form: form)
      #expect(page.status == .ok)
      #expect(page.text.contains("Сироҷиддин Ғуломов"))
      #expect(page.text.contains("<a href=\"/cases/\(saved.document)\">case 112</a>"))
    }
  }
}
