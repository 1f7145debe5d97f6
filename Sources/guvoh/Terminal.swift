import Foundation
import Language

/// What the commands know of the terminal they are used in.
enum Terminal {
  /// The tongue of the person at the terminal: `GUVOH_LANGUAGE`, or else the locale, or English.
  static var tongue: Tongue {
    let environment = ProcessInfo.processInfo.environment
    for name in ["GUVOH_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = environment[name], !value.isEmpty else { continue }
      return Tongue(locale: value) ?? .english
    }
    return .english
  }

  /// Whether standard error is a terminal, where a progress bar may be drawn.
  static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 }

  /// How many columns a line of output may have: the terminal's, within what can be read well.
  static var width: Int {
    var size = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return 100
    }
    return min(max(Int(size.ws_col), 40), 100)
  }

  /// Shows how far the work is, on a terminal only, in place of what was shown before.
  static func progress(_ text: String) {
    guard showsProgress else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[K\(escaped(text))".utf8))
  }

  /// Takes the progress away.
  static func clearProgress() {
    guard showsProgress else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
  }

  /// Writes a line to standard error, control characters made harmless.
  static func standardError(_ line: String) {
    FileHandle.standardError.write(Data((escaped(line) + "\n").utf8))
  }

  /// The text with control characters replaced, so that a file name cannot steer the terminal.
  ///
  /// Tabs and newlines stay. Bidirectional overrides go too: they can make `gpj.exe` look like a
  /// picture.
  static func escaped(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar.value {
          case 0x09, 0x0A: scalar
          case 0x00..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
          default: scalar
          }
        }))
  }
}
