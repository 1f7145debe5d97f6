/// A rule of the team that raises an alarm: "two independent reports from one facility in 14 days".
package struct AlarmRule: CaseDocument, Equatable {
  /// What it is in the journal.
  package static let kind = DocumentKind.alarmRule
  /// The number of its present shape.
  package static let schema = 1

  /// Of what a rule counts together.
  package enum Scope: String, Codable, CaseIterable, Sendable {
    /// One facility or settlement, as narrow as it was told.
    case place
    /// All places of one area.
    case area
  }

  /// What the rule is called.
  package var title: String
  /// How many independent reports raise it.
  package var least: Int
  /// Within how many days.
  package var days: Int
  /// From where together.
  package var scope: Scope
  /// Codes of which one must be told; none counts every event.
  package var codes: [String]
  /// Whether it is looked at.
  package var isOn: Bool

  /// How many reports a rule may ask for.
  package static let leastBounds = 1...1000
  /// How many days a rule may look back.
  package static let dayBounds = 1...3660

  /// A rule; `nil` for numbers outside their bounds.
  package init?(
    _ title: String, least: Int, days: Int, scope: Scope = .place, codes: [String] = [],
    isOn: Bool = true
  ) {
    guard Self.leastBounds.contains(least), Self.dayBounds.contains(days) else { return nil }
    self.title = title
    self.least = least
    self.days = days
    self.scope = scope
    self.codes = codes
    self.isOn = isOn
  }

  /// What a search of the team may find.
  package var searchable: String { title }
  /// Where it stands, for lists.
  package var state: String { isOn ? "on" : "off" }
  /// By what rules are listed.
  package var facets: [Facet] { [Facet("state", state)] + Facet.each("code", codes) }
}
