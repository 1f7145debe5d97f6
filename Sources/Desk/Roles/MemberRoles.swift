package import Casework
package import Vault

extension UnlockedVault {
  /// Whether the one who opened it may make and remove users.
  package var isAdministrator: Bool {
    get throws { try directory().members.first { $0.id == member }?.isAdministrator == true }
  }

  /// What this person may do in a team whose keys he holds.
  ///
  /// - Throws: `VaultError`.
  func rights(in team: TeamID, sealedFields: Bool) throws -> Set<Right> {
    let directory = try directory()
    var rights = directory.roles(of: member, in: team).reduce(into: Set<Right>()) {
      $0.formUnion($1.rights)
    }
    if sealedFields { rights.insert(.sealedFields) }
    if directory.members.first(where: { $0.id == member })?.isAdministrator == true {
      rights.insert(.administer)
    }
    return rights
  }

  /// Says what somebody is in a team of one's own; the ring of keys is the entry.
  ///
  /// - Throws: `DeskError.unknownTeam`, `VaultError.unknownMember`.
  package func setRoles(_ roles: Set<Role>, of id: MemberID, in team: TeamID) throws {
    guard try teams().contains(team) else { throw DeskError.unknownTeam }
    try changeDirectory { directory in
      guard directory.members.contains(where: { $0.id == id }) else {
        throw VaultError.unknownMember
      }
      var all = (directory.roles ?? []).filter { $0.member != id || $0.team != team }
      all.append(DirectoryRoles(member: id, team: team, roles: roles.map(\.rawValue).sorted()))
      directory.roles = all
    }
  }
}

extension Directory {
  /// What somebody is in a team; whoever was let in before there were roles is everything there.
  package func roles(of member: MemberID, in team: TeamID) -> Set<Role> {
    guard let kept = roles?.first(where: { $0.member == member && $0.team == team }) else {
      return Set(Role.allCases)
    }
    return Set(kept.roles.compactMap(Role.init))
  }
}
