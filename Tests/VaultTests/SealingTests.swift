import Casework
import Crypto
import Foundation
import Support
import Testing

@testable import Vault

@Suite struct `The padded length` {
  @Test(arguments: [(1, 512), (512, 512), (513, 1024), (4096, 4096), (4097, 4352)])
  func `of documents goes up in steps`(length: Int, padded: Int) {
    #expect(Padding.document(length) == padded)
  }

  @Test(arguments: 0..<200) func `by Padmé adds at most 12 %`(seed: Int) {
    var chance = Seed(seed)
    let length = Int.random(in: 2...(1 << 40), using: &chance)
    let padded = Padding.padme(length)
    #expect(padded >= length)
    #expect(Double(padded) <= 1.12 * Double(length) + 1)
    #expect(Padding.padme(padded) == padded)
  }

  /// Nikitin et al.
  ///
  /// 2019, figure 3: lengths from 9 to 16 in steps of one, then coarser.
  @Test(arguments: [(9, 10), (16, 16), (17, 18), (1000, 1024), (1 << 20, 1 << 20)])
  func `by Padmé is as published`(length: Int, padded: Int) {
    #expect(Padding.padme(length) == padded)
  }
}

@Suite struct `A sealed version` {
  private let key = SymmetricKey(size: .bits256)

  private func entry(_ payload: String, version: Int = 1) throws -> NewEntry {
    try SealedVersion.entry(
      document: .random(), version: version, team: .random(), key: key, kind: .note, schema: 1,
      payload: Data(payload.utf8))
  }

  @Test(arguments: [0, 1, 400, 5000, 100_000]) func `opens to what was sealed`(length: Int) throws {
    let payload = String(repeating: "ж", count: length)
    let content = try SealedVersion.open(try entry(payload), key: key)
    #expect(content.payload == Data(payload.utf8))
    #expect(content.kind == .note)
    #expect(content.blind.count == 32)
  }

  @Test func `shows nothing of the text`() throws {
    let entry = try entry("Bahrom Namunaev")
    #expect(entry.bytes.range(of: Data("Bahrom".utf8)) == nil)
  }

  @Test func `of near lengths has the same length`() throws {
    #expect(
      try entry("a").bytes.count == (try entry("a name of forty letters or a few").bytes.count))
  }

  @Test func `of the same text is never twice the same`() throws {
    #expect(try entry("a").bytes != (try entry("a").bytes))
    #expect(try entry("a").commitment != (try entry("a").commitment))
  }

  @Test(arguments: 0..<200) func `with any flipped bit does not open`(seed: Int) throws {
    var chance = Seed(seed)
    let entry = try entry("Bahrom")
    var bytes = entry.bytes
    bytes[Int.random(in: bytes.indices, using: &chance)] ^=
      1 << UInt8.random(in: 0..<8, using: &chance)
    let spoiled = NewEntry(
      document: entry.document, version: 1, team: entry.team, sourceKey: [],
      commitment: entry.commitment, bytes: bytes)
    #expect(throws: VaultError.self) { try SealedVersion.open(spoiled, key: key) }
    #expect(spoiled.leaf != entry.leaf)
  }

  @Test func `does not open as another document, version or team`() throws {
    let entry = try entry("Bahrom")
    for other in [
      (DocumentID.random(), 1, entry.team), (entry.document, 2, entry.team),
      (entry.document, 1, TeamID.random()),
    ] {
      let moved = NewEntry(
        document: other.0, version: other.1, team: other.2, sourceKey: [],
        commitment: entry.commitment, bytes: entry.bytes)
      #expect(throws: VaultError.sealBroken) { try SealedVersion.open(moved, key: key) }
    }
  }

  @Test(arguments: 0..<500) func `made of hostile bytes is refused`(seed: Int) throws {
    var chance = Seed(seed)
    let bytes = Data(
      (0..<Int.random(in: 0...200, using: &chance)).map { index in
        index == 0 ? .random(in: 0...5, using: &chance) : .random(in: 0...255, using: &chance)
      })
    let entry = NewEntry(
      document: .random(), version: 1, team: .random(), sourceKey: [], commitment: [], bytes: bytes)
    _ = entry.file
    #expect(throws: VaultError.self) { try SealedVersion.open(entry, key: key) }
    #expect(throws: VaultError.self) { try KeyRing(entry: entry) }
  }

  @Test func `commits as written down: SHA-256 of blind and digest`() {
    let commitment = SealedVersion.commitment(
      blind: [UInt8](repeating: 1, count: 32), digest: [UInt8](repeating: 2, count: 32))
    let plain = [UInt8](repeating: 1, count: 32) + [UInt8](repeating: 2, count: 32)
    #expect(commitment == Array(SHA256.hash(data: plain)))
  }
}

@Suite struct `A sealed field` {
  @Test func `opens only in its document and with the second keys`() throws {
    let fixture = try VaultFixture()
    let ring = try #require(try fixture.vault.ring().team(fixture.team.keys.team))
    let id = DocumentID.random()
    let sealed: Sealed<PersonName> = try ring.sealing(
      PersonName(full: "Bahrom Namunaev"), for: id, match: fixture.team.keys)
    #expect(try fixture.team.opening(sealed, in: id).full == "Bahrom Namunaev")
    #expect(throws: VaultError.sealBroken) {
      try fixture.team.opening(sealed, in: .random())
    }
    let again: Sealed<PersonName> = try ring.sealing(
      PersonName(full: "Bahrom Namunaev"), for: id, match: fixture.team.keys)
    #expect(again.match == sealed.match)
    #expect(again.box != sealed.box)
  }

  @Test func `stays closed for a member without the right`() throws {
    let fixture = try VaultFixture()
    let ring = try #require(try fixture.vault.ring().team(fixture.team.keys.team))
    let sealed: Sealed<PersonName> = try ring.sealing(PersonName(full: "x"), for: .zero)
    let passphrase = Array("a second passphrase".utf8)
    let id = try fixture.unlocked.addMember(
      named: "second", passphrase: passphrase, cost: VaultFixture.cost, isAdministrator: false)
    try fixture.unlocked.admit(id, to: fixture.team.keys.team, sealedFields: false)
    let second = try fixture.vault.unlock(passphrase, floor: VaultFixture.cost)
    let team = TeamVault(second.vault, keys: try second.keys(of: fixture.team.keys.team))
    #expect(throws: VaultError.notInTeam) { try team.opening(sealed, in: .zero) }
    #expect(throws: VaultError.notInTeam) {
      try second.admit(id, to: fixture.team.keys.team, sealedFields: true)
    }
  }
}
