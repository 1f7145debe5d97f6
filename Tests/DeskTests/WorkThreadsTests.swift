import Desk
import Dispatch
import Foundation
import Synchronization
import Testing

@Suite struct `Threads for work that blocks` {
  private static func hold(_ semaphore: DispatchSemaphore) { semaphore.wait() }

  @Test func `are not taken from acts and keys by jobs, nor from keys by acts`() async throws {
    for long in [WorkThreads.jobs, .acts] {
      let held = DispatchSemaphore(value: 0)
      let isFree = Mutex(false)
      let count = 4 * ProcessInfo.processInfo.activeProcessorCount
      let free = { @Sendable in
        isFree.withLock { $0 = true }
        for _ in 0..<count { held.signal() }
      }
      // Were they the same threads, nothing but this would ever let them go.
      DispatchQueue.global().asyncAfter(deadline: .now() + 20, execute: free)
      let tasks = (0..<count).map { _ in Task(executorPreference: long) { Self.hold(held) } }
      _ = try await WorkThreads.run { 1 }
      if long === WorkThreads.jobs {
        await Task(executorPreference: WorkThreads.acts) {}.value
      }
      #expect(isFree.withLock { !$0 })
      free()
      for task in tasks { await task.value }
    }
  }
}
