package import Casework
internal import Crypto
package import Foundation
package import Ledger

/// The public keys and grants of a vault: an open document of the journal, signed with the vault key.
///
/// What it shows to anybody with the disk: how many people and teams there are, and who shares a team.
package struct KeyRing: Codable, Equatable, Sendable {
  /// The number of its shape.
  package var schema = 1
  /// The name of the ledger; it names no organisation.
  package var origin: String
  /// Whether this is a vault for training: nothing of it may go outward.
  package var exercise: Bool
  /// Who has key pairs.
  package var members: [RingMember]
  /// The teams, the oldest first.
  package var teams: [RingTeam]
  /// The key that verifies checkpoints, as a line of C2SP signed-note.
  package var logKey: String
  /// Names and rights, sealed under a key of the vault.
  package var directory: Data
  /// Ed25519 by the log key over all the rest.
  package var signature: Data

  /// The document of the ring.
  package static let document = DocumentID.zero

  /// The key that verifies checkpoints.
  package var noteKey: NoteKey? { NoteKey(line: logKey) }

  /// The team of this name.
  package func team(_ id: TeamID) -> RingTeam? { teams.first { $0.id == id } }

  /// Reads the ring from the bytes of its entry.
  ///
  /// - Throws: `VaultError.entryMalformed`, `.ringForged` when its own key did not sign it.
  package init(entry: NewEntry) throws {
    guard entry.format == .ring, entry.document == Self.document,
      let ring = try? JSONDecoder().decode(KeyRing.self, from: entry.bytes.dropFirst())
    else { throw VaultError.entryMalformed }
    self = ring
    guard let key = noteKey,
      let publicKey = try? Curve25519.Signing.PublicKey(rawRepresentation: key.publicKey),
      publicKey.isValidSignature(signature, for: try signedBytes())
    else { throw VaultError.ringForged }
  }

  init(origin: String, exercise: Bool, logKey: String) {
    self.origin = origin
    self.exercise = exercise
    self.logKey = logKey
    (members, teams, directory, signature) = ([], [], Data(), Data())
  }

  func entry(version: Int, signer: Curve25519.Signing.PrivateKey) throws -> NewEntry {
    var signed = self
    signed.signature = try signer.signature(for: try signedBytes())
    let bytes = Data([EntryFormat.ring.rawValue]) + (try signed.encoded())
    return NewEntry(
      document: Self.document, version: version, team: .zero, sourceKey: [],
      commitment: Array(SHA256.hash(data: bytes)), bytes: bytes)
  }

  private func signedBytes() throws -> Data {
    var bare = self
    bare.signature = Data()
    return Data("guvoh/1 ring".utf8) + (try bare.encoded())
  }

  private func encoded() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self)
  }
}

/// The public half of a member.
package struct RingMember: Codable, Equatable, Sendable {
  /// Who; the name stands in the sealed directory.
  package let id: MemberID
  /// What keys are sealed to.
  let key: Data
  /// Whether this is the recovery slot and no person.
  package let recovery: Bool

  var publicKey: PublicKey { PublicKey(bytes: Array(key)) }
}

/// The public half of a team, and its secrets sealed to its members.
package struct RingTeam: Codable, Equatable, Sendable {
  /// Which; the name stands in the sealed directory.
  package let id: TeamID
  /// How often its secret was changed, from 1.
  package var generation: Int
  var wrapKey: Data
  var fieldKey: Data
  /// The earlier secrets, each sealed under the next one.
  var earlier: [Data]
  var earlierProtected: [Data]
  /// Who is in it.
  package var grants: [RingGrant]

  /// What a locked vault seals new document keys to.
  var publicKey: PublicKey { PublicKey(bytes: Array(wrapKey)) }
  /// What sealed fields are sealed to.
  var protectedKey: PublicKey { PublicKey(bytes: Array(fieldKey)) }

  /// Wraps a key with nothing but the public half: what a locked server does.
  func wrap(_ key: SymmetricKey, owner: WrappedKey.Owner) throws -> Data {
    let box = unsafe try key.withUnsafeBytes { bytes in
      unsafe try publicKey.seal(
        Array(bytes), purpose: WrappedKey.purpose,
        context: WrappedKey.context(owner, generation: generation))
    }
    return WrappedKey.blob(.publicKey, generation: generation, box: box, owner: owner)
  }
}

/// The secrets of a team, sealed to one of its members.
package struct RingGrant: Codable, Equatable, Sendable {
  /// Who may open them.
  package let member: MemberID
  let secret: Data
  let protected: Data?

  /// Whether he may open sealed fields.
  package var opensSealedFields: Bool { protected != nil }
}

/// Names and rights; it lies sealed inside the ring.
package struct Directory: Codable, Equatable, Sendable {
  /// The people.
  package var members: [DirectoryMember] = []
  /// The teams.
  package var teams: [DirectoryTeam] = []
  /// What each person is in each team; `nil` in a directory older than roles.
  package var roles: [DirectoryRoles]?

  /// The person of a name as it was given, upper and lower case being one.
  package func member(named name: String) -> DirectoryMember? {
    members.first { $0.name.lowercased() == name.lowercased() }
  }

  /// The team of a name.
  package func team(named name: String) -> DirectoryTeam? {
    teams.first { $0.name.lowercased() == name.lowercased() }
  }
}

/// A member of the staff.
package struct DirectoryMember: Codable, Equatable, Sendable {
  /// Who.
  package let id: MemberID
  /// The name he signs in with.
  package var name: String
  /// Whether he may make and remove users; it opens no case.
  package var isAdministrator: Bool
  /// What guards his sign-in beside the passphrase, sealed under a key of his own.
  package var secondFactor: Data?
}

/// What somebody is in a team, as codes of the desk's roles.
package struct DirectoryRoles: Codable, Equatable, Sendable {
  /// Who.
  package let member: MemberID
  /// Where.
  package let team: TeamID
  /// The codes, sorted.
  package var roles: [String]

  /// Roles with every fact given.
  package init(member: MemberID, team: TeamID, roles: [String]) {
    self.member = member
    self.team = team
    self.roles = roles
  }
}

/// A team.
package struct DirectoryTeam: Codable, Equatable, Sendable {
  /// Which.
  package let id: TeamID
  /// What it is called.
  package var name: String
}
