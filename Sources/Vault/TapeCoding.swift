internal import Crypto
internal import Foundation
internal import Glibc

/// Writes an archive; its last file is the SHA-256 of all before it.
struct TapeWriter {
  static let sumName = "sha256"
  private let handle: FileHandle
  private var hasher = SHA256()

  init(_ file: URL) throws {
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC
    let descriptor = unsafe Glibc.open(file.path, flags, 0o600)
    guard descriptor >= 0 else { throw VaultError(errno: errno) }
    handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  mutating func add(_ name: String, _ data: Data) throws {
    try put(try Tape.header(name, size: data.count))
    try put(data)
    try pad(data.count)
  }

  mutating func add(_ name: String, from file: URL) throws {
    guard let source = try? FileHandle(forReadingFrom: file),
      let end = try? source.seekToEnd(), let size = Int(exactly: end)
    else { throw VaultError.fileDamaged }
    defer { try? source.close() }
    try source.seek(toOffset: 0)
    try put(try Tape.header(name, size: size))
    var left = size
    while left > 0, let data = try source.read(upToCount: min(left, 1 << 20)), !data.isEmpty {
      try put(data)
      left -= data.count
    }
    guard left == 0 else { throw VaultError.fileDamaged }
    try pad(size)
  }

  mutating func finish() throws {
    let sum = Data(hasher.finalize())
    try add(Self.sumName, sum)
    try put(Data(count: 2 * Tape.block))
    guard fsync(handle.fileDescriptor) == 0 else { throw VaultError(errno: errno) }
  }

  private mutating func pad(_ size: Int) throws {
    let rest = size % Tape.block
    if rest > 0 { try put(Data(count: Tape.block - rest)) }
  }

  private mutating func put(_ data: Data) throws {
    try DurableFile.write(data, to: handle.fileDescriptor)
    hasher.update(data: data)
  }
}

/// Reads an archive and writes its files where the caller says; strange names are refused.
enum TapeReader {
  static func read(_ file: URL, _ place: (String) -> URL?) throws {
    guard let handle = try? FileHandle(forReadingFrom: file) else { throw VaultError.backupDamaged }
    defer { try? handle.close() }
    var hasher = SHA256()
    while true {
      let head = try exactly(Tape.block, handle)
      guard let (name, size) = try Tape.entry(head) else { throw VaultError.backupDamaged }
      if name == TapeWriter.sumName {
        guard size == 32, try exactly(32, handle) == Data(hasher.finalize()) else {
          throw VaultError.backupDamaged
        }
        return
      }
      guard let target = place(name) else { throw VaultError.backupDamaged }
      hasher.update(data: head)
      try copy(size, from: handle, to: target, &hasher)
    }
  }

  private static func copy(
    _ size: Int, from handle: FileHandle, to target: URL, _ hasher: inout SHA256
  ) throws {
    try DurableFile.makeFolder(target.deletingLastPathComponent())
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
    let descriptor = unsafe Glibc.open(target.path, flags, 0o600)
    guard descriptor >= 0 else { throw VaultError(errno: errno) }
    defer { close(descriptor) }
    var left = size
    while left > 0 {
      let data = try exactly(min(left, 1 << 20), handle)
      try DurableFile.write(data, to: descriptor)
      hasher.update(data: data)
      left -= data.count
    }
    guard fsync(descriptor) == 0 else { throw VaultError(errno: errno) }
    let rest = size % Tape.block
    if rest > 0 { hasher.update(data: try exactly(Tape.block - rest, handle)) }
  }

  private static func exactly(_ count: Int, _ handle: FileHandle) throws -> Data {
    guard let data = try handle.read(upToCount: count), data.count == count else {
      throw VaultError.backupDamaged
    }
    return data
  }
}
