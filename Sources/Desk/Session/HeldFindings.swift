internal import Casework
internal import Synchronization

/// What was found out about documents, remembered in memory while the team's view is open.
///
/// Each finding bears a stamp, the place or version it was found at; with another stamp it is not known.
final class HeldFindings<Stamp: Equatable & Sendable, Value: Sendable>: Sendable {
  private let most: Int
  private let entries = Mutex<[DocumentID: (stamp: Stamp, value: Value)]>([:])

  /// - Parameter most: so many are remembered; then all are forgotten.
  init(most: Int) { self.most = most }

  /// What is known of a document at this stamp.
  func known(_ id: DocumentID, _ stamp: Stamp) -> Value? {
    entries.withLock { entries in
      guard let entry = entries[id], entry.stamp == stamp else { return nil }
      return entry.value
    }
  }

  /// Remembers a finding in place of what was known of the document.
  func keep(_ value: Value, of id: DocumentID, _ stamp: Stamp) {
    entries.withLock { entries in
      if entries.count >= most { entries = [:] }
      entries[id] = (stamp, value)
    }
  }

  /// How many are remembered.
  var count: Int { entries.withLock(\.count) }

  /// Forgets one that was erased.
  func forget(_ id: DocumentID) { entries.withLock { _ = $0.removeValue(forKey: id) } }

  /// Forgets all: the view is closed, or something was erased.
  func forget() { entries.withLock { $0 = [:] } }
}
