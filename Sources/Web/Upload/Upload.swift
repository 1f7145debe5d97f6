import Foundation

/// The photos a visitor sent, taken in as they arrive.
///
/// Push the bytes of the request in; what comes out is a sealed spool and the files in it. Fields
/// that are no files are read past: the form has none that the check needs.
struct Upload {
  private var parser: MultipartParser
  private let limits: UploadLimits
  private let spool: SealedSpool
  private var entries: [SealedSpool.Entry] = []
  private var current: Current?

  private struct Current {
    var name: String?
    var firstChunk: Int?
    var bytes = 0
    var buffer: [UInt8] = []
  }

  /// An upload whose request says that its body is of `contentType`.
  init(
    contentType: String, limits: UploadLimits = UploadLimits(),
    folder: URL = FileManager.default.temporaryDirectory
  ) throws {
    parser = MultipartParser(
      boundary: try MultipartBoundary(contentType: contentType), limits: limits)
    self.limits = limits
    spool = try SealedSpool(folder: folder)
  }

  /// Takes the next bytes of the body.
  mutating func take(_ chunk: some Collection<UInt8>) throws {
    for event in try parser.feed(chunk) {
      switch event {
      case .began(let head): current = Current(name: head.fileName)
      case .bytes(let bytes): try keep(bytes)
      case .ended: try endPart()
      }
    }
  }

  /// Ends the body and gives the files that came, in their order.
  mutating func finish() throws -> ReceivedStack {
    try parser.finish()
    return ReceivedStack(spool: spool, files: entries)
  }

  private mutating func keep(_ bytes: ArraySlice<UInt8>) throws {
    guard current?.name != nil else { return }
    current?.buffer += bytes
    while let buffer = current?.buffer, buffer.count >= SealedSpool.chunkBytes {
      try seal(buffer.prefix(SealedSpool.chunkBytes))
      current?.buffer.removeFirst(SealedSpool.chunkBytes)
    }
  }

  private mutating func seal(_ chunk: ArraySlice<UInt8>) throws {
    let number = try spool.append(chunk)
    if current?.firstChunk == nil { current?.firstChunk = number }
    current?.bytes += chunk.count
    guard current?.bytes ?? 0 <= limits.fileBytes else { throw MultipartError.tooManyBytes }
  }

  private mutating func endPart() throws {
    if let rest = current?.buffer, !rest.isEmpty { try seal(rest[...]) }
    defer { current = nil }
    guard let part = current, let name = part.name else { return }
    // A form sends a field for a file even when none was chosen: no name and no bytes.
    guard !(name.isEmpty && part.bytes == 0) else { return }
    entries.append(
      SealedSpool.Entry(name: name, firstChunk: part.firstChunk ?? 0, bytes: part.bytes))
  }
}

/// A stack as it was received.
struct ReceivedStack: Sendable {
  /// Where its bytes are.
  let spool: SealedSpool
  /// Its files in the order in which they came.
  let files: [SealedSpool.Entry]
}
