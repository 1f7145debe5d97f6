/// What somebody decided about two sources: whether they go back to one eyewitness.
///
/// An article that cites another, two reports of one man: no program can see it, a person says it. Taking
/// it back is a new version, so that who said what, and when, stays.
package struct SourceTie: CaseDocument, Equatable {
  /// What it is in the journal.
  package static let kind = DocumentKind.sourceTie
  /// The number of its present shape.
  package static let schema = 1

  /// The two sources.
  package var one, other: Source
  /// Why, in the words of the one who decided.
  package var why: String
  /// Whether it was taken back.
  package var isWithdrawn: Bool

  /// A tie; `nil` for a source with itself.
  package init?(_ one: Source, _ other: Source, why: String, isWithdrawn: Bool = false) {
    guard one != other else { return nil }
    self.one = one
    self.other = other
    self.why = why
    self.isWithdrawn = isWithdrawn
  }

  /// The words of the decision may speak of people, so no search finds them.
  package var searchable: String { "" }
  /// Where it stands, for lists.
  package var state: String { isWithdrawn ? "withdrawn" : "one" }
  /// By what ties are listed.
  package var facets: [Facet] { [Facet("state", state)] }
  /// The reports, claims and files among the two.
  package var links: [DocumentLink] {
    [one, other].compactMap { $0.document.map { DocumentLink("source", $0) } }
  }
}
