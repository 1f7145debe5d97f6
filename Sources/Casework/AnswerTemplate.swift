/// An answer that a team has written beforehand, with places that are filled when it is used.
package struct AnswerTemplate: CaseDocument, Equatable {
  /// What it is in the journal.
  package static let kind = DocumentKind.template
  /// The number of its present shape.
  package static let schema = 1

  /// What the team calls it.
  package var title: String
  /// The text by the tag of its language; `{place}` is a field.
  package var texts: [String: String]
  /// Whether it is no longer offered.
  package var isRetired = false

  /// A template in one language or more.
  package init(title: String, texts: [String: String]) {
    self.title = title
    self.texts = texts
  }

  /// What a search of the team may find.
  package var searchable: String { title }
  /// Where it stands, for lists.
  package var state: String { isRetired ? "retired" : "" }
}
