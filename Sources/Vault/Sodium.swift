internal import CSodium
import Foundation

/// What the vault asks of libsodium, with lengths checked at the door.
enum Sodium {
  private static let started: Int32 = sodium_init()

  /// Readies the library; every use goes through here.
  static func start() { _ = started }

  /// Argon2id (RFC 9106) of a passphrase.
  ///
  /// - Throws: `VaultError.noSecretMemory` when the memory it needs is not to be had.
  static func argon2id(
    _ passphrase: [UInt8], salt: [UInt8], cost: PassphraseCost, count: Int = 32
  ) throws -> SecretBytes {
    start()
    guard salt.count == Int(crypto_pwhash_SALTBYTES) else { throw VaultError.slotDamaged }
    return unsafe try SecretBytes(count: count) { out in
      guard let out = out.baseAddress else { throw VaultError.noSecretMemory }
      // A passphrase of no bytes still needs an address.
      let passphrase = passphrase + [0]
      let status = unsafe passphrase.withUnsafeBytes { text -> Int32 in
        guard let start = text.baseAddress else { return -1 }
        return unsafe crypto_pwhash(
          out.assumingMemoryBound(to: UInt8.self), UInt64(count),
          start.assumingMemoryBound(to: CChar.self),
          UInt64(text.count - 1), salt, UInt64(cost.passes), cost.memory,
          crypto_pwhash_ALG_ARGON2ID13)
      }
      guard status == 0 else { throw VaultError.noSecretMemory }
    }
  }

  /// Fresh random bytes that are no secret: salts, nonces, blinds.
  static func random(_ count: Int) -> [UInt8] {
    start()
    var bytes = [UInt8](repeating: 0, count: count)
    unsafe bytes.withUnsafeMutableBytes { memory in
      if let start = memory.baseAddress { unsafe randombytes_buf(start, count) }
    }
    return bytes
  }
}

/// What one try of a passphrase costs.
package struct PassphraseCost: Codable, Equatable, Sendable {
  /// Passes over the memory (t).
  package let passes: Int
  /// Bytes of memory.
  package let memory: Int

  /// A cost; the file of slots says which one made a slot.
  package init(passes: Int, memory: Int) {
    self.passes = passes
    self.memory = memory
  }

  /// The least that a slot of a vault may cost: 256 MiB, three passes.
  package static let floor = PassphraseCost(passes: 3, memory: 256 << 20)

  /// A cost that takes about a second on this machine, never below the floor.
  package static func calibrated() throws -> PassphraseCost {
    let clock = ContinuousClock()
    let start = clock.now
    _ = try Sodium.argon2id([1], salt: Sodium.random(16), cost: floor)
    let seconds = (clock.now - start) / .seconds(1)
    let passes = Int(3.0 / max(seconds, 0.01))
    return PassphraseCost(passes: min(max(floor.passes, passes), 12), memory: floor.memory)
  }

  func isAtLeast(_ other: PassphraseCost) -> Bool {
    passes >= other.passes && memory >= other.memory
  }
}
