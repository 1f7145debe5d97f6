/// Everything that was recorded of consent in a vault, for asking about many people at once.
package struct ConsentBook: Sendable {
  private let consents: [DocumentID: [Consent]]
  private let vital: [DocumentID: [VitalInterest]]
  private let now: Int

  /// A book of what was recorded, the oldest first, as it stands at a moment in seconds of UTC.
  package init(consents: [Consent], vital: [VitalInterest], at now: Int) {
    self.consents = Dictionary(grouping: consents, by: \.of)
    self.vital = Dictionary(grouping: vital, by: \.of)
    self.now = now
  }

  /// What follows for one person, one use and one audience.
  package func verdict(_ request: ConsentRule.Request) -> ConsentRule.Verdict {
    ConsentRule.verdict(
      request, consents: consents[request.person] ?? [], vital: vital[request.person] ?? [],
      at: now)
  }

  /// Whether somebody may be counted in a figure for an audience.
  ///
  /// Who agreed that his account is published agreed to less than that by being counted; who said no to
  /// either is not counted.
  package func verdictOnFigure(
    _ person: DocumentID, _ audience: ConsentRule.Audience
  ) -> ConsentRule.Verdict {
    let both = [ConsentRule.Use.statistics, .publication].map {
      verdict(.init(person, $0, audience))
    }
    return both.first { !$0.permits && $0 != .notAsked } ?? both.first(where: \.permits)
      ?? .notAsked
  }
}
