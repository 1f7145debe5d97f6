/// The passphrase of a package: made by the program, so that it cannot be a weak one.
///
/// Five groups of five letters of 32 that are not taken for one another are 125 bits. No language is
/// needed to read them out, as on a recovery sheet (decision 12).
package struct PackagePassphrase: Equatable, Sendable {
  /// Its letters, as they go into the key.
  package let letters: String

  /// Digits and letters without I, L, O and U (Crockford's base 32).
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
  private static let length = 25

  /// A fresh one.
  package init(using chance: inout some RandomNumberGenerator) {
    letters = String(
      (0..<Self.length).map { _ in
        Self.alphabet[Int.random(in: Self.alphabet.indices, using: &chance)]
      })
  }

  /// One as somebody typed it: small letters, spaces and look-alikes are taken as they were meant.
  package init(typed: String) {
    letters = String(
      typed.uppercased().compactMap { letter in
        let meant: Character =
          switch letter {
          case "O": "0"
          case "I", "L": "1"
          default: letter
          }
        return Self.alphabet.contains(meant) ? meant : nil
      })
  }

  /// As it is shown: `7K3QF-9XW2M-…`.
  package var shown: String {
    stride(from: 0, to: letters.count, by: 5)
      .map { String(letters.dropFirst($0).prefix(5)) }.joined(separator: "-")
  }
}
