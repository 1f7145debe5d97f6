import Casework
import Desk
import Language
import Store
import Testing
import Vault

@Suite struct `What waits` {
  private static let day = CalendarDay(daysSince1970: 1_795_000_000 / 86_400)

  @Test func `counts what is unread and urgent, and what came after the last sorting`() async throws
  {
    let fixture = try HearingFixture()
    for text in ["нас везут, помогите", "вопрос о патенте"] {
      _ = try await fixture.hearing.tell(Telling(text: text, tongue: .russian))
    }
    try fixture.sort()
    _ = try fixture.session.receive([
      Incoming(
        source: "1",
        report: Report(
          channel: "telegram", received: "2026-11-18", half: .morning, title: "", text: "новое"))
    ])
    let waits = try fixture.session.whatWaits(on: Self.day)
    #expect(waits.unread == 2 && waits.urgent == 1 && waits.waitingForUs == 2)
    #expect(waits.arrived == 1)
    try fixture.sort()
    #expect(try fixture.session.whatWaits(on: Self.day).arrived == 0)
  }

  @Test func `holds the deadlines of one's own cases, whoever has the task`() async throws {
    let desk = try DeskFixture()
    let (session, me) = (desk.session, desk.unlocked.member)
    let mine = try await session.openCase(Case(label: "a", owner: me, opened: "2026-11-20"))
    let theirs = try await session.openCase(Case(label: "b", opened: "2026-11-20"))
    for (title, about, due, owner) in [
      ("later", mine.document, "2026-12-01", nil), ("sooner", mine.document, "2026-11-21", nil),
      ("foreign", theirs.document, "2026-11-20", nil),
      ("given to me", theirs.document, "2026-11-25", me),
    ] as [(String, DocumentID, String, MemberID?)] {
      _ = try await session.save(
        CaseTask(title, about: about, due: due, owner: owner), act: "task")
    }
    let done = CaseTask("done", about: mine.document, due: "2026-11-01", progress: .done)
    _ = try await session.save(done, act: "task")
    let waits = try session.whatWaits(on: Self.day)
    #expect(waits.deadlines.map(\.title) == ["sooner", "given to me", "later"])
  }

  @Test func `names what expires within 30 days, unless a newer message keeps it`() async throws {
    let fixture = try HearingFixture()
    let code = try await fixture.hearing.tell(Telling(text: "одно", tongue: .russian))
    _ = try await fixture.hearing.tell(Telling(text: "другое", tongue: .russian))
    try fixture.sort()
    #expect(try fixture.session.whatWaits(on: Self.day).expiring.isEmpty)
    fixture.desk.now.move(151 * 86_400)
    #expect(
      try fixture.session.whatWaits(on: Self.day).expiring.map(\.title).sorted() == [
        "другое", "одно",
      ])
    try await fixture.hearing.write(
      Telling(text: "ещё", tongue: .russian), with: try await fixture.receipt(code))
    #expect(try fixture.session.whatWaits(on: Self.day).expiring.map(\.title) == ["другое"])
  }

  @Test func `says that nobody has looked for doubles, and then how many pairs there are`()
    async throws
  {
    let desk = try DeskFixture()
    #expect(try desk.session.whatWaits(on: Self.day).doubles == nil)
    for label in ["one", "two"] {
      let person = try #require(
        Person(label: label, identity: .open(PersonName(full: "Бахром Намунаев", born: "1990"))))
      _ = try await desk.session.save(person, act: "keep")
    }
    _ = try await desk.session.linkPeople(reason: "test")
    #expect(try desk.session.whatWaits(on: Self.day).doubles == 1)
  }
}
