/// What a person said of a code that rules had proposed for a report.
///
/// Rejected proposals are kept: they are what the precision of a rule is worked out from.
package struct CodingJudgement: CaseDocument, Equatable {
  /// What it is in the journal.
  package static let kind = DocumentKind.codingJudgement
  /// The number of its present shape.
  package static let schema = 1

  /// The report.
  package var report: DocumentID
  /// The code that was proposed.
  package var code: String
  /// The rules that proposed it.
  package var rules: [String]
  /// What the person said.
  package var answer: Answer
  /// The code that is right instead; only with `changed`.
  package var chosen: String?

  /// What may be said of a proposal.
  package enum Answer: String, Codable, CaseIterable, Sendable {
    /// The text says it.
    case accepted
    /// The text says something else.
    case changed
    /// The text does not say it.
    case rejected
  }

  /// A judgement with every fact given.
  package init(
    report: DocumentID, code: String, rules: [String], answer: Answer, chosen: String? = nil
  ) {
    self.report = report
    self.code = code
    self.rules = rules
    self.answer = answer
    self.chosen = chosen
  }

  /// What a search of the team may find.
  package var searchable: String { "" }
  /// Where it stands, for lists.
  package var state: String { answer.rawValue }
  /// What precision is counted by.
  package var facets: [Facet] {
    Facet.each("rule", rules) + [Facet("code", code), Facet("answer", answer.rawValue)]
  }
  /// The report it is about.
  package var links: [DocumentLink] { [DocumentLink("report", report)] }
}
