import Casework
import Desk
import Foundation
import Hearing
import Language
import Store
import Support
import Testing
import Vault

@Suite struct `How somebody can be reached` {
  private static let month = 31 * 86_400

  /// Somebody told with a number, and a case was opened on it.
  private struct World {
    let fixture: HearingFixture
    let code: ReceiptCode
    let report: DocumentID
    let work: DocumentID

    var session: Session { fixture.session }

    init() async throws {
      fixture = try HearingFixture()
      var told = Telling(text: "They took him from the hostel", tongue: .english)
      told.contact = Contact(name: "Zulfiya", ways: ["+998 90 000-00-01"])
      code = try await fixture.hearing.tell(told)
      let talk = try #require(try fixture.conversation())
      report = try #require(talk.conversation.opening.first)
      _ = try await fixture.session.revealContact(of: report, reason: "call back")
      work = try await fixture.session.openCase(
        Case(label: "C-1", opened: "2026-11-20"),
        contact: Contact(name: "Zulfiya", ways: ["+998 90 000-00-01"]), from: report
      ).document
    }

    func close(_ id: DocumentID) throws {
      _ = try session.change(id, as: Case.self, act: "close") { $0.stage = .closed }
    }

    func end() throws -> [DocumentID] {
      try session.eraseOverdue(reason: "time", isRehearsal: false).forgotten
    }

    /// Whether the contact of the report can still be opened.
    var isKept: Bool {
      get async throws {
        do {
          let contact = try await session.revealContact(of: report, reason: "test").contact
          return contact?.ways == ["+998 90 000-00-01"]
        } catch VaultError.unknownDocument { return false }
      }
    }
  }

  @Test func `is forgotten a month after the case was closed, and what was told stays`()
    async throws
  {
    let world = try await World()
    world.fixture.desk.now.move(200 * 86_400)
    #expect(try world.end().isEmpty)
    try world.close(world.work)
    world.fixture.desk.now.move(86_400)
    let shown = try #require(
      try world.session.whatWaits(on: CalendarDay(secondsSince1970: 0)).expiring.first)
    #expect(shown.isContact && shown.document == world.work)
    #expect(try world.session.contactEnd(world.work) == shown.at)
    #expect(try world.end().isEmpty)
    world.fixture.desk.now.move(Self.month)
    let rehearsed = try world.session.eraseOverdue(reason: "time", isRehearsal: true)
    #expect(rehearsed.erased.isEmpty && Set(rehearsed.forgotten) == [world.work, world.report])
    #expect(try await world.isKept)
    #expect(try Set(world.end()) == [world.work, world.report])
    #expect(try await !world.isKept)
    #expect(try await world.session.contact(of: world.work, reason: "test") == nil)
    #expect(
      try world.session.opened(world.report, as: Report.self).document.text
        == "They took him from the hostel")
    let talk = try #require(try world.fixture.conversation())
    #expect(talk.conversation.senders.isEmpty && talk.items.first?.hasContact == false)
    #expect(try world.end().isEmpty)
    #expect(try world.session.view().history().contains { $0.act == "forget contact" })
  }

  @Test func `is not hidden by closed cases that rest on nobody's contact`() async throws {
    let world = try await World()
    let bare = try await world.session.save(DeskFixture.report("told"), act: "save").document
    for number in 0...WhatWaits.most {
      var empty = Case(label: "E-\(number)", opened: "2026-11-20")
      empty.sources = [bare]
      empty.stage = .closed
      _ = try await world.session.save(empty, act: "close")
    }
    world.fixture.desk.now.move(3600)
    try world.close(world.work)
    let waits = try world.session.whatWaits(on: CalendarDay(secondsSince1970: 0))
    #expect(waits.expiring.map(\.document) == [world.work])
  }

  @Test func `is nowhere in the journal then, and everything else holds`() async throws {
    let world = try await World()
    let vault = world.fixture.desk.unlocked.vault
    let old = try world.session.opened(world.report, as: Report.self)
    #expect(try vault.journal.read { try $0.fields() }.count == 2)
    try world.close(world.work)
    world.fixture.desk.now.move(Self.month)
    _ = try world.end()
    #expect(try vault.journal.read { try $0.fields() }.isEmpty)
    #expect(try vault.verify().findings == [])
    // The older version names it still, and nobody can open what it names.
    let sealed = try #require(old.document.contact)
    await #expect(throws: VaultError.erased) {
      _ = try await world.session.reveal(sealed, in: world.report, reason: "test")
    }
  }

  @Test func `of nobody is not shown as something that goes`() async throws {
    let fixture = try DeskFixture()
    let work = try await fixture.session.openCase(Case(label: "C-1", opened: "2026-11-20")).document
    _ = try fixture.session.change(work, as: Case.self, act: "close") { $0.stage = .closed }
    let day = CalendarDay(secondsSince1970: 0)
    #expect(try fixture.session.whatWaits(on: day).expiring.isEmpty)
    fixture.now.move(Self.month)
    #expect(try fixture.session.whatWaits(on: day).expiring.isEmpty)
  }

  @Test func `is kept while another case is open for him`() async throws {
    let world = try await World()
    let other = try await world.session.openCase(
      Case(label: "C-2", opened: "2026-11-20", sources: [world.report])
    ).document
    try world.close(world.work)
    world.fixture.desk.now.move(Self.month)
    #expect(try world.end() == [world.work])
    #expect(try await world.isKept)
    try world.close(other)
    world.fixture.desk.now.move(Self.month)
    #expect(try world.end() == [world.report])
    #expect(try await !world.isKept)
  }

  @Test func `is forgotten once when two cases rest on one report, and beside what is erased`()
    async throws
  {
    let world = try await World()
    let other = try await world.session.openCase(
      Case(label: "C-2", opened: "2026-11-20", sources: [world.report])
    ).document
    _ = try world.session.receive([
      Incoming(source: "2", report: DeskFixture.report("old"), contact: Contact(ways: ["+000 3"]))
    ])
    try world.close(world.work)
    try world.close(other)
    world.fixture.desk.now.move(200 * 86_400)
    let ended = try world.session.eraseOverdue(reason: "time", isRehearsal: false)
    #expect(ended.erased.count == 1)
    #expect(Set(ended.forgotten) == [world.work, world.report] && ended.forgotten.count == 2)
    #expect(try await !world.isKept)
    #expect(try world.fixture.desk.unlocked.vault.journal.read { try $0.fields() }.isEmpty)
    #expect(try world.end().isEmpty)
  }

  @Test func `does not come back with an older backup when the newer vault is there`()
    async throws
  {
    let world = try await World()
    let vault = world.fixture.desk.unlocked.vault
    let scratch = world.fixture.desk.scratch.folder
    let file = scratch.appending(path: "backup")
    _ = try vault.backUp(to: file)
    try world.close(world.work)
    world.fixture.desk.now.move(Self.month)
    #expect(try world.end().count == 2)
    let place = scratch.appending(path: "back")
    _ = try Vault.restore(file, to: place, keeping: true)
    let back = try Vault(at: place)
    #expect(try back.journal.read { try $0.fields() }.count == 2)
    _ = try back.replayTombstones(of: vault)
    #expect(try back.journal.read { try $0.fields() }.isEmpty)
    #expect(try back.verify().findings == [])
  }

  @Test func `is kept when he writes after the closing`() async throws {
    let world = try await World()
    try world.close(world.work)
    world.fixture.desk.now.move(10 * 86_400)
    try await world.fixture.hearing.write(
      Telling(text: "he is back", tongue: .english),
      with: try await world.fixture.receipt(world.code))
    try world.fixture.sort()
    world.fixture.desk.now.move(Self.month)
    #expect(try world.end().isEmpty)
    #expect(try await world.isKept)
  }

  @Test func `is forgotten again when a case is opened again and closed`() async throws {
    let world = try await World()
    try world.close(world.work)
    world.fixture.desk.now.move(Self.month)
    #expect(try world.end().count == 2)
    _ = try world.session.change(world.work, as: Case.self, act: "reopen") { $0.stage = .open }
    _ = try world.session.setContact(Contact(ways: ["+998 90 000-00-02"]), of: world.work)
    #expect(
      try await world.session.contact(of: world.work, reason: "test")?.ways
        == ["+998 90 000-00-02"])
    try world.close(world.work)
    world.fixture.desk.now.move(Self.month)
    #expect(try world.end() == [world.work])
    #expect(try await world.session.contact(of: world.work, reason: "test") == nil)
  }

  @Test func `goes with a report that was closed without a case, and with a search`() async throws {
    let fixture = try HearingFixture()
    let session = fixture.session
    _ = try session.receive([
      Incoming(
        source: "1", report: DeskFixture.report("told"), contact: Contact(ways: ["+000 1"]))
    ])
    let report = try #require(try session.view().documents(.report).first?.document)
    _ = try session.change(report, as: Report.self, act: "close") { $0.stage = .closed }
    let search = DocumentID.random()
    var sought = PersonSearch(
      person: try session.sealing(
        SoughtPerson(name: "X", born: "", citizenship: "", marks: ""), for: search),
      seeker: try session.sealing(
        Seeker(relation: "mother", contact: Contact(ways: ["+000 2"])), for: search),
      lastHeard: "", lastPlace: "", responsible: "", account: "gone", steps: "", sharing: .team,
      received: "2026-11-20")
    sought.stage = .closed
    _ = try await session.save(sought, act: "save", id: search)
    fixture.desk.now.move(Self.month)
    let ended = try session.eraseOverdue(reason: "time", isRehearsal: false)
    #expect(ended.erased.isEmpty && Set(ended.forgotten) == [report, search])
    let kept = try session.opened(search, as: PersonSearch.self).document
    #expect(kept.seeker == nil && kept.account == "gone")
    // Who is looked for stays.
    #expect(try await session.reveal(kept.person, in: search, reason: "test").name == "X")
  }

  @Test func `is forgotten in an export and in the vault that takes it in`() async throws {
    let made = try DeskFixture(exercise: false)
    let one = try await made.session.openCase(
      Case(label: "C-1", opened: "2026-11-20"), contact: Contact(ways: ["+000 11"])
    ).document
    let two = try await made.session.openCase(
      Case(label: "C-2", opened: "2026-11-20"), contact: Contact(ways: ["+000 22"])
    ).document
    _ = try made.session.change(one, as: Case.self, act: "close") { $0.stage = .closed }
    made.now.move(Self.month)
    _ = try made.session.eraseOverdue(reason: "time", isRehearsal: false)
    let folder = made.scratch.folder.appending(path: "out")
    _ = try await made.session.exportAll(to: folder, reason: "moving")
    let lines = try String(contentsOf: folder.appending(path: "documents.jsonl"), encoding: .utf8)
    #expect(lines.contains("+000 22") && !lines.contains("+000 11"))
    let other = try DeskFixture(exercise: false)
    other.now.move(Self.month)
    _ = try await other.session.importAll(from: folder)
    #expect(try other.unlocked.vault.journal.read { try $0.fields() }.map(\.document) == [two])
    #expect(try other.unlocked.vault.verify().findings == [])
    let second = other.scratch.folder.appending(path: "again")
    _ = try await other.session.exportAll(to: second, reason: "moving")
    #expect(
      try String(contentsOf: second.appending(path: "documents.jsonl"), encoding: .utf8) == lines)
    #expect(try await other.session.contact(of: two, reason: "test")?.ways == ["+000 22"])
  }
}
