/// What was done to one person or group in an event, by whom (HURIDOCS formats 21 and 24).
package struct Act: Codable, Hashable, Sendable {
  /// What was done and how: codes of the schemes `tactic`, `means`, `promise`, each by its source.
  package var codes: Statements<Code>
  /// To whom.
  package var victims: [Victim]
  /// By whom.
  package var perpetrators: [Involvement]
  /// What came of it for them: codes of the scheme `outcome`, each by its source.
  package var outcome: Statements<Code>
  /// The reason that was given, as each source says.
  package var reason: String

  /// One person, or a group that stays one act with a count: never invented persons.
  package enum Victim: Codable, Hashable, Sendable {
    /// Somebody of the vault.
    case person(DocumentID)
    /// Many.
    case group(Group)
  }

  /// An act; what nobody knows is left out.
  package init(
    codes: Statements<Code> = .init(), victims: [Victim] = [], perpetrators: [Involvement] = [],
    outcome: Statements<Code> = .init(), reason: String = ""
  ) {
    self.codes = codes
    self.victims = victims
    self.perpetrators = perpetrators
    self.outcome = outcome
    self.reason = reason
  }
}

/// Many people to whom one thing was done.
package struct Group: Codable, Hashable, Sendable {
  /// Who they are, as far as it does not point to one of them: "convicts of the colony".
  package var name: String
  /// How many, as each source says.
  package var amount: Statements<Amount>
  /// Their citizenships as ISO 3166 codes.
  package var citizenships: [String]

  /// A group.
  package init(_ name: String, amount: Statements<Amount> = .init(), citizenships: [String] = []) {
    self.name = name
    self.amount = amount
    self.citizenships = citizenships
  }
}

/// Who had a part in an act, and which.
package struct Involvement: Codable, Hashable, Sendable {
  /// A person or an organisation of the vault, when known.
  package var party: DocumentID?
  /// What kind of perpetrator: a code of the vocabulary's scheme `perpetrator`.
  package var kind: String
  /// Which part he had.
  package var degree: Degree
  /// Who says so.
  package var source: Source?

  /// Which part somebody had in an act (HURIDOCS micro-thesaurus 18).
  package enum Degree: String, Codable, CaseIterable, Sendable {
    case carriedOut, ordered, present, planned, allowed, suspected, refused, unknown

    /// The code of HURIDOCS micro-thesaurus 18; refusing to take part has none.
    package var huridocs: String? {
      switch self {
      case .carriedOut: "01 01"
      case .ordered: "01 02"
      case .present: "01 04"
      case .planned: "01 05"
      case .suspected: "01 06"
      case .allowed: "05 01"
      case .refused: nil
      case .unknown: "99"
      }
    }
  }

  /// An involvement with every fact given.
  package init(
    party: DocumentID? = nil, kind: String, degree: Degree = .unknown, source: Source? = nil
  ) {
    self.party = party
    self.kind = kind
    self.degree = degree
    self.source = source
  }
}

extension Act {
  /// The codes that lists and figures may show.
  var openCodes: [String] { (codes.values + outcome.values).map(\.text) + perpetrators.map(\.kind) }

  /// The words that values came from.
  var words: [String] {
    codes.told.map(\.words) + outcome.told.map(\.words)
      + groups.flatMap { [$0.name] + $0.amount.told.map(\.words) }
  }

  /// The groups to whom it was done.
  package var groups: [Group] {
    victims.compactMap { if case .group(let group) = $0 { group } else { nil } }
  }

  var links: [DocumentLink] {
    victims.compactMap {
      if case .person(let person) = $0 { DocumentLink("victim", person) } else { nil }
    } + perpetrators.compactMap { $0.party.map { DocumentLink("perpetrator", $0) } }
  }

  var hasDisagreement: Bool { groups.contains { $0.amount.agreement == .differing } }
}

/// Which source said something of an event, and how (HURIDOCS format 25).
package struct Information: Codable, Hashable, Sendable {
  /// The source.
  package var source: Source
  /// How it knows: saw it, was told, read it.
  package var connection: Connection
  /// The language of what it said, as a tag.
  package var language: String?
  /// When it said so, as EDTF.
  package var told: String?

  /// How a source knows (HURIDOCS micro-thesaurus 19).
  package enum Connection: String, Codable, CaseIterable, Sendable {
    case lived, saw, related, served, heard, published, unknown
  }

  /// A piece of information with every fact given.
  package init(
    _ source: Source, connection: Connection = .unknown, language: String? = nil,
    told: String? = nil
  ) {
    self.source = source
    self.connection = connection
    self.language = language
    self.told = told
  }
}
