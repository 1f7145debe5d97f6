import Casework
import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import Language
import Store
import Support
import Testing
import Vault

@testable import Web

@Suite struct `Care of staff` {
  @Test func `keeps accounts of torture from one who asked for it, until he asks for one`()
    async throws
  {
    let desk = try DeskTesting()
    let words = "его пытали в подвале"
    var care = Care()
    care.hasTorture = true
    let opened = try await desk.session.save(
      Case(label: "C-1", summary: words, opened: "2026-11-20", care: care), act: "open case"
    ).document
    var said = Testimony(Source("S_VICTIM"))
    said.codes = ["M_TORTURE"]
    let event = try await desk.session.recordEvent(title: "E-1", account: words, said).document
    let report = try await desk.session.save(
      Report(
        channel: "web", received: "2026-11-20", half: .morning, title: "R-1", text: words,
        codes: ["M_TORTURE"]), act: "save"
    ).document
    let pages = ["/cases/\(opened)", "/events/\(event)", "/documents/\(report)"]
    try await desk.at { ask in
      for page in pages { #expect(try await ask(page).text.contains(words), "\(page)") }
      #expect(try await ask("/care", form: ["torture": "yes"]).status == .seeOther)
      for page in pages {
        #expect(try await ask(page).text.contains(words) == false, "\(page)")
        #expect(try await ask(page, json: true).text.contains(words) == false, "\(page)")
        #expect(try await ask(page + "?read=yes").text.contains(words), "\(page)")
      }
      let found = try await ask("/search?words=пытали").text
      #expect(found.contains("C-1") && !found.contains("в подвале"))
      #expect(try await ask("/care", form: [:]).status == .seeOther)
      #expect(try await ask(pages[0]).text.contains(words))
    }
  }

  @Test func `gives nobody a case that he asked to be spared, nor more than he wants to carry`()
    async throws
  {
    let desk = try DeskTesting()
    let me = try desk.staff.unlocked().member
    let case1 = try await desk.session.save(
      Case(label: "C-1", opened: "2026-11-20"), act: "open case"
    ).document
    _ = try await desk.session.save(
      Case(label: "C-2", owner: me, opened: "2026-11-20"), act: "open case")
    let form = [
      "label": "C-1", "summary": "", "urgency": "none", "stage": "open", "owner": "\(me)",
      "version": "1",
    ]
    try await desk.at { ask in
      _ = try await ask("/care", form: ["torture": "yes", "most": "1", "debrief": "yes"])
      let full = try await ask("/cases/\(case1)", form: form)
      #expect(full.status == .unprocessableContent)
      #expect(full.text.contains("as many cases as he asked for"))
      _ = try await ask("/care", form: ["torture": "yes", "most": "5", "debrief": "yes"])
      let torture = form.merging(["torture": "yes"]) { $1 }
      let spared = try await ask("/cases/\(case1)", form: torture)
      #expect(spared.text.contains("asked not to be given cases with torture"))
      #expect(try await ask("/cases/\(case1)", form: form).status == .seeOther)
      let load = try await ask("/load").text
      #expect(load.contains("I want to talk over") && load.contains("no torture"))
    }
  }

  @Test func `hands over with the duty person and what cannot wait`() async throws {
    let desk = try DeskTesting()
    let me = try desk.staff.unlocked().member
    _ = try await desk.session.save(
      Case(label: "C-urgent", urgency: .now, opened: "2026-11-20"), act: "open case")
    _ = try await desk.session.save(CaseTask("T-overdue", due: "2026-01-01"), act: "task")
    _ = try await desk.session.save(CaseTask("T-later", due: "2099-01-01"), act: "task")
    try await desk.at { ask in
      _ = try await ask("/hand-over", form: ["text": "Позвонить после 18", "next": "\(me)"])
      let page = try await ask("/hand-over").text
      #expect(page.contains("On duty now") && page.contains("C-urgent"))
      #expect(page.contains("T-overdue") && !page.contains("T-later"))
    }
  }
}

@Suite struct `After a signature` {
  @Test func `a case holds the paper, its copy, the steps for a lawyer, and the withdrawal`()
    async throws
  {
    let desk = try DeskTesting()
    let opened = try await desk.session.openCase(Case(label: "C-1", opened: "2026-11-20")).document
    var bytes: Data? = Data("pixels".utf8)
    let copy = try await desk.session.attach(named: "лист 23.jpg") {
      defer { bytes = nil }
      return bytes
    }.document
    let path = "/cases/\(opened)"
    try await desk.at { ask in
      let form = [
        "paper": "PG_CONTRACT", "when": "январь 2023", "understood": "no", "copy": "\(copy)",
        "words": "среди сорока листов",
      ]
      #expect(try await ask(path + "/signing", form: form).status == .seeOther)
      let page = try await ask(path).text
      let held = [
        "2023-01", "среди сорока листов", "/documents/\(copy)", "template=withdrawal",
        "A lawyer sees the paper before anything else",
      ]
      for words in held { #expect(page.contains(words), "\(words)") }
      let unknown = form.merging(["copy": "нет такого"]) { $1 }
      #expect(try await ask(path + "/signing", form: unknown).status == .unprocessableContent)
      let late = form.merging(["when": "когда-то"]) { $1 }
      #expect(try await ask(path + "/signing", form: late).status == .unprocessableContent)
      // Twice written down, the steps stand once.
      _ = try await ask(path + "/signing", form: form)
      let steps = try desk.session.opened(opened, as: Case.self).document.steps.map(\.code)
      #expect(steps.count == Set(steps).count && steps.contains("S_WITHDRAWAL"))
    }
  }

  @Test func `leaving Russia is a checklist that only a lawyer ticks, beside who interpreted`()
    async throws
  {
    let desk = try DeskTesting()
    try await desk.at { ask in
      let form = [
        "label": "C-2", "urgency": "none", "interpreter": "EXERCISE Mavluda",
        "present": "EXERCISE brother", "torture": "yes", "debrief": "yes",
      ]
      let made = try await ask("/cases", form: form)
      let path = try #require(made.headers[.location]?.split(separator: "?").first.map(String.init))
      #expect(try await ask(path + "/steps", form: ["list": "leaving"]).status == .seeOther)
      let page = try await ask(path).text
      let held = [
        "EXERCISE Mavluda", "EXERCISE brother", "Exit bar", "Unpaid wages", "Wife, children",
        "nothing here is advice to go",
      ]
      for words in held { #expect(page.contains(words), "\(words)") }
      let decided = ["step": "L_EXIT_BAR", "state": "approved", "lawyer": ""]
      let nameless = try await ask(path + "/steps/decide", form: decided)
      #expect(nameless.status == .unprocessableContent)
      let signed = decided.merging(["lawyer": "EXERCISE lawyer"]) { $1 }
      #expect(try await ask(path + "/steps/decide", form: signed).status == .seeOther)
      #expect(try await ask(path).text.contains("EXERCISE lawyer"))
    }
  }

  @Test func `safe hours stand beside the telephone, and both are opened with a reason`()
    async throws
  {
    let desk = try DeskTesting()
    let opened = try await desk.session.openCase(Case(label: "C-1", opened: "2026-11-20")).document
    let path = "/cases/\(opened)"
    try await desk.at { ask in
      let form = ["name": "Zulfiya", "ways": "+000 17", "hours": "после 18, муж не знает"]
      #expect(try await ask(path + "/reach", form: form).status == .seeOther)
      let page = try await ask(path).text
      #expect(!page.contains("+000 17") && !page.contains("Zulfiya"))
      #expect(
        try await ask(path + "/contact", form: ["reason": ""]).status == .unprocessableContent)
      let shown = try await ask(path + "/contact", form: ["reason": "перезвонить"]).text
      #expect(shown.contains("+000 17") && shown.contains("после 18, муж не знает"))
      #expect(try desk.session.view().history().last?.act == "reveal")
      #expect(try desk.session.search("Zulfiya").isEmpty)
    }
  }
}
