/// Text for files of office programs, which are XML 1.0.
package enum XMLText {
  /// The text with its signs escaped, and without the characters that XML 1.0 forbids (section 2.2).
  ///
  /// A document that holds one of them is not opened at all, so they are left out, unlike in pages.
  package static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\t", "\n": escaped.unicodeScalars.append(scalar)
      case let scalar where scalar.value < 0x20 || (0xFFFE...0xFFFF).contains(scalar.value):
        continue
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
