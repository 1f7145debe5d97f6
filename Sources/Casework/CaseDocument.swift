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
package struct Sealed<Value: Codable & Sendable>: Codable, Hashable, Sendable,
  CustomStringConvertible
{
  /// The sealed bytes.
  package let box: [UInt8]
  /// The keyed hash of what is inside, or `nil` when the writer did not hold the key for it.
  package let match: [UInt8]?

  /// A sealed field from its parts.
  package init(box: [UInt8], match: [UInt8]? = nil) {
    self.box = box
    self.match = match
  }

  /// Says that it is sealed, and nothing else.
  package var description: String { "‹sealed›" }

  private enum Key: String, CodingKey { case box, match }

  /// Reads the two base 64 texts.
  ///
  /// - Throws: `DecodingError` for anything else.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    box = Array(try container.decode(Data.self, forKey: .box))
    match = try container.decodeIfPresent(Data.self, forKey: .match).map { Array($0) }
  }

  /// Writes two base 64 texts.
  ///
  /// - Throws: what the encoder throws.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(Data(box), forKey: .box)
    try container.encodeIfPresent(match.map { Data($0) }, forKey: .match)
  }
}
