import Disclosure
import Foundation

/// The register of releases as a file that only its owner can read.
enum RegisterFile {
  /// The register at a path; `nil` when there is none yet.
  ///
  /// - Throws: `Refusal` `publish.register` when the file is something else.
  static func read(_ path: String?) throws -> ReleaseRegister? {
    guard let path, let data = FileManager.default.contents(atPath: path) else { return nil }
    guard let register = try? JSONDecoder().decode(ReleaseRegister.self, from: data) else {
      throw Refusal(DisclosureError.foreignRegister)
    }
    return register
  }

  /// Writes the register in the place of the older one, whole or not at all.
  ///
  /// - Throws: `Refusal` `publish.unwritable`.
  static func write(_ register: ReleaseRegister, to path: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let beside = path + ".new"
    var file = try OwnFile(beside)
    file.add(Array(try encoder.encode(register)))
    try file.finish()
    guard unsafe rename(beside, path) == 0 else {
      throw Refusal(code: "publish.unwritable", status: .cannotCreate, values: ["path": path])
    }
  }
}
