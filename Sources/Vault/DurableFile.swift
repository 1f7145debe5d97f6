internal import Foundation
internal import Glibc

/// Small files and folders that are on the disk when the call returns.
enum DurableFile {
  /// Writes a file in one step: the old or the new stands there, whatever happens.
  ///
  /// - Throws: `VaultError.diskFull`, `.diskFailing`, `.notWritable`; then the old one stands.
  static func replace(_ file: URL, with data: Data, mode: mode_t = 0o600) throws {
    let fresh = file.appendingPathExtension("new")
    do {
      let descriptor = unsafe open(fresh.path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
      guard descriptor >= 0 else { throw VaultError(errno: errno) }
      defer { close(descriptor) }
      try write(data, to: descriptor)
      guard fsync(descriptor) == 0 else { throw VaultError(errno: errno) }
    } catch {
      unsafe unlink(fresh.path)
      throw error
    }
    guard unsafe rename(fresh.path, file.path) == 0 else { throw VaultError(errno: errno) }
    try syncFolder(file.deletingLastPathComponent())
  }

  /// Writes all bytes to a descriptor.
  ///
  /// - Throws: `VaultError` for what the system says.
  static func write(_ data: some ContiguousBytes, to descriptor: Int32) throws {
    unsafe try data.withUnsafeBytes { buffer in
      var rest = unsafe buffer[...]
      while unsafe !rest.isEmpty {
        let part = unsafe UnsafeRawBufferPointer(rebasing: rest)
        let count = unsafe Glibc.write(descriptor, part.baseAddress, part.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { throw VaultError(errno: count == 0 ? ENOSPC : errno) }
        unsafe rest = unsafe rest.dropFirst(count)
      }
    }
  }

  /// Makes the names in a folder durable.
  ///
  /// - Throws: `VaultError` for what the system says.
  static func syncFolder(_ folder: URL) throws {
    let descriptor = unsafe open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw VaultError(errno: errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw VaultError(errno: errno) }
  }

  /// Makes a folder that only its owner may enter, with those above it.
  ///
  /// - Throws: `VaultError.notWritable`.
  static func makeFolder(_ folder: URL) throws {
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw VaultError.notWritable
    }
  }

  /// Overwrites a file with random bytes, syncs, and removes it.
  ///
  /// On flash memory an older copy may stay; the words to the user say so.
  static func destroy(_ file: URL) throws {
    let descriptor = unsafe open(file.path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw VaultError(errno: errno) }
    defer { close(descriptor) }
    let size = Int(lseek(descriptor, 0, SEEK_END))
    for _ in 0..<2 {
      lseek(descriptor, 0, SEEK_SET)
      try write(Sodium.random(max(size, 1)), to: descriptor)
      guard fsync(descriptor) == 0 else { throw VaultError(errno: errno) }
    }
    guard unsafe unlink(file.path) == 0 else { throw VaultError(errno: errno) }
    try syncFolder(file.deletingLastPathComponent())
  }
}
