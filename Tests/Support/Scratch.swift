package import Foundation

/// A folder that is gone when the test is.
package final class Scratch: Sendable {
  /// The folder.
  package let folder: URL

  /// Makes an empty folder.
  ///
  /// - Throws: what the file system says.
  package init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "guvoh-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The bytes of every file below a folder, by relative path.
  ///
  /// - Throws: what the file system says.
  package static func contents(of folder: URL) throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let full = folder.appending(path: path)
      guard !full.hasDirectoryPath, let data = try? Data(contentsOf: full) else { continue }
      contents[path] = data
    }
    return contents
  }
}
