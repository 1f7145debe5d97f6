import Casework
import Foundation
import GRDB
import Ledger
import Support
import Testing

@testable import Vault

@Suite struct `The journal` {
  @Test func `syncs every commit to the disk`() throws {
    let fixture = try VaultFixture()
    let journal = try #require(fixture.vault.journal as? SQLiteJournal)
    #expect(try journal.synchronous() == 2)
  }

  @Test func `numbers its entries without gaps, and the tree grows by them`() throws {
    let fixture = try VaultFixture()
    for index in 0..<20 { try fixture.add("note \(index)") }
    let (entries, leaves) = try fixture.vault.journal.read {
      (try $0.entries(after: 0, limit: 100), try $0.leaves(upTo: 100))
    }
    #expect(entries.map(\.sequence) == Array(1...21))
    #expect(entries.map(\.leaf) == leaves)
    #expect(entries.allSatisfy { $0.holds })
  }

  @Test func `keeps what was imported once`() throws {
    let fixture = try VaultFixture()
    let first = try fixture.add("told", source: "telegram 17")
    let draft = try Draft(
      VaultFixture.note("told"),
      sourceKey: fixture.team.keys.sourceKey(of: Array("telegram 17".utf8)))
    guard case .already(let known) = try fixture.team.add([draft])[0] else {
      Issue.record("it was saved twice")
      return
    }
    #expect(known == first)
  }

  @Test func `refuses a version made from one that is not there`() throws {
    let fixture = try VaultFixture()
    let id = try fixture.add("one")
    #expect(throws: VaultError.staleVersion(current: 1)) {
      try fixture.team.update(try Draft(VaultFixture.note("other"), document: id), parent: 5)
    }
    #expect(try fixture.team.versions(of: id).count == 1)
  }

  @Test func `refuses a version made from an older one`() throws {
    let fixture = try VaultFixture()
    let id = try fixture.add("one")
    _ = try fixture.team.update(try Draft(VaultFixture.note("two"), document: id), parent: 1)
    #expect(throws: VaultError.staleVersion(current: 2)) {
      try fixture.team.update(try Draft(VaultFixture.note("other"), document: id), parent: 1)
    }
    #expect(try fixture.text(id) == "two")
    #expect(try fixture.team.versions(of: id).count == 2)
  }

  @Test func `takes a part back alone when it fails among others of its commit`() async throws {
    let fixture = try VaultFixture()
    struct Refused: Error {}
    let team = fixture.team
    let saved = try await withThrowingTaskGroup(of: Bool.self) { group in
      for index in 0..<40 {
        group.addTask {
          if index.isMultiple(of: 5) {
            do {
              try await team.vault.commits.append { journal in
                try journal.put(MailRow(lookup: Data([UInt8(index)]), note: Data()))
                throw Refused()
              }
            } catch is Refused { return false }
          }
          _ = try await team.add(try Draft(VaultFixture.note("\(index)")))
          return true
        }
      }
      return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(saved == 32)
    #expect(try fixture.vault.journal.read { try $0.lastSequence() } == 33)
    #expect(try fixture.vault.journal.read { try $0.mail() }.isEmpty)
    #expect(try fixture.vault.verify().holds)
  }

  @Test func `that is missing, foreign or newer is refused and not touched`() throws {
    let fixture = try VaultFixture()
    try fixture.vault.close()
    let file = fixture.folder.appending(path: "journal.sqlite")
    let sound = try Data(contentsOf: file)
    var newer = sound
    newer[63] = 9
    for (bytes, refusal) in [
      (Data("not a journal".utf8), VaultError.journalForeign), (Data(), .journalForeign),
      (sound.prefix(68) + Data(count: 40), .journalForeign), (newer, .journalNewer(version: 9)),
    ] {
      try bytes.write(to: file)
      let before = try Scratch.contents(of: fixture.folder)
      #expect(throws: refusal) { try Vault(at: fixture.folder) }
      #expect(try Scratch.contents(of: fixture.folder) == before)
    }
    try FileManager.default.removeItem(at: file)
    #expect(throws: VaultError.journalMissing) { try Vault(at: fixture.folder) }
    #expect(throws: VaultError.noVault) { try Vault(at: fixture.scratch.folder) }
  }

  @Test func `of an earlier release gets the tables that have come since, and loses nothing`()
    throws
  {
    let fixture = try VaultFixture()
    let id = try fixture.add("kept")
    try fixture.vault.close()
    let file = try DatabaseQueue(path: fixture.folder.appending(path: "journal.sqlite").path)
    try file.writeWithoutTransaction {
      try $0.execute(sql: "DROP TABLE field; PRAGMA user_version=1")
    }
    try file.close()
    let lifted = TeamVault(try fixture.reopened(), keys: fixture.team.keys)
    #expect(try lifted.vault.verify().findings == [])
    #expect(try lifted.versions(of: id).count == 1)
    #expect(try lifted.vault.journal.read { try $0.fields() }.isEmpty)
  }

  @Test func `made where something lies already is refused`() throws {
    let fixture = try VaultFixture()
    #expect(throws: VaultError.folderNotEmpty) {
      try Vault.make(
        VaultPlan(
          member: "a", team: "b", passphrase: [1], cost: VaultFixture.cost), at: fixture.folder)
    }
    #expect(try fixture.vault.verify().holds)
  }

  @Test func `opened with a wrong passphrase changes nothing on the disk`() throws {
    let fixture = try VaultFixture()
    try fixture.vault.close()
    let before = try Scratch.contents(of: fixture.folder)
    let vault = try fixture.reopened()
    #expect(throws: VaultError.wrongPassphrase) {
      try vault.unlock(Array("wrong".utf8), floor: VaultFixture.cost)
    }
    #expect(throws: VaultError.slotLowered) { try vault.unlock(VaultFixture.passphrase) }
    try vault.close()
    let after = try Scratch.contents(of: fixture.folder)
    #expect(after.keys.sorted() == before.keys.sorted())
    #expect(after == before)
  }
}

@Suite struct `While it is locked, the vault` {
  @Test func `takes in what it cannot read, and it is read after the next unlock`() async throws {
    let fixture = try VaultFixture()
    let locked = try fixture.reopened()
    let draft = try Draft(VaultFixture.note("told at night"))
    let entry = try await locked.receive(draft, team: fixture.team.keys.team)
    #expect(entry.body.bytes.range(of: Data("night".utf8)) == nil)
    #expect(try fixture.text(draft.document) == "told at night")
    #expect(try fixture.team.waitingToRewrap() == 1)
    #expect(try fixture.team.rewrap() == 1)
    #expect(try fixture.team.rewrap() == 0)
    #expect(try fixture.text(draft.document) == "told at night")
    #expect(try fixture.vault.verify().holds)
  }
}

@Suite struct `Erasure` {
  @Test func `destroys the key and the files, and the proofs go on to hold`() throws {
    let fixture = try VaultFixture()
    let kept = try fixture.add("kept")
    let (gone, sealed) = try fixture.attach(Data("evidence".utf8))
    let note = try fixture.unlocked.checkpoint()
    try fixture.team.putSnapshot(Data("words of it".utf8))
    let audit = try Draft(
      Saved(by: nil, at: 0, act: "erase", document: AuditEntry(about: gone, reason: "asked")))
    try fixture.team.erase(gone, audit: audit)
    #expect(throws: VaultError.erased) { try fixture.team.versions(of: gone) }
    #expect(fixture.team.readSnapshot() == nil)
    #expect(
      !FileManager.default.fileExists(atPath: fixture.vault.files.path(of: sealed.facts.id).path))
    #expect(try fixture.text(kept) == "kept")
    let verification = try fixture.vault.verify(against: note)
    #expect(verification.findings == [])
    #expect(verification.erased == 1)
    #expect(throws: VaultError.erased) { try fixture.team.erase(gone, audit: audit) }
    #expect(throws: VaultError.unknownDocument) {
      try fixture.team.erase(.random(), audit: audit)
    }
  }

  @Test func `leaves no byte of the wrapped key in the folder`() throws {
    let fixture = try VaultFixture()
    let id = try fixture.add("gone")
    let row = try #require(try fixture.vault.journal.read { try $0.key(of: id) })
    let audit = try Draft(Saved(by: nil, at: 0, act: "erase", document: AuditEntry()))
    try fixture.team.erase(id, audit: audit)
    for (path, data) in try Scratch.contents(of: fixture.folder) {
      #expect(data.range(of: row.wrapped.dropFirst(3)) == nil, "\(path)")
    }
  }
}

@Suite struct `A team` {
  @Test func `is closed to the administrator who made its users`() throws {
    let fixture = try VaultFixture()
    let passphrase = Array("administrator phrase".utf8)
    _ = try fixture.unlocked.addMember(
      named: "admin", passphrase: passphrase, cost: VaultFixture.cost, isAdministrator: true)
    let admin = try fixture.vault.unlock(passphrase, floor: VaultFixture.cost)
    #expect(try admin.teams() == [])
    #expect(throws: VaultError.notInTeam) { try admin.keys(of: fixture.team.keys.team) }
    // He makes users, checkpoints and backups all the same.
    _ = try admin.addMember(
      named: "third", passphrase: [1], cost: VaultFixture.cost, isAdministrator: false)
    _ = try admin.checkpoint()
    #expect(throws: VaultError.notInTeam) {
      try admin.admit(admin.member, to: fixture.team.keys.team, sealedFields: false)
    }
  }

  @Test func `renews its keys when somebody leaves, and who left opens nothing new`() throws {
    let fixture = try VaultFixture()
    let before = try fixture.add("before")
    let passphrase = Array("a second passphrase".utf8)
    let id = try fixture.unlocked.addMember(
      named: "second", passphrase: passphrase, cost: VaultFixture.cost, isAdministrator: false)
    let team = fixture.team.keys.team
    try fixture.unlocked.admit(id, to: team, sealedFields: true)
    let second = try fixture.vault.unlock(passphrase, floor: VaultFixture.cost)
    let oldKeys = try second.keys(of: team)
    try fixture.unlocked.dismiss(id, from: team)
    #expect(throws: VaultError.notInTeam) { try second.keys(of: team) }
    let renewed = TeamVault(fixture.vault, keys: try fixture.unlocked.keys(of: team))
    #expect(renewed.keys.current == 2)
    let after = try Draft(VaultFixture.note("after"))
    _ = try renewed.add([after])
    let left = TeamVault(fixture.vault, keys: oldKeys)
    #expect(throws: VaultError.sealBroken) { try left.versions(of: after.document) }
    #expect(try renewed.versions(of: before).count == 1)
    #expect(try renewed.rewrap() > 0)
    #expect(throws: VaultError.sealBroken) { try left.versions(of: before) }
    #expect(try renewed.versions(of: before).count == 1)
    #expect(renewed.keys.sourceKey(of: Data([1])) == oldKeys.sourceKey(of: Data([1])))
    #expect(
      try fixture.vault.unlock(fixture.shares[0], fixture.shares[1]).keys(of: team).current == 2)
    try fixture.unlocked.removeMember(id)
    #expect(throws: VaultError.wrongPassphrase) {
      try fixture.vault.unlock(passphrase, floor: VaultFixture.cost)
    }
    #expect(try fixture.vault.verify().holds)
  }

  @Test func `of others is closed`() throws {
    let fixture = try VaultFixture()
    let id = try fixture.add("of the first team")
    let other = try fixture.unlocked.addTeam(named: "other", recovery: false)
    let team = TeamVault(fixture.vault, keys: try fixture.unlocked.keys(of: other))
    #expect(throws: VaultError.unknownDocument) { try team.versions(of: id) }
    #expect(try team.opened(after: 0, limit: 100).entries.isEmpty)
    #expect(throws: VaultError.notInTeam) {
      try fixture.vault.unlock(fixture.shares[0], fixture.shares[1]).keys(of: other)
    }
  }

  @Test func `whose ring of keys was put in by somebody else is refused`() throws {
    let (mine, theirs) = (try VaultFixture(), try VaultFixture())
    try mine.vault.close()
    try theirs.vault.close()
    let name = "journal.sqlite"
    try Data(contentsOf: theirs.folder.appending(path: name))
      .write(to: mine.folder.appending(path: name))
    #expect(throws: VaultError.ringForged) {
      try mine.reopened().unlock(VaultFixture.passphrase, floor: VaultFixture.cost)
    }
  }
}
