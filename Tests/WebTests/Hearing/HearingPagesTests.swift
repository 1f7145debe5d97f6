import Casework
import Desk
import Foundation
import HTTPTypes
import Hearing
import Hummingbird
import HummingbirdTesting
import Language
import Logging
import NIOCore
import Support
import Testing
import Vault

@testable import Web

@Suite struct `The pages of hearing` {
  static let places = [
    "tell", "come-back", "seek", "check-in", "know", "poster/sign", "poster/tell", "poster/seek",
  ]

  @Test(arguments: Tongue.allCases)
  func `are whole in every tongue, small, and need no script`(_ tongue: Tongue) async throws {
    let site = try HearingSite(duty: true)
    try await site.visit { visitor in
      let style = try await visitor.get("/style.css").body.readableBytes
      let script = try await visitor.get("/hearing.js").body.readableBytes
      for place in Self.places {
        let answer = try await visitor.get("/\(tongue.rawValue)/\(place)")
        #expect(answer.status == .ok, "\(place)")
        #expect(answer.body.readableBytes + style + script < 60_000, "\(place)")
        #expect(answer.headers[.cacheControl] == "no-store")
        #expect(answer.headers[.setCookie] == nil)
        let html = String(buffer: answer.body)
        #expect(html.contains("<html lang=\"\(tongue.rawValue)\">"))
        #expect(!html.contains(" style=") && html.firstMatch(of: /\son[a-z]+="/) == nil)
        #expect(html.firstMatch(of: /(src|href|action)="(https?:)?\/\//) == nil, "\(place)")
        #expect(html.contains("href=\"/exit\""))
        let missing = html.matches(of: />(hearing|tell|come-back|seek|check-in|know)\.[a-z.-]+</)
        #expect(missing.isEmpty, "\(place): \(missing.map { String($0.output.0) })")
      }
    }
  }

  @Test func `have every word in every tongue`() throws {
    let words = try Words(files: DataFiles())
    let prefixes = ["hearing.", "tell.", "come-back.", "seek.", "check-in.", "know.", "urgency."]
    for tongue in Tongue.allCases {
      let missing = words.missing(in: tongue).filter { key in
        prefixes.contains { key.hasPrefix($0) }
      }
      #expect(missing.isEmpty, "\(tongue): \(missing)")
    }
  }

  @Test func `offer the danger only when somebody has entered duty hours`() async throws {
    for duty in [false, true] {
      let site = try HearingSite(duty: duty)
      let html = try await site.visit { try await $0.page("/en/tell") }
      #expect(html.contains("name=\"danger\"") == duty)
      #expect(html.contains("UTC+5") == duty)
    }
  }

  @Test func `are not there without a vault`() async throws {
    let site = try ScriptedCheck.site()
    let face = PublicFace(site: site, host: "127.0.0.1", port: 0, logger: .init(label: "test"))
    try await Application(router: face.router).test(.router) { client in
      let tell = try await client.execute(uri: "/ru/tell", method: .get)
      #expect(tell.status == .notFound)
      let know = try await client.execute(uri: "/ru/know", method: .get)
      #expect(know.status == .ok)
    }
  }

  @Test func `say that it is an exercise, when it is one`() async throws {
    for exercise in [true, false] {
      let site = try HearingSite(exercise: exercise)
      let html = try await site.visit { try await $0.page("/en/tell") }
      #expect(html.contains("<b>EXERCISE</b>") == exercise)
    }
  }

  @Test func `lead away at once`() async throws {
    let site = try HearingSite(overlay: ["operator/exit.txt": "https://example.org/weather\n"])
    let answer = try await site.visit { try await $0.get("/exit") }
    #expect(answer.status == .seeOther)
    #expect(answer.headers[.location] == "https://example.org/weather")
    let name = try #require(HTTPField.Name("Clear-Site-Data"))
    #expect(answer.headers[name]?.contains("cache") == true)
  }

  @Test func `show the public only law that a lawyer has signed within 90 days`() async throws {
    func row(_ id: String, _ verified: String, _ note: String, _ lawyer: String, _ day: String)
      -> String
    {
      "\(id),UZ,Code,1,Offence \(id),5,10,,,,,\(verified),source,,\(note),\(lawyer),\(day)\n"
    }
    let header =
      "id,country,instrument,article,offence,min_years,max_years,other_penalty,exemption,"
      + "valid_from,valid_until,verified,source,as_seen_in,note,signed_by,signed_on\n"
    let table =
      header + row("good", "text seen", "", "A. Lawyer", "2026-11-01")
      + row("old", "text seen", "", "A. Lawyer", "2026-07-01")
      + row("nobody", "text seen", "", "", "") + row("doubt", "unverified", "", "A.", "2026-11-01")
      + row("TJ-practice", "secondary", "", "A. Lawyer", "2026-11-01")
      + row("two", "secondary", "CONFLICT: x", "A. Lawyer", "2026-11-01")
    let site = try HearingSite(overlay: ["law/statutes.csv": table])
    let html = try await site.visit { try await $0.page("/en/know") }
    #expect(html.contains("Offence good"))
    for hidden in ["old", "nobody", "doubt", "TJ-practice", "two"] {
      #expect(!html.contains("Offence \(hidden)"), "\(hidden)")
    }
    let bare = try await HearingSite().visit { try await $0.page("/en/know") }
    #expect(bare.contains("No lawyer has signed a rule"))
  }
}

@Suite struct `The way of a report` {
  @Test(arguments: Tongue.allCases)
  func `goes from telling to taking back`(_ tongue: Tongue) async throws {
    let site = try HearingSite()
    let base = "/\(tongue.rawValue)"
    try await site.visit { visitor in
      let first = try await visitor.page(base + "/tell")
      let token = Visitor.token(first)
      let told = String(
        buffer: try await visitor.post(
          base + "/tell",
          ["visit": token, "story": "нас везут", "where": "Учебинск", "consent-lawyer": "yes"],
          files: [("a.jpg", Array(repeating: 7, count: 200_000)), ("", [])]
        ).body)
      let code = Visitor.code(told)
      #expect(ReceiptCode(code) != nil)
      #expect(told.contains("class=\"qr\""))

      let wrong = try await visitor.post(base + "/tell/code", ["visit": token, "group": "x"])
      #expect(Visitor.code(String(buffer: wrong.body)) == code)
      let number = try #require(told.firstMatch(of: /id="group"/) != nil ? tokenGroup(token) : nil)
      let group = String(code.dropFirst(4 * number).prefix(4))
      let done = String(
        buffer: try await visitor.post(base + "/tell/code", ["visit": token, "group": group]).body)
      #expect(Visitor.code(done).isEmpty && !done.contains(code.prefix(4)))
      let twice = try await visitor.post(base + "/tell/code", ["visit": token, "group": group])
      #expect(twice.status == .badRequest)

      let session = try site.session()
      let rules = try UrgencyRules(files: DataFiles())
      _ = try session.sortArrivals(rules)
      let row = try #require(try session.inbox(.urgent).rows.first)
      let read = try session.conversation(row.id, rules)
      #expect(read.items.first?.text.contains("Учебинск") == true)
      #expect(read.items.first?.files.map(\.length) == [200_000])
      try await session.answer(
        row.id, "<b>Держитесь</b> & «пишите»\nещё", language: "ru", ToldByPerson(files: DataFiles())
      )

      let spaced = stride(from: 0, to: 24, by: 4).map { code.dropFirst($0).prefix(4) }
      let back = String(
        buffer: try await visitor.post(
          base + "/come-back", ["code": spaced.joined(separator: " ")]
        ).body)
      #expect(back.contains("&lt;b&gt;Держитесь&lt;/b&gt; &amp; «пишите»"))
      let visit = Visitor.token(back)
      let again = String(
        buffer: try await visitor.post(
          base + "/come-back/write", ["visit": visit, "story": "мы ещё тут"]
        ).body)
      #expect(again.matches(of: /class="own"/).count == 2)
      #expect(!again.contains("мы ещё тут"))
      _ = try session.sortArrivals(rules)
      #expect(try session.conversation(row.id, rules).items.last?.text == "мы ещё тут")

      let ask = try await visitor.post(base + "/come-back/withdraw", ["visit": visit])
      #expect(ask.status == .ok)
      let gone = try await visitor.post(base + "/come-back/withdraw/yes", ["visit": visit])
      #expect(gone.status == .ok)
      let after = try await visitor.post(base + "/come-back", ["code": code])
      let unknown = try await visitor.post(base + "/come-back", ["code": "1"])
      #expect(after.body == unknown.body)
      _ = try session.sortArrivals(rules)
      #expect(try session.conversation(row.id, rules).items.map(\.mark) == [.withdrawn])
    }
  }

  private func tokenGroup(_ token: String) -> Int? {
    Visits.Token(token).map { CodePage.asked($0) }
  }

  @Test func `gives the same code when a broken line makes the form go twice`() async throws {
    let site = try HearingSite()
    try await site.visit { visitor in
      let token = Visitor.token(try await visitor.page("/en/tell"))
      let fields = ["visit": token, "story": "once"]
      let one = Visitor.code(String(buffer: try await visitor.post("/en/tell", fields).body))
      let two = Visitor.code(String(buffer: try await visitor.post("/en/tell", fields).body))
      #expect(!one.isEmpty && one == two)
      _ = try site.session().sortArrivals(try UrgencyRules(files: DataFiles()))
      #expect(try site.session().inbox(.all).rows.count == 1)
    }
  }

  @Test func `answers every code that leads nowhere with the same bytes`() async throws {
    let site = try HearingSite()
    try await site.visit { visitor in
      let code = try await visitor.tell(["story": "words"])
      var chance = Seed(9)
      let tries = [
        ReceiptCode(using: &chance).text, "", "12", String(code.dropLast()) + "x",
        String(repeating: "9", count: 500), "<script>", "'; DROP TABLE mailbox; --", "\u{202E}1",
      ]
      let answers = try await tries.asyncMap {
        try await visitor.post("/ru/come-back", ["code": $0])
      }
      #expect(Set(answers.map { String(buffer: $0.body) }).count == 1)
      #expect(answers.allSatisfy { $0.status == .ok })
      let right = try await visitor.post("/ru/come-back", ["code": code])
      #expect(right.status == .ok)
      // An observer of the line sees lengths: those of a first visit are the same.
      #expect(right.body.readableBytes == answers[0].body.readableBytes)
    }
  }

  @Test func `forgets a page after a quarter of an hour`() async throws {
    let site = try HearingSite()
    try await site.visit { visitor in
      let code = try await visitor.tell(["story": "words"])
      let back = String(buffer: try await visitor.post("/en/come-back", ["code": code]).body)
      site.clock.move(16 * 60)
      let late = try await visitor.post(
        "/en/come-back/write", ["visit": Visitor.token(back), "story": "late"])
      #expect(late.status == .badRequest)
      #expect(String(buffer: late.body).contains("hearing.over"))
      let forged = try await visitor.post(
        "/en/come-back/withdraw/yes", ["visit": String(repeating: "a", count: 64)])
      #expect(forged.status == .badRequest)
    }
  }

  @Test func `refuses what is empty, cut, or too long, and keeps nothing of it`() async throws {
    let site = try HearingSite()
    try await site.visit { visitor in
      let empty = try await visitor.post("/ru/tell", ["story": "  \n "])
      #expect(String(buffer: empty.body).contains("hearing.empty"))
      let long = try await visitor.post(
        "/ru/tell", ["story": String(repeating: "я", count: 300_000)])
      #expect(long.status == .contentTooLarge)
      let cut = try await visitor.client.execute(
        uri: "/ru/tell", method: .post,
        headers: [.contentType: "multipart/form-data; boundary=b"],
        body: ByteBuffer(
          string: "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n"
            + String(repeating: "x", count: 200_000)))
      #expect(String(buffer: cut.body).contains("web.cut-short"))
    }
    #expect(site.unlocked.vault.files.all().isEmpty)
  }
}

extension Array {
  fileprivate func asyncMap<R>(_ body: (Element) async throws -> R) async rethrows -> [R] {
    var results: [R] = []
    for element in self { results.append(try await body(element)) }
    return results
  }
}
