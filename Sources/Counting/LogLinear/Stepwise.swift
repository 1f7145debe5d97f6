/// The forward choice of pairs by Poisson tails (Chan, Silverman and Vincent 2021; SparseMSE).
package struct Stepwise: Sendable {
  /// A pair is added while its tail probability is below this; its authors' value.
  package var threshold = 0.02

  /// A choice with its authors' threshold.
  package init() {}

  /// The model chosen for a table and its fit.
  ///
  /// - Throws: `LogLinearFlaw` when not even the model without interactions can be fitted.
  package func choice(
    _ fitter: inout LogLinearFitter
  ) throws(LogLinearFlaw) -> (model: LogLinearModel, fit: LogLinearFit) {
    var model = LogLinearModel()
    var fit = try fitter.fit(model)
    while let (next, nextFit) = addition(to: model, &fitter) {
      model = next
      fit = nextFit
    }
    return (model, fit)
  }

  private func addition(
    to model: LogLinearModel, _ fitter: inout LogLinearFitter
  ) -> (LogLinearModel, LogLinearFit)? {
    var means = fitter.fittedMeans
    LogLinearFitter.supersetSums(&means, lists: fitter.lists)
    let candidates = Self.pairs(fitter.lists)
      .filter { !model.interactions.contains($0) }
      .map { pair in
        (pair, poissonTail(mean: means[pair], observed: Int(fitter.marginals[pair].rounded())))
      }
      .filter { $0.1 < threshold }
      .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
    for (pair, _) in candidates {
      let wider = LogLinearModel(interactions: model.interactions + [pair])
      if let fit = try? fitter.fit(wider) { return (wider, fit) }
    }
    return nil
  }

  /// All pairs of lists as sets.
  package static func pairs(_ lists: Int) -> [Int] {
    var pairs: [Int] = []
    for first in 0..<lists {
      for second in (first + 1)..<max(lists, first + 1) { pairs.append(1 << first | 1 << second) }
    }
    return pairs
  }
}
