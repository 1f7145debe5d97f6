/// A document with what it leaves for patterns.
package struct TracedDocument: Equatable, Sendable {
  /// Its name.
  package let id: DocumentID
  /// What it is.
  package let kind: DocumentKind
  /// What it leaves.
  package let trace: Trace

  /// A document with every fact given.
  package init(id: DocumentID, kind: DocumentKind, trace: Trace) {
    self.id = id
    self.kind = kind
    self.trace = trace
  }
}
