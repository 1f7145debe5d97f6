import Casework
import Language
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
    #expect(try session.patterns(vault.gazetteer).traced.count == 1)
    let first = try #require(held(session))
    _ = try await session.save(Note(about: report, text: "call on Monday"), act: "note")
    #expect(try session.patterns(vault.gazetteer).traced.count == 1)
    let noted = try #require(held(session))
    #expect(noted.gathered == first.gathered && noted.sequence > first.sequence)
    try await vault.event([Source("S_VICTIM", document: report)])
    #expect(try session.patterns(vault.gazetteer).traced.count == 2)
    #expect(try #require(held(session)).gathered > noted.sequence)
  }

  @Test func `fall when one of their documents is erased, and when the vault is locked`()
    async throws
  {
    let vault = try PatternVault()
    let session = vault.session
    let report = try await vault.report("words")
    let event = try await vault.event([Source("S_VICTIM", document: report)])
    #expect(try session.patterns(vault.gazetteer).traced.count == 1)
    try session.erase(event, reason: "test")
    #expect(try session.patterns(vault.gazetteer).traced.isEmpty)
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
