import Crypto
import Foundation
import Synchronization

/// What a visitor sent, on disk only under a key that exists only in memory, in a file without a
/// name.
///
/// The file is unlinked as soon as it is made, so that it ends with the process at the latest. It
/// holds chunks of 64 KiB, each sealed with ChaCha20-Poly1305 (RFC 8439) under a random key made
/// for this one upload; the nonce is the number of the chunk, which never repeats under one key.
/// When the last user lets go, the descriptor is closed and the key is gone.
final class SealedSpool: Sendable {
  /// A file within the spool.
  struct Entry: Equatable, Sendable {
    /// What the visitor's file is called.
    let name: String
    /// The number of its first chunk.
    let firstChunk: Int
    /// How many bytes it has.
    let bytes: Int
  }

  static let chunkBytes = 64 * 1024
  private static let recordBytes = chunkBytes + 16

  private let descriptor: Int32
  private let key = SymmetricKey(size: .bits256)
  private let chunks = Mutex(0)

  /// An empty spool in a folder for temporary files.
  init(folder: URL = FileManager.default.temporaryDirectory) throws(SpoolError) {
    descriptor = try Self.openUnlinked(in: folder)
  }

  deinit {
    close(descriptor)
  }

  /// Seals a chunk of at most 64 KiB at the end; gives its number.
  func append(_ chunk: ArraySlice<UInt8>) throws(SpoolError) -> Int {
    let number = chunks.withLock { count in
      defer { count += 1 }
      return count
    }
    guard
      let sealed = try? ChaChaPoly.seal(
        Array(chunk), using: key, nonce: Self.nonce(number),
        authenticating: Data(String(chunk.count).utf8))
    else { throw .notSealed }
    try write(Array(sealed.ciphertext) + Array(sealed.tag), at: number * Self.recordBytes)
    return number
  }

  /// Opens a file again, whole.
  func bytes(of entry: Entry) throws(SpoolError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(entry.bytes)
    var number = entry.firstChunk
    while bytes.count < entry.bytes {
      let count = min(Self.chunkBytes, entry.bytes - bytes.count)
      bytes += try opened(number, count: count)
      number += 1
    }
    return bytes
  }

  /// One chunk of a file, from 0; `nil` behind its end.
  func chunk(_ index: Int, of entry: Entry) throws(SpoolError) -> [UInt8]? {
    let start = index * Self.chunkBytes
    guard index >= 0, start < entry.bytes else { return nil }
    let count = min(Self.chunkBytes, entry.bytes - start)
    return Array(try opened(entry.firstChunk + index, count: count))
  }

  private func opened(_ number: Int, count: Int) throws(SpoolError) -> Data {
    let record = try read(count + 16, at: number * Self.recordBytes)
    guard
      let nonce = try? Self.nonce(number),
      let box = try? ChaChaPoly.SealedBox(
        nonce: nonce, ciphertext: record.prefix(count), tag: record.suffix(16)),
      let plain = try? ChaChaPoly.open(box, using: key, authenticating: Data(String(count).utf8))
    else { throw .damaged }
    return plain
  }

  private static func nonce(_ number: Int) throws -> ChaChaPoly.Nonce {
    var bytes = [UInt8](repeating: 0, count: 4)
    for shift in stride(from: 56, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: UInt64(number) >> UInt64(shift)))
    }
    return try ChaChaPoly.Nonce(data: bytes)
  }
}

/// Why the spool could not be used.
enum SpoolError: Error, Equatable, Sendable {
  /// No file could be made in the folder for temporary files.
  case noFile(errno: Int32)
  /// The disk is full, or failed.
  case notWritten(errno: Int32)
  /// The bytes could not be sealed.
  case notSealed
  /// The bytes on disk are not those that were written.
  case damaged
}

extension SealedSpool {
  /// A file of mode 0600 that has no name by the time this returns.
  private static func openUnlinked(in folder: URL) throws(SpoolError) -> Int32 {
    let number = UInt64.random(in: .min ... .max)
    let path = folder.path + "/guvoh-" + String(number, radix: 36)
    // Closed on exec from the first moment: a child for reading must not inherit another's photos.
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    let trouble = errno
    if descriptor >= 0 { unsafe unlink(path) }
    guard descriptor >= 0 else { throw .noFile(errno: trouble) }
    return descriptor
  }

  private func write(_ bytes: [UInt8], at offset: Int) throws(SpoolError) {
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe pwrite(
          descriptor, buffer.baseAddress.map { unsafe $0 + done }, buffer.count - done,
          off_t(offset + done))
      }
      guard count > 0 else {
        if count < 0, errno == EINTR { continue }
        throw .notWritten(errno: errno)
      }
      done += count
    }
  }

  private func read(_ count: Int, at offset: Int) throws(SpoolError) -> Data {
    var bytes = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      let got = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe pread(
          descriptor, buffer.baseAddress.map { unsafe $0 + done }, buffer.count - done,
          off_t(offset + done))
      }
      guard got > 0 else {
        if got < 0, errno == EINTR { continue }
        throw .damaged
      }
      done += got
    }
    return Data(bytes)
  }
}
