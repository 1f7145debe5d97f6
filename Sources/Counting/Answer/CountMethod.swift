/// A way of counting, by the name that the command line and the report use.
package enum CountMethod: String, CaseIterable, Sendable {
  /// All that apply, their spread as the uncertainty, behind the gate.
  case auto
  /// Two lists that are independent.
  case chapman
  /// A lower bound for unequal people.
  case chao
  /// Pairs chosen forward, with a BCa bootstrap.
  case stepwise
  /// The best hierarchical model, with a BCa bootstrap.
  case bic
  /// Pairs that a posterior insists on.
  case bayes
  /// Averaged decomposable graphs.
  case dga
  /// Latent classes.
  case lcmcr
  /// Pair sets crossed with terms for unequal people: what `auto` takes its range from.
  case envelope
  /// Everything, without the gate.
  case all
}

/// What one method gave.
package struct MethodResult: Sendable {
  /// The method.
  package let method: CountMethod
  /// The estimate; nil where there is none.
  package let estimate: Double?
  /// Its range.
  package let interval: Interval?
  /// Named numbers about how it went.
  package let diagnostics: [(name: String, value: Double)]
  /// The model or settings in a word.
  package let model: String
  /// Whether the answer may be used; false for chains that disagree.
  package let isConverged: Bool
  /// Draws of N, where the method has some.
  package let draws: [Double]
  /// Why there is no estimate, as a stable word.
  package let failure: String?

  /// Whether the table was too thin to choose among models; see `ModelEnvelope.shrunk`.
  package var isThin: Bool { diagnostics.contains { $0.name == "thin" && $0.value == 1 } }

  init(
    _ method: CountMethod, estimate: Double? = nil, interval: Interval? = nil,
    diagnostics: [(name: String, value: Double)] = [], model: String = "",
    isConverged: Bool = true, draws: [Double] = [], failure: String? = nil
  ) {
    self.method = method
    self.estimate = estimate
    self.interval = interval
    self.diagnostics = diagnostics
    self.model = model
    self.isConverged = isConverged
    self.draws = draws
    self.failure = failure
  }
}

/// What is to be counted and how.
package struct CountSettings: Sendable {
  /// The method.
  package var method = CountMethod.auto
  /// The seed of all chance.
  package var seed: UInt64 = 1
  /// The share of cases in which the range is meant to hold the truth.
  package var level = 0.95
  /// Resamples of the bootstraps.
  package var resamples = 1_000
  /// Stated linkage errors.
  package var linkage = LinkageError(missed: nil, mistaken: nil)
  /// Tables from draws of the linkage; they stand in for stated errors.
  package var draws: [CaptureTable] = []
  /// Lists that are of other people, another place or another time.
  package var foreign: [String] = []
  /// Pairs of lists with a referral path.
  package var referrals: [[String]] = []
  /// The latent-class sampler.
  package var classes = LatentClasses()
  /// The statement whose tipping value is asked for: more people than this.
  package var statement: Double?

  /// `auto`, seed 1, 95 %.
  package init() {}
}
