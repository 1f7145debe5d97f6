import Glibc

/// Runs one method on one table.
package struct Methods: Sendable {
  let table: CaptureTable
  let settings: CountSettings

  /// Methods for a table.
  package init(_ table: CaptureTable, _ settings: CountSettings) {
    self.table = table
    self.settings = settings
  }

  private var observed: Double { Double(table.observed) }
  private var lists: Int { table.lists.count }

  /// Whether a method exists for so many lists.
  package func applies(_ method: CountMethod) -> Bool {
    switch method {
    case .chapman: lists == 2
    case .chao: true
    case .stepwise: (3...10).contains(lists)
    case .bic: (3...6).contains(lists)
    case .bayes: (3...8).contains(lists)
    case .dga: GraphAverage.possible.contains(lists)
    case .lcmcr: lists >= 3
    case .envelope: (3...12).contains(lists)
    case .auto, .all: true
    }
  }

  /// The result of one method.
  ///
  /// - Throws: `CancellationError` when the task was cancelled.
  package func run(_ method: CountMethod) async throws -> MethodResult {
    try Task.checkCancellation()
    guard applies(method) else { return MethodResult(method, failure: "not_for_this_many_lists") }
    switch method {
    case .chapman: return chapman
    case .chao: return chao
    case .stepwise: return await stepwise()
    case .bic: return await bic()
    case .bayes: return bayes
    case .dga: return dga
    case .lcmcr: return try await lcmcr()
    case .envelope, .auto, .all: return envelope
    }
  }

  private var chapman: MethodResult {
    let sizes = table.sizes
    let both = table.onEvery([0, 1])
    let estimate = Chapman(first: sizes[0], second: sizes[1], both: both, level: settings.level)
    return MethodResult(
      .chapman, estimate: estimate.estimate, interval: estimate.interval,
      diagnostics: [("variance", estimate.variance), ("both", Double(both))],
      model: "independent")
  }

  private var chao: MethodResult {
    guard
      let bound = ChaoBound(table, level: settings.level)
        ?? ChaoBound(table, form: .unequalListsCorrected, level: settings.level)
    else { return MethodResult(.chao, failure: "no_overlap") }
    let homogeneous = ChaoBound(table, form: .homogeneous, level: settings.level)
    return MethodResult(
      .chao, estimate: bound.estimate, interval: bound.interval,
      diagnostics: [
        ("doubles", Double(bound.doubles)), ("homogeneous", homogeneous?.estimate ?? .nan),
      ], model: "lower bound, lists of different sizes")
  }

  private func conditional(_ fit: LogLinearFit) -> [(name: String, value: Double)] {
    let z = normalQuantile(0.5 + settings.level / 2)
    return [
      ("conditional_low", observed + exp(fit.intercept - z * fit.deviation)),
      ("conditional_high", observed + exp(fit.intercept + z * fit.deviation)),
      ("aic", fit.aic), ("bic", fit.bic(observed)),
    ]
  }

  private func described(_ bootstrap: Bootstrap) -> [(name: String, value: Double)] {
    [
      ("resamples", Double(bootstrap.drawn)), ("usable", Double(bootstrap.usable)),
      ("acceleration", bootstrap.acceleration ?? .nan), ("bias", bootstrap.bias ?? .nan),
      ("low80", bootstrap.intervals[1].low), ("high80", bootstrap.intervals[1].high),
    ]
  }

  private func stepwise() async -> MethodResult {
    guard let cells = table.cells else { return MethodResult(.stepwise, failure: "too_many_lists") }
    var fitter = LogLinearFitter(cells: cells)
    do {
      let (model, fit) = try Stepwise().choice(&fitter)
      let estimate = observed + fit.unseen
      let bootstrap = await Bootstrap(
        cells: cells, estimate: estimate, resamples: settings.resamples, seed: settings.seed,
        levels: [settings.level, 0.8]
      ) { sample in
        var fitter = LogLinearFitter(cells: sample)
        guard let (_, fit) = try? Stepwise().choice(&fitter) else { return nil }
        return fitter.observed + fit.unseen
      }
      return MethodResult(
        .stepwise, estimate: estimate, interval: bootstrap.intervals[0],
        diagnostics: conditional(fit) + described(bootstrap), model: model.name(lists: lists))
    } catch {
      return MethodResult(.stepwise, failure: error.rawValue)
    }
  }

  private func bic() async -> MethodResult {
    guard let cells = table.cells else { return MethodResult(.bic, failure: "too_many_lists") }
    var fitter = LogLinearFitter(cells: cells)
    // With six lists the models with triples are millions: pairs only, as the peers do.
    let models = HierarchicalModels(&fitter, order: lists <= 5 ? lists - 1 : 2)
    guard let best = models.scored.first, let near = models.range(within: 2),
      let far = models.range(within: 10)
    else { return MethodResult(.bic, failure: LogLinearFlaw.doesNotExist.rawValue) }
    let estimate = observed + best.fit.unseen
    // Silverman, Chan and Vincent 2024: rank once, then choose among the best in every resample.
    let top = models.scored.prefix(lists <= 4 ? 20 : lists == 5 ? 100 : 40).map(\.model)
    // Beside the other methods it is one voice of many, and a fifth of the resamples is enough.
    let isAlone = settings.method == .bic
    let resamples = isAlone ? settings.resamples : min(settings.resamples, 200)
    let bootstrap = await Bootstrap(
      cells: cells, estimate: estimate, resamples: resamples, seed: settings.seed,
      levels: [settings.level, 0.8]
    ) { sample in
      var fitter = LogLinearFitter(cells: sample)
      let fits = top.compactMap { try? fitter.fit($0) }
      let n = fitter.observed
      return fits.min { $0.bic(n) < $1.bic(n) }.map { n + $0.unseen }
    }
    return MethodResult(
      .bic, estimate: estimate, interval: bootstrap.intervals[0],
      diagnostics: conditional(best.fit) + described(bootstrap) + [
        ("models", Double(models.tried)), ("admissible", Double(models.scored.count)),
        ("averaged", observed + models.averagedUnseen),
        ("within2_low", observed + near.low), ("within2_high", observed + near.high),
        ("within10_low", observed + far.low), ("within10_high", observed + far.high),
      ], model: best.model.name(lists: lists))
  }

  private var bayes: MethodResult {
    guard let cells = table.cells else { return MethodResult(.bayes, failure: "too_many_lists") }
    do {
      let result = try ThresholdedBayes(cells: cells, seed: settings.seed, level: settings.level)
      let model = LogLinearModel(interactions: result.pairs)
      return MethodResult(
        .bayes, estimate: result.estimate, interval: result.interval,
        diagnostics: [("rhat", result.diagnostics.rHat), ("ess_bulk", result.diagnostics.bulk)],
        model: model.name(lists: lists), isConverged: result.diagnostics.rHat <= 1.01,
        draws: result.draws)
    } catch {
      return MethodResult(.bayes, failure: error.rawValue)
    }
  }

  private var dga: MethodResult {
    do {
      let delta = 1 / Double(1 << lists)
      let result = try GraphAverage(table, level: settings.level)
      let less = try GraphAverage(table, delta: delta / 4, level: settings.level)
      let more = try GraphAverage(table, delta: delta * 4, level: settings.level)
      return MethodResult(
        .dga, estimate: result.estimate, interval: result.interval,
        diagnostics: [
          ("graphs", Double(result.graphs)), ("complete_share", result.completeShare),
          ("best_share", result.bestShare), ("tail_mass", result.tailMass),
          ("quarter_delta", less.estimate), ("four_delta", more.estimate),
        ], model: result.best, isConverged: result.tailMass < 1e-3)
    } catch {
      return MethodResult(.dga, failure: "not_for_this_many_lists")
    }
  }

  private func lcmcr() async throws -> MethodResult {
    let result = try await settings.classes.posterior(
      of: table, seed: settings.seed, level: settings.level)
    return MethodResult(
      .lcmcr, estimate: result.estimate, interval: result.interval,
      diagnostics: [
        ("rhat", result.diagnostics.rHat), ("ess_bulk", result.diagnostics.bulk),
        ("ess_tail", result.diagnostics.tail), ("sweeps", Double(result.sweeps)),
        ("chains", Double(result.medians.count)),
        ("chain_median_low", result.medians.min() ?? .nan),
        ("chain_median_high", result.medians.max() ?? .nan),
        ("low50", result.half.low), ("high50", result.half.high), ("cut", result.cut),
      ], model: settings.classes.sampler.rawValue,
      isConverged: result.diagnostics.isConverged, draws: result.draws)
  }

  private var envelope: MethodResult {
    guard let result = ModelEnvelope(table, level: settings.level, seed: settings.seed) else {
      return MethodResult(.envelope, failure: LogLinearFlaw.doesNotExist.rawValue)
    }
    let ways = result.families.flatMap { family -> [(name: String, value: Double)] in
      let name = family.heterogeneity.rawValue
      return [
        ("\(name)_estimate", family.estimate), ("\(name)_low", family.interval.low),
        ("\(name)_high", family.interval.high), ("\(name)_bic_excess", family.excess),
        ("\(name)_counts", family.counts ? 1 : 0),
      ]
    }
    return MethodResult(
      .envelope, estimate: result.estimate, interval: result.interval,
      diagnostics: ways + [("thin", result.shrunk == nil ? 0 : 1)],
      model: result.best.best.name(lists: lists))
  }
}
