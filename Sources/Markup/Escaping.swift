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
    guard text.utf8.contains(where: isSuspicious) else { return text }
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

  /// Bytes that a text needs a closer look for; everything above ASCII may be one of the forbidden.
  private static func isSuspicious(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A: false
    case 0x22, 0x26, 0x27, 0x3C, 0x3E: true
    case 0x20..<0x7F: false
    default: byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte >= 0xE2
    }
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
