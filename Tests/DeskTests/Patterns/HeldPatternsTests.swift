import Casework
import Language
import Patterns
import Support
import Synchronization
import Testing
import Vault

@testable import Desk

@Suite struct `Gathered patterns` {
  private func held(_ session: Session) -> HeldPatterns? { session.shared.patterns.withLock { $0 } }

  @Test func `stand until something that they are made of is saved`() async throws {
    let vault = try PatternVault()
    let session = vault.session
    let report = try await vault.report("words")
    try await vault.event([Source("S_VICTIM", document: report)])
    #expect(try session.patterns(vault.gazetteer).events.events.count == 1)
    let first = try #require(held(session))
    _ = try await session.save(Note(about: report, text: "call on Monday"), act: "note")
    #expect(try session.patterns(vault.gazetteer).events.events.count == 1)
    let noted = try #require(held(session))
    #expect(noted.gathered == first.gathered && noted.sequence > first.sequence)
    try await vault.event([Source("S_VICTIM", document: report)])
    #expect(try session.patterns(vault.gazetteer).events.events.count == 2)
    #expect(try #require(held(session)).gathered > noted.sequence)
  }

  @Test func `are brought up to date by reading what was saved, and nothing else`() async throws {
    let vault = try PatternVault()
    let session = vault.session
    let report = try await vault.report("words")
    for _ in 0..<5 { try await vault.event([Source("S_VICTIM", document: report)]) }
    #expect(try session.patterns(vault.gazetteer).traces.read == 5)
    let revised = try await vault.event([Source("S_VICTIM", document: report)])
    #expect(try session.patterns(vault.gazetteer).traces.read == 1)
    var event = try session.opened(revised, as: Event.self)
    event.document.acts[0].codes.add(Told(Code("T_RAID"), Source("S_VICTIM", document: report)))
    _ = try session.keep(
      event.document, by: .write, as: revised, parent: event.version, act: "test")
    let now = try session.patterns(vault.gazetteer)
    #expect(now.traces.read == 1 && now.events.events.count == 6)
    _ = try await vault.report("other words")
    #expect(try session.patterns(vault.gazetteer).traces.read == 0)
    try session.erase(revised, reason: "test")
    #expect(try session.patterns(vault.gazetteer).traces.read == 5)
  }

  @Test(arguments: 0..<12) func `are what they were if all were read anew`(seed: Int) async throws {
    var chance = Seed(seed)
    let vault = try PatternVault()
    let session = vault.session
    let words = (0..<3).map { String(repeating: "words \($0) of a chat. ", count: 6) }
    var (reports, events): ([DocumentID], [DocumentID]) = ([], [])
    for step in 0..<24 {
      let sources = reports.shuffled(using: &chance).prefix(Int.random(in: 0...3, using: &chance))
      switch Int.random(in: 0..<10, using: &chance) {
      case 0..<4:
        let text = chance.next() % 2 == 0 ? words[step % 3] : "own words \(step)"
        reports.append(try await vault.report(text))
      case 4..<8:
        events.append(
          try await vault.event(
            sources.map { Source("S_VICTIM", document: $0, name: step % 4 == 0 ? "A paper" : "") },
            code: ["T_PRISON", "T_RAID", "O_SIGNED"][step % 3],
            place: ["f:ik6-vladimir", "g:perm", "g:solova"][step % 3],
            time: [nil, "2026-11", "2026-10-03"][step % 3]))
      case 8:
        guard let id = events.randomElement(using: &chance) else { continue }
        var event = try session.opened(id, as: Event.self)
        event.document.verification = .refuted
        _ = try session.keep(
          event.document, by: .write, as: id, parent: event.version, act: "test")
      default:
        guard step % 2 == 0, let id = events.popLast() else { continue }
        try session.erase(id, reason: "test")
      }
      let kept = try session.patterns(vault.gazetteer)
      let anew = try session.gatherPatterns(try session.view(), vault.gazetteer)
      #expect(kept.events == anew.events)
    }
  }

  @Test func `fall when one of their documents is erased, and when the vault is locked`()
    async throws
  {
    let vault = try PatternVault()
    let session = vault.session
    let report = try await vault.report("words")
    let event = try await vault.event([Source("S_VICTIM", document: report)])
    #expect(try session.patterns(vault.gazetteer).events.events.count == 1)
    try session.erase(event, reason: "test")
    #expect(try session.patterns(vault.gazetteer).events.events.isEmpty)
    try session.lock()
    #expect(held(session) == nil)
  }

  @Test func `are the same for everybody of a team who shares its view`() throws {
    let vault = try PatternVault()
    let session = vault.session
    _ = try session.patterns(vault.gazetteer)
    let now = vault.fixture.now
    let other = try Session(
      vault.fixture.unlocked, in: session.team.keys.team, view: session.shared
    ) { now.seconds }
    _ = try other.patterns(vault.gazetteer)
    #expect(held(other)?.gathered == held(session)?.gathered)
  }
}
