/// A place or a facility that the team keeps beside the gazetteer.
package struct Place: CaseDocument, Equatable {
  /// What it is in the journal.
  package static let kind = DocumentKind.place
  /// The number of its present shape.
  package static let schema = 1

  /// Its names, as written in different tongues and times.
  package var names: [String]
  /// What it is: town, district, region, country, or a code of the vocabulary's scheme `facility`.
  package var what: String
  /// In which place it lies: an id of the gazetteer or of a place of the vault.
  package var within: PlaceMention.PlaceName?
  /// The country as ISO 3166 code, when known.
  package var country: String
  /// How exactly its location is known.
  package var precision: PlaceMention.Precision
  /// What to know of it; nothing that says where somebody is now.
  package var remark: String

  /// A place with every fact given.
  package init(
    names: [String], what: String, within: PlaceMention.PlaceName? = nil, country: String = "",
    precision: PlaceMention.Precision = .unknown, remark: String = ""
  ) {
    self.names = names
    self.what = what
    self.within = within
    self.country = country
    self.precision = precision
    self.remark = remark
  }

  /// A line for lists.
  package var title: String { names.first ?? "" }
  /// What a search of the team may find.
  package var searchable: String { (names + [remark]).joined(separator: "\n") }
  /// Where it stands, for lists.
  package var state: String { what }
  /// Values by which places are listed.
  package var facets: [Facet] {
    [Facet("what", what), Facet("country", country)]
      + (within.map { [Facet("within", $0.text)] } ?? [])
  }
  /// The place of the vault that it lies in.
  package var links: [DocumentLink] {
    if case .kept(let place)? = within { [DocumentLink("within", place)] } else { [] }
  }
}

/// An office, a firm, a unit: whoever acts and is no person.
package struct Organisation: CaseDocument, Equatable {
  /// What it is in the journal.
  package static let kind = DocumentKind.organisation
  /// The number of its present shape.
  package static let schema = 1

  /// Its names, as written.
  package var names: [String]
  /// What it is: a code of the schemes `perpetrator` or `source`.
  package var what: String
  /// Where it sits.
  package var place: PlaceMention?
  /// How it can be written to; public addresses only.
  package var addresses: [String]
  /// What to know of it.
  package var remark: String

  /// An organisation with every fact given.
  package init(
    names: [String], what: String, place: PlaceMention? = nil, addresses: [String] = [],
    remark: String = ""
  ) {
    self.names = names
    self.what = what
    self.place = place
    self.addresses = addresses
    self.remark = remark
  }

  /// A line for lists.
  package var title: String { names.first ?? "" }
  /// What a search of the team may find.
  package var searchable: String { (names + [remark]).joined(separator: "\n") }
  /// Where it stands, for lists.
  package var state: String { what }
  /// Values by which organisations are listed.
  package var facets: [Facet] {
    [Facet("what", what)] + (place?.place.map { [Facet("place", $0.text)] } ?? [])
  }
}
