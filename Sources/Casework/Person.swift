/// Somebody of a case.
///
/// Where he is now, and how somebody got away, is not recorded at all.
package struct Person: CaseDocument, Equatable {
  /// What it is in the journal.
  package static let kind = DocumentKind.person
  /// The number of its present shape.
  package static let schema = 2

  /// What staff call him in lists and in talk; never his name.
  package var label: String
  /// Who he is.
  package private(set) var identity: Identity
  /// What happened to him that makes him a suspect at home.
  package private(set) var standings: Set<Standing>
  /// What threatens him, with the day of the next review.
  package var risk: Risk?
  /// His citizenships, as each source says: ISO 3166 codes.
  package var citizenship: Statements<Code> = .init()
  /// His legal status, as each source says: codes of the scheme `status`; never a filter of a list.
  package var status: Statements<Code> = .init()
  /// The tags of the languages he can be spoken to in.
  package var languages: [String] = []

  /// Who somebody is: open only for those whom it cannot bring to prison.
  package enum Identity: Codable, Equatable, Sendable {
    /// A recruiter, an official, somebody already public.
    case open(PersonName)
    /// Everybody else.
    case sealed(Sealed<PersonName>)
  }

  /// What makes a man a suspect at home.
  package enum Standing: String, Codable, CaseIterable, Sendable {
    case signed, served, left, captured, returned
  }

  /// The same person after something more is known of him; his name must be sealed by then.
  package func standing(_ more: Set<Standing>) -> Person? {
    if case .open = identity, !more.isEmpty { return nil }
    var person = self
    person.standings.formUnion(more)
    return person
  }

  /// A person; `nil` when one who signed, served, left, was captured or returned has an open name.
  package init?(label: String, identity: Identity, standings: Set<Standing> = []) {
    if case .open = identity, !standings.isEmpty { return nil }
    self.label = label
    self.identity = identity
    self.standings = standings
  }

  private enum Key: String, CodingKey {
    case label, identity, standings, risk, citizenship, status, languages
  }

  /// Reads a person, and refuses the state that `init?` refuses.
  ///
  /// - Throws: `DecodingError`.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let person = Person(
      label: try container.decode(String.self, forKey: .label),
      identity: try container.decode(Identity.self, forKey: .identity),
      standings: try container.decode(Set<Standing>.self, forKey: .standings))
    guard var person else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "an identity must be sealed"))
    }
    person.risk = try container.decodeIfPresent(Risk.self, forKey: .risk)
    person.citizenship = try container.decode(Statements<Code>.self, forKey: .citizenship)
    person.status = try container.decode(Statements<Code>.self, forKey: .status)
    person.languages = try container.decode([String].self, forKey: .languages)
    self = person
  }

  /// Writes a person; standings in a fixed order.
  ///
  /// - Throws: what the encoder throws.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(label, forKey: .label)
    try container.encode(identity, forKey: .identity)
    try container.encode(standings.sorted { $0.rawValue < $1.rawValue }, forKey: .standings)
    try container.encodeIfPresent(risk, forKey: .risk)
    try container.encode(citizenship, forKey: .citizenship)
    try container.encode(status, forKey: .status)
    try container.encode(languages, forKey: .languages)
  }

  /// What a search of the team may find.
  package var searchable: String {
    if case .open(let name) = identity { return label + "\n" + name.full }
    return label
  }
  /// Where it stands, for lists.
  package var state: String { standings.isEmpty ? "" : "sealed" }
  /// Whether the name is sealed; a standing is no facet, because lists would show who is a suspect.
  package var facets: [Facet] {
    let isOpen = if case .open = identity { true } else { false }
    return [Facet("identity", isOpen ? "open" : "sealed")]
      + (risk.map { [Facet("risk", $0.level.rawValue), Facet("review", $0.reviewBy)] } ?? [])
  }
}

/// The names of a person as written in one source.
package struct PersonName: Codable, Equatable, Sendable {
  /// The name in full, as written.
  package var full: String
  /// The day or year of birth as EDTF, when known.
  package var born: String?

  /// A name as written.
  package init(full: String, born: String? = nil) {
    self.full = full
    self.born = born
  }
}
