internal import Crypto
package import Foundation

/// Codes of six digits that change every half minute (TOTP, RFC 6238 over HOTP, RFC 4226).
package enum OneTimeCode {
  /// Seconds for which a code stands.
  package static let step = 30

  /// The code of a secret at a step (RFC 4226 §5.3, with HMAC-SHA-1 as every telephone has it).
  package static func code(_ secret: Data, step: Int, digits: Int = 6) -> String {
    let counter = (0..<8).map { UInt8(truncatingIfNeeded: UInt64(step) >> UInt64(56 - 8 * $0)) }
    let mac = Array(
      HMAC<Insecure.SHA1>.authenticationCode(
        for: Data(counter), using: SymmetricKey(data: secret)))
    let offset = Int(mac[19] & 0x0F)
    let number = mac[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
    let most = (0..<digits).reduce(UInt32(1)) { most, _ in most * 10 }
    let text = String(number % most)
    return String(repeating: "0", count: digits - text.count) + text
  }

  /// The step at which a code stands now: this one, or one before or after for a clock that is off.
  ///
  /// `last` is the newest step whose code was used already; no code is taken twice (§5.2).
  package static func step(
    of code: String, _ secret: Data, at seconds: Int, after last: Int
  ) -> Int? {
    let now = seconds / step
    let digits = Array(code.utf8.filter { $0 != 0x20 })
    guard digits.count == 6 else { return nil }
    return (now - 1...now + 1).first { candidate in
      let right = Array(Self.code(secret, step: candidate).utf8)
      return candidate > last && zip(right, digits).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
  }

  /// The secret in base 32 (RFC 4648 §6), as a telephone takes it typed.
  package static func base32(_ secret: Data) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
    var (text, bits, count) = ("", 0, 0)
    for byte in secret {
      bits = (bits << 8 | Int(byte)) & 0xFFFF
      count += 8
      while count >= 5 {
        count -= 5
        text.append(letters[bits >> count & 31])
      }
    }
    if count > 0 { text.append(letters[bits << (5 - count) & 31]) }
    return text
  }

  /// The address that a telephone reads from a square.
  package static func address(base32 secret: String) -> String {
    // No name of the organisation and none of the person: squares are photographed.
    "otpauth://totp/Guvoh?secret=\(secret)&issuer=Guvoh"
  }
}
