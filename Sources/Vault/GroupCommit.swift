internal import Dispatch
internal import Synchronization

/// Appends that come together are committed together: one sync of the disk for all of them.
///
/// A commit takes what waits when it begins; what comes while it runs waits for the next. So one
/// append alone waits for nobody, and four hundred at once wait for two syncs.
package final class GroupCommit: Sendable {
  private typealias End = @Sendable ((any Error)?) -> Void
  /// A part that waits: it throws when it fails together with others; `alone` it is taken back in its
  /// savepoint, and its end tells its caller.
  private typealias Waiting = @Sendable (any JournalWriting, _ alone: Bool) throws -> End
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
      enqueue { journal, alone in
        guard alone else {
          let result = try body(journal)
          return { continuation.resume(with: $0.map { .failure($0) } ?? .success(result)) }
        }
        var outcome: Result<R, any Error> = .failure(VaultError.journalDamaged)
        do {
          try journal.attempt { outcome = .success(try body(journal)) }
        } catch {
          outcome = .failure(error)
        }
        let result = outcome
        return { continuation.resume(with: $0.map { .failure($0) } ?? result) }
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

  /// Commits what waits, all of it together.
  ///
  /// When a part throws, each is run again in a savepoint of its own, so that it is taken back alone:
  /// parts change nothing but the journal, and may be run twice.
  private func run() {
    while let parts = next() {
      do { try commit(parts, alone: false) } catch is PartFailed {
        do { try commit(parts, alone: true) } catch { fail(parts, error) }
      } catch { fail(parts, error) }
    }
  }

  private struct PartFailed: Error {}

  private func commit(_ parts: [Waiting], alone: Bool) throws {
    var ends: [End] = []
    try journal.write { journal in
      do { ends = try parts.map { try $0(journal, alone) } } catch { throw PartFailed() }
    }
    for end in ends { end(nil) }
  }

  /// The commit failed: nobody may be told that it is saved.
  private func fail(_ parts: [Waiting], _ error: any Error) {
    for part in parts { try? part(RefusingJournal(error: error), true)(error) }
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
