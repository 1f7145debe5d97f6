/// The only way past a missing consent: the person cannot be reached and his life is at risk.
///
/// Two of the staff, a purpose, a recipient, a written reason, and a review within 72 hours.
package struct VitalInterest: CaseDocument, Equatable {
  /// What it is in the journal.
  package static let kind = DocumentKind.vitalInterest
  /// The number of its present shape.
  package static let schema = 1

  /// The person whose life is at risk.
  package var of: DocumentID
  /// What for: a code as in a consent.
  package var use: String
  /// Who shall see it: a code as in a consent.
  package var audience: String
  /// Who exactly, by office.
  package var recipient: String
  /// Why he cannot be asked and what threatens him.
  package var reason: String
  /// The one of the staff who proposes it.
  package var first: MemberID
  /// The other one, who agrees; until then it permits nothing.
  package var second: MemberID?
  /// Until when it holds, in seconds of UTC; then it must be looked at again.
  package var reviewBy: Int

  /// How long it holds: 72 hours.
  package static let term = 72 * 3600

  /// A proposal of one of the staff.
  package init(
    of: DocumentID, use: String, audience: String, recipient: String, reason: String,
    first: MemberID, at: Int
  ) {
    self.of = of
    self.use = use
    self.audience = audience
    self.recipient = recipient
    self.reason = reason
    self.first = first
    reviewBy = at + Self.term
  }

  /// Whether two of the staff stand for it and its time is not over.
  package func holds(at now: Int) -> Bool {
    guard let second else { return false }
    return second != first && now <= reviewBy && !reason.isEmpty
  }

  /// What a search of the team may find.
  package var searchable: String { "" }
  /// Where it stands, for lists.
  package var state: String { second == nil ? "proposed" : "agreed" }
  /// Values by which they are listed, the next review first.
  package var facets: [Facet] {
    [Facet("use", use), Facet("audience", audience), Facet("review", reviewBy)]
  }
  /// Whose life it is.
  package var links: [DocumentLink] { [DocumentLink("of", of)] }
}
