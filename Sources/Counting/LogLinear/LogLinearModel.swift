/// A hierarchical log-linear model of a capture table, with or without a term for unequal people.
///
/// Always with an intercept and one effect for each list (estimation of a closed population from
/// incomplete tables; Fienberg 1972, Cormack 1989).
package struct LogLinearModel: Hashable, Sendable {
  /// The interactions: sets of two or more lists, as bits, ascending; closed under subsets.
  package var interactions: [Int]
  /// How people may differ in how easily they are listed.
  package var heterogeneity: Heterogeneity

  /// A model of the interactions given.
  package init(interactions: [Int] = [], heterogeneity: Heterogeneity = .none) {
    self.interactions = interactions.sorted()
    self.heterogeneity = heterogeneity
  }

  /// The model in brackets by its maximal sets, lists numbered from 1: `[123,25,34]`.
  package func name(lists: Int) -> String {
    let singles: [Int] = (0..<lists).map { 1 << $0 }
    let sets = interactions + singles
    let maximal = sets.filter { set in !sets.contains { $0 != set && $0 & set == set } }
    let separator = lists > 9 ? "." : ""
    let names = maximal.map { set -> String in
      let members = (0..<lists).filter { set >> $0 & 1 == 1 }
      return members.map { String($0 + 1) }.joined(separator: separator)
    }
    let brackets = "[" + names.sorted().joined(separator: ",") + "]"
    return heterogeneity == .none ? brackets : brackets + "+" + heterogeneity.rawValue
  }
}

/// A column for people who are not equally easy to list: the Mth models.
///
/// Agresti 1994; Coull and Agresti 1999; Rivest and Baillargeon 2007.
package enum Heterogeneity: String, CaseIterable, Sendable {
  /// All people of a list alike.
  case none
  /// Chao's lower bound: every count of lists above two free, coefficients not negative.
  case chao
  /// Skewness as of a Poisson mixing: 2^k - 1.
  case poisson
  /// Normal on the logit: k²/2.
  case darroch
  /// Gamma mixing: log 3.5 - log(3.5 + k).
  case gamma
  /// A more skewed gamma mixing, for a small group that is far easier to list: log 1.8 - log(1.8 + k).
  case steepGamma

  /// The columns by the number of lists `k` a person is on, from 0 to `lists`; nought at k = 0.
  func columns(lists: Int) -> [[Double]] {
    let sizes = (0...lists).map(Double.init)
    switch self {
    case .none: return []
    case .chao:
      let starts = lists < 3 ? [] : (3...lists).map(Double.init)
      return starts.map { start -> [Double] in sizes.map { max($0 - start + 1, 0) } }
    case .poisson: return [sizes.map { powOf(2, $0) - 1 }]
    case .darroch: return [sizes.map { $0 * $0 / 2 }]
    case .steepGamma: return [sizes.map { logOf(1.8) - logOf(1.8 + $0) }]
    case .gamma: return [sizes.map { logOf(3.5) - logOf(3.5 + $0) }]
    }
  }
}
