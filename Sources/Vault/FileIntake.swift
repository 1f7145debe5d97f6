internal import Casework
package import Foundation
internal import Glibc
internal import Synchronization

/// A file that is sealed as its bytes are pushed in: over one request, or over many.
///
/// The key and the state of the stream are in memory only. Whoever lets go of it unfinished leaves
/// noise on the disk, and that is removed.
package final class FileIntake: Sendable {
  private let files: SealedFiles
  private let path: URL
  private let id: FileID
  private let state: Mutex<State>

  private struct State {
    var writer: SealedFileWriter?
    var length = 0
    var isFinished = false
  }

  init(_ files: SealedFiles) throws {
    self.files = files
    id = FileID.random()
    path = files.path(of: id)
    try DurableFile.makeFolder(path.deletingLastPathComponent())
    state = Mutex(State(writer: try SealedFileWriter(path)))
  }

  deinit {
    guard !state.withLock({ $0.isFinished }) else { return }
    unsafe unlink(path.path)
  }

  /// How many plain bytes it has taken in.
  package var length: Int { state.withLock { $0.length } }

  /// Takes the next bytes.
  ///
  /// - Throws: `VaultError` for what the disk says.
  package func write(_ bytes: Data) throws {
    try state.withLock { state in
      guard state.writer != nil else { throw VaultError.fileDamaged }
      try state.writer?.write(bytes)
      state.length += bytes.count
    }
  }

  /// Ends the file; the sealed bytes and their folder are synced when it returns.
  ///
  /// - Throws: `VaultError`.
  package func finish() throws -> SealedFile {
    try state.withLock { state in
      guard var writer = state.writer else { throw VaultError.fileDamaged }
      state.writer = nil
      let sealed = try writer.finish(id)
      try files.syncName(of: id)
      state.isFinished = true
      return sealed
    }
  }
}

extension SealedFiles {
  /// A new file whose bytes come by and by.
  ///
  /// - Throws: `VaultError` for what the disk says.
  package func intake() throws -> FileIntake { try FileIntake(self) }
}

extension SealedFile {
  /// How many bytes it has, the SHA-256 of them, and the first of them, for the document about it.
  package var plainFacts: (length: Int, digest: [UInt8], head: Data) { (length, digest, head) }
}
