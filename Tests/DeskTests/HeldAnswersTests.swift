import Casework
import Hearing
import Language
import Store
import Support
import Testing
import Vault

@testable import Desk

@Suite struct `Answers of the view` {
  private static let day = CalendarDay(daysSince1970: 1_795_000_000 / 86_400)

  /// What waits as it is remembered, and as it is when everything is asked anew.
  private static func compare(_ session: Session) throws -> WhatWaits {
    let held = try session.whatWaits(on: day)
    session.shared.answers.forget()
    let fresh = try session.whatWaits(on: day)
    #expect(String(describing: held) == String(describing: fresh))
    return fresh
  }

  @Test func `are after every act what they are when asked anew`() async throws {
    let fixture = try HearingFixture()
    let (session, now) = (fixture.session, fixture.desk.now)
    let me = fixture.desk.unlocked.member
    let before = try Self.compare(session)
    let code = try await fixture.hearing.tell(
      Telling(text: "нас везут, помогите", tongue: .russian))
    try fixture.sort()
    #expect(try Self.compare(session).unread == before.unread + 1)
    let opened = try await session.openCase(Case(label: "a", owner: me, opened: "2026-11-20"))
    let task = try await session.save(
      CaseTask("call", about: opened.document, due: "2026-11-21"), act: "task")
    #expect(try Self.compare(session).deadlines.map(\.title) == ["call"])
    _ = try session.revise(
      task.document,
      to: CaseTask("call", about: opened.document, due: "2026-11-21", progress: .done), parent: 1,
      act: "task")
    #expect(try Self.compare(session).deadlines.isEmpty)
    let person = try await session.keepPerson(label: "b", name: nil)
    #expect(try Self.compare(session).risks == 0)
    _ = try session.setRisk(Risk(.high, reviewBy: "2026-01-01"), of: person.document)
    #expect(try Self.compare(session).risks == 1)
    now.move(151 * 86_400)
    #expect(try Self.compare(session).expiring.count == 1)
    try await fixture.hearing.write(
      Telling(text: "ещё", tongue: .russian), with: try await fixture.receipt(code))
    #expect(try Self.compare(session).expiring.isEmpty)
  }

  @Test func `are given from memory while what is saved is of other kinds`() async throws {
    let desk = try DeskFixture()
    let session = desk.session
    var asked = 0
    func ask() throws -> Int {
      try session.held(.expiring, session.view()) {
        asked += 1
        return asked
      }
    }
    #expect(try (ask(), ask()) == (1, 1))
    _ = try await session.save(Note(about: .random(), text: "of another kind"), act: "save")
    #expect(try ask() == 1)
    _ = try await session.save(DeskFixture.report("told"), act: "save")
    #expect(try (ask(), ask()) == (2, 2))
    desk.now.move(60)
    #expect(try ask() == 3)
  }

  @Test func `may be none, and are asked for all the same`() throws {
    let session = try DeskFixture().session
    var asked = 0
    for _ in 0..<2 {
      let answer: Int? = try session.held(.alarms, session.view()) {
        asked += 1
        return nil
      }
      #expect(answer == nil && asked == 1)
    }
    session.shared.answers.forget()
    #expect(try session.held(.alarms, session.view()) { Int?(7) } == 7)
  }

  @Test func `are gone from memory when something is erased, here or elsewhere`() async throws {
    let fixture = try DeskFixture()
    let session = fixture.session
    for isHere in [true, false] {
      let saved = try await session.save(DeskFixture.report("told"), act: "save")
      _ = try session.whatWaits(on: Self.day)
      #expect(session.shared.answers.count > 0)
      try (isHere ? session : fixture.again()).erase(saved.document, reason: "asked for")
      _ = try session.view()
      #expect(session.shared.answers.count == 0)
    }
  }
}
