import Casework
import Store
import Testing
import Vault

@testable import Desk

@Suite struct `Documents opened a moment ago` {
  private static func text(_ document: AnyDocument) -> String? {
    if case .report(let saved) = document { saved.document.text } else { nil }
  }

  @Test func `are remembered while the view is open, and forgotten with it`() async throws {
    let fixture = try DeskFixture()
    let session = fixture.session
    let saved = try await session.save(DeskFixture.report("told"), act: "save")
    _ = try session.open(saved.document)
    #expect(session.shared.documents.count == 0)
    _ = try session.view()
    let first = try session.open(saved.document)
    #expect(session.shared.documents.count == 1)
    let second = try session.open(saved.document)
    #expect(Self.text(first.document) == "told" && Self.text(second.document) == "told")
    #expect((first.version, first.sequence) == (second.version, second.sequence))
    try session.lock()
    #expect(session.shared.documents.count == 0)
  }

  @Test func `are opened anew when another process has saved them`() async throws {
    let fixture = try DeskFixture()
    let session = fixture.session
    let saved = try await session.save(DeskFixture.report("told"), act: "save")
    _ = try session.view()
    _ = try session.open(saved.document)
    _ = try fixture.again().revise(
      saved.document, to: DeskFixture.report("told better"), parent: 1, act: "edit")
    let opened = try session.open(saved.document)
    #expect(opened.version == 2)
    #expect(Self.text(opened.document) == "told better")
  }

  @Test func `are gone from memory at once when they are erased, here or elsewhere`() async throws {
    let fixture = try DeskFixture()
    let session = fixture.session
    for isHere in [true, false] {
      let saved = try await session.save(DeskFixture.report("told"), act: "save")
      _ = try session.view()
      _ = try session.open(saved.document)
      #expect(session.shared.documents.count == 1)
      try (isHere ? session : fixture.again()).erase(saved.document, reason: "asked for")
      _ = try session.view()
      #expect(session.shared.documents.count == 0)
      #expect(throws: VaultError.self) { try session.open(saved.document) }
    }
  }

  @Test func `are no long ones`() async throws {
    let fixture = try DeskFixture()
    let long = DeskFixture.report(String(repeating: "told ", count: Session.largestHeld / 5))
    let saved = try await fixture.session.save(long, act: "save")
    _ = try fixture.session.view()
    _ = try fixture.session.open(saved.document)
    #expect(fixture.session.shared.documents.count == 0)
  }
}
