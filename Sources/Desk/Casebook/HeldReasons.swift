internal import Casework
internal import Store
internal import Synchronization

/// The words around what was looked for, remembered while the session is unlocked: people page back and
/// forth, and the same words are looked for again.
final class HeldReasons: Sendable {
  private struct Place: Hashable {
    let text: String
    let document: DocumentID
    let version: Int
  }

  /// So many lines are remembered; then all are forgotten.
  private static let most = 5000
  private let held = Mutex<[Place: [String]]>([:])

  /// What is remembered of these rows.
  func known(_ text: String, _ rows: [ListRow]) -> [DocumentID: [String]] {
    held.withLock { held in
      rows.reduce(into: [:]) { $0[$1.document] = held[Self.place(text, $1)] }
    }
  }

  /// Remembers what was found in these rows.
  func keep(_ reasons: [DocumentID: [String]], _ text: String, _ rows: [ListRow]) {
    held.withLock { held in
      if held.count + rows.count > Self.most { held = [:] }
      for row in rows { held[Self.place(text, row)] = reasons[row.document] }
    }
  }

  /// Forgets all, because something was erased.
  func forget() { held.withLock { $0 = [:] } }

  private static func place(_ text: String, _ row: ListRow) -> Place {
    Place(text: text, document: row.document, version: row.version)
  }
}
