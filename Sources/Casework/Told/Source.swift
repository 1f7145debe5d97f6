/// Who told something: what kind of source, in which document, and how far it can be relied on.
///
/// The name is for what is public already, a newspaper or an office; a person is told by his report.
package struct Source: Codable, Hashable, Sendable {
  /// A code of the vocabulary's scheme `source`.
  package var code: String
  /// The report, claim or file in which it stands.
  package var document: DocumentID?
  /// A name that is public, as written: "Deutsche Welle, September 2023".
  package var name: String
  /// How far it can be relied on.
  package var reliability: Reliability

  /// A source with every fact given.
  package init(
    _ code: String, document: DocumentID? = nil, name: String = "",
    reliability: Reliability = .unknown
  ) {
    self.code = code
    self.document = document
    self.name = name
    self.reliability = reliability
  }
}

/// How far a source or a piece of information can be relied on (HURIDOCS micro-thesaurus 42).
package enum Reliability: String, Codable, CaseIterable, Sendable {
  case high, likely, unsure, unlikely, none, unknown

  /// The code of HURIDOCS micro-thesaurus 42.
  package var huridocs: String {
    switch self {
    case .high: "01"
    case .likely: "02"
    case .unsure: "03"
    case .unlikely: "04"
    case .none: "05"
    case .unknown: "99"
    }
  }
}
