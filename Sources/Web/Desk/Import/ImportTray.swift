import Casework
import Desk
import Intake
import Synchronization

/// Exports that somebody has sent and not taken in yet: sealed on disk, their keys in memory, gone when
/// his keys are dropped.
final class ImportTray: Sendable {
  private let waiting = Mutex<[(id: DocumentID, export: WaitingExport)]>([])
  /// How many may wait; the oldest makes room.
  private static let most = 4

  /// Puts an export in; gives the name it waits under.
  func put(_ export: WaitingExport) -> DocumentID {
    let id = DocumentID.random()
    waiting.withLock { waiting in
      waiting.append((id, export))
      if waiting.count > Self.most { waiting.removeFirst() }
    }
    return id
  }

  /// An export that waits.
  func find(_ id: DocumentID) -> WaitingExport? {
    waiting.withLock { $0.first { $0.id == id }?.export }
  }

  /// Takes an export out.
  func remove(_ id: DocumentID) { waiting.withLock { $0.removeAll { $0.id == id } } }

  /// Forgets everything.
  func clear() { waiting.withLock { $0 = [] } }
}

/// An export that waits, and what a rehearsal found in it.
struct WaitingExport: Sendable {
  /// The export.
  let input: ImportInput
  /// What was read.
  let result: ImportResult
}

/// Takes one file of an upload into the spool.
final class SpoolSink: UploadSink {
  private let spool: SealedSpool
  private let name: String
  private let whole: (SealedSpool.Entry) -> Void
  private var first: Int?
  private var bytes = 0
  private var buffer: [UInt8] = []

  /// A sink that says so when the file is whole.
  init(_ spool: SealedSpool, name: String, whole: @escaping (SealedSpool.Entry) -> Void) {
    self.spool = spool
    self.name = name
    self.whole = whole
  }

  func take(_ piece: ArraySlice<UInt8>) throws {
    buffer += piece
    while buffer.count >= SealedSpool.chunkBytes {
      try seal(buffer.prefix(SealedSpool.chunkBytes))
      buffer.removeFirst(SealedSpool.chunkBytes)
    }
  }

  func finish() async throws {
    if !buffer.isEmpty { try seal(buffer[...]) }
    whole(SealedSpool.Entry(name: name, firstChunk: first ?? 0, bytes: bytes))
  }

  func abandon() { buffer = [] }

  private func seal(_ chunk: ArraySlice<UInt8>) throws {
    let number = try spool.append(chunk)
    if first == nil { first = number }
    bytes += chunk.count
  }
}

extension ByteSource {
  /// A file of a spool, opened chunk by chunk as it is read.
  init(_ spool: SealedSpool, _ entry: SealedSpool.Entry) {
    let name = entry.name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last
    self.init(name: name.map(String.init) ?? "file") {
      var index = 0
      return {
        defer { index += 1 }
        return try spool.chunk(index, of: entry)
      }
    }
  }
}
