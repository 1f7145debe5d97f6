package import Casework
package import Vault

/// People and teams of a vault: each act asks for the right and leaves the ring of keys as its entry.
extension UnlockedVault {
  private func requireAdministrator() throws {
    guard try isAdministrator else { throw DeskError.notPermitted(.administer) }
  }

  /// Makes a user; he is in no team until a member lets him in.
  ///
  /// - Throws: `DeskError.notPermitted`, `.nameTaken`, `VaultError`.
  @discardableResult
  package func makeUser(
    named name: String, passphrase: [UInt8], cost: PassphraseCost, isAdministrator: Bool = false
  ) throws -> MemberID {
    try requireAdministrator()
    guard try directory().member(named: name) == nil else { throw DeskError.nameTaken }
    return try addMember(
      named: name, passphrase: passphrase, cost: cost, isAdministrator: isAdministrator)
  }

  /// Lets a user into a team of one's own.
  ///
  /// - Throws: `DeskError.unknownTeam`, `VaultError`.
  package func letIn(_ name: String, team: String?, sealedFields: Bool) throws {
    let (member, team) = try both(name, team)
    try admit(member, to: team, sealedFields: sealedFields)
  }

  /// Takes a user out of a team; its keys are renewed and wrapped again.
  ///
  /// - Parameter progress: told how many keys are wrapped again.
  /// - Throws: `DeskError.unknownTeam`, `.lastMember`, `VaultError`.
  package func letGo(
    _ name: String, team: String?, progress: (Int) -> Void = { _ in }
  ) throws {
    let (member, team) = try both(name, team)
    let ring = try vault.ring()
    let people = Set(ring.members.filter { !$0.recovery }.map(\.id))
    let left = ring.team(team)?.grants.filter { $0.member != member && people.contains($0.member) }
    guard left?.contains(where: { $0.opensSealedFields }) == true else {
      throw DeskError.lastMember
    }
    try dismiss(member, from: team)
    guard member != self.member else { return }
    let renewed = TeamVault(vault, keys: try keys(of: team))
    var done = 0
    while case let count = try renewed.rewrap(limit: 5000), count > 0 {
      done += count
      progress(done)
    }
  }

  /// Removes a user who is in no team any more.
  ///
  /// - Throws: `DeskError.notPermitted`, `.lastMember`, `VaultError`.
  package func removeUser(named name: String) throws {
    try requireAdministrator()
    let directory = try directory()
    guard let member = directory.member(named: name) else { throw VaultError.unknownMember }
    guard directory.members.contains(where: { $0.isAdministrator && $0.id != member.id }) else {
      throw DeskError.lastMember
    }
    try removeMember(member.id)
  }

  /// Makes a team with oneself in it.
  ///
  /// - Throws: `DeskError.nameTaken`, `VaultError`.
  @discardableResult
  package func makeTeam(named name: String, recovery: Bool) throws -> TeamID {
    guard try directory().team(named: name) == nil else { throw DeskError.nameTaken }
    return try addTeam(named: name, recovery: recovery)
  }

  private func both(_ name: String, _ team: String?) throws -> (MemberID, TeamID) {
    let directory = try directory()
    guard let member = directory.member(named: name)?.id else { throw VaultError.unknownMember }
    let mine = try teams()
    guard let team else {
      guard mine.count == 1 else { throw DeskError.whichTeam }
      return (member, mine[0])
    }
    guard let found = directory.team(named: team)?.id, mine.contains(found) else {
      throw DeskError.unknownTeam
    }
    return (member, found)
  }
}
