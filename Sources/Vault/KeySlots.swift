package import Casework
internal import Crypto
package import Foundation

/// The file of slots: each opens with one passphrase, and gives the vault key and a person's seed.
package struct KeySlots: Codable, Equatable, Sendable {
  /// The number of the shape of the file.
  package private(set) var version = 1
  /// The slots, one for each person.
  package private(set) var slots: [KeySlot] = []
  var recovery: RecoverySlot?

  /// The name of the file in the folder of the vault.
  package static let fileName = "keyslots.json"

  init() {}

  /// Reads the file.
  ///
  /// - Throws: `VaultError.slotsUnreadable`, `.slotsNewer`.
  package init(_ data: Data) throws {
    struct Head: Decodable { let version: Int }
    guard data.count < 1 << 20, let head = try? JSONDecoder().decode(Head.self, from: data) else {
      throw VaultError.slotsUnreadable
    }
    guard head.version <= 1 else { throw VaultError.slotsNewer(version: head.version) }
    guard let slots = try? JSONDecoder().decode(KeySlots.self, from: data) else {
      throw VaultError.slotsUnreadable
    }
    self = slots
  }

  /// The file as bytes.
  ///
  /// - Throws: never in practice; what the encoder throws.
  package func encoded() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return try encoder.encode(self)
  }

  /// Puts a slot in, in the place of an older one of the same person.
  mutating func put(_ slot: KeySlot) {
    slots.removeAll { $0.member == slot.member }
    slots.append(slot)
  }

  mutating func remove(_ member: MemberID) { slots.removeAll { $0.member == member } }

  /// The slots whose bytes do not fit their checksum, and whether the recovery slot does not.
  package var damaged: [MemberID] {
    slots.filter { !$0.isSound }.map(\.member)
      + [recovery].compactMap { $0 }.filter { !$0.isSound }.map(\.member)
  }
}

/// What a slot gives when it opens.
struct SlotSecrets: Sendable {
  let seed: SecretBytes
  let vaultKey: SecretBytes

  var joined: [UInt8] { seed.copy + vaultKey.copy }

  init(seed: SecretBytes, vaultKey: SecretBytes) {
    self.seed = seed
    self.vaultKey = vaultKey
  }

  init(joined: Data) throws {
    guard joined.count == 64 else { throw VaultError.slotDamaged }
    seed = try SecretBytes(joined.prefix(32))
    vaultKey = try SecretBytes(joined.suffix(32))
  }
}

/// One slot: a person, what a try costs, and the wrapped secrets.
package struct KeySlot: Codable, Equatable, Sendable {
  /// Whose it is.
  package let member: MemberID
  let salt: Data
  /// What one try of a passphrase costs.
  package let cost: PassphraseCost
  let wrapped: Data
  let check: Data

  init(member: MemberID, secrets: SlotSecrets, passphrase: [UInt8], cost: PassphraseCost) throws {
    let salt = Data(Sodium.random(16))
    let key = try Sodium.argon2id(passphrase, salt: Array(salt), cost: cost).key
    let context = Self.context(member, salt, cost)
    self.member = member
    self.salt = salt
    self.cost = cost
    wrapped = try Seal.close(secrets.joined, key: key, context: context)
    check = Data(SHA256.hash(data: context + wrapped).prefix(8))
  }

  var isSound: Bool {
    check == Data(SHA256.hash(data: Self.context(member, salt, cost) + wrapped).prefix(8))
  }

  /// Opens the slot.
  ///
  /// - Parameters:
  ///   - floor: the least it may cost; a test may lower it, the program never does.
  /// - Throws: `VaultError.slotLowered`, `.slotDamaged`, `.wrongPassphrase`.
  func open(_ passphrase: [UInt8], floor: PassphraseCost) throws -> SlotSecrets {
    guard cost.isAtLeast(floor) else { throw VaultError.slotLowered }
    // What asks for more than a machine has was not written by us.
    guard isSound, cost.passes <= 64, cost.memory <= 4 << 30 else { throw VaultError.slotDamaged }
    let key = try Sodium.argon2id(passphrase, salt: Array(salt), cost: cost).key
    guard
      let opened = try? Seal.open(wrapped, key: key, context: Self.context(member, salt, cost))
    else { throw VaultError.wrongPassphrase }
    return try SlotSecrets(joined: opened)
  }

  private static func context(_ member: MemberID, _ salt: Data, _ cost: PassphraseCost) -> [UInt8] {
    Array("guvoh/1 slot".utf8) + member.bytes + salt
      + UInt32(truncatingIfNeeded: cost.passes).bigEndianBytes
      + UInt64(truncatingIfNeeded: cost.memory).bigEndianBytes
  }
}
