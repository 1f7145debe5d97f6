/// What coding proposes for a text; nothing of it is a fact before a person has confirmed it.
package struct Proposal: Codable, Equatable, Sendable {
  /// The name of this shape for other programs.
  package var schema = "guvoh.code/1"
  /// The language it was read in: `uz`, `tg`, `ky`, `ru`, `en` or `de`.
  package var language: String
  /// The events in the order of the text.
  package var events: [ProposedEvent]
  /// Why nothing, or less, was proposed.
  package var notes: [Note]

  /// A reason to propose less.
  package enum Note: String, Codable, CaseIterable, Sendable {
    /// The text denies what it tells.
    case denied
    /// It tells of a book, a film or a play.
    case fiction
    /// It tells of years before 2014.
    case history
    /// It speaks of another army.
    case otherArmy = "other-army"
    /// It speaks of nobody whom this work is for, or of no army.
    case noSubject = "no-subject"
  }
}

/// One event that a text reports, as codes with the words that support them.
package struct ProposedEvent: Codable, Equatable, Sendable {
  /// When, as the text says it.
  package var date: EventDate?
  /// Where, in the words of the text.
  package var place: String?
  /// The kind of place where it was done: a code of scheme `facility`.
  package var facility: String?
  /// All kinds of places.
  package var facilities: [String]
  /// Codes of scheme `tactic`.
  package var tactics: [String]
  /// Codes of scheme `means`.
  package var means: [String]
  /// Codes of scheme `promise`.
  package var promises: [String]
  /// Codes of scheme `outcome`.
  package var outcomes: [String]
  /// How many.
  package var people: PeopleCount?
  /// Codes of scheme `perpetrator`.
  package var perpetrators: [String]
  /// Codes of scheme `source`: who knows it.
  package var sources: [String]
  /// Whether it is told from hearsay.
  package var hearsay: Bool
  /// The words that support each code.
  package var support: [Support]

  /// A date within an event.
  package struct EventDate: Codable, Equatable, Sendable {
    /// The date as EDTF level 1.
    package var edtf: String
  }
}

/// The words of a text that speak for a code.
package struct Support: Codable, Equatable, Sendable {
  /// The code of the vocabulary, or `people`, `date`, `place`.
  package var code: String
  /// The rule that found it; statistics are kept under its name.
  package var rule: String
  /// The first Unicode scalar.
  package var start: Int
  /// One past the last Unicode scalar.
  package var end: Int
  /// The words.
  package var text: String
}

/// How many people an event was done to, in bounds.
package struct PeopleCount: Codable, Equatable, Sendable {
  /// At least so many; `nil` when not said.
  package var lower: Int?
  /// At most so many; `nil` when not said.
  package var upper: Int?
  /// What is counted: a code of scheme `unit`.
  package var unit: String
  /// Countries of citizenship, ISO 3166.
  package var nationality: [String]
  /// Whether it was worked out: 20 buses of 53.
  package var isComputed: Bool
  /// The words of the text.
  package var text: String

  /// Counts one more person, who is named beside the others.
  mutating func addOne() {
    lower = lower.map { $0 + 1 }
    upper = upper.map { $0 + 1 }
    isComputed = true
  }

  /// One person whom no word counts.
  static func one(_ nationality: [String]) -> PeopleCount {
    PeopleCount(
      lower: 1, upper: 1, unit: "U_PERSON", nationality: nationality, isComputed: false, text: "")
  }

  private enum CodingKeys: String, CodingKey {
    case lower, upper, unit, nationality, text
    case isComputed = "computed"
  }
}
