internal import Crypto
package import Foundation
package import Vault

/// What guards a sign-in beside the passphrase: the secret of the codes, and what is left of the
/// recovery codes.
package struct SecondFactor: Codable, Equatable, Sendable {
  /// The secret of the changing codes.
  package let secret: Data
  /// SHA-256 of each recovery code that is not used yet; a code has 80 random bits.
  package internal(set) var recovery: [Data]

  /// How many recovery codes there are at first.
  package static let recoveryCodes = 8

  /// A new one, with the recovery codes that are shown once.
  package static func fresh() -> (factor: SecondFactor, codes: [String]) {
    let codes = (0..<recoveryCodes).map { _ in
      let text = OneTimeCode.base32(random(10)).lowercased()
      return stride(from: 0, to: 16, by: 4).map { start in
        String(text.dropFirst(start).prefix(4))
      }.joined(separator: "-")
    }
    return (SecondFactor(secret: random(20), recovery: codes.map(hash)), codes)
  }

  /// Takes a recovery code out; `false` when it is none.
  package mutating func use(recoveryCode code: String) -> Bool {
    let hash = Self.hash(code)
    guard let index = recovery.firstIndex(of: hash) else { return false }
    recovery.remove(at: index)
    return true
  }

  static func hash(_ code: String) -> Data {
    let plain = code.lowercased().filter { $0.isLetter || $0.isNumber }
    return Data(SHA256.hash(data: Data(plain.utf8)))
  }

  private static func random(_ count: Int) -> Data {
    var chance = SystemRandomNumberGenerator()
    return Data((0..<count).map { _ in UInt8.random(in: .min ... .max, using: &chance) })
  }
}

extension UnlockedVault {
  /// What guards this person's sign-in; `nil` when nothing does yet.
  ///
  /// - Throws: `VaultError`.
  package func secondFactor() throws -> SecondFactor? {
    guard let box = try directory().members.first(where: { $0.id == member })?.secondFactor else {
      return nil
    }
    return try JSONDecoder().decode(SecondFactor.self, from: try openOwn(box))
  }

  /// Puts a second factor in the place of the present one.
  ///
  /// It is sealed under a key of the person's own slot: whoever else opens the vault cannot read it.
  ///
  /// - Throws: `VaultError`.
  package func setSecondFactor(_ factor: SecondFactor) throws {
    let box = try sealOwn(try JSONEncoder().encode(factor))
    try changeDirectory { directory in
      guard let place = directory.members.firstIndex(where: { $0.id == member }) else {
        throw VaultError.unknownMember
      }
      directory.members[place].secondFactor = box
    }
  }
}
