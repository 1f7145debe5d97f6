package import Casework
internal import Crypto
package import Foundation
package import Ledger

/// A vault with one person's keys: what he may open with his own slot, and nothing else.
package final class UnlockedVault: Sendable {
  /// The vault itself.
  package let vault: Vault
  /// Who opened it.
  package let member: MemberID
  let secrets: SlotSecrets
  let pair: KeyPair

  init(_ vault: Vault, member: MemberID, secrets: SlotSecrets) throws {
    self.vault = vault
    self.member = member
    self.secrets = secrets
    pair = try KeyPair(seed: try KeyLabel.memberKeyPair.secret(from: secrets.seed))
    let ring = try vault.ring()
    // A ring that somebody put in the place of ours would make us seal to his keys.
    let publicKey = try signingKey.publicKey.rawRepresentation
    guard ring.noteKey?.publicKey == Array(publicKey) else {
      throw VaultError.ringForged
    }
  }

  /// The key that signs checkpoints and the ring.
  var signingKey: Curve25519.Signing.PrivateKey {
    get throws {
      let seed = try KeyLabel.logSigning.secret(from: secrets.vaultKey)
      return try Curve25519.Signing.PrivateKey(rawRepresentation: seed.copy)
    }
  }

  /// Who is called what, and who is in which team.
  ///
  /// - Throws: `VaultError`.
  package func directory() throws -> Directory { try directory(in: try vault.ring()) }

  func directory(in ring: KeyRing) throws -> Directory {
    let key = KeyLabel.settings.key(from: secrets.vaultKey)
    let plain = try Seal.open(ring.directory, key: key, context: Array("guvoh/1 directory".utf8))
    guard let directory = try? JSONDecoder().decode(Directory.self, from: plain) else {
      throw VaultError.entryMalformed
    }
    return directory
  }

  /// Changes the ring and the directory in one entry.
  ///
  /// - Throws: `VaultError`, and what `body` throws.
  func changeRing<R>(
    _ body: (inout KeyRing, inout Directory, any JournalWriting) throws -> R
  ) throws -> R {
    try vault.journal.write { journal in
      var (ring, version) = try Vault.ring(in: journal)
      var directory = try directory(in: ring)
      let result = try body(&ring, &directory, journal)
      try journal.append(
        try sealed(ring, directory).entry(version: version + 1, signer: signingKey))
      return result
    }
  }

  /// Changes names, roles and second factors in one entry.
  ///
  /// - Throws: `VaultError`, and what `body` throws; then nothing is changed.
  package func changeDirectory(_ body: (inout Directory) throws -> Void) throws {
    try changeRing { _, directory, _ in try body(&directory) }
  }

  /// Seals bytes that only this person's own slot opens again.
  ///
  /// - Throws: `VaultError`.
  package func sealOwn(_ bytes: Data) throws -> Data {
    try Seal.close(bytes, key: KeyLabel.memberOwn.key(from: secrets.seed), context: member.bytes)
  }

  /// Opens what `sealOwn` of the same person sealed.
  ///
  /// - Throws: `VaultError.sealBroken`.
  package func openOwn(_ box: Data) throws -> Data {
    try Seal.open(box, key: KeyLabel.memberOwn.key(from: secrets.seed), context: member.bytes)
  }

  func sealed(_ ring: KeyRing, _ directory: Directory) throws -> KeyRing {
    var ring = ring
    ring.directory = try Seal.close(
      try JSONEncoder().encode(directory), key: KeyLabel.settings.key(from: secrets.vaultKey),
      context: Array("guvoh/1 directory".utf8))
    return ring
  }

  /// The keys of a team this person is in.
  ///
  /// - Throws: `VaultError.notInTeam`.
  package func keys(of team: TeamID) throws -> TeamKeys {
    guard let ring = try vault.ring().team(team),
      let grant = ring.grants.first(where: { $0.member == member })
    else { throw VaultError.notInTeam }
    return try ring.keys(granted: grant, to: pair)
  }

  /// The teams this person is in.
  ///
  /// - Throws: `VaultError`.
  package func teams() throws -> [TeamID] {
    try vault.ring().teams.filter { $0.grants.contains { $0.member == member } }.map(\.id)
  }

  /// Signs the present head of the ledger and keeps it in the journal.
  ///
  /// - Returns: the note that is carried to a second machine.
  /// - Throws: `VaultError`.
  package func checkpoint() throws -> SignedNote {
    guard let signer = NoteSigner(name: try vault.ring().origin, secret: try signingKey) else {
      throw VaultError.checkpointForeign
    }
    return try vault.journal.write { journal in
      let size = try journal.lastSequence()
      let root = RightEdge(try journal.leaves(upTo: size)).root
      let checkpoint = Checkpoint(origin: signer.key.name, size: size, root: root)
      let note = try SignedNote(text: checkpoint.text, signer: signer)
      try journal.put(CheckpointRow(size: size, root: root, note: note.description))
      return note
    }
  }
}

extension Vault {
  /// Opens the vault with the passphrase of one of its slots.
  ///
  /// Names are sealed, so that the passphrase is tried on the slots in turn; with a name, only the slot
  /// that bears it in the directory is let in.
  ///
  /// `floor` is the least a slot may cost; a test may lower it, the program never does.
  ///
  /// - Throws: `VaultError.wrongPassphrase`, `.slotDamaged`, `.slotLowered`, `.unknownMember`.
  package func unlock(
    _ passphrase: [UInt8], user name: String? = nil, floor: PassphraseCost = .floor
  ) throws -> UnlockedVault {
    let slots = try slots().slots
    var refusal = VaultError.wrongPassphrase
    for slot in slots {
      do {
        let secrets = try slot.open(passphrase, floor: floor)
        let unlocked = try UnlockedVault(self, member: slot.member, secrets: secrets)
        if let name, try unlocked.directory().member(named: name)?.id != slot.member {
          refusal = .unknownMember
          continue
        }
        return unlocked
      } catch let error as VaultError where error != .wrongPassphrase {
        guard [.slotDamaged, .slotLowered].contains(error) else { throw error }
        refusal = error
      } catch VaultError.wrongPassphrase {}
    }
    throw refusal
  }

  /// Opens the vault with two sheets of recovery.
  ///
  /// - Throws: `VaultError.wrongShares`, `.slotDamaged`.
  package func unlock(_ one: RecoveryShare, _ other: RecoveryShare) throws -> UnlockedVault {
    guard let slot = try slots().recovery else { throw VaultError.wrongShares }
    return try UnlockedVault(self, member: slot.member, secrets: try slot.open(one, other))
  }
}

extension RingTeam {
  func keys(granted grant: RingGrant, to pair: KeyPair) throws -> TeamKeys {
    let newest = try SecretBytes(
      try pair.open(grant.secret, purpose: Self.grantPurpose, context: grantContext(grant.member)))
    let secrets = try Self.unrolled(newest, earlier: earlier, team: id)
    guard let first = secrets[1] else { throw VaultError.sealBroken }
    let protected = try grant.protected.map { box in
      let newest = try SecretBytes(
        try pair.open(box, purpose: Self.grantPurpose, context: [2] + grantContext(grant.member)))
      return try ProtectedKeys(
        secrets: try Self.unrolled(newest, earlier: earlierProtected, team: id),
        current: generation)
    }
    return TeamKeys(
      team: id, generations: try secrets.mapValues { try TeamKeys.Generation($0) },
      current: generation, sourceKey: KeyLabel.teamSource.key(from: first), protected: protected)
  }

  /// All secrets from the newest back to the first, each opened with the one after it.
  private static func unrolled(
    _ newest: SecretBytes, earlier: [Data], team: TeamID
  ) throws -> [Int: SecretBytes] {
    var secrets = [earlier.count + 1: newest]
    var key = newest
    for (index, box) in earlier.enumerated().reversed() {
      let wrapping = KeyLabel.teamWrapping.key(from: key)
      key = try SecretBytes(
        try Seal.open(box, key: wrapping, context: earlierContext(team, index + 1)))
      secrets[index + 1] = key
    }
    return secrets
  }

  static let grantPurpose = "guvoh/1 team grant"

  func grantContext(_ member: MemberID) -> [UInt8] {
    id.bytes + member.bytes + UInt16(truncatingIfNeeded: generation).bigEndianBytes
  }

  static func earlierContext(_ team: TeamID, _ generation: Int) -> [UInt8] {
    Array("guvoh/1 earlier".utf8) + team.bytes
      + UInt16(truncatingIfNeeded: generation).bigEndianBytes
  }
}
