/// Information from one source at one time.
package struct Report: CaseDocument, Equatable {
  /// What it is in the journal.
  package static let kind = DocumentKind.report
  /// The number of its present shape.
  package static let schema = 2

  /// How it came: a code of the vocabulary's scheme `channel`.
  package var channel: String
  /// The day it arrived, `2026-11-20`; the exact moment is not kept for what comes from the public.
  package var received: String
  /// The half of that day.
  package var half: HalfDay
  /// The tag of the language it is written in, when known.
  package var language: String?
  /// A line for lists, written by staff or cut from the text.
  package var title: String
  /// What was told, word for word.
  package var text: String
  /// How soon somebody must look at it.
  package var urgency: Urgency
  /// Codes that a person has confirmed.
  package var codes: [String]
  /// The files that came with it.
  package var files: [DocumentID]
  /// Where it stands.
  package var stage: Stage
  /// How the one who told it can be reached; sealed from the first save.
  package var contact: Sealed<Contact>?
  /// The ways of that contact as keyed hashes in hexadecimal digits, made when it was sealed; `nil`
  /// when the writer did not hold the key for them.
  package var senders: [String]?
  /// Where it was imported from, when it was.
  package var origin: Origin?

  /// The two halves of a day.
  package enum HalfDay: String, Codable, Sendable { case morning, afternoon }

  /// How soon somebody must look at a report.
  package enum Urgency: String, Codable, CaseIterable, Sendable { case now, today, week, none }

  /// Where a report stands in its work.
  package enum Stage: String, Codable, CaseIterable, Sendable { case new, read, converted, closed }

  /// A report as it arrives.
  package init(
    channel: String, received: String, half: HalfDay, language: String? = nil, title: String,
    text: String, urgency: Urgency = .none, codes: [String] = [], files: [DocumentID] = [],
    stage: Stage = .new, contact: Sealed<Contact>? = nil, origin: Origin? = nil
  ) {
    self.channel = channel
    self.received = received
    self.half = half
    self.language = language
    self.title = title
    self.text = text
    self.urgency = urgency
    self.codes = codes
    self.files = files
    self.stage = stage
    self.contact = contact
    self.origin = origin
  }

  /// What a search of the team may find.
  package var searchable: String { title + "\n" + text }
  /// Where it stands, for lists.
  package var state: String { stage.rawValue }
  /// Values of the inbox.
  package var facets: [Facet] {
    [
      Facet("stage", stage.rawValue), Facet("urgency", urgency.rawValue),
      Facet("channel", channel), Facet("received", received),
    ] + Facet.each("language", language.map { [$0] } ?? []) + Facet.each("code", codes)
      + (origin?.facets ?? [])
      + (TextPrint(text).map { [Facet("print", $0.number)] } ?? [])
      + Facet.each("sender", senders ?? []) + contactFacets
  }
  /// The files that came with it.
  package var links: [DocumentLink] {
    files.map { DocumentLink("file", $0) }
      + (origin.map { [DocumentLink("import", $0.batch)] } ?? [])
  }
}

extension Report: ContactHolding {
  /// Whether its author can be reached.
  package var hasContact: Bool { contact != nil }

  /// Takes the sealed contact out.
  package mutating func putContactBeside(_ digest: ([UInt8]) -> [UInt8]) -> SealedBeside? {
    contact?.putBeside(digest)
  }

  /// Forgets the contact and the keyed hashes of its ways.
  package mutating func dropContact() { (contact, senders) = (nil, nil) }
}

/// How somebody can be reached, and when it is not dangerous for him.
package struct Contact: Codable, Equatable, Sendable {
  /// The name he gave, if any.
  package var name: String?
  /// Telephone numbers, addresses, accounts, as given.
  package var ways: [String]
  /// When and how to call back without danger to him.
  package var safeHours: String?
  /// Whose words he passed on, when he forwarded them.
  package var forwardedFrom: String?

  /// A contact with every fact given.
  package init(
    name: String? = nil, ways: [String], safeHours: String? = nil, forwardedFrom: String? = nil
  ) {
    self.name = name
    self.ways = ways
    self.safeHours = safeHours
    self.forwardedFrom = forwardedFrom
  }
}
