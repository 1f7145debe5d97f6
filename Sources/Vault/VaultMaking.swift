internal import Casework
internal import Crypto
package import Foundation
internal import Glibc
internal import Ledger

/// What a new vault is made of.
package struct VaultPlan: Sendable {
  /// The name of its first person, who may also make users.
  package var member: String
  /// The name of its first team.
  package var team: String
  /// The passphrase of the first person, as typed.
  package var passphrase: [UInt8]
  /// What one try of it costs.
  package var cost: PassphraseCost
  /// Whether it is a vault for training.
  package var exercise: Bool

  /// A plan with every fact given.
  package init(
    member: String, team: String, passphrase: [UInt8], cost: PassphraseCost, exercise: Bool = false
  ) {
    self.member = member
    self.team = team
    self.passphrase = passphrase
    self.cost = cost
    self.exercise = exercise
  }
}

extension Vault {
  /// Makes a vault with its first person, its first team and its recovery slot.
  ///
  /// It is made beside the folder and moved there in one step, so that there is a whole one or none.
  ///
  /// - Returns: the vault unlocked, and the three shares to print.
  /// - Throws: `VaultError.folderNotEmpty`, and what the disk says.
  package static func make(
    _ plan: VaultPlan, at folder: URL
  ) throws -> (vault: UnlockedVault, shares: [RecoveryShare]) {
    try refuseOccupied(folder)
    let scratch = folder.deletingLastPathComponent()
      .appending(path: ".\(folder.lastPathComponent).\(MemberID.random())")
    do {
      let (shares, member, secrets) = try fill(scratch, plan)
      guard unsafe rename(scratch.path, folder.path) == 0 else { throw VaultError(errno: errno) }
      try DurableFile.syncFolder(folder.deletingLastPathComponent())
      return (try UnlockedVault(Vault(at: folder), member: member, secrets: secrets), shares)
    } catch {
      try? FileManager.default.removeItem(at: scratch)
      throw error
    }
  }

  private static func refuseOccupied(_ folder: URL) throws {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder) else {
      return
    }
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    guard isFolder.boolValue, names?.isEmpty == true else { throw VaultError.folderNotEmpty }
  }

  private static func fill(
    _ folder: URL, _ plan: VaultPlan
  ) throws -> ([RecoveryShare], MemberID, SlotSecrets) {
    for name in ["files", "snapshots"] {
      try DurableFile.makeFolder(folder.appending(path: name))
    }
    let vault = try Vault.empty(in: folder)
    let vaultKey = try SecretBytes.random(32)
    let first = SlotSecrets(seed: try SecretBytes.random(32), vaultKey: vaultKey)
    let recovery = SlotSecrets(seed: try SecretBytes.random(32), vaultKey: vaultKey)
    let (member, recoverer) = (MemberID.random(), MemberID.random())
    try vault.begin(plan, first, member, recovery, recoverer)
    let (slot, shares) = try RecoverySlot.make(recovery, member: recoverer)
    var slots = KeySlots()
    slots.put(
      try KeySlot(member: member, secrets: first, passphrase: plan.passphrase, cost: plan.cost))
    slots.recovery = slot
    try vault.put(slots)
    try vault.close()
    return (shares, member, first)
  }

  private func begin(
    _ plan: VaultPlan, _ first: SlotSecrets, _ member: MemberID, _ recovery: SlotSecrets,
    _ recoverer: MemberID
  ) throws {
    let signing = try Curve25519.Signing.PrivateKey(
      rawRepresentation: try KeyLabel.logSigning.secret(from: first.vaultKey).copy)
    let random = MemberID.random().description.prefix(16)
    let origin = plan.exercise ? "guvoh.invalid/exercise/\(random)" : "guvoh.invalid/\(random)"
    guard let signer = NoteSigner(name: origin, secret: signing) else {
      throw VaultError.journalDamaged
    }
    var ring = KeyRing(origin: origin, exercise: plan.exercise, logKey: signer.key.line)
    ring.members = [
      try RingMember(member, first, recovery: false),
      try RingMember(recoverer, recovery, recovery: true),
    ]
    let secrets = try TeamSecrets.fresh()
    var team = try RingTeam(id: .random(), secrets: secrets)
    for one in ring.members {
      try team.admit(one, secret: secrets.secret, protected: secrets.protected)
    }
    ring.teams = [team]
    let directory = Directory(
      members: [DirectoryMember(id: member, name: plan.member, isAdministrator: true)],
      teams: [DirectoryTeam(id: team.id, name: plan.team)])
    ring.directory = try Seal.close(
      try JSONEncoder().encode(directory), key: KeyLabel.settings.key(from: first.vaultKey),
      context: Array("guvoh/1 directory".utf8))
    let entry = try ring.entry(version: 1, signer: signing)
    try journal.write { _ = try $0.append(entry) }
  }
}

extension RingMember {
  init(_ id: MemberID, _ secrets: SlotSecrets, recovery: Bool) throws {
    self.id = id
    self.recovery = recovery
    let pair = try KeyPair(seed: try KeyLabel.memberKeyPair.secret(from: secrets.seed))
    key = Data(pair.publicKey.bytes)
  }
}
