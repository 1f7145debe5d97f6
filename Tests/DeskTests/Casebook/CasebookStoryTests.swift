import Casework
import Desk
import Foundation
import Language
import Store
import Support
import Testing
import Vault

/// Two stories told with invented people, from the first call to the letter.
@Suite struct `The casebook` {
  private static let files = DataFiles()

  @Test func `keeps the colony: two sources, a promise, a claim, and who was sent away`()
    async throws
  {
    let fixture = try DeskFixture()
    let desk = fixture.session
    let vocabulary = try Vocabulary(files: Self.files)
    // The mother calls: her words, and what she says of the event.
    var call = Call()
    call.title = "EXERCISE mother of P-1"
    call.text = "Сына вербовали в учебной колонии, двадцать автобусов по 53 человека."
    call.source = "S_RELATIVE"
    call.contact = Contact(name: "Zulfiya Namunaeva", ways: ["+000 1"], safeHours: "18–20")
    call.time = try DateWords(files: Self.files).reading("январь 2023").map { ($0, "январь 2023") }
    call.place = PlaceMention("Владимир", place: .listed("g:vladimir"), precision: .town)
    call.codes = ["T_PRISON", "M_THREAT_CHARGE", "FAC_COLONY", "O_DEPLOYED", "P_PRISON"]
    call.amount = Amount(20, times: 53).map { ($0, "двадцать автобусов по 53 человека") }
    call.opensCase = true
    let caught = try await desk.capture(call, on: "2026-11-20", vocabulary: vocabulary)
    let event = try #require(caught.event)
    // A newspaper speaks of several hundred: both stand, and the page can say that they differ.
    var paper = Testimony(
      Source("S_JOURNALIST", name: "Primer Daily, February 2023"), connection: .published)
    paper.time = Edtf("2023-01").map { ($0, "in January") }
    paper.amount = Amount(lower: 200, upper: 999).map { ($0, "several hundred") }
    _ = try desk.addTestimony(paper, to: event)
    let opened = try desk.opened(event, as: Event.self)
    let group = try #require(opened.document.acts.first?.groups.first)
    #expect(group.amount.agreement == .differing)
    #expect(
      group.amount.told.map(\.words) == ["двадцать автобусов по 53 человека", "several hundred"])
    #expect(opened.document.time.agreement == .same)
    #expect(try desk.view().counts()[.person] == nil)
    // A promise and what came of it, a claim of the office, an intervention and what followed.
    _ = try await desk.save(
      Promise(
        "PR_CITIZENSHIP", words: "паспорт через шесть месяцев", by: "P_PRISON", about: [event],
        time: Edtf("2023-01"), outcomes: Statements([Told(.broken, paper.source)]),
        source: paper.source), act: "promise")
    _ = try await desk.save(
      Claim(
        "nobody recruits here", by: "EXERCISE office", code: "S_OFF_RU", stance: .denies,
        about: [event]), act: "claim")
    _ = try await desk.save(
      Intervention(
        what: "I_JOURNALIST", about: [event],
        place: PlaceMention("Владимир", place: .listed("g:vladimir")), askedOf: "director",
        result: Statements([Told("RS_SUCCESS", paper.source, words: "recruiters sent away")])),
      act: "intervention")
    #expect(
      Set(try desk.view().pointing(to: event).map(\.row.kind))
        == [.promise, .claim, .intervention, .case])
    #expect(
      try desk.view().documents(
        DocumentQuery(.intervention, [.has(Facet("place", "g:vladimir"))])
      ).rows.map(\.state) == ["RS_SUCCESS"])
    // Her name is nowhere in the open.
    #expect(try desk.search("Zulfiya").isEmpty)
    let found = try desk.find(.init(words: "автобусов колонии"), within: { [$0] })
    #expect(found.contains { $0.row.document == caught.report && !$0.because.isEmpty })
  }

  @Test func `keeps the buses: from a person to a letter that leaves only on his yes`() async throws
  {
    let fixture = try DeskFixture()
    let desk = fixture.session
    let words = try Words(files: Self.files)
    let templates = try LetterTemplate.all(Self.files)
    let person = try await desk.keepPerson(
      label: "P-2", name: PersonName(full: "Bahrom Namunaev", born: "1990"), standings: [.signed])
    let opened = try await desk.openCase(
      Case(
        label: "C-2", people: [.init(person.document, .subject)], opened: "2026-11-20",
        signing: Signing(paper: "PG_CONTRACT", time: "2026-11-18", understood: .no)))
    _ = try desk.addSteps(["S_LAWYER", "S_WITHDRAWAL", "S_LAWYER"], to: opened.document)
    #expect(throws: CasebookError.lawyerMissing) {
      try desk.decideStep(Step("S_WITHDRAWAL", state: .done), in: opened.document)
    }
    _ = try desk.decideStep(
      Step("S_WITHDRAWAL", state: .approved, approvedBy: "A. Lawyer"), in: opened.document)
    let term = try #require(try DeadlineTable(files: Self.files)["UN_WGEID_URGENT"])
    let start = try #require(Edtf("2026-11-18"))
    _ = try await desk.addTask(
      from: term, counted: start, title: "urgent procedure", about: opened.document)
    let due = try desk.openTasks().rows.map(\.document).map {
      try desk.opened($0, as: CaseTask.self).document.due
    }
    #expect(due == ["2027-02-18"])
    for code in ["prosecutor", "embassy"] {
      let template = try #require(templates.first { $0.code == code })
      var values = Dictionary(
        template.fields.map { ($0, "EXERCISE \($0)") }, uniquingKeysWith: { first, _ in first })
      values["name"] = "Bahrom Namunaev"
      let letter = try await desk.draftLetter(
        LetterPlan(template, .russian, values, about: opened.document), words: words)
      await #expect(throws: CasebookError.noConsent(.notAsked)) {
        try await desk.releaseLetter(letter.document, templates: templates, reason: "send")
      }
      #expect(try desk.search("Namunaev").isEmpty)
      _ = try await desk.recordConsent(
        Consent(
          of: person.document, use: template.use.rawValue, audience: template.audience.rawValue,
          answer: .yes, given: "2026-11-20"))
      let text = try await desk.releaseLetter(
        letter.document, templates: templates, reason: "send")
      #expect(text.contains("Bahrom Namunaev"))
      _ = try await desk.markSent(
        letter.document, .init(day: "2026-11-21", way: "post"), templates: templates)
      _ = try desk.addAnswer(.init(day: "2026-12-20", words: "registered"), to: letter.document)
      #expect(try desk.opened(letter.document, as: Letter.self).document.progress == .answered)
      #expect(throws: CasebookError.letterSent) { try desk.rewrite(letter.document, text: "x") }
      _ = try await desk.recordConsent(
        Consent(
          of: person.document, use: template.use.rawValue, audience: template.audience.rawValue,
          answer: .revoked, given: "2026-11-22"))
      await #expect(throws: CasebookError.noConsent(.revoked)) {
        try await desk.releaseLetter(letter.document, templates: templates, reason: "again")
      }
    }
  }

  @Test func `shows field by field who changed what, and takes it back`() async throws {
    let fixture = try DeskFixture()
    let desk = fixture.session
    let saved = try await desk.save(
      Case(label: "C-1", summary: "first", opened: "2026-11-20"), act: "open case")
    _ = try desk.change(saved.document, as: Case.self, act: "edit") {
      $0.summary = "second"
      $0.urgency = .now
    }
    let steps = try desk.history(of: saved.document)
    #expect(steps.map(\.version) == [2, 1])
    #expect(steps[0].changes.map(\.path) == ["summary", "urgency"])
    #expect(steps[0].changes.map(\.before) == ["first", "none"])
    #expect(steps[0].changes.map(\.after) == ["second", "now"])
    #expect(steps[0].by == fixture.unlocked.member)
    #expect(throws: VaultError.self) {
      try desk.undo(saved.document, to: 1, seeing: 1)
    }
    _ = try desk.undo(saved.document, to: 1, seeing: 2)
    #expect(try desk.opened(saved.document, as: Case.self).document.summary == "first")
    #expect(try desk.history(of: saved.document).count == 3)
    #expect(try desk.search("second").isEmpty)
    #expect(throws: VaultError.unknownDocument) {
      try desk.opened(saved.document, as: Event.self)
    }
  }

  @Test
  func `seals a name as soon as he signed, and never opens one that could send him to prison`()
    async throws
  {
    let fixture = try DeskFixture()
    let desk = fixture.session
    let name = PersonName(full: "Fayzullo Namunaev")
    await #expect(throws: CasebookError.nameMustBeSealed) {
      _ = try await desk.keepPerson(label: "P", name: name, isPublic: true, standings: [.served])
    }
    let recruiter = try await desk.keepPerson(label: "R-1", name: name, isPublic: true)
    #expect(try desk.search("Fayzullo").count == 1)
    _ = try desk.addStandings([.signed], to: recruiter.document)
    #expect(try desk.search("Fayzullo").isEmpty)
    #expect(try await desk.revealName(of: recruiter.document, reason: "letter").full == name.full)
    #expect(try desk.view().history().last?.act == "reveal")
  }

  @Test func `lets vital interest stand in only by two of the staff`() async throws {
    let fixture = try DeskFixture()
    let desk = fixture.session
    let person = try await desk.keepPerson(label: "P", name: nil, standings: [.captured])
    let proposal = try await desk.proposeVitalInterest(
      of: person.document, use: .letter, audience: .authority, recipient: "ombudsperson",
      reason: "cannot be reached")
    #expect(throws: CasebookError.secondPerson) {
      try desk.agreeToVitalInterest(proposal.document)
    }
    let request = ConsentRule.Request(person.document, .letter, .authority)
    #expect(try desk.verdict(request) == .notAsked)
    let phrase = Array("a second passphrase".utf8)
    try fixture.unlocked.makeUser(named: "farida", passphrase: phrase, cost: DeskFixture.cost)
    try fixture.unlocked.letIn("farida", team: nil, sealedFields: true)
    let farida = try fixture.unlocked.vault.unlock(
      phrase, user: "farida", floor: DeskFixture.cost)
    let hers = try Session(farida) { [now = fixture.now] in now.seconds }
    _ = try hers.agreeToVitalInterest(proposal.document)
    #expect(try desk.verdict(request) == .vital)
    try desk.requireConsent([request])
    fixture.now.move(72 * 3600 + 1)
    #expect(try desk.verdict(request) == .notAsked)
  }

  @Test func `tells who has how much to carry, and whose risk is to be looked at`() async throws {
    let fixture = try DeskFixture()
    let desk = fixture.session
    for index in 0..<4 {
      _ = try await desk.save(
        Case(
          label: "C-\(index)", stage: index == 3 ? .closed : .open,
          owner: index == 0 ? nil : fixture.unlocked.member, opened: "2026-11-20",
          care: Care(hasTorture: index == 1, isDebriefAsked: index == 2)), act: "open case")
    }
    let load = try desk.caseLoad()
    let mine = try #require(load.first { $0.member == fixture.unlocked.member })
    #expect(mine.open == 2 && mine.torture == 1 && mine.debrief == 1)
    #expect(load.first { $0.member == nil }?.open == 1)
    for (label, day) in [("late", "2026-11-01"), ("soon", "2026-11-30"), ("far", "2027-02-01")] {
      let person = try await desk.keepPerson(label: label, name: nil)
      _ = try desk.setRisk(Risk(.high, reviewBy: day), of: person.document)
    }
    let until = try #require(CalendarDay(year: 2026, month: 12, day: 1))
    #expect(try desk.risksToReview(until: until).map(\.title) == ["late", "soon"])
  }

  @Test
  func `fills a training vault with people, events and cases that differ and belong together`()
    throws
  {
    let fixture = try DeskFixture()
    try fixture.session.fillExercise(count: 200)
    let counts = try fixture.session.view().counts()
    #expect(counts[.person] == 40)
    #expect(counts[.event] == 60)
    #expect(counts[.case] == 12)
    #expect(counts[.letter] == 10)
    for kind in [DocumentKind.task, .promise, .intervention, .claim, .consent] {
      #expect(counts[kind] == 10, "\(kind)")
    }
    let view = try fixture.session.view()
    #expect(try view.count(.event, [.has(Facet("disagreement", "yes"))]) > 0)
    #expect(try !view.counts(of: "code", .event).isEmpty)
    let titles = try view.documents(DocumentQuery(.event, limit: 100)).rows.map(\.title)
    #expect(titles.allSatisfy { $0.hasPrefix("EXERCISE") })
    #expect(try fixture.session.search("Намунаев").allSatisfy { $0.kind == .report })
  }
}

@Suite struct `Bad input of the casebook` {
  @Test(arguments: [
    String(repeating: "Ұ", count: 10_000), "=HYPERLINK(\"http://x\")", "<script>alert(1)</script>",
    "Бахром Bahrom בה\u{202E}רם", "\u{0}\u{1F}", "",
  ])
  func `is kept as it is and found`(text: String) async throws {
    let desk = try DeskFixture().session
    var said = Testimony(Source("S_OF_THE_FUTURE", name: text))
    said.codes = ["T_REMOVED", text]
    said.time = Edtf("2022/2023").map { ($0, text) }
    said.place = PlaceMention(text)
    let saved = try await desk.recordEvent(title: text, account: text, said)
    var other = Testimony(Source("S_VICTIM"))
    other.time = Edtf("2019").map { ($0, "2019") }
    _ = try desk.addTestimony(other, to: saved.document)
    let event = try desk.opened(saved.document, as: Event.self).document
    #expect(event.title == text)
    #expect(event.time.agreement == .differing)
    #expect(
      event.acts[0].codes.values.map(\.text) == (text == "T_REMOVED" ? [] : ["T_REMOVED", text]))
    // SQLite ends a text at NUL: the list shows what stands before it, the document keeps all.
    #expect(
      try desk.view().document(saved.document)?.title == String(text.prefix { $0 != "\u{0}" }))
    _ = try desk.history(of: saved.document)
  }
}
