import Glibc

/// All hierarchical models of a number of lists, and their comparison by Schwarz's criterion.
package struct HierarchicalModels: Sendable {
  /// A model with its fit and its criterion.
  package struct Scored: Sendable {
    /// The model.
    package let model: LogLinearModel
    /// Its fit to the data.
    package let fit: LogLinearFit
    /// Schwarz's criterion.
    package let bic: Double
  }

  /// The models that can be fitted, the best first.
  package let scored: [Scored]
  /// How many models were tried.
  package let tried: Int

  /// Fits every hierarchical model up to interactions of `order` lists, without the highest one.
  ///
  /// `heterogeneity` is the column every model gets.
  package init(
    _ fitter: inout LogLinearFitter, order: Int, heterogeneity: Heterogeneity = .none
  ) {
    var scored: [Scored] = []
    var tried = 0
    let n = fitter.observed
    Self.forEach(lists: fitter.lists, order: min(order, fitter.lists - 1)) { interactions in
      tried += 1
      let model = LogLinearModel(interactions: interactions, heterogeneity: heterogeneity)
      guard let fit = try? fitter.fit(model), fit.intercept.isFinite else { return }
      scored.append(Scored(model: model, fit: fit, bic: fit.bic(n)))
    }
    self.tried = tried
    self.scored = scored.sorted { left, right in
      (left.bic, left.fit.parameters) < (right.bic, right.fit.parameters)
    }
  }

  /// The estimates of the unseen by weight `exp(-ΔBIC/2)`, averaged.
  package var averagedUnseen: Double {
    guard let best = scored.first?.bic else { return .nan }
    var sum = 0.0
    var weights = 0.0
    for one in scored {
      let weight = exp(-(one.bic - best) / 2)
      sum += weight * one.fit.unseen
      weights += weight
    }
    return sum / weights
  }

  /// The least and greatest number of the unseen among models within `units` of the best.
  package func range(within units: Double) -> (models: Int, low: Double, high: Double)? {
    guard let best = scored.first?.bic else { return nil }
    let near = scored.filter { $0.bic - best <= units }.map(\.fit.unseen)
    guard let low = near.min(), let high = near.max() else { return nil }
    return (near.count, low, high)
  }

  /// Calls `body` with the interactions of every hierarchical model, each once.
  package static func forEach(lists: Int, order: Int, _ body: ([Int]) -> Void) {
    let sets = (1..<(1 << lists))
      .filter { (2...max(order, 2)).contains($0.nonzeroBitCount) && order >= 2 }
      .sorted { ($0.nonzeroBitCount, $0) < ($1.nonzeroBitCount, $1) }
    var present = [Bool](repeating: false, count: 1 << lists)
    for list in 0..<lists { present[1 << list] = true }
    var chosen: [Int] = []
    func descend(_ place: Int) {
      if place == sets.count { return body(chosen) }
      descend(place + 1)
      let set = sets[place]
      // A set may enter when all that lie just below it are in.
      for list in 0..<lists where set >> list & 1 == 1 && !present[set & ~(1 << list)] { return }
      present[set] = true
      chosen.append(set)
      descend(place + 1)
      chosen.removeLast()
      present[set] = false
    }
    descend(0)
  }
}
