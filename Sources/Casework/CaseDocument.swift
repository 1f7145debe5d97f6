import FoundationEssentials

/// A document that the journal keeps, version after version.
package protocol CaseDocument: Codable, Sendable {
  /// What it is.
  static var kind: DocumentKind { get }
  /// The number of its present shape, from 1; a shape that was released never changes.
  static var schema: Int { get }
  /// The text that a search of the team may find; nothing of a sealed field.
  var searchable: String { get }
  /// Where it stands in its work, as a code of its kind; the list columns show it.
  var state: String { get }
  /// Values by which it is listed, filtered and counted; nothing of a sealed field.
  var facets: [Facet] { get }
  /// The documents that it points to.
  var links: [DocumentLink] { get }
  /// What patterns need of it; nothing of a sealed field.
  var trace: Trace? { get }
}

extension CaseDocument {
  /// Nothing to filter by.
  package var facets: [Facet] { [] }
  /// No other document.
  package var links: [DocumentLink] { [] }
  /// Nothing for patterns.
  package var trace: Trace? { nil }
}

/// What a document is; the number stands inside the seal and never changes.
package enum DocumentKind: UInt8, CaseIterable, Codable, Sendable {
  case report = 1
  case note = 2
  case person = 3
  case file = 4
  case consent = 5
  case audit = 6
  case place = 7
  case organisation = 8
  case event = 9
  case relation = 10
  case intervention = 11
  case `case` = 12
  case task = 13
  case claim = 14
  case letter = 15
  case promise = 16
  case vitalInterest = 17
  case handOver = 18
  case referral = 19
  case keptSearch = 20
  case memberCare = 21
  case codingJudgement = 29
  case conversation = 30
  case reply = 31
  case template = 32
  case checkIn = 33
  case search = 34
  case importBatch = 40
  case transcript = 41
  case postItem = 42
  case judgement = 45
  case count = 50
  case release = 55
  case releaseBook = 56
  case wording = 57
  case submission = 58
  case warning = 59
  case copy = 65
  case timeStamp = 66
  case alarmRule = 60
  case alarmRun = 61
  case sourceTie = 62

  /// The word for it in files and in outputs for other programs.
  package var word: String {
    switch self {
    case .report: "report"
    case .note: "note"
    case .person: "person"
    case .file: "file"
    case .consent: "consent"
    case .audit: "audit"
    case .place: "place"
    case .organisation: "organisation"
    case .event: "event"
    case .relation: "relation"
    case .intervention: "intervention"
    case .case: "case"
    case .task: "task"
    case .claim: "claim"
    case .letter: "letter"
    case .promise: "promise"
    case .vitalInterest: "vital-interest"
    case .handOver: "hand-over"
    case .referral: "referral"
    case .keptSearch: "kept-search"
    case .memberCare: "member-care"
    case .judgement: "judgement"
    case .importBatch: "import"
    case .transcript: "transcript"
    case .postItem: "post-item"
    case .conversation: "conversation"
    case .reply: "reply"
    case .template: "template"
    case .checkIn: "check-in"
    case .search: "search"
    case .codingJudgement: "coding-judgement"
    case .count: "count"
    case .release: "release"
    case .releaseBook: "release-book"
    case .wording: "wording"
    case .submission: "submission"
    case .warning: "warning"
    case .copy: "copy"
    case .timeStamp: "time-stamp"
    case .alarmRule: "alarm-rule"
    case .alarmRun: "alarm-run"
    case .sourceTie: "source-tie"
    }
  }
}

/// A field that only some members of a team may see; it does not print what it holds.
///
/// The bytes are sealed to a second key pair of the team. `match` is a keyed hash, so that two equal
/// values can be found equal without opening either.
///
/// The sealed bytes stand in the version, or beside the journal, where they can be destroyed while the
/// version stays; then the version holds their SHA-256 alone.
package struct Sealed<Value: Codable & Sendable>: Codable, Hashable, Sendable,
  CustomStringConvertible
{
  /// Where the sealed bytes are.
  package enum Box: Hashable, Sendable {
    /// In the version.
    case here([UInt8])
    /// Beside the journal, under their SHA-256.
    case beside([UInt8])
  }

  /// The sealed bytes, or where they lie.
  package private(set) var box: Box
  /// The keyed hash of what is inside, or `nil` when the writer did not hold the key for it.
  package let match: [UInt8]?

  /// A sealed field from its parts.
  package init(box: [UInt8], match: [UInt8]? = nil) {
    self.box = .here(box)
    self.match = match
  }

  /// Says that it is sealed, and nothing else.
  package var description: String { "‹sealed›" }

  /// Takes the sealed bytes out, so that they can lie beside the journal.
  ///
  /// - Parameter digest: their SHA-256.
  /// - Returns: the bytes and their digest; `nil` when they lie there already.
  package mutating func putBeside(_ digest: ([UInt8]) -> [UInt8]) -> SealedBeside? {
    guard case .here(let bytes) = box else { return nil }
    let beside = SealedBeside(digest: digest(bytes), box: bytes)
    box = .beside(beside.digest)
    return beside
  }

  private enum Key: String, CodingKey { case box, beside, match }

  /// Reads base 64 texts.
  ///
  /// - Throws: `DecodingError` for anything else.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    if let digest = try container.decodeIfPresent(Data.self, forKey: .beside) {
      box = .beside(Array(digest))
    } else {
      box = .here(Array(try container.decode(Data.self, forKey: .box)))
    }
    match = try container.decodeIfPresent(Data.self, forKey: .match).map { Array($0) }
  }

  /// Writes base 64 texts.
  ///
  /// - Throws: what the encoder throws.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch box {
    case .here(let bytes): try container.encode(Data(bytes), forKey: .box)
    case .beside(let digest): try container.encode(Data(digest), forKey: .beside)
    }
    try container.encodeIfPresent(match.map { Data($0) }, forKey: .match)
  }
}

/// The sealed bytes of a field that lie beside the journal.
package struct SealedBeside: Equatable, Sendable {
  /// SHA-256 of the bytes.
  package let digest: [UInt8]
  /// The bytes.
  package let box: [UInt8]

  /// Sealed bytes under their digest.
  package init(digest: [UInt8], box: [UInt8]) {
    self.digest = digest
    self.box = box
  }
}

/// A document that tells how somebody can be reached.
///
/// That is kept until the work for him is over and not longer, while the document stays: so its sealed
/// bytes lie beside the journal.
package protocol ContactHolding: CaseDocument {
  /// Whether it tells how somebody can be reached.
  var hasContact: Bool { get }
  /// Takes the sealed contact out; see `Sealed.putBeside`.
  mutating func putContactBeside(_ digest: ([UInt8]) -> [UInt8]) -> SealedBeside?
  /// Forgets the contact, and what could be compared with it.
  mutating func dropContact()
}

extension ContactHolding {
  /// The facet by which contacts are found that are still kept; none without one.
  var contactFacets: [Facet] { hasContact ? [Facet.contact] : [] }
}

extension Facet {
  /// The value of the facet of documents that hold a contact.
  package static let contact = Facet("contact", 1)
}
