package import Language

/// What was tried to help, and what it brought (HURIDOCS format 26).
///
/// "Followed by", not "worked": a result stands after an intervention and is not proved by it.
package struct Intervention: CaseDocument, Equatable {
  /// What it is in the journal.
  package static let kind = DocumentKind.intervention
  /// The number of its present shape.
  package static let schema = 1

  /// What was tried: a code of the vocabulary's scheme `intervention`.
  package var what: String
  /// For which case, person or event.
  package var about: [DocumentID]
  /// At which facility.
  package var place: PlaceMention?
  /// Who tried it, in words that are public or a role: "lawyer", "mother".
  package var by: String
  /// Whom it was asked of.
  package var askedOf: String
  /// When.
  package var time: Edtf?
  /// What came after it, as each source says: codes of the scheme `result`.
  package var result: Statements<Code>
  /// When that was.
  package var resultTime: Edtf?
  /// What to know of it.
  package var remark: String

  /// An intervention with every fact given.
  package init(
    what: String, about: [DocumentID] = [], place: PlaceMention? = nil, by: String = "",
    askedOf: String = "", time: Edtf? = nil, result: Statements<Code> = .init(),
    resultTime: Edtf? = nil, remark: String = ""
  ) {
    self.what = what
    self.about = about
    self.place = place
    self.by = by
    self.askedOf = askedOf
    self.time = time
    self.result = result
    self.resultTime = resultTime
    self.remark = remark
  }

  /// Whether it is a sealed kind: a bribe or a surrender is never listed, scored or exported.
  package var isSealedKind: Bool { ["I_BRIBE", "I_SURRENDER"].contains(what) }

  /// A line for lists.
  package var title: String { isSealedKind ? "" : askedOf }
  /// What a search of the team may find.
  package var searchable: String {
    isSealedKind ? "" : [askedOf, by, remark].joined(separator: "\n")
  }
  /// Where it stands, for lists.
  package var state: String { isSealedKind ? "" : result.values.last?.text ?? "RS_PENDING" }
  /// Values by which interventions are listed; those of a sealed kind have none.
  package var facets: [Facet] {
    guard !isSealedKind else { return [] }
    return [Facet("what", what), Facet("result", state)]
      + Facet.each("day", time.map { [$0.first.description] } ?? [])
      + Facet.each("place", place?.place.map { [$0.text] } ?? [])
  }
  /// What it was for.
  package var links: [DocumentLink] {
    about.map { DocumentLink("about", $0) }
  }
}
