package import Casework
package import Store
internal import Vault

extension KeptSearch.Question {
  /// The names of facets that hold a code of the vocabulary.
  private static let codes = ["code", "facility", "what", "by", "result"]
  /// The names of facets that hold a day.
  private static let days = ["day", "received", "opened", "sent"]

  /// What narrows the search besides its words; `within` gives the places that lie in a place.
  package func narrowing(_ within: (String) -> [String]) -> SearchNarrowing {
    var narrowing = SearchNarrowing(kind: DocumentKind.allCases.first { $0.word == kind })
    if let code { narrowing.facets.append(FacetChoice(Self.codes, [code])) }
    if let place { narrowing.facets.append(FacetChoice(["place"], within(place))) }
    if since != nil || until != nil {
      let (first, last) = (since ?? "0000", until ?? "9999-12-31")
      narrowing.days = (Self.days, first...max(first, last))
    }
    return narrowing
  }
}

extension Session {
  /// The documents that answer a question, each with the words in it that were meant, the newest first.
  ///
  /// - Parameter before: only those saved before this place; for the next page.
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func find(
    _ question: KeptSearch.Question, within: (String) -> [String], before: Int = .max,
    limit: Int = 50
  ) throws -> [Found] {
    try require(.read)
    let rows = try view().search(
      question.words, question.narrowing(within), before: before, limit: limit)
    let reasons = try reasons(question.words, in: rows)
    return rows.map { Found(row: $0, because: reasons[$0.document] ?? []) }
  }

  /// Keeps a search under a name, for oneself or for the team.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func keepSearch(
    _ question: KeptSearch.Question, as name: String, isShared: Bool
  ) async throws -> SavedDocument {
    let search = KeptSearch(
      name: name, question: question, owner: isShared ? nil : unlocked.member)
    return try await keep(search, by: .read, act: "keep search")
  }

  /// The searches of the one who asks and those that the team shares, the newest first.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func keptSearches() throws -> [Opened<KeptSearch>] {
    try require(.read)
    let owners = ["\(unlocked.member)", "team"].map { Facet("owner", $0) }
    let view = try view()
    return try held(.keptSearches(unlocked.member), view) {
      try view.documents(DocumentQuery(.keptSearch, [.hasAny(owners)], limit: 40)).rows.map {
        try opened($0.document)
      }
    }
  }

  /// Puts a search away: one's own, or one that the team shares.
  ///
  /// - Throws: `VaultError.unknownDocument` also for one of somebody else.
  package func dropSearch(_ id: DocumentID) throws {
    let search = try opened(id, as: KeptSearch.self)
    guard search.document.owner == nil || search.document.owner == unlocked.member else {
      throw VaultError.unknownDocument
    }
    var dropped = search.document
    dropped.isDropped = true
    _ = try keep(dropped, by: .read, as: id, parent: search.version, act: "drop search")
  }
}
