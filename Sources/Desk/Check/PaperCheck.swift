import Foundation
package import Papers
package import Reader
package import Sandbox

/// The act of checking a stack of papers: files in, answers out as they become known.
///
/// Every file is opened by a child in the sandbox, one child for each worker of this stack; judging
/// is done here, on text. Nothing is stored, and nothing is left when the stream ends.
package struct PaperCheck: Sendable {
  private let sandbox: Sandbox
  private let workers: Int
  private let limits: ReadingLimits
  private let judge: @Sendable (RecognisedPage) async -> PageFinding

  /// An act with what it needs.
  ///
  /// - Parameters:
  ///   - sandbox: where foreign files are opened.
  ///   - workers: how many children read at a time; one for each core unless told.
  ///   - limits: what a file may be.
  ///   - judge: the rules.
  package init(
    sandbox: Sandbox, workers: Int = ProcessInfo.processInfo.activeProcessorCount,
    limits: ReadingLimits = .usual,
    judge: @escaping @Sendable (RecognisedPage) async -> PageFinding
  ) {
    self.sandbox = sandbox
    self.workers = max(workers, 1)
    self.limits = limits
    self.judge = judge
  }

  /// Checks the files in their order; ends the children when nobody listens any more.
  package func check(_ inputs: [CheckInput]) -> AsyncStream<CheckEvent> {
    AsyncStream { continuation in
      let task = Task {
        await self.run(inputs) { continuation.yield($0) }
        continuation.finish()
      }
      continuation.onTermination = { _ in task.cancel() }
    }
  }

  private func run(
    _ inputs: [CheckInput], tell: @escaping @Sendable (CheckEvent) -> Void
  ) async {
    let clock = ContinuousClock()
    let start = clock.now
    let queue = CheckQueue(inputs)
    await withTaskCancellationHandler {
      await withTaskGroup(of: Void.self) { group in
        for _ in 0..<workers {
          group.addTask {
            let worker = CheckWorker(
              queue: queue, sandbox: sandbox, limits: limits, judge: judge, tell: tell)
            await worker.work()
          }
        }
      }
    } onCancel: {
      Task { await queue.stop() }
    }
    guard !Task.isCancelled else { return }
    tell(.finished(seconds: (clock.now - start) / .seconds(1)))
  }
}
