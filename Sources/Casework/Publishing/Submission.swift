/// A form for a body of the United Nations, filled for one person, and what became of it.
package struct Submission: CaseDocument, Equatable {
  /// What it is in the journal.
  package static let kind = DocumentKind.submission
  /// The number of its present shape.
  package static let schema = 1

  /// To whom: a code of `submissions/bodies.csv`.
  package var body: String
  /// For which case.
  package var about: DocumentID
  /// For whom.
  package var person: DocumentID
  /// The tag of the language it is in.
  package var language: String
  /// What stands in its items; it names people, and is sealed.
  package var items: Sealed<[String: String]>
  /// The codes of the items that nobody filled.
  package var missing: [String]
  /// The last day of the urgent procedure; `nil` where none runs.
  package var urgentUntil: String?
  /// How it left; `nil` while it is a draft.
  package var sent: Letter.Dispatch?
  /// What came back.
  package var answers: [Letter.Answer]

  /// A submission with every fact given.
  package init(
    body: String, about: DocumentID, person: DocumentID, language: String,
    items: Sealed<[String: String]>, missing: [String], urgentUntil: String? = nil,
    sent: Letter.Dispatch? = nil, answers: [Letter.Answer] = []
  ) {
    self.body = body
    self.about = about
    self.person = person
    self.language = language
    self.items = items
    self.missing = missing
    self.urgentUntil = urgentUntil
    self.sent = sent
    self.answers = answers
  }

  /// A line for lists.
  package var title: String { body }
  /// What a search of the team may find.
  package var searchable: String { "" }
  /// Where it stands, for lists.
  package var state: String { sent == nil ? "draft" : answers.isEmpty ? "sent" : "answered" }
  /// By what submissions are listed.
  package var facets: [Facet] {
    [Facet("body", body), Facet("progress", state)]
      + Facet.each("sent", sent.map { [$0.day] } ?? [])
  }
  /// For which case and for whom.
  package var links: [DocumentLink] {
    [DocumentLink("about", about), DocumentLink("person", person)]
  }
}
