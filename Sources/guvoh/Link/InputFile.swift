import Foundation
import Language
import Linkage

/// Files that a person names, read whole and checked.
enum InputFile {
  /// The bytes of the file at `path`.
  ///
  /// - Throws: `Refusal` `file.missing`, exit 66, when it cannot be read.
  static func bytes(_ path: String) throws -> Data {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Refusal(code: "file.missing", status: .noInput, values: ["path": path])
    }
    return data
  }

  /// The text of the file at `path`, which must be UTF-8.
  ///
  /// - Throws: `Refusal` `link.encoding`, exit 65, for another encoding.
  static func text(_ path: String) throws -> String {
    guard let text = String(data: try bytes(path), encoding: .utf8) else {
      throw Refusal(code: "link.encoding", status: .badData, values: ["path": path])
    }
    return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
  }
}

/// The tables that commands about names work with.
enum Tables {
  /// The name tables of the program.
  ///
  /// - Throws: `Refusal` `fault` when they are broken.
  static func names() throws -> NameTables {
    guard case .success(let tables) = NameTables.carried else {
      throw Refusal(code: "fault", status: .fault)
    }
    return tables
  }
}
