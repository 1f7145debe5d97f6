package import Language

/// What one person or organisation is to another (HURIDOCS format 23).
package struct Relation: CaseDocument, Equatable {
  /// What it is in the journal.
  package static let kind = DocumentKind.relation
  /// The number of its present shape.
  package static let schema = 1

  /// Of whom it is told.
  package var of: DocumentID
  /// To whom.
  package var to: DocumentID
  /// What `of` is to `to`.
  package var what: Kind
  /// When it was so, when that is known.
  package var time: Edtf?
  /// Who says so.
  package var source: Source?

  /// What one is to another (HURIDOCS micro-thesaurus 21, and what our reports need).
  package enum Kind: String, Codable, CaseIterable, Sendable {
    case spouse, parent, child, sibling, relative, friend, coworker, employer, fellowPrisoner,
      lawyer, member, leader, samePerson
  }

  /// A relation with every fact given.
  package init(
    of: DocumentID, to: DocumentID, what: Kind, time: Edtf? = nil, source: Source? = nil
  ) {
    self.of = of
    self.to = to
    self.what = what
    self.time = time
    self.source = source
  }

  /// What a search of the team may find.
  package var searchable: String { "" }
  /// Where it stands, for lists.
  package var state: String { what.rawValue }
  /// Values by which relations are listed.
  package var facets: [Facet] { [Facet("what", what.rawValue)] }
  /// The two.
  package var links: [DocumentLink] { [DocumentLink("of", of), DocumentLink("to", to)] }
}
