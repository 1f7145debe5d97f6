internal import Dispatch

/// Threads for work that blocks: jobs, key derivation, reading the journal.
///
/// The threads of Swift's own pool are as few as the cores; two long jobs there and no page would be
/// answered.
package final class WorkThreads: TaskExecutor {
  /// The threads of this process.
  package static let shared = WorkThreads()

  private let queue = DispatchQueue(
    label: "guvoh.work", qos: .userInitiated, attributes: .concurrent)

  private init() {}

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
