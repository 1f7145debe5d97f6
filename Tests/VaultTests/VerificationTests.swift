import Casework
import Foundation
import GRDB
import Ledger
import Support
import Testing

@testable import Vault

@Suite struct `Verification` {
  private func filled() throws -> VaultFixture {
    let fixture = try VaultFixture()
    for index in 0..<12 { try fixture.add("note \(index)", source: "s\(index)") }
    _ = try fixture.attach(Data("a file".utf8))
    _ = try fixture.unlocked.checkpoint()
    return fixture
  }

  @Test func `of a sound vault finds nothing`() throws {
    let fixture = try filled()
    let note = try fixture.unlocked.checkpoint()
    let result = try fixture.vault.verify(against: note)
    #expect(result.findings == [])
    #expect(result.entries == 14)
    #expect(result.files == 1)
    #expect(result.checkpoints == 1)
  }

  /// The quick form of what `scripts/bench vault` does at 2,000 places.
  @Test(arguments: 0..<120) func `notices a flipped bit, or the export is the same`(seed: Int)
    throws
  {
    var chance = Seed(seed)
    let fixture = try filled()
    let export = try fixture.export()
    try fixture.vault.close()
    let paths = try Scratch.contents(of: fixture.folder).filter { !$0.key.hasSuffix("-shm") }
      .sorted { $0.key < $1.key }
    var place = Int.random(in: 0..<paths.reduce(0) { $0 + $1.value.count }, using: &chance)
    for (path, data) in paths {
      guard place >= data.count else {
        var spoiled = data
        spoiled[place] ^= 1 << UInt8.random(in: 0..<8, using: &chance)
        try spoiled.write(to: fixture.folder.appending(path: path))
        break
      }
      place -= data.count
    }
    let isNoticed: Bool
    do { isNoticed = try !Vault(at: fixture.folder).verify().holds } catch { isNoticed = true }
    if !isNoticed { #expect(try fixture.export() == export) }
  }

  @Test func `notices what was changed, dropped, moved or brought back`() throws {
    for (sql, code) in [
      ("UPDATE entry SET bytes = zeroblob(600) WHERE sequence = 5", "entry.changed"),
      ("UPDATE entry SET team = randomblob(16) WHERE sequence = 5", "entry.changed"),
      ("UPDATE entry SET source_key = randomblob(16) WHERE sequence = 5", "entry.changed"),
      ("DELETE FROM entry WHERE sequence = 5", "entry.gap"),
      (
        "DELETE FROM document_key WHERE document = (SELECT document FROM entry WHERE sequence = 5)",
        "key.missing"
      ),
      (
        "INSERT INTO document_key SELECT randomblob(16), team, wrapped FROM document_key LIMIT 1",
        "key.stray"
      ),
      ("UPDATE document_key SET wrapped = randomblob(70)", "key.changed"),
      ("INSERT INTO field VALUES (randomblob(16), randomblob(32), zeroblob(9))", "field.stray"),
      (
        "INSERT INTO field SELECT document, randomblob(32), zeroblob(9) FROM entry WHERE sequence = 5",
        "field.changed"
      ),
      ("UPDATE file SET size = size + 1", "file.stray"),
      ("DELETE FROM file", "file.missing"),
      ("UPDATE checkpoint SET root = randomblob(32)", "checkpoint.changed"),
      ("DELETE FROM entry WHERE sequence > 10", "checkpoint.rolledback"),
      ("CREATE TRIGGER t AFTER INSERT ON entry BEGIN DELETE FROM entry; END", "journal"),
      ("DELETE FROM entry WHERE sequence = 1", "entry.gap"),
      ("INSERT INTO mailbox VALUES (randomblob(16), randomblob(40))", "mail.changed"),
    ] {
      let fixture = try filled()
      let journal = try DatabaseQueue(path: fixture.folder.appending(path: "journal.sqlite").path)
      try journal.write { try $0.execute(sql: sql) }
      try journal.close()
      let result = try fixture.vault.verify()
      #expect(result.findings.contains { $0.code == code }, "\(sql): \(result.findings)")
    }
  }

  @Test func `notices two entries that changed places`() throws {
    let fixture = try filled()
    let journal = try DatabaseQueue(path: fixture.folder.appending(path: "journal.sqlite").path)
    try journal.write { database in
      for (from, to) in [(5, 1000), (6, 5), (1000, 6)] {
        try database.execute(
          sql: "UPDATE entry SET sequence = ? WHERE sequence = ?", arguments: [to, from])
      }
    }
    try journal.close()
    #expect(try fixture.vault.verify().findings.map(\.code) == ["checkpoint.otherroot"])
  }

  @Test func `with a checkpoint from outside notices an older copy put back`() throws {
    let fixture = try filled()
    try fixture.vault.close()
    let older = try Scratch.contents(of: fixture.folder)
    let vault = try fixture.reopened()
    let team = TeamVault(vault, keys: fixture.team.keys)
    _ = try team.add([try Draft(VaultFixture.note("later"))])
    let unlocked = try vault.unlock(VaultFixture.passphrase, floor: VaultFixture.cost)
    let note = try unlocked.checkpoint()
    try vault.close()
    for (path, data) in older { try data.write(to: fixture.folder.appending(path: path)) }
    let back = try fixture.reopened()
    #expect(try back.verify().holds)
    #expect(
      try back.verify(against: note).findings.map(\.code)
        == ["against.rolledback", "against.absent"])
  }

  @Test func `with a checkpoint from outside notices that only its own row is from before`() throws
  {
    let fixture = try filled()
    let note = try fixture.unlocked.checkpoint()
    #expect(try fixture.vault.verify(against: note).holds)
    let journal = try DatabaseQueue(path: fixture.folder.appending(path: "journal.sqlite").path)
    try journal.write { database in
      try database.execute(
        sql: "DELETE FROM checkpoint WHERE size = (SELECT max(size) FROM checkpoint)")
    }
    try journal.close()
    #expect(try fixture.vault.verify().holds)
    #expect(try fixture.vault.verify(against: note).findings.map(\.code) == ["against.absent"])
  }

  @Test func `does not take the checkpoint of another vault`() throws {
    let (mine, other) = (try VaultFixture(), try VaultFixture())
    let note = try other.unlocked.checkpoint()
    #expect(try mine.vault.verify(against: note).findings.map(\.code) == ["against.foreign"])
  }

  @Test func `notices an erased key that an older page brought back`() throws {
    let fixture = try filled()
    let id = try fixture.add("gone")
    let row = try #require(try fixture.vault.journal.read { try $0.key(of: id) })
    try fixture.team.erase(
      id, audit: try Draft(Saved(by: nil, at: 0, act: "erase", document: AuditEntry())))
    try fixture.vault.journal.write { try $0.put(row) }
    #expect(try fixture.vault.verify().findings.map(\.code) == ["key.undead"])
  }

  @Test func `notices a file cut, changed or gone, and forgives an orphan`() throws {
    for spoil in ["cut", "gone", "other"] {
      let fixture = try VaultFixture()
      let (_, sealed) = try fixture.attach(Data("evidence".utf8))
      let path = fixture.vault.files.path(of: sealed.facts.id)
      let data = try Data(contentsOf: path)
      switch spoil {
      case "cut": try data.dropLast().write(to: path)
      case "gone": try FileManager.default.removeItem(at: path)
      default: try (data.dropLast() + [data[data.count - 1] ^ 1]).write(to: path)
      }
      #expect(!(try fixture.vault.verify().holds), "\(spoil)")
    }
    let fixture = try VaultFixture()
    var rest: Data? = Data([1])
    _ = try fixture.vault.files.seal {
      defer { rest = nil }
      return rest
    }
    let result = try fixture.vault.verify()
    #expect(result.holds)
    #expect(result.orphans == 1)
  }
}
