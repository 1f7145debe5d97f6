package import Language

/// What was promised to somebody, by whom, in which words, and what came of it.
package struct Promise: CaseDocument, Equatable {
  /// What it is in the journal.
  package static let kind = DocumentKind.promise
  /// The number of its present shape.
  package static let schema = 1

  /// What was promised: a code of the vocabulary's scheme `promise`.
  package var what: String
  /// In which words.
  package var words: String
  /// By what kind of person: a code of the scheme `perpetrator`.
  package var by: String
  /// By whom, when he is in the vault.
  package var promiser: DocumentID?
  /// To whom, and in which event or case.
  package var about: [DocumentID]
  /// Where.
  package var place: PlaceMention?
  /// When it was promised.
  package var time: Edtf?
  /// Until when it was to be kept.
  package var due: Edtf?
  /// What came of it, as each source says.
  package var outcomes: Statements<Kept>
  /// When that was known.
  package var outcomeTime: Edtf?
  /// Who told of the promise.
  package var source: Source

  /// What came of a promise.
  package enum Kept: String, Codable, CaseIterable, Sendable, Tellable {
    case kept, partly, broken, opposite, pending, unknown
  }

  /// A promise with every fact given.
  package init(
    _ what: String, words: String = "", by: String = "P_UNKNOWN", promiser: DocumentID? = nil,
    about: [DocumentID] = [], place: PlaceMention? = nil, time: Edtf? = nil, due: Edtf? = nil,
    outcomes: Statements<Kept> = .init(), outcomeTime: Edtf? = nil, source: Source
  ) {
    self.what = what
    self.words = words
    self.by = by
    self.promiser = promiser
    self.about = about
    self.place = place
    self.time = time
    self.due = due
    self.outcomes = outcomes
    self.outcomeTime = outcomeTime
    self.source = source
  }

  /// A line for lists.
  package var title: String { words }
  /// What a search of the team may find.
  package var searchable: String {
    ([words] + outcomes.told.map(\.words)).joined(separator: "\n")
  }
  /// Where it stands, for lists.
  package var state: String { (outcomes.values.last ?? .pending).rawValue }
  /// Values by which promises are compared: by place, recruiter and time.
  package var facets: [Facet] {
    [Facet("what", what), Facet("by", by), Facet("outcome", state)]
      + Facet.each("day", time.map { [$0.first.description] } ?? [])
      + Facet.each("place", place?.place.map { [$0.text] } ?? [])
  }
  /// To whom and by whom.
  package var links: [DocumentLink] {
    about.map { DocumentLink("about", $0) }
      + (promiser.map { [DocumentLink("promiser", $0)] } ?? [])
  }
}

/// What an authority or a recruiter says; it stands beside what reports say, and neither is overwritten.
package struct Claim: CaseDocument, Equatable {
  /// What it is in the journal.
  package static let kind = DocumentKind.claim
  /// The number of its present shape.
  package static let schema = 1

  /// In which words.
  package var words: String
  /// Who says it, by office or firm: "regional prison service".
  package var by: String
  /// What kind of source: a code of the scheme `source`.
  package var code: String
  /// When it was said.
  package var time: Edtf?
  /// How it stands to what reports say.
  package var stance: Stance
  /// The events, places or people it is about.
  package var about: [DocumentID]
  /// The facility of the gazetteer it is about.
  package var place: PlaceMention?
  /// Where it was published: an address or a paper, as written; shown and never opened.
  package var published: String

  /// How a claim stands to what reports say.
  package enum Stance: String, Codable, CaseIterable, Sendable {
    case admits, denies, explains, promises, silent
  }

  /// A claim with every fact given.
  package init(
    _ words: String, by: String, code: String, time: Edtf? = nil, stance: Stance,
    about: [DocumentID] = [], place: PlaceMention? = nil, published: String = ""
  ) {
    self.words = words
    self.by = by
    self.code = code
    self.time = time
    self.stance = stance
    self.about = about
    self.place = place
    self.published = published
  }

  /// A line for lists.
  package var title: String { by }
  /// What a search of the team may find.
  package var searchable: String { [by, words].joined(separator: "\n") }
  /// Where it stands, for lists.
  package var state: String { stance.rawValue }
  /// Values by which claims are listed.
  package var facets: [Facet] {
    [Facet("stance", stance.rawValue), Facet("source", code)]
      + Facet.each("day", time.map { [$0.first.description] } ?? [])
      + Facet.each("place", place?.place.map { [$0.text] } ?? [])
  }
  /// What it is about.
  package var links: [DocumentLink] { about.map { DocumentLink("about", $0) } }
}
