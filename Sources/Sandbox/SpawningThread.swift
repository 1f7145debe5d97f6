import Dispatch
import Foundation
import Synchronization

/// The one thread that starts children, which lives as long as the program.
///
/// `bwrap --die-with-parent` asks the kernel to be ended with its parent, and the kernel means the
/// *thread* that started it (prctl(2), `PR_SET_PDEATHSIG`). Dispatch lets idle threads go, and a
/// child started on one of them would be killed in the middle of its work.
final class SpawningThread: Sendable {
  static let shared = SpawningThread()

  private let jobs = Mutex<[Job]>([])
  private let isWanted = DispatchSemaphore(value: 0)

  private init() {
    Thread.detachNewThread { [self] in
      while true {
        isWanted.wait()
        jobs.withLock { $0.removeFirst() }.work()
      }
    }
  }

  /// Starts a program on that thread; see `Spawn.start`.
  func start(
    _ arguments: [String], environment: [String: String], input: Int32, output: Int32,
    extra: Int32?
  ) throws(SandboxError) -> Int32 {
    let job = Job {
      Result { () throws(SandboxError) in
        try Spawn.start(
          arguments, environment: environment, input: input, output: output, extra: extra)
      }
    }
    jobs.withLock { $0.append(job) }
    isWanted.signal()
    return try job.outcome().get()
  }

  private final class Job: Sendable {
    private let start: @Sendable () -> Result<Int32, SandboxError>
    private let result = Mutex<Result<Int32, SandboxError>>(.failure(.cannotStart(number: ESRCH)))
    private let isDone = DispatchSemaphore(value: 0)

    init(_ start: @escaping @Sendable () -> Result<Int32, SandboxError>) { self.start = start }

    func work() {
      let outcome = start()
      result.withLock { $0 = outcome }
      isDone.signal()
    }

    func outcome() -> Result<Int32, SandboxError> {
      isDone.wait()
      return result.withLock { $0 }
    }
  }
}
