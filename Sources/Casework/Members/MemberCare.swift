/// What somebody of the staff asked to be spared; he says so himself, and need not say why.
package struct MemberCare: CaseDocument, Equatable {
  /// What it is in the journal.
  package static let kind = DocumentKind.memberCare
  /// The number of its present shape.
  package static let schema = 1

  /// Who.
  package var member: MemberID
  /// Whether he does not want to read accounts of torture.
  package var isSparedTorture: Bool
  /// Whether he asks to talk over what he has read.
  package var isDebriefAsked: Bool
  /// How many cases he wants to carry at most; `nil` for no limit of his own.
  package var mostCases: Int?

  /// What somebody asked for.
  package init(
    of member: MemberID, isSparedTorture: Bool = false, isDebriefAsked: Bool = false,
    mostCases: Int? = nil
  ) {
    self.member = member
    self.isSparedTorture = isSparedTorture
    self.isDebriefAsked = isDebriefAsked
    self.mostCases = mostCases
  }

  /// What a search of the team may find.
  package var searchable: String { "" }
  /// Where it stands, for lists.
  package var state: String { isDebriefAsked ? "debrief" : "" }
  /// Whose it is, and whether he asks to talk.
  package var facets: [Facet] {
    [Facet("member", "\(member)")] + (isDebriefAsked ? [Facet("care", "debrief")] : [])
  }
}
