import Desk
import Papers
import Synchronization

/// How much was looked at since the last line of the log: the only thing that is kept of a visit.
package final class Tally: Sendable {
  private let counts = Mutex<[String: Int]>([:])

  /// Counts one event.
  func count(_ event: CheckEvent) {
    let name: String? =
      switch event {
      case .opened: nil
      case .page(let page): page.finding.state.rawValue
      case .refused: "refused"
      case .finished: "checks"
      }
    guard let name else { return }
    counts.withLock { $0[name, default: 0] += 1 }
  }

  /// The counts as one line, and begins anew; `nil` when there is nothing to tell.
  package func line() -> String? {
    let counts = counts.withLock { counts in
      defer { counts = [:] }
      return counts
    }
    guard !counts.isEmpty else { return nil }
    return counts.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      .joined(separator: " ")
  }
}
