import Foundation
import Language

/// Where a passphrase comes from: a file, a descriptor that the caller opened, or a prompt.
struct PassphraseSource {
  let file: String?
  var descriptor = ProcessInfo.processInfo.environment["GUVOH_PASSPHRASE_FD"]

  /// The bytes of the passphrase, without the end of its line.
  func read(_ question: String) throws -> [UInt8] {
    if let file {
      guard let data = FileManager.default.contents(atPath: file) else {
        throw Refusal(code: "file.missing", status: .noInput, values: ["path": file])
      }
      return Self.line(data)
    }
    if let descriptor {
      guard let number = Int32(descriptor), number >= 0,
        let data = try? FileHandle(fileDescriptor: number).readToEnd()
      else { throw Refusal(code: "vault.passphrase.descriptor", status: .usage) }
      return Self.line(data)
    }
    return try prompt(question)
  }

  /// A new passphrase: typed twice at a prompt, and none that is short or common.
  func readNew(_ question: String) throws -> [UInt8] {
    let bytes = try read(question)
    if file == nil, descriptor == nil {
      guard try prompt("vault.ask.again") == bytes else {
        throw Refusal(code: "vault.passphrase.differs", status: .badData)
      }
    }
    guard let text = String(validating: bytes, as: UTF8.self), Passphrases.accepts(text) else {
      throw Refusal(code: "vault.passphrase.weak", status: .badData)
    }
    return bytes
  }

  private static func line(_ data: Data) -> [UInt8] {
    Array(data.prefix { $0 != 0x0A && $0 != 0x0D })
  }

  private func prompt(_ question: String) throws -> [UInt8] {
    guard isatty(STDIN_FILENO) == 1 else {
      throw Refusal(code: "vault.passphrase.missing", status: .usage)
    }
    FileHandle.standardError.write(Data((Say.text(question) + " ").utf8))
    var settings = termios()
    unsafe tcgetattr(STDIN_FILENO, &settings)
    var quiet = settings
    quiet.c_lflag &= ~tcflag_t(ECHO)
    unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet)
    defer {
      unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &settings)
      FileHandle.standardError.write(Data("\n".utf8))
    }
    guard let line = readLine() else {
      throw Refusal(code: "vault.passphrase.missing", status: .usage)
    }
    return Array(line.utf8)
  }
}
