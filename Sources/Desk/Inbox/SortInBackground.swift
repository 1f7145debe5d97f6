package import Hearing
internal import Synchronization

extension Session {
  /// Whether somebody of the team has a job that sorts arrivals.
  package var isSorting: Bool { shared.isSorting.withLock { $0 } }

  /// Sorts everything that has arrived, in pieces between which pages are answered.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`, `CancellationError`.
  package func sortInBackground(
    _ rules: UrgencyRules, _ progress: JobProgress
  ) async throws -> JobOutcome {
    let isFirst = shared.isSorting.withLock { isSorting in
      defer { isSorting = true }
      return !isSorting
    }
    guard isFirst else { return JobOutcome(text: "inbox.sorted", place: "/inbox") }
    defer { shared.isSorting.withLock { $0 = false } }
    try progress.tell(0, of: 0)
    var (left, done) = (try arrivalsLeft(), 0)
    while !left.isNothing {
      let before = left.waiting
      left = try sortArrivals(rules, within: .milliseconds(100))
      done += max(0, before - left.waiting)
      try progress.tell(done, of: done + left.waiting)
      await Task.yield()
    }
    return JobOutcome(text: "inbox.sorted", place: "/inbox")
  }
}
