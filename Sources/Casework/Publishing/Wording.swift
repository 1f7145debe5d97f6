/// A text that may leave: somebody of the staff looked at every mark in it and put his name to it.
package struct Wording: CaseDocument, Equatable {
  /// What it is in the journal.
  package static let kind = DocumentKind.wording
  /// The number of its present shape.
  package static let schema = 1

  /// The report or event that it tells of.
  package var about: DocumentID
  /// The text.
  package var text: String
  /// The tag of its language.
  package var language: String
  /// Who approved it; `nil` for a draft, which never leaves.
  package var approvedBy: MemberID?
  /// The day it was approved.
  package var approved: String
  /// The marks that he saw and let stand, as kinds: `place`, `date`.
  package var seen: [String]

  /// A wording with every fact given.
  package init(
    about: DocumentID, text: String, language: String, approvedBy: MemberID? = nil,
    approved: String = "", seen: [String] = []
  ) {
    self.about = about
    self.text = text
    self.language = language
    self.approvedBy = approvedBy
    self.approved = approved
    self.seen = seen
  }

  /// Whether it may leave.
  package var isApproved: Bool { approvedBy != nil }

  /// A line for lists.
  package var title: String { String(text.prefix(60)) }
  /// What a search of the team may find.
  package var searchable: String { text }
  /// Where it stands, for lists.
  package var state: String { isApproved ? "approved" : "draft" }
  /// By what wordings are listed.
  package var facets: [Facet] { [Facet("standing", state), Facet("language", language)] }
  /// What it tells of.
  package var links: [DocumentLink] { [DocumentLink("about", about)] }
}
