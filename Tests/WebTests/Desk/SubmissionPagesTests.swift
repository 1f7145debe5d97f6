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

@Suite struct `The pages of submissions` {
  private func filled(exercise: Bool = false) async throws -> (DeskTesting, DocumentID, DocumentID)
  {
    let desk = try DeskTesting(exercise: exercise)
    let person = try await desk.session.keepPerson(
      label: "P-1", name: PersonName(full: "Примеров Бахром"))
    let work = try await desk.session.openCase(
      Case(label: "C-1", people: [.init(person.document, .subject)], opened: "2026-11-20"))
    return (desk, person.document, work.document)
  }

  private static func form(_ body: String, _ work: DocumentID, tongue: String) -> [String: String] {
    var form = ["case": "\(work)", "body": body, "tongue": tongue, "reason": "test"]
    for field in SubmissionRoutes.items { form[field.name] = "words" }
    form["item-name"] = ""
    return form
  }

  @Test func `say who will see the name, fill the form, name what it lacks, and print it`()
    async throws
  {
    let (desk, person, work) = try await filled()
    try await desk.at { ask in
      let start = try await ask("/submissions/new?case=\(work)&body=hrc").text
      #expect(start.contains("it will learn the name") && start.contains("en, fr, es, ru"))
      var form = Self.form("hrc", work, tongue: "ru")
      form["item-facts"] = ""
      #expect(try await ask("/submissions", form: form).status == .seeOther)
      let id = try #require(try desk.session.submissions().first).id
      let lacking = try await ask("/submissions/\(id)").text
      #expect(lacking.contains("What happened, in the order of time"))
      #expect(lacking.contains("his own yes to a submission"))
      #expect(!lacking.contains("Примеров") && lacking.contains("<bdi>C-1</bdi>"))
      #expect(!lacking.contains("/form.pdf"))
      let refused = try await ask("/submissions/\(id)/form.pdf", form: [:])
      #expect(refused.status == .unprocessableContent)
      let opened = try await ask("/submissions/\(id)/items", form: ["reason": "fill"]).text
      #expect(opened.contains("Примеров Бахром") && opened.contains("textarea"))
      var items = Self.form("hrc", work, tongue: "ru").filter { $0.key.hasPrefix("item-") }
      items["item-name"] = "Примеров Бахром"
      #expect(try await ask("/submissions/\(id)", form: items).status == .seeOther)
      _ = try await desk.session.recordConsent(
        Consent(of: person, use: "submission", audience: "un", answer: .yes, given: "2026-11-20"))
      let pdf = try await ask("/submissions/\(id)/form.pdf", form: [:])
      #expect(pdf.status == .ok)
      let text = try PDFText.of(Array(buffer: pdf.body))
      #expect(text.contains("Примеров Бахром") && text.contains("Полное имя человека"))
      let word = try await ask("/submissions/\(id)/form.docx", form: [:])
      #expect(word.status == .ok && word.text.hasPrefix("PK"))
      let sent = ["day": "2026-11-26", "way": "mail"]
      #expect(try await ask("/submissions/\(id)/sent", form: sent).status == .seeOther)
      let register = try await ask("/submissions").text
      #expect(register.contains("2026-11-26") && register.contains("2027-05-28"))
      #expect(register.contains("<bdi>C-1</bdi>"))
      let again = try await ask("/submissions/\(id)", form: items)
      #expect(again.status != .seeOther)
      let answer = ["day": "2027-01-10", "words": "Registered"]
      #expect(try await ask("/submissions/\(id)/answers", form: answer).status == .seeOther)
      #expect(try await ask("/submissions/\(id)").text.contains("Registered"))
    }
  }

  @Test func `take no language that the body does not accept, and no empty reason`() async throws {
    let (desk, _, work) = try await filled()
    try await desk.at { ask in
      for tongue in ["ru", "uz", "de", ""] {
        let form = Self.form("wgeid", work, tongue: tongue)
        #expect(try await ask("/submissions", form: form).status == .unprocessableContent)
      }
      let form = Self.form("wgeid", work, tongue: "en").merging(["reason": ""]) { $1 }
      let page = try await ask("/submissions", form: form)
      #expect(page.status == .unprocessableContent && page.text.contains("item-seen-day"))
      let foreign = Self.form("court", work, tongue: "en")
      #expect(try await ask("/submissions", form: foreign).status == .unprocessableContent)
    }
    #expect(try desk.session.submissions().isEmpty)
  }

  @Test func `are begun by lawyers, printed by publishers, and read by all of the team`()
    async throws
  {
    let (desk, _, work) = try await filled()
    let lawyer = try desk.person("lawyer", [.lawyer])
    let publisher = try desk.person("publisher", [.publisher])
    try await desk.at { ask in
      let start = try await ask("/submissions/new?case=\(work)&body=wgad").text
      #expect(start.contains("Français") && start.contains("no two native readers have signed"))
      let form = Self.form("wgad", work, tongue: "fr").merging(["item-name": "N"]) { $1 }
      #expect(try await ask("/submissions", form: form).status == .seeOther)
      let id = try #require(try desk.session.submissions().first).id
      #expect(try await ask("/submissions/\(id)", as: lawyer).status == .ok)
      #expect(try await ask("/submissions/\(id)", as: publisher).status == .ok)
      #expect(try await ask("/submissions/new?case=\(work)", as: publisher).status == .forbidden)
      let print = try await ask("/submissions/\(id)/form.pdf", form: [:], as: lawyer)
      #expect(print.status == .forbidden)
    }
  }
}
