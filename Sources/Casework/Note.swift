/// What a member of the staff wrote beside another document.
package struct Note: CaseDocument, Equatable {
  /// What it is in the journal.
  package static let kind = DocumentKind.note
  /// The number of its present shape.
  package static let schema = 1

  /// The document it stands beside.
  package var about: DocumentID
  /// What was written.
  package var text: String

  /// A note beside a document.
  package init(about: DocumentID, text: String) {
    self.about = about
    self.text = text
  }

  /// What a search of the team may find.
  package var searchable: String { text }
  /// Where it stands, for lists.
  package var state: String { "" }
  /// What it stands beside.
  package var links: [DocumentLink] { [DocumentLink("about", about)] }
}
