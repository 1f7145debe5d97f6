import Language
import Linkage

/// The line that tells what comparing two names gave, as JSON or for a person.
struct ComparedLine {
  private let json: Bool
  private let tongue = Terminal.tongue
  private let verdicts: [Bool: String]
  private let reasons: [NameReason: String]

  /// - Throws: `WordsError` when the catalogue cannot be read.
  init(json: Bool) throws {
    self.json = json
    let words = try Words(files: DataFiles())
    let tongue = tongue
    verdicts = [
      true: words.text("link.names.same", in: tongue),
      false: words.text("link.names.different", in: tongue),
    ]
    reasons = Dictionary(
      uniqueKeysWithValues: NameReason.allCases.map {
        ($0, words.text("link.names.\($0.rawValue)", in: tongue))
      })
  }

  /// One line without its end.
  func line(_ left: String, _ right: String, _ result: NameComparison.Result) -> String {
    let score = (result.score * 10_000).rounded() / 10_000
    if json {
      let because = result.because.map { "\"\($0.rawValue)\"" }.joined(separator: ",")
      return """
        {"because":[\(because)],"left":\(Self.quoted(left)),"right":\(Self.quoted(right)),\
        "same":\(result.same),"score":\(score)}
        """
    }
    let because = result.because.compactMap { reasons[$0] }
    return "\(score)\t\(verdicts[result.same] ?? "")\t\(because.joined(separator: "; "))"
  }

  /// A JSON string (RFC 8259 §7): only quotes, backslashes and control characters are escaped.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\":
        result += "\\"
        result.unicodeScalars.append(scalar)
      case "\u{0}"..<" ":
        let hexadecimal = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - hexadecimal.count) + hexadecimal
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
