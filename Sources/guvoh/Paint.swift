import Foundation
import Papers

/// Weight and colour for a terminal, nothing elsewhere; `NO_COLOR` is respected.
struct Paint {
  private let isOn: Bool

  /// For what is printed to standard output.
  static var standardOutput: Paint {
    let isOff = ProcessInfo.processInfo.environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    return Paint(isOn: isatty(STDOUT_FILENO) == 1 && !isOff)
  }

  private init(isOn: Bool) { self.isOn = isOn }

  /// White on red: nothing else looks like it.
  func alarm(_ text: String) -> String { wrapped(text, "1;97;41") }

  /// Heavier than its surroundings.
  func strong(_ text: String) -> String { wrapped(text, "1") }

  /// Lighter than its surroundings.
  func faint(_ text: String) -> String { wrapped(text, "2") }

  /// The colour of a state; "nothing found" has none, since green would say more than we know.
  func state(_ text: String, _ state: PageState) -> String {
    switch state {
    case .stop: wrapped(text, "1;31")
    case .caution: wrapped(text, "1;33")
    case .notRead: wrapped(text, "1;35")
    case .nothingFound: text
    }
  }

  private func wrapped(_ text: String, _ code: String) -> String {
    isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
