import Casework
import Desk
import Language
import Linkage
import Store
import Support
import Testing
import Vault

@Suite struct `People who may be one` {
  /// Saves somebody; with a standing his name is sealed.
  private func add(
    _ name: String, born: String? = nil, standings: Set<Person.Standing> = [], to session: Session
  ) async throws -> DocumentID {
    let id = DocumentID.random()
    let known = PersonName(full: name, born: born)
    let identity: Person.Identity =
      try standings.isEmpty ? .open(known) : .sealed(session.sealing(known, for: id))
    let person = try #require(
      Person(label: "P-\(id.description.prefix(4))", identity: identity, standings: standings))
    return try await session.save(person, act: "save", id: id).document
  }

  @Test func `are proposed with reasons, and nothing is joined by it`() async throws {
    let session = try DeskFixture().session
    let one = try await add("Бахром Исмоилов", born: "1990-05-06", to: session)
    let other = try await add("Bachrom Ismailow", born: "1990-06-05", to: session)
    _ = try await add("Шерзод Каримов", born: "1990-05-06", to: session)
    let found = try await session.linkPeople(reason: "weekly review")
    #expect(found.compared == 3)
    #expect(found.pairs.map { Set([$0.left, $0.right]) } == [[one, other]])
    #expect(found.pairs[0].likeness.birth == .swapped)
    #expect(try session.judgement(of: one, other) == nil)
    let acts = try session.view().history().map(\.act)
    #expect(acts.contains("link-sealed") || acts.contains("link"))
  }

  @Test func `are looked for only with a reason`() async throws {
    let session = try DeskFixture().session
    await #expect(throws: DeskError.reasonMissing) {
      _ = try await session.linkPeople(reason: "")
    }
  }

  @Test func `are decided once, put aside, and proposed again when a decision is taken back`()
    async throws
  {
    let session = try DeskFixture().session
    let one = try await add("Нилуфар Эшонқулова", to: session)
    let other = try await add("Nilufar Eshankulova", to: session)
    _ = try await session.judge(other, one, .unsure, why: "no date")
    #expect(try await session.linkPeople(reason: "r").pairs.map(\.parked) == [true])
    _ = try await session.judge(one, other, .different, why: "two villages")
    #expect(try await session.linkPeople(reason: "r").pairs.isEmpty)
    let known = try #require(try session.judgement(of: one, other))
    #expect(known.version == 2)
    #expect(known.judgement.verdict == .different)
    _ = try session.withdrawJudgement(one, other, why: "it was one village")
    #expect(try await session.linkPeople(reason: "r").pairs.map(\.parked) == [false])
    await #expect(throws: DeskError.samePerson) { _ = try await session.judge(one, one, .same) }
  }

  @Test func `are merged field by field and parted again`() async throws {
    let session = try DeskFixture().session
    let one = try await add("Умиджон Хошимов", to: session)
    let other = try await add("Umidjon Hoshimov", born: "1991", standings: [.signed], to: session)
    _ = try await session.merge(
      other, into: one, MergeChoice(identity: .other), why: "same passport")
    guard case (.person(let merged), 2, _) = try session.open(one) else {
      Issue.record("it has no second version")
      return
    }
    #expect(merged.document.standings == [.signed])
    guard case .sealed(let box) = merged.document.identity else {
      Issue.record("the name of one who signed is open")
      return
    }
    let name = try await session.reveal(box, in: one, reason: "test")
    #expect(name == PersonName(full: "Umidjon Hoshimov", born: "1991"))
    await #expect(throws: DeskError.merged) {
      _ = try await session.judge(one, other, .different)
    }
    _ = try session.withdrawJudgement(one, other, why: "two men")
    guard case .person(let parted) = try session.open(one).document else { return }
    #expect(parted.document.standings.isEmpty)
    #expect(parted.document.identity == .open(PersonName(full: "Умиджон Хошимов")))
    #expect(try session.judgement(of: one, other)?.judgement.verdict == .withdrawn)
  }

  @Test func `keep what somebody changed after a merge`() async throws {
    let session = try DeskFixture().session
    let one = try await add("Ўлмас Эгамбердиев", to: session)
    let other = try await add("Ulmas Egamberdiev", to: session)
    _ = try await session.merge(other, into: one, MergeChoice(), why: "")
    guard case (.person(var saved), let version, _) = try session.open(one) else { return }
    saved.document.label = "P-changed"
    _ = try session.revise(one, to: saved.document, parent: version, act: "save")
    #expect(throws: VaultError.self) {
      _ = try session.withdrawJudgement(one, other, why: "")
    }
    #expect(try session.judgement(of: one, other)?.judgement.verdict == .same)
  }

  @Test func `are named for somebody new`() async throws {
    let session = try DeskFixture().session
    let known = try await add("Сироҷиддин Ғуломов", born: "1985", to: session)
    _ = try await add("Садриддин Ғуломов", born: "1985", to: session)
    let found = try await session.mayBe(
      name: "Sirodschiddin Guljamow", born: "1985-03-04", reason: "new report")
    #expect(found.map(\.person) == [known])
  }
}
