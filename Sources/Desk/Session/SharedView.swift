internal import Casework
internal import Store
internal import Synchronization

/// The view of one team, held once for everybody of this process who works in it.
///
/// The first one in opens it, the last one out wipes it.
package final class SharedView: Sendable {
  private struct State {
    var view: CaseView?
    var sequence = 0
    /// What was folded for this view: a word that it knows was handed to this view and to no other.
    var words = SearchWords()
  }

  private let state = Mutex(State())
  /// What patterns are counted from, as one of the team gathered it last.
  let patterns = Mutex<HeldPatterns?>(nil)
  /// What reports may be about, as lists have proposed it.
  let topics = HeldTopics(most: 20_000)
  /// What was opened a moment ago, by the place of its newest version in the journal.
  ///
  /// A list opens fifty documents, and the next who looks at it the same; sealed fields stay sealed.
  let documents = HeldFindings<DocumentID, Int, AnyDocument>(most: 2_000)
  /// What the view answered to those who came in, until something it rests on is saved.
  let answers = HeldFindings<ViewQuestion, AnswerStamp, any Sendable>(most: 1_000)
  /// What has come in and is not sorted, as far as it was looked for.
  let arrivals = Mutex(Arrivals())
  /// How much that was, when one of the team last looked.
  let arrivalsLeft = Mutex(ArrivalsLeft())
  /// Whether a job of one of the team sorts it.
  let isSorting = Mutex(false)

  /// A place for a view; nothing is opened yet.
  package init() {}

  /// Whether a view is in memory now.
  package var isOpen: Bool { state.withLock { $0.view != nil } }

  /// The view with everything up to `end`; one at a time brings it there.
  func upToDate(
    _ end: Int, open: () throws -> CaseView, catchUp: (CaseView, SearchWords) throws -> Void
  ) throws -> CaseView {
    try state.withLock { state in
      if let view = state.view, state.sequence >= end { return view }
      let view = try state.view ?? open()
      state.view = view
      do { try catchUp(view, state.words) } catch {
        // What was handed over last may not have been taken in.
        state.words = SearchWords()
        throw error
      }
      state.sequence = try view.sequence()
      return view
    }
  }

  /// Puts a view made anew in the place of the present one, with what was folded for it.
  func replace(_ view: CaseView, _ words: SearchWords) throws {
    let sequence = try view.sequence()
    state.withLock { $0 = State(view: view, sequence: sequence, words: words) }
    forgetFindings()
  }

  /// Takes the view out.
  func take() -> CaseView? {
    forgetFindings()
    return state.withLock { state in
      defer { state = State() }
      return state.view
    }
  }

  /// Forgets what may hold words of a document that was erased.
  func forgetErased() {
    topics.forget()
    documents.forget()
    answers.forget()
  }

  private func forgetFindings() {
    patterns.withLock { $0 = nil }
    forgetErased()
    arrivals.withLock { $0 = Arrivals() }
    arrivalsLeft.withLock { $0 = ArrivalsLeft() }
  }
}
