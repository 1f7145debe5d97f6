import Desk

extension DeskRequest {
  /// Sorts as much of what has arrived as a page has time for, and lets a job do the rest while the one
  /// who asks is signed in; whoever may only read finds it as it is.
  ///
  /// - Throws: `DeskError`, `VaultError`, `TableError`.
  func sortArrivals() throws -> ArrivalsLeft {
    let session = try session
    guard session.rights.contains(.write) else { return try session.arrivalsLeft() }
    let rules = try house.urgency()
    let left = try session.sortArrivals(rules, within: .milliseconds(10))
    guard !left.isNothing, !session.isSorting else { return left }
    do {
      try jobs.start("inbox.sorting") { try await session.sortInBackground(rules, $0) }
    } catch DeskError.tooManyJobs {
      // Each page goes on sorting a little; the next one asks again.
    }
    return left
  }
}
