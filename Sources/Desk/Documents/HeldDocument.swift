internal import Casework
internal import Synchronization

/// Documents that were opened a moment ago, remembered in memory while the team's view is open: a list
/// opens fifty of them, and the next who looks at it opens the same.
///
/// A document is known by the place of its newest version in the journal, so that what was saved since
/// is opened anew. Sealed fields stay sealed in it. All of it goes with the view, and what is erased at once.
final class HeldDocuments: Sendable {
  private struct Entry {
    let sequence: Int
    let version: Int
    let document: AnyDocument
  }

  /// So many documents are remembered; then all are forgotten.
  static let most = 2_000
  /// A larger one, in bytes as it was sealed, is opened each time.
  static let largest = 32 << 10
  private let entries = Mutex<[DocumentID: Entry]>([:])

  /// A document whose newest version stands at a place of the journal, if it is remembered.
  func known(_ id: DocumentID, at sequence: Int) -> (document: AnyDocument, version: Int)? {
    entries.withLock { entries in
      guard let entry = entries[id], entry.sequence == sequence else { return nil }
      return (entry.document, entry.version)
    }
  }

  /// Remembers a document of so many bytes.
  func keep(_ document: AnyDocument, _ id: DocumentID, version: Int, at sequence: Int, bytes: Int) {
    guard bytes <= Self.largest else { return }
    entries.withLock { entries in
      if entries.count >= Self.most { entries = [:] }
      entries[id] = Entry(sequence: sequence, version: version, document: document)
    }
  }

  /// How many are remembered.
  var count: Int { entries.withLock(\.count) }

  /// Forgets one that was erased.
  func forget(_ id: DocumentID) { entries.withLock { _ = $0.removeValue(forKey: id) } }

  /// Forgets all: the view is closed.
  func forget() { entries.withLock { $0 = [:] } }
}
