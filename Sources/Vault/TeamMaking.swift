internal import Casework
internal import Crypto
internal import Foundation

/// What a team's secrets are before they are sealed to its members.
struct TeamSecrets {
  let secret: SecretBytes
  let protected: SecretBytes

  static func fresh() throws -> TeamSecrets {
    TeamSecrets(secret: try SecretBytes.random(32), protected: try SecretBytes.random(32))
  }
}

extension RingTeam {
  /// A new team whose secrets nobody holds yet.
  init(id: TeamID, secrets: TeamSecrets) throws {
    self.id = id
    generation = 1
    (earlier, earlierProtected, grants) = ([], [], [])
    (wrapKey, fieldKey) = try Self.publicKeys(of: secrets)
  }

  private static func publicKeys(of secrets: TeamSecrets) throws -> (Data, Data) {
    let pair = try KeyPair(seed: try KeyLabel.teamKeyPair.secret(from: secrets.secret))
    let fields = try KeyPair(seed: try KeyLabel.protectedKeyPair.secret(from: secrets.protected))
    return (Data(pair.publicKey.bytes), Data(fields.publicKey.bytes))
  }

  /// Seals the present secrets to a member.
  mutating func admit(_ member: RingMember, secret: SecretBytes, protected: SecretBytes?) throws {
    let context = grantContext(member.id)
    let grant = RingGrant(
      member: member.id,
      secret: Data(
        try member.publicKey.seal(secret.copy, purpose: Self.grantPurpose, context: context)),
      protected: try protected.map {
        Data(
          try member.publicKey.seal($0.copy, purpose: Self.grantPurpose, context: [2] + context))
      })
    grants.removeAll { $0.member == member.id }
    grants.append(grant)
  }

  /// Gives the team new secrets, sealed to those who stay; the earlier ones are sealed under them.
  ///
  /// Who left keeps what he may have copied, and opens nothing that is sealed from now on.
  mutating func renew(
    _ old: TeamSecrets, without leaver: MemberID, members: [RingMember]
  ) throws {
    let fresh = try TeamSecrets.fresh()
    let context = Self.earlierContext(id, generation)
    earlier.append(
      try Seal.close(
        old.secret.copy, key: KeyLabel.teamWrapping.key(from: fresh.secret), context: context))
    earlierProtected.append(
      try Seal.close(
        old.protected.copy, key: KeyLabel.teamWrapping.key(from: fresh.protected),
        context: context))
    generation += 1
    (wrapKey, fieldKey) = try Self.publicKeys(of: fresh)
    for grant in grants where grant.member != leaver {
      guard let member = members.first(where: { $0.id == grant.member }) else { continue }
      try admit(
        member, secret: fresh.secret, protected: grant.opensSealedFields ? fresh.protected : nil)
    }
    grants.removeAll { $0.member == leaver }
  }
}
