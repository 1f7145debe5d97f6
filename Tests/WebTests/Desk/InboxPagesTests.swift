import Casework
import Desk
import Foundation
import HTTPTypes
import Hearing
import HummingbirdTesting
import Language
import Support
import Testing
import Vault

@testable import Web

@Suite struct `The inbox on the desk` {
  /// Takes in what the public page would, while nobody need have signed in.
  private static func hearing(_ desk: DeskTesting) throws -> PublicHearing {
    try PublicHearing(
      Vault(at: desk.house.folder), files: DataFiles(), cost: DeskTesting.cost,
      clock: desk.house.clock)
  }

  private static func first(_ desk: DeskTesting) throws -> DocumentID {
    _ = try desk.session.sortArrivals(try UrgencyRules(files: DataFiles()))
    return try #require(try desk.session.inbox(.all).rows.first).id
  }

  @Test func `shows the one who is being taken first, and why`() async throws {
    let desk = try DeskTesting()
    let hearing = try Self.hearing(desk)
    _ = try await hearing.tell(Telling(text: "A question of papers", tongue: .english))
    _ = try await hearing.tell(Telling(text: "They are taking us away", tongue: .english))
    try await desk.at { ask in
      let page = try await ask("/inbox")
      #expect(page.status == .ok)
      let taken = try #require(page.text.range(of: "They are taking us away"))
      let other = try #require(page.text.range(of: "A question of papers"))
      #expect(taken.lowerBound < other.lowerBound)
      #expect(page.text.contains("says he is being taken now"))
      for shelf in InboxShelf.allCases {
        #expect(try await ask("/inbox?shelf=\(shelf.rawValue)").status == .ok)
      }
      let json = try await ask("/inbox", json: true)
      #expect(json.text.contains("\"signs\":[\"taken\"]"))
    }
  }

  @Test func `stands on the start page, and leads on to the proposed codes`() async throws {
    let desk = try DeskTesting()
    let hearing = try Self.hearing(desk)
    _ = try await hearing.tell(Telling(text: "They are taking us away", tongue: .english))
    let id = try Self.first(desk)
    try await desk.at { ask in
      let start = try await ask("/").text
      #expect(start.contains("href=\"/inbox?shelf=urgent\"><b>1</b>"))
      #expect(start.contains("<b class=\"spoken\">never</b><span>last checkpoint outside"))
      #expect(start.contains("not looked for since you came in"))
      let page = try await ask("/inbox/\(id)").text
      let found = try #require(page.firstMatch(of: /href="(\/reports\/[0-9a-f]{32}\/codes)"/))
      let codes = String(found.output.1)
      #expect(try await ask(codes).status == .ok)
      let document = codes.replacing("/reports", with: "/documents").replacing("/codes", with: "")
      #expect(try await ask(document).text.contains(codes))
    }
  }

  @Test func `answers by code, and the answer is read with it`() async throws {
    let desk = try DeskTesting()
    let hearing = try Self.hearing(desk)
    let code = try await hearing.tell(Telling(text: "help <b>now</b>", tongue: .english))
    let id = try Self.first(desk)
    try await desk.at { ask in
      let page = try await ask("/inbox/\(id)")
      #expect(page.text.contains("help &lt;b&gt;now&lt;/b&gt;"))
      let sent = try await ask(
        "/inbox/\(id)/answer", form: ["text": "We have read it.", "language": "en"])
      #expect(sent.status == .seeOther)
      #expect(try await ask("/inbox/\(id)").text.contains("waits under his code"))
    }
    let receipt = try await hearing.receipt(ReceiptCode.attempt(code.text))
    #expect(try hearing.correspondence(receipt)?.notes.last?.text == "We have read it.")
  }

  @Test func `refuses to tell a death by a text, and keeps what was typed`() async throws {
    let desk = try DeskTesting()
    _ = try await Self.hearing(desk).seek(
      Sought(
        person: SoughtPerson(name: "X", born: "", citizenship: "", marks: ""), sharing: .team,
        tongue: .russian))
    let id = try Self.first(desk)
    try await desk.at { ask in
      let page = try await ask("/inbox/\(id)/answer", form: ["text": "Ваш сын погиб"])
      #expect(page.status == .unprocessableContent)
      #expect(page.text.contains("a person must tell it"))
      #expect(page.text.contains("Ваш сын погиб"))
    }
  }

  @Test func `handles, notes, merges, splits, and opens a contact with a reason`() async throws {
    let desk = try DeskTesting()
    let hearing = try Self.hearing(desk)
    var told = Telling(text: "first", tongue: .english)
    told.contact = Contact(ways: ["+1 555 0100"])
    _ = try await hearing.tell(told)
    let id = try Self.first(desk)
    _ = try await hearing.tell(Telling(text: "second", tongue: .english))
    _ = try desk.session.sortArrivals(try UrgencyRules(files: DataFiles()))
    let other = try #require(try desk.session.inbox(.all).rows.first { $0.id != id }).id
    let report = try #require(try desk.session.openConversation(id).conversation.opening.first)
    let member = desk.session.unlocked.member
    try await desk.at { ask in
      let handled = try await ask(
        "/inbox/\(id)/handle",
        form: [
          "assigned": member.description, "urgency": "week", "waiting": "them",
          "labels": "prison,  bus  stop", "due": "2026-12-01",
        ])
      #expect(handled.status == .seeOther)
      #expect(
        try await ask("/inbox/\(id)/note", form: ["text": "call Tuesday"]).status == .seeOther)
      let merged = try await ask("/inbox/\(other)/merge", form: ["other": "/inbox/\(id)"])
      #expect(merged.status == .seeOther)
      let page = try await ask("/inbox/\(id)").text
      for words in ["second", "call Tuesday", "bus stop", "first"] { #expect(page.contains(words)) }
      #expect(!page.contains("555 0100"))
      #expect(try await ask("/inbox/\(other)/split", form: [:]).status == .seeOther)
      let wrong = try await ask("/inbox/\(id)/merge", form: ["other": "nothing"])
      #expect(wrong.status == .unprocessableContent)
      let contact = try await ask(
        "/inbox/\(id)/contact", form: ["item": report.description, "reason": "asked to call"])
      #expect(contact.text.contains("+1 555 0100"))
      let bulk = try await ask("/inbox/bulk", form: ["id": id.description, "act": "unread"])
      #expect(bulk.status == .seeOther)
      let nobody = try await ask("/inbox/bulk", form: ["id": id.description, "act": "nobody"])
      #expect(nobody.status == .seeOther)
      #expect(try await ask("/inbox").text.contains("Take the last act back (1)"))
      #expect(try await ask("/inbox/undo", form: [:]).status == .seeOther)
      #expect(!(try await ask("/inbox").text.contains("Take the last act back")))
    }
    let changed = try desk.session.openConversation(id).conversation
    #expect(changed.assigned == member && changed.labels == ["prison", "bus stop"])
    #expect(changed.isUnread)
  }

  @Test func `raises an alarm on top when a group falls silent`() async throws {
    let desk = try DeskTesting()
    let now = desk.house.clock()
    _ = try await Self.hearing(desk).agree(
      CheckIn(
        label: "bus at the market", people: 53, first: now + 3600, everyHours: 1, graceMinutes: 10,
        until: now + 86_400, onSilence: "call the lawyer"), tongue: .english)
    desk.wait(600)
    try await desk.at { ask in
      let quiet = try await ask("/inbox").text
      #expect(!quiet.contains("SILENCE"))
    }
    desk.wait(3600 + 601)
    let (secret, _) = try desk.house.staff.begin(desk.session.unlocked, tongue: .english)
    let alarm = try #require(try desk.session.alarms().first)
    try await desk.at { ask in
      let page = try await ask("/inbox", as: secret).text
      #expect(page.contains("SILENCE") && page.contains("call the lawyer"))
      let seen = try await ask(
        "/inbox/check-in/\(alarm.id)", form: ["stage": "answered"], as: secret)
      #expect(seen.status == .seeOther)
      let quiet = try await ask("/inbox", as: secret).text
      #expect(!quiet.contains("SILENCE"))
    }
  }

  @Test func `proposes what it is about, fills a template, and sends none with an empty place`()
    async throws
  {
    let desk = try DeskTesting()
    _ = try await Self.hearing(desk).tell(
      Telling(
        text: "In January 2023 recruiters came to Prison No. 6 and forced Uzbek prisoners by "
          + "threats to sign a contract.",
        tongue: .english))
    let id = try Self.first(desk)
    try await desk.at { ask in
      let list = try await ask("/inbox").text
      #expect(list.contains("class=\"topic\"") && list.contains("perhaps:"))
      let page = try await ask("/inbox/\(id)").text
      #expect(page.contains("What it may be about") && page.contains("first of our team"))
      #expect(page.contains("Nothing here is a fact before somebody accepts it"))
      let prefilled = try await ask("/inbox/\(id)?template=0").text
      #expect(prefilled.contains("We have read what you told. first of our team works on it"))
      let sent = try await ask("/inbox/\(id)/answer", form: ["text": "Come back on {day}."])
      #expect(sent.status == .unprocessableContent)
      #expect(sent.text.contains("A place in braces is still empty"))
      #expect(sent.text.contains("Come back on {day}."))
    }
  }

  @Test func `makes of one of two reports a conversation of its own`() async throws {
    let desk = try DeskTesting()
    _ = try desk.session.receive(
      ["one", "two"].map { text in
        Incoming(
          source: text,
          report: Report(
            channel: "telegram", received: "2026-11-18", half: .morning, title: text, text: text),
          contact: Contact(ways: ["+998900000001"]))
      })
    let id = try Self.first(desk)
    let item = try #require(try desk.session.openConversation(id).conversation.opening.last)
    try await desk.at { ask in
      #expect(try await ask("/inbox/\(id)").text.contains("Make it a conversation of its own"))
      let own = try await ask("/inbox/\(id)/take-out", form: ["item": item.description])
      #expect(own.status == .seeOther)
      #expect(!(try await ask("/inbox/\(id)").text.contains("Make it a conversation of its own")))
    }
    #expect(try desk.session.inbox(.all).rows.count == 2)
  }

  @Test func `keeps templates of one's own beside those that are given`() async throws {
    let desk = try DeskTesting()
    try await desk.at { ask in
      for place in ["/inbox/templates", "/inbox/outgoing"] {
        #expect(try await ask(place).status == .ok)
      }
      let added = try await ask(
        "/inbox/templates",
        form: ["title": "Own", "language": "ru", "text": "Здравствуйте, {name}"])
      #expect(added.status == .seeOther)
      #expect(try await ask("/inbox/templates").text.contains("Здравствуйте, {name}"))
    }
  }
}
