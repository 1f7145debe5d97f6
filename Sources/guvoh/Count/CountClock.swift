import Counting
import Foundation
import Synchronization

/// Processor seconds by method: what a method cost is a matter of the machine, not of the answer.
final class CountClock: Sendable {
  private struct State {
    var spent: [CountMethod: Double] = [:]
    var running: (method: CountMethod, since: Double)?
  }

  private let state = Mutex(State())

  func begin(_ method: CountMethod) {
    let now = Self.processorSeconds
    state.withLock { state in
      Self.close(&state, now)
      state.running = (method, now)
    }
  }

  func end() {
    let now = Self.processorSeconds
    state.withLock { Self.close(&$0, now) }
  }

  var seconds: [CountMethod: Double] { state.withLock { $0.spent } }

  private static func close(_ state: inout State, _ now: Double) {
    guard let running = state.running else { return }
    state.spent[running.method, default: 0] += now - running.since
    state.running = nil
  }

  private static var processorSeconds: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
