import Casework
import Foundation
import GRDB
import Hearing
import Language
import Store
import Testing
import Vault

@testable import Desk

@Suite struct `What has arrived is sorted` {
  private static func incoming(
    _ source: String, _ text: String, urgency: Report.Urgency = .none, way: String? = nil
  ) -> Incoming {
    Incoming(
      source: source,
      report: Report(
        channel: "telegram", received: "2026-11-18", half: .morning, title: source, text: text,
        urgency: urgency),
      contact: way.map { Contact(ways: [$0]) })
  }

  @Test func `who presses before the newest, and the newest before a thousand old ones`() throws {
    let fixture = try HearingFixture()
    let session = fixture.session
    _ = try session.receive((0..<1000).map { Self.incoming("m\($0)", "вопрос") })
    _ = try session.receive([Self.incoming("pressing", "слова", urgency: .now)])
    _ = try session.receive([Self.incoming("newest", "нас везут, помогите")])
    // A box without time: each call sorts one.
    _ = try session.sortArrivals(fixture.rules, within: .zero)
    #expect(try session.inbox(.all).rows.map(\.title) == ["pressing"])
    _ = try session.sortArrivals(fixture.rules, within: .zero)
    let rows = try session.inbox(.urgent).rows
    #expect(Set(rows.map(\.title)) == ["pressing", "newest"])
    _ = try session.sortArrivals(fixture.rules, within: .zero)
    #expect(try session.inbox(.all).rows.map(\.title).contains("m999"))
  }

  @Test func `in steps, and each says how much is left, until nothing is`() throws {
    let fixture = try HearingFixture()
    let session = fixture.session
    _ = try session.receive((0..<450).map { Self.incoming("m\($0)", "вопрос") })
    var left = try session.sortArrivals(fixture.rules, within: .zero)
    #expect(left.waiting == 199 && !left.isLookedThrough)
    left = try session.sortArrivals(fixture.rules, within: .zero)
    left = try session.sortArrivals(fixture.rules, within: .zero)
    #expect(left.waiting == 447 && left.isLookedThrough && left.unreadable == 0)
    #expect(try session.sortArrivals(fixture.rules).isNothing)
    #expect(try session.inbox(.all).counts["all"] == 450)
  }

  @Test func `again by a process that knows nothing of the last one, and nothing twice`() throws {
    let fixture = try HearingFixture()
    _ = try fixture.session.receive((0..<30).map { Self.incoming("m\($0)", "вопрос") })
    for _ in 0..<7 { _ = try fixture.session.sortArrivals(fixture.rules, within: .zero) }
    let other = try fixture.colleague()
    #expect(try other.arrivalsLeft().waiting == 23)
    _ = try other.sortArrivals(fixture.rules)
    #expect(try fixture.session.sortArrivals(fixture.rules).isNothing)
    #expect(try fixture.session.inbox(.all).counts["all"] == 30)
  }

  @Test func `also a report on which somebody worked before it was sorted`() async throws {
    let fixture = try HearingFixture()
    let session = fixture.session
    let id = try #require(try session.receive([Self.incoming("1", "вопрос")]).new.first)
    guard case .report(let saved) = try session.open(id).document else { return }
    var changed = saved.document
    changed.codes = ["T_PRISON"]
    _ = try session.revise(id, to: changed, parent: 1, act: "code")
    try fixture.sort()
    #expect(try session.inbox(.all).rows.count == 1)
  }

  @Test func `a number that writes again moves its conversation up`() throws {
    let fixture = try HearingFixture()
    let session = fixture.session
    let way = "+998 90 000-00-01"
    _ = try session.receive([Self.incoming("1", "вопрос о патенте", way: way)])
    let first = try #require(try fixture.conversation())
    try session.markRead(first.id)
    try session.snooze(first.id, until: .max)
    _ = try session.receive([Self.incoming("2", "нас везут, помогите", way: way)])
    try fixture.sort()
    let row = try #require(try session.inbox(.urgent).rows.first)
    #expect(row.id == first.id && row.conversation.isUnread)
    #expect(row.conversation.signs == ["taken"])
    #expect(try session.conversation(first.id, fixture.rules).items.count == 2)
  }

  @Test func `what one number wrote is told whole, in however many steps it was sorted`() throws {
    let fixture = try HearingFixture()
    let session = fixture.session
    _ = try session.receive(
      (0..<210).map { Self.incoming("m\($0)", "вопрос", way: "+998900000001") })
    while !(try session.sortArrivals(fixture.rules, within: .zero)).isNothing {}
    let rows = try session.inbox(.all).rows
    #expect(rows.count == 1)
    let row = try #require(rows.first)
    #expect(try session.conversation(row.id, fixture.rules).items.count == 210)
  }

  @Test func `a reply to one conversation though another was sorted later`() async throws {
    let fixture = try HearingFixture()
    let session = fixture.session
    var codes: [ReceiptCode] = []
    for text in ["one", "two"] {
      codes.append(try await fixture.hearing.tell(Telling(text: text, tongue: .english)))
    }
    try fixture.sort()
    for row in try session.inbox(.all).rows { try session.markRead(row.id) }
    for (code, text) in zip(codes, ["again", "They are taking us away"]) {
      try await fixture.hearing.write(
        Telling(text: text, tongue: .english), with: try await fixture.receipt(code))
    }
    _ = try session.sortArrivals(fixture.rules, within: .zero)
    #expect(try session.inbox(.urgent).rows.count == 1)
    #expect(try session.arrivalsLeft().waiting == 1)
    try fixture.sort()
    #expect(try session.inbox(.unread).rows.count == 2)
  }

  private static func spoil(_ id: DocumentID, of folder: URL) throws {
    let journal = try DatabaseQueue(path: folder.appending(path: "journal.sqlite").path)
    try journal.write { database in
      try database.execute(
        sql: "UPDATE entry SET bytes = zeroblob(length(bytes)) WHERE document = ?",
        arguments: [Data(id.bytes)])
    }
  }

  @Test func `one that cannot be opened is counted and stops nobody`() throws {
    let fixture = try HearingFixture()
    let session = fixture.session
    let ids = try session.receive((0..<3).map { Self.incoming("m\($0)", "вопрос") }).new
    _ = try session.view()
    try Self.spoil(ids[1], of: fixture.desk.folder)
    let left = try session.sortArrivals(fixture.rules)
    #expect(left.isNothing && left.unreadable == 1)
    #expect(try session.inbox(.all).rows.count == 2)
  }

  @Test func `a line of the inbox says that what it began with cannot be opened`() throws {
    let fixture = try HearingFixture()
    let session = fixture.session
    let ids = try session.receive((0..<2).map { Self.incoming("m\($0)", "вопрос") }).new
    try fixture.sort()
    try Self.spoil(ids[0], of: fixture.desk.folder)
    // It was opened a moment ago; by and by it is opened again.
    session.shared.documents.forget()
    let rows = try session.inbox(.all).rows
    let topics = try session.briefTopics(of: rows, try CodingTools(files: DataFiles()))
    let unreadable = rows.filter { topics[$0.id]?.isUnreadable == true }
    #expect(unreadable.map(\.conversation.opening) == [[ids[0]]])
  }
}
