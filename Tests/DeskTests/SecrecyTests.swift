import Casework
import Desk
import Foundation
import Support
import Testing
import Vault

@Suite struct `What lies on the disk` {
  /// Promise 1 and 2 of the design, in the quick form; `scripts/bench vault` plants a thousand.
  @Test func `holds no planted string in any spelling`() async throws {
    let fixture = try DeskFixture(exercise: false)
    let strings = (0..<10).map { "Насреддин\($0)Planted\($0 * 7919)" }
    for text in strings {
      let id = DocumentID.random()
      var report = DeskFixture.report(text)
      report.title = text
      report.contact = try fixture.session.sealing(Contact(name: text, ways: [text]), for: id)
      _ = try await fixture.session.save(report, act: "save", id: id)
      _ = try await fixture.session.attach(named: text, DeskFixture.pieces(Data(text.utf8)))
      _ = try await fixture.unlocked.vault.receive(
        try Draft(Saved(by: nil, at: 0, act: "receive", document: DeskFixture.report(text))),
        team: fixture.session.team.keys.team)
    }
    try fixture.unlocked.makeUser(
      named: strings[0], passphrase: Array(strings[1].utf8), cost: DeskFixture.cost)
    try fixture.unlocked.makeTeam(named: strings[2], recovery: true)
    _ = try fixture.session.view()
    try fixture.session.lock()
    _ = try fixture.unlocked.vault.backUp(to: fixture.scratch.folder.appending(path: "copy.tar"))
    let disk = try Scratch.contents(of: fixture.scratch.folder)
    #expect(disk.count > 10)
    for text in strings {
      for (spelling, needle) in Self.spellings(text) {
        for (path, data) in disk where data.range(of: needle) != nil {
          Issue.record("a planted string is in \(path) as \(spelling)")
        }
      }
    }
  }

  static func spellings(_ text: String) -> [(String, Data)] {
    let bytes = Data(text.utf8)
    let hex = bytes.map { String(format: "%02x", $0) }.joined()
    let wide = Data(text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] })
    // The middle of base 64 is the same at each of three offsets only when it begins at one of them.
    let base = (0..<3).map { Data((Data(count: $0) + bytes).base64EncodedString().utf8) }
    return [("UTF-8", bytes), ("UTF-16", wide), ("hex", Data(hex.utf8))]
      + base.enumerated().map { ("base64 at \($0)", $1.dropFirst(4).dropLast(4)) }
  }
}

@Suite struct `Destroyed access` {
  @Test func `opens to nobody, and verification goes on to hold but for the slots`() throws {
    let fixture = try DeskFixture()
    _ = try fixture.session.view()
    try fixture.session.lock()
    try fixture.unlocked.vault.destroyAccess()
    let vault = try Vault(at: fixture.folder)
    #expect(throws: VaultError.slotsMissing) {
      try vault.unlock(DeskFixture.passphrase, floor: DeskFixture.cost)
    }
    #expect(try vault.verify().findings.map(\.code) == ["slots.missing"])
    #expect(
      !FileManager.default.fileExists(
        atPath: fixture.folder.appending(path: "snapshots").path))
  }
}
