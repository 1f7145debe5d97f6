package import Language

/// Something that happened, with a time and a place (HURIDOCS format 01).
package struct Event: CaseDocument, Equatable {
  /// What it is in the journal.
  package static let kind = DocumentKind.event
  /// The number of its present shape.
  package static let schema = 1

  /// A line for lists.
  package var title: String
  /// What happened, in the words of the one who records.
  package var account: String
  /// When, as each source says.
  package var time: Statements<Edtf>
  /// Where, as each source says.
  package var place: Statements<PlaceMention>
  /// The kind of place, as each source says: codes of the vocabulary's scheme `facility`.
  package var facility: Statements<Code>
  /// What was done, to whom, by whom.
  package var acts: [Act]
  /// Which source said it and how reliable that is.
  package var information: [Information]
  /// Events that this one belongs to, and how.
  package var chain: [Chained]
  /// How far it is checked.
  package var verification: Verification

  /// How far an event is checked (HURIDOCS micro-thesaurus 41); the three figures are never mixed.
  package enum Verification: String, Codable, CaseIterable, Sendable {
    case reported, corroborated, unlikely, refuted
  }

  /// Another event and what it is to this one.
  package struct Chained: Codable, Hashable, Sendable {
    /// The other event.
    package var event: DocumentID
    /// Whether the other one led here, followed from here, or is a part of this one.
    package var relation: Relation

    /// What another event is to this one.
    package enum Relation: String, Codable, CaseIterable, Sendable { case cause, result, part }

    /// A neighbour in a chain of events.
    package init(_ event: DocumentID, _ relation: Relation) {
      self.event = event
      self.relation = relation
    }
  }

  /// An event; what nobody knows is left out.
  package init(
    title: String, account: String = "", time: Statements<Edtf> = .init(),
    place: Statements<PlaceMention> = .init(), facility: Statements<Code> = .init(),
    acts: [Act] = [], information: [Information] = [], chain: [Chained] = [],
    verification: Verification = .reported
  ) {
    self.title = title
    self.account = account
    self.time = time
    self.place = place
    self.facility = facility
    self.acts = acts
    self.information = information
    self.chain = chain
    self.verification = verification
  }

  /// What a search of the team may find.
  package var searchable: String {
    let told =
      place.told.map(\.value.written) + place.told.map(\.words) + time.told.map(\.words)
      + acts.flatMap(\.words)
    return ([title, account] + told).joined(separator: "\n")
  }
  /// Where it stands, for lists.
  package var state: String { verification.rawValue }

  /// Values by which events are listed; the day is the first that it may have been.
  package var facets: [Facet] {
    var facets = [Facet("verification", verification.rawValue)]
    facets += Facet.each("day", time.values.map(\.first.description))
    facets += Facet.each("facility", facility.values.map(\.text))
    facets += Facet.each("place", place.values.compactMap(\.place?.text))
    facets += Set(acts.flatMap(\.openCodes)).sorted().map { Facet("code", $0) }
    if hasDisagreement { facets.append(Facet("disagreement", "yes")) }
    return facets
  }

  /// People, organisations, places, reports and events that it speaks of.
  package var links: [DocumentLink] {
    var links = acts.flatMap(\.links)
    links += information.compactMap { $0.source.document.map { DocumentLink("source", $0) } }
    links += place.values.compactMap {
      if case .kept(let place)? = $0.place { DocumentLink("place", place) } else { nil }
    }
    links += chain.map { DocumentLink($0.relation.rawValue, $0.event) }
    return links
  }

  /// Whether sources say things of it that cannot all be true.
  package var hasDisagreement: Bool {
    [time.agreement, place.agreement, facility.agreement].contains(.differing)
      || acts.contains { $0.hasDisagreement }
  }
}
