import Foundation
import Language

/// An end of a command that is not success: a stable code, an exit status, and words for a person.
///
/// The words are in the catalogue `errors` under `<code>` and `<code>.hint`. `values` fill their
/// placeholders and hold facts only: counts, limits, file names that the user typed himself, never
/// a text or a name out of a vault.
struct Refusal: Error {
  /// Exit statuses of `sysexits.h`, and those of `guvoh check`.
  enum Status: Int32 {
    case usage = 64
    case badData = 65
    case noInput = 66
    case unavailable = 69
    case fault = 70
    case cannotCreate = 73
    case inputOutput = 74
    case refused = 77
  }

  let code: String
  let status: Status
  var values: [String: String] = [:]

  /// Prints `guvoh: error: …` and, where there is one, `guvoh: hint: …`, and ends the program.
  func printAndExit() -> Never {
    let tongue = Terminal.tongue
    let words = try? Words(files: DataFiles())
    let key = "errors.\(code)"
    let text = words?.text(key, in: tongue, values) ?? code
    Terminal.standardError("guvoh: error: \(text) [\(code)]")
    if let words, words.has(key + ".hint") {
      Terminal.standardError("guvoh: hint: \(words.text(key + ".hint", in: tongue, values))")
    }
    exit(status.rawValue)
  }
}
