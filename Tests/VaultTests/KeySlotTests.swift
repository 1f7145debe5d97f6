import Casework
import Foundation
import Support
import Testing

@testable import Vault

@Suite struct `A slot` {
  private func secrets() throws -> SlotSecrets {
    SlotSecrets(seed: try SecretBytes.random(32), vaultKey: try SecretBytes.random(32))
  }

  private func slot(_ secrets: SlotSecrets) throws -> KeySlot {
    try KeySlot(
      member: .random(), secrets: secrets, passphrase: VaultFixture.passphrase,
      cost: VaultFixture.cost)
  }

  @Test func `opens with its passphrase and no other`() throws {
    let secrets = try secrets()
    let slot = try slot(secrets)
    let opened = try slot.open(VaultFixture.passphrase, floor: VaultFixture.cost)
    #expect(opened.joined == secrets.joined)
    for wrong in ["", "correct lamp river ", "Correct lamp river"] {
      #expect(throws: VaultError.wrongPassphrase) {
        try slot.open(Array(wrong.utf8), floor: VaultFixture.cost)
      }
    }
  }

  @Test func `of a lowered cost is refused before it is tried`() throws {
    let slot = try slot(try secrets())
    #expect(throws: VaultError.slotLowered) {
      try slot.open(VaultFixture.passphrase, floor: .floor)
    }
  }

  @Test func `is one that the program itself would refuse in tests only`() {
    #expect(!VaultFixture.cost.isAtLeast(.floor))
    #expect(PassphraseCost.floor.memory == 256 << 20)
    #expect(PassphraseCost.floor.passes == 3)
  }

  @Test(arguments: 0..<400) func `with any flipped bit never opens, and never crashes`(seed: Int)
    throws
  {
    var chance = Seed(seed)
    var slots = KeySlots()
    slots.put(try slot(try secrets()))
    var bytes = Array(try slots.encoded())
    let place = Int.random(in: bytes.indices, using: &chance)
    bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &chance)
    guard let read = try? KeySlots(Data(bytes)), read != slots else { return }
    for slot in read.slots {
      #expect(throws: VaultError.self) {
        try slot.open(VaultFixture.passphrase, floor: VaultFixture.cost)
      }
    }
    #expect(!read.damaged.isEmpty || read.slots.isEmpty)
  }

  @Test(arguments: ["", "{}", "[]", "{\"version\":1}", "\u{0}"])
  func `file that is none is refused`(text: String) {
    #expect(throws: VaultError.slotsUnreadable) { try KeySlots(Data(text.utf8)) }
  }

  @Test func `file of a later release is refused by name`() {
    #expect(throws: VaultError.slotsNewer(version: 2)) {
      try KeySlots(Data("{\"version\":2,\"more\":true}".utf8))
    }
  }
}

@Suite struct `A recovery slot` {
  @Test func `opens with any two of three sheets in any order`() throws {
    let fixture = try VaultFixture()
    for (first, second) in [(0, 1), (1, 0), (0, 2), (2, 1)] {
      let one = try RecoveryShare(words: fixture.shares[first].words)
      let other = try RecoveryShare(words: fixture.shares[second].words.uppercased())
      let unlocked = try fixture.vault.unlock(one, other)
      #expect(try unlocked.teams() == [fixture.team.keys.team])
    }
  }

  @Test func `does not open with one sheet twice, or with those of another vault`() throws {
    let (mine, other) = (try VaultFixture(), try VaultFixture())
    #expect(throws: VaultError.wrongShares) {
      try mine.vault.unlock(mine.shares[0], mine.shares[0])
    }
    #expect(throws: VaultError.wrongShares) {
      try mine.vault.unlock(mine.shares[0], other.shares[1])
    }
  }

  @Test func `makes a new first person who reads everything`() throws {
    let fixture = try VaultFixture()
    let id = try fixture.add("told before")
    let recovered = try fixture.vault.unlock(fixture.shares[0], fixture.shares[2])
    let passphrase = Array("another long phrase".utf8)
    _ = try recovered.recover(as: "second", passphrase: passphrase, cost: VaultFixture.cost)
    let second = try fixture.vault.unlock(passphrase, user: "Second", floor: VaultFixture.cost)
    let team = TeamVault(fixture.vault, keys: try second.keys(of: fixture.team.keys.team))
    #expect(try team.versions(of: id).count == 1)
    #expect(team.keys.opensSealedFields)
  }

  @Test func `renewed makes the old sheets useless`() throws {
    let fixture = try VaultFixture()
    let fresh = try fixture.unlocked.renewRecovery()
    #expect(throws: VaultError.wrongShares) {
      try fixture.vault.unlock(fixture.shares[0], fixture.shares[1])
    }
    #expect(try fixture.vault.unlock(fresh[0], fresh[1]).teams().count == 1)
  }

  @Test func `a slip in any word of a sheet is noticed`() throws {
    let words = try VaultFixture().shares[0].words.split(separator: " ").map(String.init)
    #expect(words.count == 18)
    for index in words.indices {
      var slipped = words
      slipped[index] = slipped[index] == "babab" ? "babad" : "babab"
      #expect(throws: VaultError.wrongShares) {
        try RecoveryShare(words: slipped.joined(separator: "-"))
      }
    }
  }

  /// The examples of the proposal (Wilkerson 2009, arXiv:0901.4016).
  @Test(
    arguments: [
      ([127, 0, 0, 1], "lusab babad"), ([63, 84, 220, 193], "gutih tugad"),
      ([147, 67, 119, 2], "natag lisaf"),
    ] as [([UInt8], String)])
  func `writes words as published`(bytes: [UInt8], words: String) {
    #expect(Proquint.words(bytes).joined(separator: " ") == words)
    #expect(Proquint.bytes(words) == bytes)
  }
}
