import Casework
import Desk
import Foundation
import Language
import Store
import Support
import Testing
import Vault

@Suite struct `A search of the casebook` {
  private func filled() async throws -> (DeskFixture, DocumentID) {
    let fixture = try DeskFixture()
    let desk = fixture.session
    var said = Testimony(Source("S_RELATIVE"))
    said.time = Edtf("2023-01").map { ($0, "в январе") }
    said.place = PlaceMention("Владимир", place: .listed("f:ik6-vladimir"), precision: .facility)
    said.codes = ["T_PRISON"]
    said.facility = "FAC_COLONY"
    let event = try await desk.recordEvent(
      title: "EXERCISE buses", account: "Окна автобусов заклеены", said)
    _ = try await desk.save(DeskFixture.report("Автобусы у колонии"), act: "save")
    return (fixture, event.document)
  }

  @Test(arguments: [
    KeptSearch.Question(words: "avtobuslar", kind: "event"), .init(code: "T_PRISON"),
    .init(code: "FAC_COLONY"), .init(place: "f:ik6-vladimir"), .init(place: "g:vladimir"),
    .init(since: "2023-01-01", until: "2023-12-31"),
    .init(words: "заклеены", kind: "event", code: "T_PRISON", since: "2022-12-01"),
  ])
  func `finds an event by words, codes, places and days`(question: KeptSearch.Question)
    async throws
  {
    let (fixture, event) = try await filled()
    let gazetteer = try Gazetteer(files: DataFiles())
    let asked = KeptSearch.Question(
      words: question.words == "avtobuslar" ? "avtobus" : question.words, kind: question.kind,
      code: question.code, place: question.place, since: question.since, until: question.until)
    let found = try fixture.session.find(asked, within: { gazetteer.within($0) })
    #expect(found.map(\.row.document) == [event])
    #expect(asked.words.isEmpty || found.first?.because.isEmpty == false)
  }

  @Test(arguments: [
    KeptSearch.Question(code: "T_RAID"), .init(place: "g:moscow"), .init(until: "2022-12-31"),
    .init(words: "заклеены", kind: "letter"), .init(),
  ])
  func `finds nothing that it did not ask for`(question: KeptSearch.Question) async throws {
    let (fixture, _) = try await filled()
    let gazetteer = try Gazetteer(files: DataFiles())
    #expect(try fixture.session.find(question, within: { gazetteer.within($0) }).isEmpty)
  }

  @Test func `is kept for oneself or for the team, and put away`() async throws {
    let (fixture, _) = try await filled()
    let desk = fixture.session
    let own = try await desk.keepSearch(.init(words: "колония"), as: "мои", isShared: false)
    let shared = try await desk.keepSearch(.init(code: "T_PRISON"), as: "общие", isShared: true)
    #expect(try desk.keptSearches().map(\.document.name) == ["общие", "мои"])
    let phrase = Array("a second passphrase".utf8)
    let member = try fixture.unlocked.makeUser(
      named: "farida", passphrase: phrase, cost: DeskFixture.cost)
    try fixture.unlocked.letIn("farida", team: nil, sealedFields: false)
    try fixture.unlocked.setRoles([.reader], of: member, in: desk.team.keys.team)
    let farida = try fixture.unlocked.vault.unlock(phrase, user: "farida", floor: DeskFixture.cost)
    let hers = try Session(farida) { [now = fixture.now] in now.seconds }
    #expect(try hers.keptSearches().map(\.document.name) == ["общие"])
    #expect(throws: VaultError.unknownDocument) { try hers.dropSearch(own.document) }
    _ = try await hers.keepSearch(.init(words: "x"), as: "her own", isShared: false)
    try hers.dropSearch(shared.document)
    #expect(try desk.keptSearches().map(\.document.name) == ["мои"])
    #expect(try desk.search("колония").allSatisfy { $0.kind != .keptSearch })
  }
}
