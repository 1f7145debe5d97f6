internal import Dispatch
internal import Reader
package import Sandbox
internal import Synchronization

/// A child that opens archives, asked from a thread that may wait for it.
package final class ArchiveChild: Sendable {
  private let child: ReadingChild

  /// A child that is not started yet.
  package init(_ sandbox: Sandbox) { child = ReadingChild(sandbox: sandbox) }

  /// What lies in an archive.
  ///
  /// - Throws: `ReadingError`.
  func open(_ bytes: [UInt8]) throws -> [ArchiveEntry] {
    let child = child
    guard case .archive(let entries) = try Self.wait({ try await child.open(bytes) }) else {
      throw ReadingError.unknownKind
    }
    return entries
  }

  /// The bytes of an entry.
  ///
  /// - Throws: `ReadingError`.
  func entry(_ index: Int) throws -> [UInt8] {
    let child = child
    return try Self.wait { try await child.entry(index) }
  }

  /// The sheets of the workbook that the archive is.
  ///
  /// - Throws: `ReadingError`.
  func workbook() throws -> [[[String]]] {
    let child = child
    return try Self.wait { try await child.workbook() }
  }

  /// Waits on a thread of Dispatch, never on one of those that tasks run on.
  private static func wait<Value: Sendable>(
    _ work: @escaping @Sendable () async throws -> Value
  ) throws -> Value {
    let result = Mutex<Result<Value, any Error>?>(nil)
    let done = DispatchSemaphore(value: 0)
    Task.detached {
      let outcome: Result<Value, any Error>
      do { outcome = .success(try await work()) } catch { outcome = .failure(error) }
      result.withLock { $0 = outcome }
      done.signal()
    }
    done.wait()
    guard let outcome = result.withLock({ $0 }) else { throw CancellationError() }
    return try outcome.get()
  }
}

/// Work on a thread that may wait.
package enum WaitingWork {
  /// Runs work that waits on a thread of Dispatch.
  ///
  /// - Throws: what the work throws.
  package static func run<Value: Sendable>(
    _ work: @escaping @Sendable () throws -> Value
  ) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async { continuation.resume(with: Result { try work() }) }
    }
  }
}
