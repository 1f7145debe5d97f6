internal import Dispatch
internal import Synchronization

/// Appends that come together are committed together: one sync of the disk for all of them.
///
/// A commit takes what waits when it begins; what comes while it runs waits for the next. So one
/// append alone waits for nobody, and four hundred at once wait for two syncs.
package final class GroupCommit: Sendable {
  private typealias Waiting = @Sendable (any JournalWriting) -> @Sendable ((any Error)?) -> Void
  private struct State {
    var waiting: [Waiting] = []
    var isRunning = false
  }

  private let journal: any JournalStorage
  private let state = Mutex(State())
  private let queue = DispatchQueue(label: "guvoh.commit")
  private static let most = 512

  init(_ journal: any JournalStorage) { self.journal = journal }

  /// Runs a part of a transaction, and returns when its commit is durable.
  ///
  /// A part that throws is taken back alone; the others of its commit stand.
  ///
  /// - Throws: what `body` throws, and `VaultError` when the commit fails.
  package func append<R: Sendable>(
    _ body: @escaping @Sendable (any JournalWriting) throws -> R
  ) async throws -> R {
    try await withCheckedThrowingContinuation { continuation in
      enqueue { journal in
        var outcome: Result<R, any Error> = .failure(VaultError.journalDamaged)
        do {
          try journal.attempt { outcome = .success(try body(journal)) }
        } catch {
          outcome = .failure(error)
        }
        let result = outcome
        return { failure in
          continuation.resume(with: failure.map { .failure($0) } ?? result)
        }
      }
    }
  }

  private func enqueue(_ part: @escaping Waiting) {
    let starts = state.withLock { state in
      state.waiting.append(part)
      defer { state.isRunning = true }
      return !state.isRunning
    }
    if starts { queue.async { self.run() } }
  }

  private func run() {
    while let parts = next() {
      var ends: [@Sendable ((any Error)?) -> Void] = []
      do {
        try journal.write { journal in ends = parts.map { $0(journal) } }
        for end in ends { end(nil) }
      } catch {
        fail(parts, ends, error)
      }
    }
  }

  /// The commit failed: nobody may be told that it is saved.
  ///
  /// Parts that never ran are told too.
  private func fail(
    _ parts: [Waiting], _ ends: [@Sendable ((any Error)?) -> Void], _ error: any Error
  ) {
    for end in ends { end(error) }
    for part in parts.dropFirst(ends.count) { part(RefusingJournal(error: error))(error) }
  }

  private func next() -> [Waiting]? {
    state.withLock { state in
      guard !state.waiting.isEmpty else {
        state.isRunning = false
        return nil
      }
      defer { state.waiting.removeFirst(min(Self.most, state.waiting.count)) }
      return Array(state.waiting.prefix(Self.most))
    }
  }
}
