package import Papers
import Reader

/// The answer to a whole stack, put together from the events of a check.
package struct CheckReport: Sendable {
  /// The pages that were judged, by their number in the stack.
  package private(set) var pages: [CheckedPage] = []
  /// The files and pages that could not be opened, in the order in which that became known.
  package private(set) var refused: [RefusedPaper] = []
  /// How long everything took, in seconds; 0 until the check has finished.
  package private(set) var seconds = 0.0
  /// After how many seconds the first stop was known; `nil` when there is none.
  package private(set) var firstStopSeconds: Double?
  /// Whether the check came to its end.
  package private(set) var isFinished = false

  /// A report on nothing yet.
  package init() {}

  /// Takes an event that became known `elapsed` seconds after the start.
  package mutating func take(_ event: CheckEvent, after elapsed: Double) {
    switch event {
    case .opened: break
    case .page(let page):
      let place = pages.firstIndex { $0.number > page.number } ?? pages.count
      pages.insert(page, at: place)
      if page.finding.state == .stop { firstStopSeconds = firstStopSeconds ?? elapsed }
    case .refused(let paper): refused.append(paper)
    case .finished(let seconds):
      self.seconds = seconds
      isFinished = true
    }
  }

  /// How many pages got an answer of this state.
  package func count(_ state: PageState) -> Int {
    pages.count { $0.finding.state == state }
  }

  /// The pages of a state, by their number in the stack.
  package func pages(_ state: PageState) -> [CheckedPage] {
    pages.filter { $0.finding.state == state }
  }

  /// Whether every child ended without an answer, as it does where the sandbox may not be made.
  package var nobodyAnswered: Bool {
    pages.isEmpty && refused.contains { $0.code == ReadingError.childEnded.rawValue }
  }

  /// Whether any page, or any file, went unread.
  package var somethingWasNotRead: Bool { !refused.isEmpty || count(.notRead) > 0 }
}
