internal import Dispatch

/// Threads for work that blocks: acts, jobs, key derivation, reading the journal.
///
/// The threads of Swift's own pool are as few as the cores; two long jobs there and no page would be
/// answered. Each of these has as few, so what takes long stands apart from what somebody waits for: Dispatch
/// keeps a pool for each class of service, and two of one class share theirs.
package final class WorkThreads: TaskExecutor {
  /// For what blocks for a moment, such as the derivation of a key.
  package static let shared = WorkThreads(.userInitiated)
  /// For acts, which wait for the disk while somebody waits for them.
  package static let acts = WorkThreads(.userInteractive)
  /// For jobs, which may take an hour.
  package static let jobs = WorkThreads(.utility)

  private let queue: DispatchQueue

  private init(_ service: DispatchQoS) {
    queue = DispatchQueue(label: "guvoh.work", qos: service, attributes: .concurrent)
  }

  /// Runs a piece of a task.
  package func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { unsafe job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }

  /// Runs work that blocks and gives what it gives.
  ///
  /// - Throws: what it throws.
  package static func run<R: Sendable>(
    _ work: @escaping @Sendable () throws -> R
  ) async throws -> R {
    try await Task(executorPreference: shared) { try work() }.value
  }
}
