/// Somebody of a case.
///
/// Small for now; the casebook adds to it.
package struct Person: CaseDocument, Equatable {
  /// What it is in the journal.
  package static let kind = DocumentKind.person
  /// The number of its present shape.
  package static let schema = 1

  /// What staff call him in lists and in talk; never his name.
  package var label: String
  /// Who he is.
  package private(set) var identity: Identity
  /// What happened to him that makes him a suspect at home.
  package private(set) var standings: Set<Standing>

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

  /// A person; `nil` when one who signed, served, left, was captured or returned has an open name.
  package init?(label: String, identity: Identity, standings: Set<Standing> = []) {
    if case .open = identity, !standings.isEmpty { return nil }
    self.label = label
    self.identity = identity
    self.standings = standings
  }

  private enum Key: String, CodingKey { case label, identity, standings }

  /// Reads a person, and refuses the state that `init?` refuses.
  ///
  /// - Throws: `DecodingError`.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let person = Person(
      label: try container.decode(String.self, forKey: .label),
      identity: try container.decode(Identity.self, forKey: .identity),
      standings: try container.decode(Set<Standing>.self, forKey: .standings))
    guard let person else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "an identity must be sealed"))
    }
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
    if case .open = identity { [Facet("identity", "open")] } else { [Facet("identity", "sealed")] }
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
