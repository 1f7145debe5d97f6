package import Casework
internal import Crypto
internal import Foundation

/// People of the staff: who has a slot, and who is in which team.
extension UnlockedVault {
  /// Gives a new person a slot and a key pair; he is in no team yet.
  ///
  /// It opens no case: an administrator can do it.
  ///
  /// - Throws: `VaultError`.
  package func addMember(
    named name: String, passphrase: [UInt8], cost: PassphraseCost, isAdministrator: Bool
  ) throws -> MemberID {
    let id = MemberID.random()
    let secrets = SlotSecrets(seed: try SecretBytes.random(32), vaultKey: self.secrets.vaultKey)
    let slot = try KeySlot(member: id, secrets: secrets, passphrase: passphrase, cost: cost)
    let member = try RingMember(id, secrets, recovery: false)
    // The slot first: a slot without a name opens nothing, a name without a slot would look lost.
    var slots = try vault.slots()
    slots.put(slot)
    try vault.put(slots)
    try changeRing { ring, directory, _ in
      ring.members.append(member)
      directory.members.append(
        DirectoryMember(id: id, name: name, isAdministrator: isAdministrator))
    }
    return id
  }

  /// Lets a person into a team; only one who is in it himself can.
  ///
  /// - Parameter sealedFields: whether he may open sealed fields; only one who may can let others.
  /// - Throws: `VaultError.notInTeam`, `.unknownMember`.
  package func admit(_ id: MemberID, to team: TeamID, sealedFields: Bool) throws {
    let keys = try keys(of: team)
    guard let secret = keys.generations[keys.current]?.secret else { throw VaultError.notInTeam }
    guard !sealedFields || keys.protected != nil else { throw VaultError.notInTeam }
    try changeRing { ring, _, _ in
      guard let member = ring.members.first(where: { $0.id == id }) else {
        throw VaultError.unknownMember
      }
      guard let place = ring.teams.firstIndex(where: { $0.id == team }),
        ring.teams[place].generation == keys.current
      else { throw VaultError.notInTeam }
      try ring.teams[place].admit(
        member, secret: secret, protected: sealedFields ? keys.protected?.secret : nil)
    }
  }

  /// Takes a person out of a team and gives the team new secrets.
  ///
  /// The keys of documents are wrapped again afterwards, in batches: `TeamVault.rewrap`.
  ///
  /// - Throws: `VaultError.notInTeam`.
  package func dismiss(_ id: MemberID, from team: TeamID) throws {
    let keys = try keys(of: team)
    guard let secret = keys.generations[keys.current]?.secret, let protected = keys.protected
    else { throw VaultError.notInTeam }
    try changeRing { ring, _, _ in
      guard let place = ring.teams.firstIndex(where: { $0.id == team }),
        ring.teams[place].grants.contains(where: { $0.member == id }),
        ring.teams[place].generation == keys.current
      else { throw VaultError.notInTeam }
      let old = TeamSecrets(secret: secret, protected: protected.secret)
      try ring.teams[place].renew(old, without: id, members: ring.members)
    }
    try? FileManager.default.removeItem(at: vault.snapshot(of: team))
  }

  /// Removes a person's slot and name; the teams he was in must have dismissed him first.
  ///
  /// - Throws: `VaultError.notInTeam` when a team still has him, `.unknownMember`.
  package func removeMember(_ id: MemberID) throws {
    try changeRing { ring, directory, _ in
      guard directory.members.contains(where: { $0.id == id }) else {
        throw VaultError.unknownMember
      }
      guard !ring.teams.contains(where: { $0.grants.contains { $0.member == id } }) else {
        throw VaultError.notInTeam
      }
      ring.members.removeAll { $0.id == id }
      directory.members.removeAll { $0.id == id }
    }
    var slots = try vault.slots()
    slots.remove(id)
    try vault.put(slots)
  }

  /// Makes a new team with this person, and the recovery slot when it is let in.
  ///
  /// - Throws: `VaultError`.
  package func addTeam(named name: String, recovery: Bool) throws -> TeamID {
    let id = TeamID.random()
    let secrets = try TeamSecrets.fresh()
    var team = try RingTeam(id: id, secrets: secrets)
    try changeRing { ring, directory, _ in
      for one in ring.members where one.id == member || (recovery && one.recovery) {
        try team.admit(one, secret: secrets.secret, protected: secrets.protected)
      }
      ring.teams.append(team)
      directory.teams.append(DirectoryTeam(id: id, name: name))
    }
    return id
  }

  /// Puts a new passphrase on this person's slot.
  ///
  /// - Throws: `VaultError`.
  package func setPassphrase(_ passphrase: [UInt8], cost: PassphraseCost) throws {
    var slots = try vault.slots()
    slots.put(
      try KeySlot(member: member, secrets: secrets, passphrase: passphrase, cost: cost))
    try vault.put(slots)
  }

  /// Gives the recovery slot a person of its own with a name and a passphrase: after both sheets were
  /// read, somebody can sign in again and let others in.
  ///
  /// - Throws: `VaultError`.
  package func recover(
    as name: String, passphrase: [UInt8], cost: PassphraseCost
  ) throws -> MemberID {
    let id = try addMember(
      named: name, passphrase: passphrase, cost: cost, isAdministrator: true)
    for team in try teams() { try admit(id, to: team, sealedFields: true) }
    return id
  }
}

extension UnlockedVault {
  /// Gives the vault a new recovery slot with new sheets; the old sheets open nothing any more.
  ///
  /// It enters the teams of this person that the old one was in.
  ///
  /// - Returns: the three shares to print.
  /// - Throws: `VaultError`.
  package func renewRecovery() throws -> [RecoveryShare] {
    let id = MemberID.random()
    let fresh = SlotSecrets(seed: try SecretBytes.random(32), vaultKey: secrets.vaultKey)
    let (slot, shares) = try RecoverySlot.make(fresh, member: id)
    let recoverer = try RingMember(id, fresh, recovery: true)
    let mine = try teams()
    let keys = try mine.map { try self.keys(of: $0) }
    try changeRing { ring, _, _ in
      let old = Set(ring.members.filter(\.recovery).map(\.id))
      ring.members.removeAll(where: \.recovery)
      ring.members.append(recoverer)
      for place in ring.teams.indices
      where ring.teams[place].grants.contains(where: {
        old.contains($0.member)
      }) {
        ring.teams[place].grants.removeAll { old.contains($0.member) }
        guard let keys = keys.first(where: { $0.team == ring.teams[place].id }),
          let secret = keys.generations[keys.current]?.secret
        else { continue }
        try ring.teams[place].admit(
          recoverer, secret: secret, protected: keys.protected?.secret)
      }
    }
    var slots = try vault.slots()
    slots.recovery = slot
    try vault.put(slots)
    return shares
  }
}
