internal import Casework
package import Foundation

/// A file that is sealed as its bytes are pushed in; until it is finished nothing points to it.
package final class FileSealing {
  private let files: SealedFiles
  private let id = FileID.random()
  private var writer: SealedFileWriter?

  /// Begins a file.
  ///
  /// - Throws: `VaultError` when there is no room for it.
  package init(_ files: SealedFiles) throws {
    self.files = files
    let path = files.path(of: id)
    try DurableFile.makeFolder(path.deletingLastPathComponent())
    writer = try SealedFileWriter(path)
  }

  deinit { abandon() }

  /// Seals the next bytes.
  ///
  /// - Throws: `VaultError`.
  package func take(_ bytes: Data) throws {
    guard writer != nil else { throw VaultError.fileDamaged }
    try writer?.write(bytes)
  }

  /// Ends the file; when it returns, the sealed bytes and their folder are synced.
  ///
  /// - Throws: `VaultError`; then no file is left behind.
  package func finish() throws -> SealedFile {
    guard var ending = writer else { throw VaultError.fileDamaged }
    let sealed = try ending.finish(id)
    try files.syncName(of: id)
    writer = nil
    return sealed
  }

  /// Throws away what was sealed so far.
  package func abandon() {
    guard writer != nil else { return }
    writer = nil
    files.remove(id)
  }
}
