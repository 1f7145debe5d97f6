internal import Casework
internal import Synchronization

/// What lists have proposed for reports, remembered in memory while the team's view is open: fifty
/// reports of a page are read by rules once, and not each time that somebody looks.
///
/// It holds codes and no words of anybody. A version never changes, so that what was proposed for it
/// stays right until other rules are read; judgements change no proposal of a list.
final class HeldTopics: Sendable {
  private struct Entry {
    let version: Int
    let topics: BriefTopics
  }

  private struct State {
    var edition: UInt64 = 0
    var entries: [DocumentID: Entry] = [:]
  }

  /// So many reports are remembered, some hundred bytes each; then all are forgotten.
  static let most = 20_000
  private let state = Mutex(State())

  /// What was proposed for a version by these rules, if it is remembered.
  func known(_ report: DocumentID, version: Int, _ tools: CodingTools) -> BriefTopics? {
    state.withLock { state in
      guard state.edition == tools.edition, let entry = state.entries[report],
        entry.version == version
      else { return nil }
      return entry.topics
    }
  }

  /// Remembers what was proposed for a version.
  func keep(_ topics: BriefTopics, of report: DocumentID, version: Int, _ tools: CodingTools) {
    state.withLock { state in
      if state.edition != tools.edition || state.entries.count >= Self.most {
        state = State(edition: tools.edition)
      }
      state.entries[report] = Entry(version: version, topics: topics)
    }
  }

  /// How many reports are remembered.
  var count: Int { state.withLock { $0.entries.count } }

  /// Forgets all: the view is closed, or something was erased.
  func forget() { state.withLock { $0 = State() } }
}
