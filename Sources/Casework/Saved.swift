/// A version of a document with who saved it, when, and by which act.
package struct Saved<Document: CaseDocument>: Sendable {
  /// Who saved it; `nil` for what came from the public.
  package var by: MemberID?
  /// When, in seconds of UTC since 1970; the beginning of the half-day for what came from the public.
  package var at: Int
  /// Which act of the desk saved it.
  package var act: String
  /// The document.
  package var document: Document

  /// A version with every fact given.
  package init(by: MemberID?, at: Int, act: String, document: Document) {
    self.by = by
    self.at = at
    self.act = act
    self.document = document
  }
}

extension Saved: Equatable where Document: Equatable {}
extension Saved: Codable {}
