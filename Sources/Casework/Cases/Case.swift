/// Work for one person or group, so that whoever comes next can go on.
package struct Case: CaseDocument, Equatable {
  /// What it is in the journal.
  package static let kind = DocumentKind.case
  /// The number of its present shape.
  package static let schema = 2

  /// What staff call it; never a name.
  package var label: String
  /// What it is about, without who he is.
  package var summary: String
  /// Who is in it and as what.
  package var people: [Party]
  /// Where the work stands; a case that is opened again has contacts to forget again.
  package var stage: Stage { didSet { if stage != .closed { forgotten = nil } } }
  /// How soon somebody must act.
  package var urgency: Report.Urgency
  /// Who of the staff has it.
  package var owner: MemberID?
  /// The day it was opened.
  package var opened: String
  /// The reports and events it rests on.
  package var sources: [DocumentID]
  /// Whom we tried to reach, when, and what came.
  package var tried: [Attempt]
  /// Steps of the checklists, each decided by a lawyer.
  package var steps: [Step]
  /// What was signed, when that is known.
  package var signing: Signing?
  /// How to reach the one we work for, and when it is safe; sealed.
  package var contact: Sealed<Contact>?
  /// What the one who works on it has to be warned of.
  package var care: Care
  /// Set when the contacts of the closed case and of what it rests on were forgotten.
  private var forgotten: Bool?

  /// Where the work on a case stands.
  package enum Stage: String, Codable, CaseIterable, Sendable {
    case open, waiting, referred, closed
  }

  /// The values of the facet `stage` of cases that somebody still works on.
  package static let active = [Stage.open, .waiting, .referred].map { Facet("stage", $0.rawValue) }

  /// Somebody of a case.
  package struct Party: Codable, Hashable, Sendable {
    /// The person.
    package var person: DocumentID
    /// What he is in it.
    package var role: Role

    /// What somebody is in a case.
    package enum Role: String, Codable, CaseIterable, Sendable {
      case subject, relative, witness, lawyer, contact
    }

    /// Somebody in a role.
    package init(_ person: DocumentID, _ role: Role) {
      self.person = person
      self.role = role
    }
  }

  /// A case as it is opened.
  package init(
    label: String, summary: String = "", people: [Party] = [], stage: Stage = .open,
    urgency: Report.Urgency = .none, owner: MemberID? = nil, opened: String,
    sources: [DocumentID] = [], tried: [Attempt] = [], steps: [Step] = [],
    signing: Signing? = nil, contact: Sealed<Contact>? = nil, care: Care = Care()
  ) {
    self.label = label
    self.summary = summary
    self.people = people
    self.stage = stage
    self.urgency = urgency
    self.owner = owner
    self.opened = opened
    self.sources = sources
    self.tried = tried
    self.steps = steps
    self.signing = signing
    self.contact = contact
    self.care = care
  }

  /// What a search of the team may find.
  package var searchable: String {
    ([label, summary] + tried.map(\.words)).joined(separator: "\n")
  }
  /// Where it stands, for lists.
  package var state: String { stage.rawValue }
  /// Values by which cases are listed.
  package var facets: [Facet] {
    [
      Facet("stage", stage.rawValue), Facet("urgency", urgency.rawValue), Facet("opened", opened),
      Facet("owner", owner.map { "\($0)" } ?? "nobody"),
    ] + (care.hasTorture ? [Facet("care", "torture")] : [])
      + (care.isDebriefAsked ? [Facet("care", "debrief")] : []) + contactFacets
  }
  /// Its people and what it rests on.
  package var links: [DocumentLink] {
    people.map { DocumentLink($0.role.rawValue, $0.person) }
      + sources.map { DocumentLink("source", $0) }
  }
}

extension Case: ContactHolding {
  /// Whether the one it is for can be reached.
  package var hasContact: Bool { contact != nil }

  /// Takes the sealed contact out.
  package mutating func putContactBeside(_ digest: ([UInt8]) -> [UInt8]) -> SealedBeside? {
    contact?.putBeside(digest)
  }

  /// Forgets the contact; those of what the case rests on are forgotten with it.
  package mutating func dropContact() {
    contact = nil
    if stage == .closed { forgotten = true }
  }

  /// Whether the contacts of the closed case were forgotten.
  package var isForgotten: Bool { forgotten == true }
}

/// What the one who works on a case has to be warned of, and who helps him.
package struct Care: Codable, Hashable, Sendable {
  /// It holds accounts of torture: not for those who opted out.
  package var hasTorture: Bool
  /// Somebody who worked on it asks to talk it over.
  package var isDebriefAsked: Bool
  /// Who interprets.
  package var interpreter: String
  /// Who was present when he told it.
  package var present: String

  /// Codes of the vocabulary by which a text holds an account of torture.
  package static let tortureCodes: Set = ["M_TORTURE", "M_SEXUAL"]

  /// Nothing to be warned of.
  package init(
    hasTorture: Bool = false, isDebriefAsked: Bool = false, interpreter: String = "",
    present: String = ""
  ) {
    self.hasTorture = hasTorture
    self.isDebriefAsked = isDebriefAsked
    self.interpreter = interpreter
    self.present = present
  }
}
