package import Foundation

/// The checkout that the tests were built from.
package enum Repository {
  /// The folder of `Package.swift`.
  package static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The plain files below a folder, as paths relative to it.
  ///
  /// - Throws: what the file system says of the folder.
  package static func files(below folder: URL) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { path in
      var isFolder: ObjCBool = false
      let full = folder.appending(path: path).path
      return unsafe FileManager.default.fileExists(atPath: full, isDirectory: &isFolder)
        && !isFolder.boolValue && !path.split(separator: "/").contains { $0.hasPrefix(".") }
    }
  }
}
