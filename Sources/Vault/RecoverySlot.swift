internal import Casework
internal import Crypto
internal import Foundation

/// A slot that any two of three custodians open together.
///
/// No secret sharing of our own: the recovery key is wrapped once for each pair of shares, under
/// HKDF(share ‖ share). One share alone is 32 random bytes that open nothing.
struct RecoverySlot: Codable, Equatable, Sendable {
  struct Pair: Codable, Equatable, Sendable {
    let first: Int
    let second: Int
    let wrapped: Data
  }

  let member: MemberID
  let wrapped: Data
  let pairs: [Pair]
  let check: Data

  /// Makes the slot and the shares that are printed.
  static func make(
    _ secrets: SlotSecrets, member: MemberID, custodians: Int = 3
  ) throws -> (slot: RecoverySlot, shares: [RecoveryShare]) {
    let key = try SecretBytes.random(32)
    let shares = try (1...custodians).map {
      RecoveryShare(number: $0, secret: try SecretBytes.random(32))
    }
    var pairs: [Pair] = []
    for first in shares {
      for second in shares where first.number < second.number {
        let wrapping = try pairKey(first, second, member)
        let box = try Seal.close(key.copy, key: wrapping, context: member.bytes)
        pairs.append(Pair(first: first.number, second: second.number, wrapped: box))
      }
    }
    let wrapped = try Seal.close(secrets.joined, key: key.key, context: context(member))
    let slot = RecoverySlot(
      member: member, wrapped: wrapped, pairs: pairs, check: sum(member, wrapped, pairs))
    return (slot, shares)
  }

  var isSound: Bool { check == Self.sum(member, wrapped, pairs) }

  /// Opens the slot with two different shares.
  ///
  /// - Throws: `VaultError.slotDamaged`, `.wrongShares`.
  func open(_ one: RecoveryShare, _ other: RecoveryShare) throws -> SlotSecrets {
    guard isSound else { throw VaultError.slotDamaged }
    let (first, second) = one.number < other.number ? (one, other) : (other, one)
    guard
      let pair = pairs.first(where: { $0.first == first.number && $0.second == second.number }),
      let key = try? Seal.open(
        pair.wrapped, key: try Self.pairKey(first, second, member), context: member.bytes),
      let joined = try? Seal.open(
        wrapped, key: SymmetricKey(data: key), context: Self.context(member))
    else { throw VaultError.wrongShares }
    return try SlotSecrets(joined: joined)
  }

  private static func pairKey(
    _ first: RecoveryShare, _ second: RecoveryShare, _ member: MemberID
  ) throws -> SymmetricKey {
    let both = try SecretBytes(first.secret.copy + second.secret.copy)
    let ids = [UInt8(truncatingIfNeeded: first.number), UInt8(truncatingIfNeeded: second.number)]
    return KeyLabel.recoveryPair.key(from: both, context: ids + member.bytes)
  }

  private static func context(_ member: MemberID) -> [UInt8] {
    Array("guvoh/1 recovery".utf8) + member.bytes
  }

  private static func sum(_ member: MemberID, _ wrapped: Data, _ pairs: [Pair]) -> Data {
    let all = pairs.reduce(member.bytes + wrapped) {
      $0 + [UInt8(truncatingIfNeeded: $1.first), UInt8(truncatingIfNeeded: $1.second)] + $1.wrapped
    }
    return Data(SHA256.hash(data: all).prefix(8))
  }
}

/// What one custodian keeps on paper.
package struct RecoveryShare: Sendable {
  /// Which share, from 1.
  package let number: Int
  let secret: SecretBytes

  /// The share as words that can be read aloud: its number, 16 words of its secret, one to check.
  ///
  /// Proquints (Wilkerson 2009, arXiv:0901.4016): five letters for 16 bits, in no language, so that
  /// a sheet looks the same in all six.
  package var words: String {
    let bytes = [0, UInt8(truncatingIfNeeded: number)] + secret.copy
    let check = Array(SHA256.hash(data: bytes).prefix(2))
    return Proquint.words(bytes + check).joined(separator: " ")
  }

  /// Reads the words of a sheet; case, dashes and line breaks do not matter.
  ///
  /// - Throws: `VaultError.wrongShares` for a slip in any word.
  package init(words: String) throws {
    guard let bytes = Proquint.bytes(words), bytes.count == 36, bytes[0] == 0,
      Array(SHA256.hash(data: bytes.dropLast(2)).prefix(2)) == Array(bytes.suffix(2))
    else { throw VaultError.wrongShares }
    number = Int(bytes[1])
    secret = try SecretBytes(bytes[2..<34])
  }

  init(number: Int, secret: SecretBytes) {
    self.number = number
    self.secret = secret
  }
}

/// Numbers as words that can be spoken (Wilkerson 2009, arXiv:0901.4016).
enum Proquint {
  private static let consonants = Array("bdfghjklmnprstvz")
  private static let vowels = Array("aiou")

  static func words(_ bytes: [UInt8]) -> [String] {
    stride(from: 0, to: bytes.count - 1, by: 2).map { index in
      let word = Int(bytes[index]) << 8 | Int(bytes[index + 1])
      return String([
        consonants[word >> 12 & 15], vowels[word >> 10 & 3], consonants[word >> 6 & 15],
        vowels[word >> 4 & 3], consonants[word & 15],
      ])
    }
  }

  static func bytes(_ text: String) -> [UInt8]? {
    let letters = text.lowercased().filter(\.isLetter)
    guard letters.count.isMultiple(of: 5), letters.count <= 500 else { return nil }
    var bytes: [UInt8] = []
    var rest = Array(letters)[...]
    while !rest.isEmpty {
      let word = Array(rest.prefix(5))
      rest = rest.dropFirst(5)
      guard let a = consonants.firstIndex(of: word[0]), let b = vowels.firstIndex(of: word[1]),
        let c = consonants.firstIndex(of: word[2]), let d = vowels.firstIndex(of: word[3]),
        let e = consonants.firstIndex(of: word[4])
      else { return nil }
      let value = a << 12 | b << 10 | c << 6 | d << 4 | e
      bytes += [UInt8(value >> 8), UInt8(value & 255)]
    }
    return bytes
  }
}
