package import Casework
package import Crypto
package import Foundation
internal import Glibc
internal import Synchronization

/// The sealed files beside the journal: one file each, named by nothing but its random name.
package struct SealedFiles: Sendable {
  let folder: URL
  /// Folders in it whose names this process has made durable.
  private let durable = DurableNames()

  init(folder: URL) { self.folder = folder }

  /// Makes the name of a sealed file durable, and that of the folder it lies in.
  ///
  /// - Throws: `VaultError` for what the system says.
  func syncName(of id: FileID) throws {
    let inner = path(of: id).deletingLastPathComponent()
    try DurableFile.syncFolder(inner)
    // A name that was synced stays; one that another process made may never have been.
    try durable.once(inner.lastPathComponent) { try DurableFile.syncFolder(folder) }
  }

  func path(of id: FileID) -> URL {
    let name = id.description
    return folder.appending(path: String(name.prefix(2))).appending(path: name)
  }

  /// Seals a file as its bytes arrive; the plain bytes are never on the disk.
  ///
  /// When it returns, the sealed bytes and their folder are synced; nothing points to them until an
  /// entry does.
  ///
  /// - Parameter next: gives the next bytes, or `nil` at the end.
  /// - Throws: `VaultError`, and what `next` throws; then no file is left behind.
  package func seal(_ next: () throws -> Data?) throws -> SealedFile {
    let id = FileID.random()
    let path = path(of: id)
    try DurableFile.makeFolder(path.deletingLastPathComponent())
    do {
      var writer = try SealedFileWriter(path)
      while let data = try next() { try writer.write(data) }
      let sealed = try writer.finish(id)
      try syncName(of: id)
      return sealed
    } catch {
      try? FileManager.default.removeItem(at: path)
      throw error
    }
  }

  /// Opens a sealed file and hands out its bytes in pieces.
  ///
  /// What was handed out before an error must be thrown away: a cut file shows at its end.
  ///
  /// - Throws: `VaultError.fileDamaged`, and what `body` throws.
  package func open(
    _ id: FileID, key: SymmetricKey, length: Int, _ body: (Data) throws -> Void
  ) throws {
    var reader = try SealedFileReader(path(of: id), key: key)
    try reader.read(length: length, body)
  }

  /// The size and the hash of the sealed bytes, read from the disk.
  ///
  /// - Throws: `VaultError.fileDamaged` when it cannot be read.
  package func facts(of id: FileID) throws -> FileFacts {
    guard let handle = try? FileHandle(forReadingFrom: path(of: id)) else {
      throw VaultError.fileDamaged
    }
    defer { try? handle.close() }
    var (hasher, size) = (SHA256(), 0)
    while let data = try? handle.read(upToCount: 1 << 20), !data.isEmpty {
      hasher.update(data: data)
      size += data.count
    }
    return FileFacts(id: id, size: size, digest: Array(hasher.finalize()))
  }

  /// Removes the sealed bytes; without their key they were noise already.
  package func remove(_ id: FileID) {
    unsafe unlink(path(of: id).path)
  }

  /// The names of all files that lie there.
  package func all() -> [FileID] {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    return names.compactMap { $0.split(separator: "/").last.flatMap { FileID(String($0)) } }
  }

  /// When a file was last written, in seconds of UTC.
  package func written(_ id: FileID) -> Int? {
    let facts = try? FileManager.default.attributesOfItem(atPath: path(of: id).path)
    return (facts?[.modificationDate] as? Date).map { Int($0.timeIntervalSince1970) }
  }
}

/// A file that was sealed and that no entry points to yet.
package struct SealedFile: Sendable {
  /// What stands in the open.
  package let facts: FileFacts
  /// The key of the file.
  let key: SymmetricKey
  /// How many plain bytes it has.
  package let length: Int
  /// SHA-256 of the plain bytes: a secret.
  package let digest: [UInt8]
  /// The first plain bytes, at most 64, by which its type is known.
  package let head: Data
}

/// Names that are known to be durable.
private final class DurableNames: Sendable {
  private let names = Mutex<Set<String>>([])

  /// Makes a name durable, unless that was done before.
  func once(_ name: String, _ sync: () throws -> Void) rethrows {
    guard !names.withLock({ $0.contains(name) }) else { return }
    try sync()
    names.withLock { _ = $0.insert(name) }
  }
}
