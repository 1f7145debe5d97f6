package import Casework

/// One event and another that followed from it, as somebody recorded.
package struct EventStep: Hashable, Sendable {
  /// What came first.
  package let from: DocumentID
  /// What followed.
  package let to: DocumentID

  /// A step from one event to another.
  package init(from: DocumentID, to: DocumentID) {
    self.from = from
    self.to = to
  }
}
