package import FoundationEssentials

/// A case that was handed to others as a sealed package: what left, to whom, and what came back.
package struct Referral: CaseDocument, Equatable {
  /// What it is in the journal.
  package static let kind = DocumentKind.referral
  /// The number of its present shape.
  package static let schema = 1

  /// To whom exactly, by office.
  package var recipient: String
  /// What kind of recipient: a code as in a consent.
  package var audience: String
  /// Which case.
  package var about: DocumentID
  /// Who is named in it, each by his own consent.
  package var people: [DocumentID]
  /// How many of the case did not agree and are not in it.
  package var withheld: Int
  /// What stands in it: raw values of `ReferralPart`.
  package var parts: [String]
  /// The tag of the language its words are in.
  package var language: String
  /// The day it was made.
  package var day: String
  /// Why it was made.
  package var reason: String
  /// The file as it left; it opens only with a passphrase that was shown once and is kept nowhere.
  package var file: Data
  /// The SHA-256 of the file in hexadecimal digits: what a recipient reads out to us.
  package var digest: String
  /// The day and the way it was handed over; `nil` until then.
  package var sent: Letter.Dispatch?
  /// What came back.
  package var answers: [Letter.Answer]

  /// A referral with every fact given.
  package init(
    recipient: String, audience: String, about: DocumentID, people: [DocumentID], withheld: Int,
    parts: [String], language: String, day: String, reason: String, file: Data, digest: String,
    sent: Letter.Dispatch? = nil, answers: [Letter.Answer] = []
  ) {
    self.recipient = recipient
    self.audience = audience
    self.about = about
    self.people = people
    self.withheld = withheld
    self.parts = parts
    self.language = language
    self.day = day
    self.reason = reason
    self.file = file
    self.digest = digest
    self.sent = sent
    self.answers = answers
  }

  /// A line for lists.
  package var title: String { recipient }
  /// What a search of the team may find.
  package var searchable: String { ([recipient] + answers.map(\.words)).joined(separator: "\n") }
  /// Where it stands, for lists.
  package var state: String { sent == nil ? "draft" : answers.isEmpty ? "sent" : "answered" }
  /// Values by which referrals are listed.
  package var facets: [Facet] {
    [Facet("audience", audience), Facet("progress", state), Facet("day", day)]
  }
  /// Which case, and who is named in it.
  package var links: [DocumentLink] {
    [DocumentLink("about", about)] + people.map { DocumentLink("person", $0) }
  }
}
