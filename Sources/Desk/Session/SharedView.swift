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
    patterns.withLock { $0 = nil }
  }

  /// Takes the view out.
  func take() -> CaseView? {
    patterns.withLock { $0 = nil }
    return state.withLock { state in
      defer { state = State() }
      return state.view
    }
  }
}
