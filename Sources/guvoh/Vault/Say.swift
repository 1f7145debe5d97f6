import Desk
import Foundation
import Language

/// Words of the vault's commands, in the tongue of the person at the terminal.
enum Say {
  private static let words = try? Words(files: DataFiles())

  /// The text of a key.
  static func text(_ key: String, count: Int? = nil, _ values: [String: String] = [:]) -> String {
    words?.text(key, in: Terminal.tongue, count: count, values) ?? key
  }

  /// Prints a line on standard output.
  static func line(_ key: String, count: Int? = nil, _ values: [String: String] = [:]) {
    print(Terminal.escaped(text(key, count: count, values)))
  }

  /// Prints one JSON value on standard output.
  static func json(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    print(String(decoding: try encoder.encode(value), as: UTF8.self))
  }

  /// Prints the answer in the form that was asked for.
  static func answer(
    _ json: Bool, _ value: some Encodable, _ key: String, count: Int? = nil,
    _ values: [String: String] = [:]
  ) throws {
    if json { try self.json(value) } else { line(key, count: count, values) }
  }
}

/// The rule for new passphrases.
enum Passphrases {
  /// Whether a passphrase may be used.
  static func accepts(_ text: String) -> Bool { PassphraseRule.accepts(text) }
}

/// A bar on standard error while long work runs; only on a terminal.
final class ProgressBar {
  private let label: String
  private var shown = -1

  init(_ key: String) { label = Say.text(key) }

  /// Shows how much of how much is done.
  func show(_ done: Int, _ total: Int) {
    guard Terminal.showsProgress, total > 0 else { return }
    let percent = done * 100 / total
    guard percent != shown else { return }
    shown = percent
    let filled = percent / 4
    let bar = String(repeating: "█", count: filled) + String(repeating: "·", count: 25 - filled)
    FileHandle.standardError.write(Data("\r\(label) \(bar) \(percent) %".utf8))
    if done >= total { FileHandle.standardError.write(Data("\n".utf8)) }
  }
}
