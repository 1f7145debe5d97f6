package import Casework
package import Foundation

/// What is handed over of a case: the facts for another Guvoh, and the same in words for a reader.
package struct ReferralContent: Codable, Equatable, Sendable {
  /// The name of the shape.
  package var schema = Self.name
  /// The tag of the language the words are in.
  package var language: String
  /// The day it was made.
  package var day: String
  /// What the sender calls the case; never a name.
  package var label: String
  /// How soon somebody must act.
  package var urgency: Report.Urgency
  /// What it is about.
  package var summary: String?
  /// Who is named, each by his own consent.
  package var people: [Somebody]
  /// How many of the case did not agree and are not named.
  package var withheld: Int
  /// How to reach the one it is about, and when it is safe.
  package var contact: Contact?
  /// What happened.
  package var events: [Happening]
  /// What was promised.
  package var promises: [Promised]
  /// What was signed.
  package var signing: Signing?
  /// Whom the sender tried to reach.
  package var tried: [Attempt]
  /// What is still to be done.
  package var tasks: [Due]
  /// What was sent where, and what came back.
  package var letters: [Sent]
  /// What the sender noted.
  package var notes: [String]
  /// Files of evidence as they were received; packages of an earlier release have none.
  package var files: [Enclosed]?
  /// How many files stayed: nobody was asked, somebody said no, or the package was full.
  package var filesWithheld: Int?
  /// The same for a reader, part by part.
  package var sections: [Section] = []

  /// The name of the shape that this program writes.
  package static let name = "guvoh.referral/1"

  /// Somebody of the case.
  package struct Somebody: Codable, Equatable, Sendable {
    /// What he is in it.
    package var role: Case.Party.Role
    /// His name, as far as it is known.
    package var name: PersonName
    /// His citizenships as ISO 3166 codes.
    package var citizenship: [String]
    /// The tags of the languages he can be spoken to in.
    package var languages: [String]
    /// What makes him a suspect at home.
    package var standings: [Person.Standing]
  }

  /// Something that happened.
  package struct Happening: Codable, Equatable, Sendable {
    /// A line for lists.
    package var title: String
    /// What happened, in words.
    package var account: String
    /// When, each source as it says it.
    package var times: [String]
    /// Where, each source as it says it.
    package var places: [String]
    /// Codes of the vocabulary.
    package var codes: [String]
    /// How many, each source as it says it.
    package var amounts: [String]
  }

  /// What was promised, and what came of it.
  package struct Promised: Codable, Equatable, Sendable {
    /// A code of the vocabulary.
    package var what: String
    /// In which words.
    package var words: String
    /// What came of it.
    package var outcome: Promise.Kept
  }

  /// What is to be done.
  package struct Due: Codable, Equatable, Sendable {
    /// What.
    package var title: String
    /// Until which day.
    package var day: String?
  }

  /// What was sent.
  package struct Sent: Codable, Equatable, Sendable {
    /// On which day.
    package var day: String
    /// To whom.
    package var recipient: String
    /// What came back.
    package var answers: [Letter.Answer]
  }

  /// A file of evidence, byte for byte.
  package struct Enclosed: Codable, Equatable, Sendable {
    /// The name it came with.
    package var name: String
    /// What its first bytes say it is.
    package var type: String
    /// SHA-256 of its bytes in hexadecimal digits, as it was when it was received.
    package var sha256: String
    /// Whether it is the copy of what was signed.
    package var isSignedCopy: Bool
    /// Its bytes.
    package var bytes: Data
  }

  /// One part in words.
  package struct Section: Codable, Equatable, Sendable {
    /// What it is.
    package var heading: String
    /// Names and values; a name may be empty.
    package var lines: [Line]
  }

  /// A name and its value.
  package struct Line: Codable, Equatable, Sendable {
    /// What it is.
    package var name: String
    /// What it says.
    package var text: String
  }
}

/// What may stand in a referral; a person chooses, part by part.
package enum ReferralPart: String, CaseIterable, Sendable {
  case summary, contact, events, promises, signing, tried, tasks, letters, notes, files
}
