/// What a count said: how many were seen, the range of all or why there is none, and the report.
package struct CountResult: CaseDocument, Equatable {
  /// What it is in the journal.
  package static let kind = DocumentKind.count
  /// The number of its present shape.
  package static let schema = 1

  /// What somebody called it.
  package var title: String
  /// Where the lists came from: `given`, or the facet of the vault whose values they are.
  package var source: String
  /// The capture table that was counted, one history a line.
  package var table: String
  /// The seed of all chance.
  package var seed: UInt64
  /// How many lists there were.
  package var lists: Int
  /// How many people were on them.
  package var observed: Int
  /// The range of all; `nil` when it was refused.
  package var range: Range?
  /// The lower bound; `nil` when no two lists share anybody.
  package var bound: Double?
  /// Why there is no number.
  package var refusals: [Remark]
  /// What must be said beside it.
  package var warnings: [Remark]
  /// The whole report as a page, as it was made on that day.
  package var report: String

  /// A range with how far it may be wrong before a statement falls.
  package struct Range: Codable, Equatable, Sendable {
    /// The lower end.
    package var low: Double
    /// The upper end.
    package var high: Double
    /// The share of cases in which the range is meant to hold the truth.
    package var level: Double
    /// The share of people on no possible list above which the number leaves the range.
    package var share: Double

    /// A range with every fact given.
    package init(low: Double, high: Double, level: Double, share: Double) {
      (self.low, self.high, self.level, self.share) = (low, high, level, share)
    }
  }

  /// A reason by its code, with the facts that its words need.
  package struct Remark: Codable, Equatable, Sendable {
    /// The code.
    package var code: String
    /// The facts.
    package var facts: [String: String]

    /// A reason.
    package init(code: String, facts: [String: String]) {
      (self.code, self.facts) = (code, facts)
    }
  }

  /// A result with every fact given.
  package init(
    title: String, source: String, table: String, seed: UInt64, lists: Int, observed: Int,
    range: Range?, bound: Double?, refusals: [Remark], warnings: [Remark], report: String
  ) {
    self.title = title
    self.source = source
    self.table = table
    self.seed = seed
    self.lists = lists
    self.observed = observed
    self.range = range
    self.bound = bound
    self.refusals = refusals
    self.warnings = warnings
    self.report = report
  }

  /// What a search of the team may find.
  package var searchable: String { title }
  /// Whether there is a range, for lists.
  package var state: String { range == nil ? "refused" : "answered" }
  /// By what counts are listed.
  package var facets: [Facet] { [Facet("answer", state), Facet("source", source)] }
}
