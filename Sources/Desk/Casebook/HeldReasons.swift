internal import Casework
internal import Store
internal import Synchronization

/// The words around what was looked for, remembered while the session is unlocked: people page back and
/// forth, and the same words are looked for again.
final class HeldReasons: Sendable {
  private struct Reason {
    let version: Int
    let words: [String]
  }

  /// So many lines are remembered; then all are forgotten.
  private static let most = 5000
  /// By what was looked for, then by where it was found.
  private let held = Mutex<[String: [DocumentID: Reason]]>([:])

  /// What is remembered of these rows.
  func known(_ text: String, _ rows: [ListRow]) -> [DocumentID: [String]] {
    let known = held.withLock { $0[text] } ?? [:]
    var reasons: [DocumentID: [String]] = [:]
    reasons.reserveCapacity(rows.count)
    for row in rows {
      guard let reason = known[row.document], reason.version == row.version else { continue }
      reasons[row.document] = reason.words
    }
    return reasons
  }

  /// Remembers what was found in these rows.
  func keep(_ reasons: [DocumentID: [String]], _ text: String, _ rows: [ListRow]) {
    held.withLock { held in
      if held.values.reduce(rows.count, { $0 + $1.count }) > Self.most { held = [:] }
      for row in rows {
        guard let words = reasons[row.document] else { continue }
        held[text, default: [:]][row.document] = Reason(version: row.version, words: words)
      }
    }
  }

  /// Forgets all, because something was erased.
  func forget() { held.withLock { $0 = [:] } }
}
