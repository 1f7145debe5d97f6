/// What somebody agreed to, for one use and one audience.
package struct Consent: CaseDocument, Equatable {
  /// What it is in the journal.
  package static let kind = DocumentKind.consent
  /// The number of its present shape.
  package static let schema = 1

  /// The document of the one who agreed, or the report he made.
  package var of: DocumentID
  /// What for: a code of the vocabulary's scheme `use`.
  package var use: String
  /// Who may see it: a code of the vocabulary's scheme `audience`.
  package var audience: String
  /// What he said.
  package var answer: Answer
  /// The day he said it, as EDTF.
  package var given: String

  /// What he said when he was asked.
  package enum Answer: String, Codable, CaseIterable, Sendable { case yes, no, revoked }

  /// A consent with every fact given.
  package init(
    of: DocumentID, use: String, audience: String, answer: Answer, given: String
  ) {
    self.of = of
    self.use = use
    self.audience = audience
    self.answer = answer
    self.given = given
  }

  /// What a search of the team may find.
  package var searchable: String { "" }
  /// Where it stands, for lists.
  package var state: String { answer.rawValue }
  /// What for and for whom.
  package var facets: [Facet] {
    [Facet("use", use), Facet("audience", audience), Facet("answer", answer.rawValue)]
  }
  /// Whose consent it is.
  package var links: [DocumentLink] { [DocumentLink("of", of)] }
}
