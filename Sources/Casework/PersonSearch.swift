/// Somebody is looked for by his family: what they know, and with whom it may be shared.
///
/// Who is looked for and who asks are sealed from the first save. That he is looked for is all that a
/// list shows; whether he is known is never told to the one who asks.
package struct PersonSearch: CaseDocument, Equatable {
  /// What it is in the journal.
  package static let kind = DocumentKind.search
  /// The number of its present shape.
  package static let schema = 2

  /// Who is looked for.
  package var person: Sealed<SoughtPerson>
  /// Who asks, and how they are to him.
  package var seeker: Sealed<Seeker>?
  /// When he was last heard of, as EDTF; empty when not known.
  package var lastHeard: String
  /// Where he was then, or was last seen.
  package var lastPlace: String
  /// Who is believed to hold him or to have taken him.
  package var responsible: String
  /// What happened, word for word.
  package var account: String
  /// What the family has done so far, and what it was answered.
  package var steps: String
  /// The choice made before sending.
  package var sharing: Sharing
  /// The day it arrived.
  package var received: String
  /// The files that came with it.
  package var files: [DocumentID] = []
  /// Where it stands.
  package var stage: Stage = .new

  /// With whom it may be shared; each goes further than the one before it.
  package enum Sharing: String, Codable, CaseIterable, Sendable {
    /// With nobody outside the team.
    case team
    /// With a tracing service that is no part of any state.
    case tracing
    /// With the United Nations, which passes it on to the government that is accused.
    case nations
    /// With authorities that are named and agreed upon each time.
    case authorities
  }

  /// Where a search stands in its work.
  package enum Stage: String, Codable, CaseIterable, Sendable { case new, open, closed }

  /// A search with what every search has.
  package init(
    person: Sealed<SoughtPerson>, seeker: Sealed<Seeker>?, lastHeard: String, lastPlace: String,
    responsible: String, account: String, steps: String, sharing: Sharing, received: String
  ) {
    self.person = person
    self.seeker = seeker
    self.lastHeard = lastHeard
    self.lastPlace = lastPlace
    self.responsible = responsible
    self.account = account
    self.steps = steps
    self.sharing = sharing
    self.received = received
  }

  /// What a search of the team may find: nothing that names anybody.
  package var searchable: String { lastPlace }
  /// Where it stands, for lists.
  package var state: String { stage.rawValue }
  /// What lists filter by.
  package var facets: [Facet] {
    [
      Facet("stage", stage.rawValue), Facet("sharing", sharing.rawValue),
      Facet("received", received),
    ] + (lastHeard.isEmpty ? [] : [Facet("lastHeard", lastHeard)]) + contactFacets
  }
  /// The files that came with it.
  package var links: [DocumentLink] { files.map { DocumentLink("file", $0) } }
}

extension PersonSearch: ContactHolding {
  /// Whether the one who asks can be reached.
  package var hasContact: Bool { seeker != nil }

  /// Takes out what is sealed of the one who asks.
  package mutating func putContactBeside(_ digest: ([UInt8]) -> [UInt8]) -> SealedBeside? {
    seeker?.putBeside(digest)
  }

  /// Forgets the one who asks.
  package mutating func dropContact() { seeker = nil }
}

/// Who is looked for, as his family gave it.
package struct SoughtPerson: Codable, Equatable, Sendable {
  /// His full name.
  package var name: String
  /// When he was born.
  package var born: String
  /// Of which country he is a citizen.
  package var citizenship: String
  /// By what he can be told from others.
  package var marks: String

  /// A person with every fact given.
  package init(name: String, born: String, citizenship: String, marks: String) {
    self.name = name
    self.born = born
    self.citizenship = citizenship
    self.marks = marks
  }
}

/// Who looks for somebody.
package struct Seeker: Codable, Equatable, Sendable {
  /// How the one who asks is to him: mother, wife, friend.
  package var relation: String
  /// How to reach the one who asks; the code is enough.
  package var contact: Contact

  /// One who asks.
  package init(relation: String, contact: Contact) {
    self.relation = relation
    self.contact = contact
  }
}
