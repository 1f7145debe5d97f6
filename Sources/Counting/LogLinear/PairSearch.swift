/// The pair models that the data do not rule out, for one kind of unequal people.
///
/// All of them up to five lists; above, a best-first walk from the model without pairs that adds or
/// takes away one pair at a time (Occam's window, Madigan and Raftery 1994).
package struct PairSearch: Sendable {
  /// The models kept, the best first.
  package let scored: [HierarchicalModels.Scored]

  /// Searches with one column for unequal people.
  ///
  /// - Parameters:
  ///   - fitter: fits the models of one table.
  ///   - heterogeneity: the column every model gets.
  ///   - window: how far above the best criterion a model may lie and be kept.
  ///   - most: the most fits of the walk.
  package init(
    _ fitter: inout LogLinearFitter, heterogeneity: Heterogeneity, window: Double = 12,
    most: Int = 500
  ) {
    let all =
      fitter.lists <= 5
      ? HierarchicalModels(&fitter, order: 2, heterogeneity: heterogeneity).scored
      : Self.walk(&fitter, heterogeneity, window: window, most: most)
    guard let best = all.first?.bic else {
      scored = []
      return
    }
    scored = all.filter { $0.bic - best <= window }
  }

  private static func walk(
    _ fitter: inout LogLinearFitter, _ heterogeneity: Heterogeneity, window: Double, most: Int
  ) -> [HierarchicalModels.Scored] {
    let pairs = Stepwise.pairs(fitter.lists)
    var seen: Set<[Int]> = []
    var found: [HierarchicalModels.Scored] = []
    var open: [HierarchicalModels.Scored] = []
    var fits = 0
    func visit(_ interactions: [Int], _ fitter: inout LogLinearFitter) {
      let sorted = interactions.sorted()
      guard fits < most, seen.insert(sorted).inserted else { return }
      fits += 1
      let model = LogLinearModel(interactions: sorted, heterogeneity: heterogeneity)
      guard let fit = try? fitter.fit(model), fit.intercept.isFinite else { return }
      let one = HierarchicalModels.Scored(model: model, fit: fit, bic: fit.bic(fitter.observed))
      found.append(one)
      open.append(one)
    }
    visit([], &fitter)
    if let step = try? Stepwise().choice(&fitter) { visit(step.model.interactions, &fitter) }
    while fits < most, !open.isEmpty {
      open.sort { ($0.bic, $0.fit.parameters) > ($1.bic, $1.fit.parameters) }
      let best = open.removeLast()
      let lowest = found.reduce(Double.infinity) { min($0, $1.bic) }
      if best.bic - lowest > window / 2 { break }
      let chosen = best.model.interactions
      for pair in pairs {
        visit(
          chosen.contains(pair) ? chosen.filter { $0 != pair } : chosen + [pair], &fitter)
      }
    }
    return found.sorted { ($0.bic, $0.fit.parameters) < ($1.bic, $1.fit.parameters) }
  }
}
