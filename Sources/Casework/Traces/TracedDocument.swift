/// A document with what it leaves for patterns.
package struct TracedDocument: Equatable, Sendable {
  /// Its name.
  package let id: DocumentID
  /// What it is.
  package let kind: DocumentKind
  /// What it leaves.
  package let trace: Trace
  /// The place of its present version in the journal; 0 when it is in none.
  package let sequence: Int

  /// A document with every fact given.
  package init(id: DocumentID, kind: DocumentKind, trace: Trace, sequence: Int = 0) {
    self.id = id
    self.kind = kind
    self.trace = trace
    self.sequence = sequence
  }
}
