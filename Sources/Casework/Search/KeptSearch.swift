/// A search that somebody asks again and again, under a name of his own.
package struct KeptSearch: CaseDocument, Equatable {
  /// What it is in the journal.
  package static let kind = DocumentKind.keptSearch
  /// The number of its present shape.
  package static let schema = 1

  /// What he calls it.
  package var name: String
  /// What is looked for.
  package var question: Question
  /// Whose it is; `nil` for one that the team shares.
  package var owner: MemberID?
  /// Whether it was put away.
  package var isDropped: Bool

  /// What is looked for: words, and what narrows them.
  package struct Question: Codable, Hashable, Sendable {
    /// The words, in whatever script.
    package var words: String
    /// The kind of document, as its word.
    package var kind: String?
    /// A code of the vocabulary.
    package var code: String?
    /// A place of the gazetteer or of the vault.
    package var place: String?
    /// The first day, as EDTF.
    package var since: String?
    /// The last day, as EDTF.
    package var until: String?

    /// A question; what is left out does not narrow it.
    package init(
      words: String = "", kind: String? = nil, code: String? = nil, place: String? = nil,
      since: String? = nil, until: String? = nil
    ) {
      self.words = words
      self.kind = kind
      self.code = code
      self.place = place
      self.since = since
      self.until = until
    }
  }

  /// A search with every fact given.
  package init(
    name: String, question: Question, owner: MemberID? = nil, isDropped: Bool = false
  ) {
    self.name = name
    self.question = question
    self.owner = owner
    self.isDropped = isDropped
  }

  /// A line for lists.
  package var title: String { name }
  /// What a search of the team may find: a search finds no searches.
  package var searchable: String { "" }
  /// Where it stands, for lists.
  package var state: String { isDropped ? "dropped" : "kept" }
  /// Whose it is.
  package var facets: [Facet] {
    isDropped ? [] : [Facet("owner", owner.map { "\($0)" } ?? "team")]
  }
}
