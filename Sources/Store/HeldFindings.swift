internal import Synchronization

/// What was found out, remembered in memory while a team's view is open.
///
/// Each finding bears a stamp, the place or version it was found at; with another stamp it is not known.
package final class HeldFindings<
  Key: Hashable & Sendable, Stamp: Equatable & Sendable, Value: Sendable
>:
  Sendable
{
  private let most: Int
  private let entries = Mutex<[Key: (stamp: Stamp, value: Value)]>([:])

  /// - Parameter most: so many are remembered; then all are forgotten.
  package init(most: Int) { self.most = most }

  /// What is known at this stamp.
  package func known(_ id: Key, _ stamp: Stamp) -> Value? {
    entries.withLock { entries in
      guard let entry = entries[id], entry.stamp == stamp else { return nil }
      return entry.value
    }
  }

  /// Remembers a finding in place of what was known.
  package func keep(_ value: Value, of id: Key, _ stamp: Stamp) {
    entries.withLock { entries in
      if entries.count >= most { entries = [:] }
      entries[id] = (stamp, value)
    }
  }

  /// How many are remembered.
  package var count: Int { entries.withLock(\.count) }

  /// Forgets one that was erased.
  package func forget(_ id: Key) { entries.withLock { _ = $0.removeValue(forKey: id) } }

  /// Forgets all: the view is closed, or something was erased.
  package func forget() { entries.withLock { $0 = [:] } }
}
