import Casework
import Desk
import Foundation
import Language
import Store
import Support
import Testing
import Vault

@Suite struct `At the desk` {
  @Test func `a saved report is found in either script`() async throws {
    let fixture = try DeskFixture()
    let saved = try await fixture.session.save(
      DeskFixture.report("Бахром подписал у завода"), act: "save")
    for word in ["Bahrom", "Бахром", "baxrom zavod", "Bakhrom"] {
      #expect(try fixture.session.search(word).map(\.document) == [saved.document], "\(word)")
    }
  }

  @Test func `what is acknowledged is there for the next process`() async throws {
    let fixture = try DeskFixture()
    let saved = try await fixture.session.save(DeskFixture.report("told"), act: "save")
    guard case .report(let report) = try fixture.again().open(saved.document).document else {
      Issue.record("it is no report")
      return
    }
    #expect(report.document.text == "told")
    #expect(report.by == fixture.unlocked.member)
  }

  @Test func `one session sees what another saved`() async throws {
    let fixture = try DeskFixture()
    let other = try fixture.again()
    #expect(try other.search("told").isEmpty)
    _ = try await fixture.session.save(DeskFixture.report("told"), act: "save")
    #expect(try other.search("told").count == 1)
  }

  @Test func `an import run twice adds nothing`() throws {
    let fixture = try DeskFixture()
    var invented = InventedReports(seed: 3)
    let items = (0..<100).map { invented.next($0) }
    #expect(try fixture.session.receive(items).new.count == 100)
    let again = try fixture.again().receive(items)
    #expect(again.new.isEmpty)
    #expect(again.already.count == 100)
  }

  @Test func `rebuilding gives what was kept up step by step, and what the snapshot gives`()
    async throws
  {
    let fixture = try DeskFixture()
    try fixture.session.fillExercise(count: 40)
    _ = try fixture.session.view()
    let first = try #require(try fixture.session.view().documents(.report, limit: 1).first)
    _ = try fixture.session.revise(
      first.document, to: DeskFixture.report("revised twice"), parent: 1, act: "revise")
    for index in 0..<10 {
      _ = try await fixture.session.save(DeskFixture.report("later \(index)"), act: "save")
    }
    let incremental = try Self.contents(fixture.session)
    try fixture.session.lock()
    #expect(try Self.contents(fixture.again()) == incremental)
    let rebuilt = try fixture.again()
    #expect(try rebuilt.rebuild() == fixture.unlocked.vault.journal.read { try $0.lastSequence() })
    #expect(try Self.contents(rebuilt) == incremental)
  }

  @Test func `a view made again in the same session finds words that are only begun`() async throws
  {
    let fixture = try DeskFixture()
    _ = try await fixture.session.save(DeskFixture.report("Зарафшонлик ҳайдовчи"), act: "save")
    #expect(try fixture.session.view().search("Zarafsh").count == 1)
    _ = try fixture.session.rebuild()
    #expect(try fixture.session.view().search("Zarafsh").count == 1)
    // Without a snapshot, as after an erasure.
    try fixture.session.lock()
    fixture.session.team.dropSnapshot()
    #expect(try fixture.session.view().search("Zarafsh").count == 1)
  }

  @Test func `a word that was looked for before anybody wrote it is found when it is only begun`()
    async throws
  {
    let fixture = try DeskFixture()
    let first = try await fixture.session.save(DeskFixture.report("one"), act: "save")
    let row = try #require(try fixture.session.view().document(first.document))
    _ = try fixture.session.reasons("Зарафшонлик", in: [row])
    _ = try await fixture.session.save(DeskFixture.report("Зарафшонлик ҳайдовчи"), act: "save")
    #expect(try fixture.session.view().search("Zarafsh").count == 1)
  }

  private static func contents(_ session: Session) throws -> [String] {
    let view = try session.view()
    let lists = try DocumentKind.allCases.flatMap { try view.documents($0, limit: 10_000) }
    let found = try ["bahrom", "revised", "later 7", "pasport", "exercise"].flatMap { word in
      try view.search(word, limit: 1000).map { "\(word) \($0.sequence)" }
    }
    let places = try lists.flatMap { row in
      try view.facets(of: row.document).map { "\(row.document) \($0)" }
        + view.links(of: row.document).map { "\(row.document) \($0)" }
    }
    let pages = try view.documents(
      DocumentQuery(.report, [.has(Facet("stage", "new"))], order: .falling("received"))
    ).rows.map { "new \($0)" }
    return try (lists.map { "\($0)" } + found + places + pages + view.history().map { "\($0)" })
      .sorted()
  }

  @Test func `a snapshot that is damaged, of another journal or put back is not used`() async throws
  {
    let fixture = try DeskFixture()
    _ = try await fixture.session.save(DeskFixture.report("one"), act: "save")
    _ = try fixture.session.view()
    try fixture.session.lock()
    let file = fixture.unlocked.vault.snapshot(of: fixture.session.team.keys.team)
    let sound = try Data(contentsOf: file)
    for index in stride(from: 0, to: sound.count, by: sound.count / 20) {
      var spoiled = sound
      spoiled[index] ^= 4
      try spoiled.write(to: file)
      #expect(try fixture.again().search("one").count == 1)
    }
    try Data().write(to: file)
    #expect(try fixture.again().search("one").count == 1)
  }

  @Test func `an erased document is gone from every place at once`() async throws {
    let fixture = try DeskFixture()
    let saved = try await fixture.session.save(DeskFixture.report("vanishing"), act: "save")
    _ = try fixture.session.view()
    try fixture.session.lock()
    #expect(throws: DeskError.reasonMissing) {
      try fixture.session.erase(saved.document, reason: "")
    }
    try fixture.session.erase(saved.document, reason: "asked for")
    #expect(try fixture.session.search("vanishing").isEmpty)
    #expect(throws: VaultError.erased) { try fixture.session.open(saved.document) }
    #expect(try fixture.session.view().history().contains { $0.act == "erase" })
    try fixture.session.lock()
    #expect(try fixture.again().search("vanishing").isEmpty)
  }

  @Test func `what is overdue is erased, and only then`() async throws {
    let fixture = try DeskFixture()
    _ = try await fixture.session.save(DeskFixture.report("old"), act: "save")
    #expect(try fixture.session.eraseOverdue(reason: "time", isRehearsal: false).erased.isEmpty)
    fixture.now.move(181 * 86_400)
    #expect(try fixture.session.eraseOverdue(reason: "time", isRehearsal: true).erased.count == 1)
    #expect(try fixture.session.search("old").count == 1)
    #expect(try fixture.session.eraseOverdue(reason: "time", isRehearsal: false).erased.count == 1)
    #expect(try fixture.session.search("old").isEmpty)
  }

  @Test func `a clock set back is refused, and nothing is saved`() async throws {
    let fixture = try DeskFixture()
    _ = try await fixture.session.save(DeskFixture.report("one"), act: "save")
    fixture.now.move(-200)
    _ = try await fixture.session.save(DeskFixture.report("two"), act: "save")
    fixture.now.move(-86_400)
    let before = try fixture.unlocked.vault.journal.read { try $0.lastSequence() }
    await #expect(throws: VaultError.clockBack(seconds: 86_600)) {
      try await fixture.session.save(DeskFixture.report("three"), act: "save")
    }
    #expect(try fixture.unlocked.vault.journal.read { try $0.lastSequence() } == before)
  }
}

@Suite struct `A sealed field at the desk` {
  @Test func `is opened for one display, and that it was is an entry first`() async throws {
    let fixture = try DeskFixture()
    let id = DocumentID.random()
    var report = DeskFixture.report("told")
    report.contact = try fixture.session.sealing(
      Contact(name: "Bahrom", ways: ["+000 1"]), for: id)
    _ = try await fixture.session.save(report, act: "save", id: id)
    #expect(try fixture.session.search("Bahrom").isEmpty)
    let contact = try #require(report.contact)
    let opened = try await fixture.session.reveal(contact, in: id, reason: "call back")
    #expect(opened.name == "Bahrom")
    let last = try #require(try fixture.session.view().history().last)
    #expect(last.act == "reveal")
    #expect(last.by == fixture.unlocked.member)
    await #expect(throws: DeskError.reasonMissing) {
      _ = try await fixture.session.reveal(contact, in: id, reason: "")
    }
  }
}

@Suite struct `A vault for training` {
  @Test func `lets nothing outward`() throws {
    #expect(throws: DeskError.exercise) { try DeskFixture().session.requireOutward() }
    try DeskFixture(exercise: false).session.requireOutward()
  }

  @Test func `is the only one that is filled with invented people`() throws {
    #expect(throws: DeskError.notAnExercise) {
      try DeskFixture(exercise: false).session.fillExercise(count: 1)
    }
  }

  @Test func `says EXERCISE in every report, and is the same for the same seed`() {
    var (one, other) = (InventedReports(seed: 5), InventedReports(seed: 5))
    for number in 0..<200 {
      let (a, b) = (one.next(number), other.next(number))
      #expect(a.report == b.report)
      #expect(a.report.title.hasPrefix("EXERCISE"))
      #expect(a.report.text.hasPrefix("EXERCISE"))
    }
  }
}

@Suite struct `Users` {
  private let phrase = Array("a second passphrase".utf8)

  @Test func `are made by administrators only, and named once`() throws {
    let fixture = try DeskFixture()
    try fixture.unlocked.makeUser(named: "Farida", passphrase: phrase, cost: DeskFixture.cost)
    #expect(throws: DeskError.nameTaken) {
      try fixture.unlocked.makeUser(named: "farida", passphrase: phrase, cost: DeskFixture.cost)
    }
    let farida = try fixture.unlocked.vault.unlock(phrase, user: "farida", floor: DeskFixture.cost)
    #expect(throws: DeskError.notPermitted(.administer)) {
      try farida.makeUser(named: "x", passphrase: phrase, cost: DeskFixture.cost)
    }
    #expect(throws: DeskError.notPermitted(.administer)) { try farida.removeUser(named: "first") }
    #expect(throws: DeskError.whichTeam) { try Session(farida) { 0 } }
    #expect(throws: DeskError.unknownTeam) { try Session(farida, team: "team") { 0 } }
  }

  @Test func `come into a team and leave it`() async throws {
    let fixture = try DeskFixture()
    let saved = try await fixture.session.save(DeskFixture.report("told"), act: "save")
    try fixture.unlocked.makeUser(named: "farida", passphrase: phrase, cost: DeskFixture.cost)
    try fixture.unlocked.letIn("farida", team: nil, sealedFields: false)
    let farida = try fixture.unlocked.vault.unlock(phrase, floor: DeskFixture.cost)
    let hers = try Session(farida) { 1_795_000_100 }
    #expect(try hers.open(saved.document).version == 1)
    let sealed = try hers.sealing(PersonName(full: "x"), for: .zero)
    await #expect(throws: DeskError.notPermitted(.sealedFields)) {
      _ = try await hers.reveal(sealed, in: .zero, reason: "look")
    }
    #expect(throws: DeskError.lastMember) { try fixture.unlocked.letGo("first", team: nil) }
    try fixture.unlocked.letGo("farida", team: nil)
    #expect(throws: DeskError.whichTeam) { try Session(farida) { 0 } }
    #expect(try fixture.again().open(saved.document).version == 1)
    try fixture.unlocked.removeUser(named: "farida")
    #expect(throws: DeskError.lastMember) { try fixture.unlocked.removeUser(named: "first") }
  }
}

@Suite struct `A passphrase` {
  @Test(arguments: [
    "short", "123456789012345", "aaaaaaaaaaaaaaaaaaa", "PasswordPassword", "qwertyuiopasdfgh",
    "a b c d e f g", "парольпарольпароль",
  ])
  func `that is short or tried by everybody is refused`(text: String) {
    #expect(!PassphraseRule.accepts(text))
  }

  @Test(arguments: ["correct lamp river stone", "olti yuz kun tog‘da", "семь рек и один мост"])
  func `that is long is taken`(text: String) {
    #expect(PassphraseRule.accepts(text))
  }
}
