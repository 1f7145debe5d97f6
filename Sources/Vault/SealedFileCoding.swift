internal import Casework
internal import Crypto
internal import Foundation
internal import Glibc

/// Writes one sealed file: a mark, the header of the stream, chunks; the padding lies in the last.
///
/// The last eight bytes of the padded plain text are the true length.
struct SealedFileWriter {
  static let mark = Data("GUVOHF1\n".utf8)

  private let handle: FileHandle
  private let key: SymmetricKey
  private var stream: SecretStream
  private var pending = Data()
  private var head = Data()
  private var length = 0
  private var size = 0
  private var plainHash = SHA256()
  private var sealedHash = SHA256()

  init(_ path: URL, key: SymmetricKey = SymmetricKey(size: .bits256)) throws {
    let descriptor = unsafe Glibc.open(path.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw VaultError(errno: errno) }
    handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    self.key = key
    let (stream, header) = try SecretStream.sealing(key)
    self.stream = stream
    try put(Self.mark + header)
  }

  mutating func write(_ data: Data) throws {
    plainHash.update(data: data)
    length += data.count
    if head.count < 64 { head.append(data.prefix(64 - head.count)) }
    pending.append(data)
    var start = pending.startIndex
    while pending.endIndex - start > SecretStream.chunk {
      try put(try stream.push(pending[start..<start + SecretStream.chunk], isLast: false))
      start += SecretStream.chunk
    }
    pending = Data(pending[start...])
  }

  mutating func finish(_ id: FileID) throws -> SealedFile {
    var zeros = Padding.file(length + 8) - length - 8
    while pending.count + zeros + 8 > SecretStream.chunk {
      let take = min(zeros, SecretStream.chunk - pending.count)
      if take == 0 && pending.count < SecretStream.chunk { break }
      let full = pending + Data(count: take)
      zeros -= take
      try put(try stream.push(full, isLast: false))
      pending = Data()
    }
    let last = pending + Data(count: zeros) + Data(UInt64(length).bigEndianBytes)
    try put(try stream.push(last, isLast: true))
    guard fsync(handle.fileDescriptor) == 0 else { throw VaultError(errno: errno) }
    return SealedFile(
      facts: FileFacts(id: id, size: size, digest: Array(sealedHash.finalize())), key: key,
      length: length, digest: Array(plainHash.finalize()), head: head)
  }

  private mutating func put(_ data: Data) throws {
    try DurableFile.write(data, to: handle.fileDescriptor)
    sealedHash.update(data: data)
    size += data.count
  }
}

/// Reads one sealed file from beginning to end.
struct SealedFileReader {
  private let handle: FileHandle
  private var stream: SecretStream

  init(_ path: URL, key: SymmetricKey) throws {
    guard let handle = try? FileHandle(forReadingFrom: path),
      let mark = try? handle.read(upToCount: SealedFileWriter.mark.count),
      mark == SealedFileWriter.mark, let header = try? handle.read(upToCount: SecretStream.header)
    else { throw VaultError.fileDamaged }
    self.handle = handle
    stream = try SecretStream.opening(key, header: header)
  }

  /// The next piece with its padding, and whether it is the last one.
  mutating func piece() throws -> (plain: Data, isLast: Bool) {
    guard let box = try? handle.read(upToCount: SecretStream.chunk + SecretStream.overhead),
      !box.isEmpty
    else { throw VaultError.fileDamaged }
    return try stream.pull(box)
  }

  /// Hands out the plain bytes without the padding.
  ///
  /// - Parameter length: the length that the document tells; the file must tell the same.
  mutating func read(length: Int, _ body: (Data) throws -> Void) throws {
    var (left, last) = (length, Data())
    while true {
      let (plain, isLast) = try piece()
      if left > 0 { try body(Data(plain.prefix(left))) }
      left -= min(left, isLast ? max(0, plain.count - 8) : plain.count)
      last = plain
      if isLast { break }
    }
    let told = last.suffix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard last.count >= 8, left == 0, told == UInt64(length) else { throw VaultError.fileDamaged }
  }
}
