import Casework
import Foundation
import Support
import Testing

@testable import Vault

@Suite struct `A backup` {
  private func made() throws -> (VaultFixture, URL, DocumentID) {
    let fixture = try VaultFixture()
    let id = try fixture.add("kept")
    _ = try fixture.attach(Data("evidence".utf8))
    try fixture.team.putSnapshot(Data("a view".utf8))
    let file = fixture.scratch.folder.appending(path: "copy.tar")
    let (entries, files) = try fixture.vault.backUp(to: file)
    #expect(entries == 3)
    #expect(files == 1)
    return (fixture, file, id)
  }

  @Test func `gives the same vault back, without snapshots`() throws {
    let (fixture, file, _) = try made()
    let place = fixture.scratch.folder.appending(path: "back")
    #expect(try Vault.restore(file, to: place, keeping: true).holds)
    let back = try Vault(at: place)
    let unlocked = try back.unlock(VaultFixture.passphrase, floor: VaultFixture.cost)
    let team = TeamVault(back, keys: try unlocked.keys(of: fixture.team.keys.team))
    #expect(try team.opened(after: 0, limit: 10).entries.count == 2)
    #expect(team.readSnapshot() == nil)
    #expect(throws: VaultError.folderNotEmpty) {
      try Vault.restore(file, to: place, keeping: true)
    }
  }

  @Test func `is only tried when it is only checked`() throws {
    let (fixture, file, _) = try made()
    let place = fixture.scratch.folder.appending(path: "look")
    #expect(try Vault.restore(file, to: place, keeping: false).holds)
    #expect(!FileManager.default.fileExists(atPath: place.path))
    let left = try FileManager.default.contentsOfDirectory(atPath: fixture.scratch.folder.path)
    #expect(Set(left) == ["vault", "copy.tar"])
  }

  @Test(arguments: 0..<60) func `cut or changed anywhere is refused`(seed: Int) throws {
    var chance = Seed(seed)
    let (fixture, file, _) = try made()
    var bytes = try Data(contentsOf: file)
    // The blocks of zeros at the end say nothing and may change.
    let told = bytes.count - 1024 - 512 + 32
    if seed.isMultiple(of: 3) {
      bytes = bytes.prefix(Int.random(in: 0..<told, using: &chance))
    } else {
      bytes[Int.random(in: 0..<told, using: &chance)] ^=
        1 << UInt8.random(in: 0..<8, using: &chance)
    }
    try bytes.write(to: file)
    let place = fixture.scratch.folder.appending(path: "back")
    #expect(throws: VaultError.self) { try Vault.restore(file, to: place, keeping: true) }
    #expect(!FileManager.default.fileExists(atPath: place.path))
  }

  @Test func `does not bring back what was erased since, when the newer vault is there`() throws {
    let (fixture, file, id) = try made()
    try fixture.team.erase(
      id, audit: try Draft(Saved(by: nil, at: 0, act: "erase", document: AuditEntry())))
    let place = fixture.scratch.folder.appending(path: "back")
    _ = try Vault.restore(file, to: place, keeping: true)
    let back = try Vault(at: place)
    #expect(try back.replayTombstones(of: fixture.vault) == [id])
    let team = TeamVault(back, keys: fixture.team.keys)
    #expect(throws: VaultError.erased) { try team.versions(of: id) }
    #expect(try back.verify().holds)
    #expect(throws: VaultError.checkpointForeign) {
      try back.replayTombstones(of: try VaultFixture().vault)
    }
  }
}
