internal import Casework
internal import Crypto
package import Foundation
internal import Glibc
internal import Publication

/// A folder that is written file by file for its owner alone, with the sum of each.
package final class ExportFolder {
  /// The folder.
  package let root: URL
  private var sums: [String: String] = [:]

  /// Makes the folder, or takes an empty one.
  ///
  /// - Throws: `ExportError.occupied`, `.unwritable`.
  package init(_ root: URL) throws {
    self.root = root
    let manager = FileManager.default
    if let there = try? manager.contentsOfDirectory(atPath: root.path), !there.isEmpty {
      throw ExportError.occupied
    }
    do {
      try manager.createDirectory(
        at: root, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch { throw ExportError.unwritable }
  }

  /// Writes a file at once.
  ///
  /// - Throws: `ExportError.unwritable`.
  package func write(_ path: String, _ bytes: some DataProtocol) throws {
    let file = try begin(path)
    try file.add(Data(bytes))
    try finish(file)
  }

  /// Begins a file that is written piece by piece.
  ///
  /// - Throws: `ExportError.unwritable`.
  package func begin(_ path: String) throws -> ExportFile {
    let place = root.appending(path: path)
    try? FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    return try ExportFile(path, at: place)
  }

  /// Ends a file.
  ///
  /// - Throws: `ExportError.unwritable`.
  package func finish(_ file: ExportFile) throws { sums[file.path] = try file.finish() }

  /// Writes the sums of all files; nothing is added after that.
  ///
  /// - Throws: `ExportError.unwritable`.
  package func close() throws {
    let text = CheckSums(sums).text
    let file = try begin("SHA256SUMS")
    try file.add(Data(text.utf8))
    _ = try file.finish()
  }

  /// Removes what was written; for an export that failed half-way.
  package func abandon() { try? FileManager.default.removeItem(at: root) }
}

/// A file of an export while it is being written.
package final class ExportFile {
  /// Its path in the export.
  package let path: String
  private let handle: FileHandle
  private var hasher = SHA256()
  private var waiting = Data()

  fileprivate init(_ path: String, at place: URL) throws {
    self.path = path
    let number = unsafe open(place.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard number >= 0 else { throw ExportError.unwritable }
    handle = FileHandle(fileDescriptor: number, closeOnDealloc: true)
  }

  /// Adds bytes.
  ///
  /// - Throws: `ExportError.unwritable`.
  package func add(_ bytes: Data) throws {
    hasher.update(data: bytes)
    waiting += bytes
    if waiting.count > 1 << 20 { try flush() }
  }

  private func flush() throws {
    do { try handle.write(contentsOf: waiting) } catch { throw ExportError.unwritable }
    waiting.removeAll(keepingCapacity: true)
  }

  fileprivate func finish() throws -> String {
    try flush()
    do {
      try handle.synchronize()
      try handle.close()
    } catch { throw ExportError.unwritable }
    return hasher.finalize().hexadecimal
  }
}
