import Glibc

/// The whole answer to one table: a range or a refusal, and all that stands behind it.
package struct Count: Sendable {
  /// The table as it was given.
  package let table: CaptureTable
  /// The settings.
  package let settings: CountSettings
  /// The number; nil when refused.
  package let estimate: Double?
  /// Its range; nil when refused.
  package let interval: Interval?
  /// Why there is no number.
  package let refusals: [Objection]
  /// What must be said beside it.
  package let warnings: [Objection]
  /// The methods that ran.
  package let methods: [MethodResult]
  /// Chao's bound, always given.
  package let bound: MethodResult
  /// How the number moves when what cannot be tested is wrong.
  package let sensitivity: [Sensitivity]
  /// How far that must go; nil when refused.
  package let tipping: Tipping?
  /// The check by held lists.
  package let held: [HeldList]
  /// The tables of the linkage draws that gave a number, of those tried.
  package let linkageTables: (usable: Int, tried: Int)

  /// Whether a number is given.
  package var isRefused: Bool { estimate == nil }

  /// Ranges wider than this are refused by `auto`.
  package static let widestAnswer = 6.0
  /// A warning stands beside ranges wider than this.
  package static let wideAnswer = 4.0
  /// A warning stands when methods differ by more than this.
  package static let differingFactor = 1.5
  /// Methods that differ by more than this are refused.
  package static let contraryFactor = 4.0

  /// Counts a table.
  ///
  /// `progress` is told each method as it begins.
  ///
  /// - Throws: `CancellationError`; `CountingError.notForThisTable` for a method that does not exist
  ///   for so many lists.
  package init(
    _ table: CaptureTable, _ settings: CountSettings,
    progress: @Sendable (CountMethod) -> Void = { _ in }
  ) async throws {
    let gate = Gate(table, foreign: settings.foreign)
    let isGated = settings.method == .auto
    // Only auto leaves out lists; a method asked for by name gets the table as it is.
    let used = isGated ? gate.table : table.withoutEmptyLists
    let methods = Methods(used, settings)
    self.table = table
    self.settings = settings
    bound = try await methods.run(.chao)
    var results: [MethodResult] = []
    for method in Self.methods(for: settings.method, used, gate: gate) {
      guard methods.applies(method) else {
        if settings.method == method {
          throw CountingError.notForThisTable(method: method.rawValue, lists: used.lists.count)
        }
        continue
      }
      progress(method)
      results.append(method == .chao ? bound : try await methods.run(method))
    }
    self.methods = results
    let linked = try await LinkedAnswer(table, used, settings, results)
    var judgement = Judgement(
      gate: gate, isGated: isGated, results: results, linked: linked, observed: used.observed)
    judgement.addReferrals(settings.referrals)
    refusals = judgement.refusals
    warnings = judgement.warnings
    linkageTables = (linked.usable, linked.tried)
    let answer = judgement.refusals.isEmpty ? linked.answer : nil
    estimate = answer?.estimate
    interval = answer?.interval
    held =
      isGated && judgement.refusals.isEmpty ? HeldList.all(of: used, level: settings.level) : []
    guard let answer else {
      sensitivity = []
      tipping = nil
      return
    }
    let observed = Double(used.observed)
    let model = ModelEnvelope(used, level: settings.level, most: 60)?.best.best ?? LogLinearModel()
    sensitivity =
      Sensitivity.curves(
        observed: observed, estimate: answer.estimate, interval: answer.interval)
      + (used.lists.count <= 10
        ? Sensitivity.pairs(used, model: model, level: settings.level) : [])
    tipping = Tipping(
      observed: observed, interval: answer.interval, estimate: answer.estimate,
      statement: settings.statement)
  }

  private static func methods(
    for method: CountMethod, _ table: CaptureTable, gate: Gate
  ) -> [CountMethod] {
    switch method {
    case .auto where !gate.refusals.isEmpty:
      // Refused before anything was estimated: two lists still show what independence would mean.
      table.lists.count == 2 ? [.chapman, .chao] : [.chao]
    case .auto: [.chao, .envelope, .stepwise, .bic, .bayes, .dga, .lcmcr]
    case .all: [.chapman, .chao, .envelope, .stepwise, .bic, .bayes, .dga, .lcmcr]
    default: [method]
    }
  }
}
