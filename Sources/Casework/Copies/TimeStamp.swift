package import FoundationEssentials

/// A token of a time-stamping authority (RFC 3161) that a file existed at a moment.
package struct TimeStamp: CaseDocument, Equatable {
  /// What it is in the journal.
  package static let kind = DocumentKind.timeStamp
  /// The number of its present shape.
  package static let schema = 1

  /// The file that was stamped.
  package var of: DocumentID
  /// The token, byte for byte, so that it can be judged again.
  package var token: Data
  /// The moment it attests, in seconds of UTC.
  package var at: Int
  /// Who attests it: the subject of the certificate that signed.
  package var authority: String
  /// The object identifier of the policy it was made under.
  package var policy: String
  /// The hash function it was made over.
  package var algorithm: String

  /// A token with what it says.
  package init(
    of file: DocumentID, token: Data, at: Int, authority: String, policy: String,
    algorithm: String
  ) {
    of = file
    self.token = token
    self.at = at
    self.authority = authority
    self.policy = policy
    self.algorithm = algorithm
  }

  /// What a search of the team may find.
  package var searchable: String { "" }
  /// Where it stands, for lists.
  package var state: String { "" }
  /// The file that was stamped.
  package var links: [DocumentLink] { [DocumentLink("stamped", of)] }
}
