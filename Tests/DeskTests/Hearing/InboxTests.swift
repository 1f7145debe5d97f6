import Casework
import Desk
import Foundation
import Hearing
import Language
import Testing
import Vault

@Suite struct `The inbox` {
  private static func incoming(
    _ source: String, _ text: String, channel: String = "telegram", way: String? = nil
  ) -> Incoming {
    Incoming(
      source: source,
      report: Report(
        channel: channel, received: "2026-11-18", half: .morning, language: "ru",
        title: String(text.prefix(40)), text: text),
      contact: way.map { Contact(ways: [$0]) })
  }

  @Test func `puts the one who is being taken above four hundred others`() throws {
    let fixture = try HearingFixture()
    var messages = (0..<400).map { Self.incoming("m\($0)", "Вопрос о патенте номер \($0)") }
    messages.insert(Self.incoming("now", "нас везут, помогите"), at: 217)
    _ = try fixture.session.receive(messages)
    try fixture.sort()
    let page = try fixture.session.inbox(.all)
    #expect(page.rows.first?.conversation.signs == ["taken"])
    #expect(page.counts["unread"] == 401)
    #expect(page.counts["urgent"] == 1)
    #expect(page.next != nil)
    try fixture.sort()
    #expect(try fixture.session.inbox(.all).counts["all"] == 401)
  }

  @Test func `holds what one number wrote in one thread, and says where it was seen before`() throws
  {
    let fixture = try HearingFixture()
    _ = try fixture.session.receive([
      Self.incoming("1", "первое", way: "+998 90 000-00-01"),
      Self.incoming("2", "второе", way: "998900000001"),
      Self.incoming("3", "другое", channel: "whatsapp", way: "+998900000001"),
      Self.incoming("4", "чужое", way: "+998900000002"),
    ])
    try fixture.sort()
    let rows = try fixture.session.inbox(.all).rows
    #expect(rows.count == 3)
    let two = try #require(rows.first { $0.count == 2 })
    let read = try fixture.session.conversation(two.id, fixture.rules)
    #expect(read.items.map(\.text) == ["первое", "второе"])
    #expect(read.seenBefore.map(\.what) == [.number])
    _ = try fixture.session.receive([Self.incoming("5", "третье", way: "+998900000001")])
    try fixture.sort()
    #expect(try fixture.session.inbox(.all).rows.count == 3)
    #expect(try fixture.session.conversation(two.id, fixture.rules).items.count == 3)
  }

  @Test func `finds the same number without opening a contact, for one who may open none`() throws {
    let fixture = try HearingFixture()
    _ = try fixture.session.receive([
      Self.incoming("1", "первое", way: "+998 90 000-00-01"),
      Self.incoming("2", "другое", channel: "whatsapp", way: "998900000001"),
    ])
    let reader = try fixture.colleague()
    #expect(!reader.rights.contains(.sealedFields))
    _ = try reader.sortArrivals(fixture.rules)
    let row = try #require(try reader.inbox(.all).rows.first)
    let read = try reader.conversation(row.id, fixture.rules)
    #expect(read.seenBefore.map(\.what) == [.number])
    #expect(try fixture.auditEntries == 0)
  }

  @Test func `learns a reporter's number when somebody opens it, and that is the only entry`()
    async throws
  {
    let fixture = try HearingFixture()
    var told = Telling(text: "с сайта", tongue: .russian)
    told.contact = Contact(ways: ["+998 90 000-00-01"])
    _ = try await fixture.hearing.tell(told)
    let read = try #require(try fixture.conversation())
    _ = try fixture.session.receive([Self.incoming("1", "из чата", way: "998900000001")])
    try fixture.sort()
    #expect(try fixture.session.conversation(read.id, fixture.rules).seenBefore.isEmpty)
    #expect(try fixture.auditEntries == 0)
    let item = try #require(read.items.first?.id)
    let opened = try await fixture.session.revealContact(of: item, reason: "to call back")
    #expect(opened.contact == told.contact)
    let again = try fixture.session.conversation(read.id, fixture.rules)
    #expect(again.seenBefore.map(\.what) == [.number])
    try fixture.sort()
    #expect(try fixture.auditEntries == 1)
  }

  @Test func `finds the same words and the same file again`() async throws {
    let fixture = try HearingFixture()
    let text = "Перешлите всем: у проходной стоят автобусы, людям велят расписаться в бумагах"
    for _ in 0..<2 {
      var told = Telling(text: text, tongue: .russian)
      told.files = [try fixture.file("a.jpg", Data("same".utf8))]
      _ = try await fixture.hearing.tell(told)
    }
    let read = try #require(try fixture.conversation())
    #expect(read.seenBefore.map(\.what) == [.words])
    #expect(read.items.first?.files.first?.seenIn.count == 1)
    #expect(read.items.first?.files.first?.seenIn != [read.id])
  }

  @Test func `merges and splits, and nothing is lost by either`() async throws {
    let fixture = try HearingFixture()
    for text in ["one", "two"] {
      _ = try await fixture.hearing.tell(Telling(text: text, tongue: .english))
    }
    try fixture.sort()
    let rows = try fixture.session.inbox(.all).rows
    try fixture.session.merge(rows[1].id, into: rows[0].id)
    #expect(try fixture.session.inbox(.all).rows.count == 1)
    let whole = try fixture.session.conversation(rows[0].id, fixture.rules)
    #expect(Set(whole.items.map(\.text)) == ["one", "two"])
    #expect(whole.joined == [rows[1].id])
    #expect(throws: HearingError.notAConversation) {
      try fixture.session.merge(rows[0].id, into: rows[0].id)
    }
    #expect(throws: HearingError.notAConversation) {
      try fixture.session.merge(rows[0].id, into: rows[1].id)
    }
    try fixture.session.split(rows[1].id)
    #expect(try fixture.session.inbox(.all).rows.count == 2)
  }

  @Test func `takes an act to many back, but for what has gone on since`() async throws {
    let fixture = try HearingFixture()
    var codes: [ReceiptCode] = []
    for text in ["one", "two", "three"] {
      codes.append(try await fixture.hearing.tell(Telling(text: text, tongue: .english)))
    }
    try fixture.sort()
    let (session, ids) = (fixture.session, try fixture.session.inbox(.all).rows.map(\.id))
    let trace = session.tracedEach(ids + [.random()]) { try session.snooze($0, until: .max) }
    #expect(trace.count == 3)
    #expect(try session.inbox(.all).rows.isEmpty)
    try await fixture.hearing.write(
      Telling(text: "again", tongue: .english), with: try await fixture.receipt(codes[0]))
    try fixture.sort()
    #expect(session.undo(trace) == 2)
    #expect(try session.inbox(.all).rows.count == 3)
    #expect(try session.inbox(.snoozed).rows.isEmpty)
    #expect(session.undo(trace) == 0)
    let nothing = try session.traced(ids) { try session.setWaiting($0, .us) }
    #expect(nothing == .none)
  }

  @Test func `takes back a merge and a split by the same way`() async throws {
    let fixture = try HearingFixture()
    for text in ["one", "two"] {
      _ = try await fixture.hearing.tell(Telling(text: text, tongue: .english))
    }
    try fixture.sort()
    let (session, rows) = (fixture.session, try fixture.session.inbox(.all).rows)
    let merged = try session.traced([rows[1].id]) { try session.merge($0, into: rows[0].id) }
    #expect(session.undo(merged) == 1)
    #expect(try session.inbox(.all).rows.count == 2)
    _ = try session.traced([rows[1].id]) { try session.merge($0, into: rows[0].id) }
    let split = try session.traced([rows[1].id]) { try session.split($0) }
    #expect(session.undo(split) == 1)
    #expect(try session.inbox(.all).rows.count == 1)
  }

  @Test func `makes of one report of a number a conversation of its own, and loses nothing`() throws
  {
    let fixture = try HearingFixture()
    _ = try fixture.session.receive([
      Self.incoming("1", "вопрос о патенте", way: "+998900000001"),
      Self.incoming("2", "нас везут, помогите", way: "+998900000001"),
    ])
    let whole = try #require(try fixture.conversation())
    #expect(whole.items.count == 2 && whole.conversation.urgency == .now)
    let item = try #require(whole.items.last)
    let session = fixture.session
    let own = try session.takeOut(item.id, of: whole.id, fixture.rules)
    #expect(try session.conversation(own, fixture.rules).items.map(\.text) == [item.text])
    #expect(try session.conversation(own, fixture.rules).conversation.signs == ["taken"])
    #expect(try session.conversation(whole.id, fixture.rules).items.count == 1)
    try fixture.sort()
    #expect(try session.inbox(.all).rows.count == 2)
    #expect(throws: HearingError.notAConversation) {
      try session.takeOut(item.id, of: own, fixture.rules)
    }
    try session.merge(own, into: whole.id)
    #expect(try session.conversation(whole.id, fixture.rules).items.count == 2)
  }

  @Test func `proposes what a message is about, with the words, and leaves out what was rejected`()
    async throws
  {
    let fixture = try HearingFixture()
    let tools = try CodingTools(files: DataFiles())
    _ = try fixture.session.receive([
      Self.incoming(
        "1",
        "В январе 2023 года в колонию №6 пришли вербовщики и под угрозами заставили узбеков "
          + "подписать контракт")
    ])
    let read = try #require(try fixture.conversation())
    let topics = try fixture.session.topics(of: read, tools)
    let first = try #require(topics.first)
    #expect(topics.allSatisfy { !$0.words.isEmpty && !$0.isAccepted })
    let row = try #require(try fixture.session.inbox(.all).rows.first)
    let brief = try #require(try fixture.session.briefTopics(of: [row], tools)[row.id])
    #expect(brief.language == "ru")
    #expect(brief.codes.allSatisfy { code in topics.contains { $0.code == code } })
    _ = try await fixture.session.judge(first.code, of: first.report, as: .rejected, tools)
    let rest = try fixture.session.topics(of: read, tools)
    #expect(!rest.contains { $0.code == first.code } && rest.count == topics.count - 1)
    #expect(try fixture.session.topics(of: read, tools).count == rest.count)
  }

  @Test func `does not send an answer with a place that nobody has filled`() async throws {
    let fixture = try HearingFixture()
    _ = try await fixture.hearing.tell(Telling(text: "one", tongue: .english))
    let read = try #require(try fixture.conversation())
    await #expect(throws: HearingError.unfilled("lawyer")) {
      try await fixture.session.answer(read.id, "Call {lawyer}.", language: "en", fixture.told)
    }
    try await fixture.session.answer(read.id, "Call {us now}.", language: "en", fixture.told)
  }

  @Test func `assigns, labels, snoozes, sets a day, and does so in bulk`() async throws {
    let fixture = try HearingFixture()
    for text in ["one", "two", "three"] {
      _ = try await fixture.hearing.tell(Telling(text: text, tongue: .english))
    }
    try fixture.sort()
    let (session, ids) = (fixture.session, try fixture.session.inbox(.all).rows.map(\.id))
    #expect(session.each(ids) { try session.assign($0, to: session.unlocked.member) } == 3)
    #expect(try session.inbox(.mine).rows.count == 3)
    try session.label(ids[0], "prison", isOn: true)
    #expect(try session.inbox(.all, label: "prison").rows.map(\.id) == [ids[0]])
    try session.label(ids[0], "prison", isOn: false)
    #expect(try session.inbox(.all, label: "prison").rows.isEmpty)
    try session.snooze(ids[1], until: fixture.desk.now.seconds + 3600)
    #expect(try session.inbox(.all).rows.count == 2)
    #expect(try session.inbox(.snoozed).rows.map(\.id) == [ids[1]])
    fixture.desk.now.move(3601)
    #expect(try session.inbox(.all).rows.count == 3)
    try session.setDue(ids[2], "2026-12-01")
    try session.setWaiting(ids[2], .them)
    try session.setUrgency(ids[2], .week)
    let changed = try session.openConversation(ids[2]).conversation
    #expect(changed.due == "2026-12-01" && changed.waiting == .them && changed.urgency == .week)
    #expect(session.each([.random()]) { try session.markRead($0) } == 0)
  }

  @Test func `writes what is sent by hand as a table without formulas`() async throws {
    let fixture = try HearingFixture(exercise: false)
    _ = try fixture.session.receive([Self.incoming("1", "=HYPERLINK(1)", way: "+99890000")])
    let read = try #require(try fixture.conversation())
    try await fixture.session.answer(read.id, "=SUM(A1) \"да\"", language: "ru", fixture.told)
    let table = try await fixture.session.exportReplies()
    #expect(table.contains("\"'=SUM(A1) \"\"да\"\"\""))
    let waiting = try fixture.session.repliesToSend()
    try fixture.session.markSent(try #require(waiting.first).id)
    #expect(try fixture.session.repliesToSend().isEmpty)
  }

  @Test func `exports nothing outward from a vault for training`() async throws {
    let fixture = try HearingFixture()
    await #expect(throws: DeskError.exercise) { try await fixture.session.exportReplies() }
  }
}

@Suite struct `A search for a person` {
  private static func sought() -> Sought {
    var sought = Sought(
      person: SoughtPerson(
        name: "Plantedname Namunaev", born: "1990", citizenship: "UZ", marks: ""),
      sharing: .tracing, tongue: .uzbek)
    sought.lastHeard = "2026-10-01"
    sought.account = "Telefoni oʻchiq"
    return sought
  }

  @Test func `keeps who is sought out of lists and search, and tells nothing`() async throws {
    let fixture = try HearingFixture()
    let code = try await fixture.hearing.seek(Self.sought())
    let again = try await fixture.hearing.seek(Self.sought())
    #expect(try fixture.session.search("Plantedname").isEmpty)
    let read = try #require(try fixture.conversation())
    #expect(read.search?.sharing == .tracing)
    #expect(read.conversation.urgency == .today)
    let search = try #require(read.search)
    let id = try #require(read.items.first?.id)
    let person = try await fixture.session.reveal(search.person, in: id, reason: "asked")
    #expect(person.name == "Plantedname Namunaev")
    for code in [code, again] {
      let letters = try fixture.hearing.correspondence(try await fixture.receipt(code))
      #expect(letters?.notes.map(\.kind) == [.told])
    }
  }

  @Test func `is not answered with what a person must tell`() async throws {
    let fixture = try HearingFixture()
    _ = try await fixture.hearing.seek(Self.sought())
    let read = try #require(try fixture.conversation())
    await #expect(throws: HearingError.toldByPerson) {
      try await fixture.session.answer(
        read.id, "Oʻgʻlingiz halok boʻldi", language: "uz", fixture.told)
    }
    try await fixture.session.answer(
      read.id, "Bizga qoʻngʻiroq qiling", language: "uz", fixture.told)
  }
}

@Suite struct `A sign of life` {
  @Test func `that does not come raises an alarm, and one that comes ends it`() async throws {
    let fixture = try HearingFixture()
    let now = fixture.desk.now
    let checkIn = CheckIn(
      label: "bus", people: 53, first: now.seconds + 3600, everyHours: 2, graceMinutes: 30,
      until: now.seconds + 86_400, onSilence: "call")
    let code = try await fixture.hearing.agree(checkIn, tongue: .russian)
    #expect(try fixture.session.inbox(.all).alarms.isEmpty)
    now.move(3700)
    #expect(try fixture.session.alarms().map(\.isSilence) == [false])
    now.move(1800)
    let alarm = try #require(try fixture.session.alarms().first)
    #expect(alarm.isSilence && alarm.checkIn.onSilence == "call" && alarm.conversation != nil)
    try await fixture.hearing.hear(try await fixture.receipt(code))
    #expect(try fixture.session.alarms().isEmpty)
    now.move(3 * 3600)
    #expect(try fixture.session.alarms().map(\.isSilence) == [true])
    try fixture.session.setCheckIn(alarm.id, .answered)
    #expect(try fixture.session.alarms().isEmpty)
    try fixture.sort()
    #expect(try fixture.session.inbox(.all).rows.count == 1)
  }
}
