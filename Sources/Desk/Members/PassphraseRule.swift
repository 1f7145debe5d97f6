internal import Foundation
package import Language

/// What a passphrase must be: long, and none that everybody tries (OWASP ASVS 5, 6.2).
package enum PassphraseRule {
  /// Whether a passphrase may be used: 15 signs or more, or five words, and not a common one.
  package static func accepts(_ passphrase: String, files: DataFiles = DataFiles()) -> Bool {
    let words = passphrase.split(whereSeparator: \.isWhitespace)
    guard passphrase.count >= 15 || (words.count >= 5 && words.allSatisfy { $0.count > 2 }) else {
      return false
    }
    let plain = passphrase.lowercased().filter { !$0.isWhitespace }
    guard Set(plain).count >= 5 else { return false }
    let common = files.text("passphrases/common.txt") ?? ""
    // A common one said twice, or two of them together, is still a common one.
    let rest = common.split(separator: "\n").filter { !$0.hasPrefix("#") }
      .sorted { $0.count > $1.count }
      .reduce(plain) { $0.replacing(String($1), with: "") }
    return rest.count >= 7
  }
}
