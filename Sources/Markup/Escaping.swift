/// How text becomes harmless inside HTML and SVG.
///
/// HTML Living Standard §13.1.2 and §13.3. Escaping is the same in text and in attribute values, so
/// that a value can be moved from one to the other without thought.
enum Escaping {
  /// `text` with the five characters of markup as references.
  ///
  /// Characters that no document may hold (control characters, noncharacters) and those that turn
  /// the order of reading for what follows become U+FFFD: a file name must not steer the page.
  static func text(_ text: String) -> String {
    guard needsCare(text) else { return text }
    var escaped = String.UnicodeScalarView()
    escaped.reserveCapacity(text.unicodeScalars.count + 16)
    for scalar in text.unicodeScalars {
      if let reference = reference(for: scalar) {
        escaped.append(contentsOf: reference.unicodeScalars)
      } else {
        escaped.append(isForbidden(scalar) ? "\u{FFFD}" : scalar)
      }
    }
    return String(escaped)
  }

  /// Whether a text may hold what is escaped or forbidden, by its bytes in UTF-8: most hold neither, also
  /// those with quotation marks, dashes and dots of typography.
  private static func needsCare(_ text: String) -> Bool {
    var (second, first): (UInt8, UInt8) = (0, 0)
    for byte in text.utf8 {
      switch byte {
      case 0x22, 0x26, 0x27, 0x3C, 0x3E, 0x7F, 0xF0...: return true
      case 0x09, 0x0A: break
      case ..<0x20: return true
      // The second byte of U+0080 to U+009F.
      case 0x80..<0xA0 where first == 0xC2: return true
      // The last byte of U+202A to U+202E and U+2066 to U+2069.
      case 0xAA...0xAE where second == 0xE2 && first == 0x80: return true
      case 0xA6...0xA9 where second == 0xE2 && first == 0x81: return true
      // The second byte of U+FDD0 to U+FDEF, U+FFFE and U+FFFF.
      case 0xB7 where first == 0xEF, 0xBF where first == 0xEF: return true
      default: break
      }
      (second, first) = (first, byte)
    }
    return false
  }

  private static func reference(for scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\"": "&quot;"
    case "'": "&#39;"
    default: nil
    }
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0x00..<0x20, 0x7F..<0xA0: true
    case 0x202A...0x202E, 0x2066...0x2069: true
    case 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}
