import Glibc

/// What a fit of one log-linear model gave.
package struct LogLinearFit: Sendable {
  /// The logarithm of the estimated number of the unseen.
  package let intercept: Double
  /// The conditional standard deviation of `intercept`.
  package let deviation: Double
  /// The Poisson log-likelihood, factorials and all.
  package let logLikelihood: Double
  /// How many parameters the model has, those at minus infinity among them.
  package let parameters: Int
  /// The coefficient of the heterogeneity column, if the model has just one.
  package let heterogeneity: Double?
  /// The smallest fitted mean of a cell that takes part.
  package let smallestMean: Double

  /// The estimated number of the unseen.
  package var unseen: Double { exp(intercept) }

  /// Schwarz's criterion for `n` persons: `-2l + k log n`.
  package func bic(_ n: Double) -> Double { -2 * logLikelihood + Double(parameters) * log(n) }

  /// Akaike's criterion.
  package var aic: Double { -2 * logLikelihood + 2 * Double(parameters) }
}

/// Why a model cannot be fitted to a table.
package enum LogLinearFlaw: String, Error, Sendable {
  /// The likelihood has no maximum, not even in the extended sense (Fienberg and Rinaldo 2012).
  case doesNotExist = "mle_does_not_exist"
  /// The data say nothing of the unseen under this model.
  case notIdentifiable = "not_identifiable"
  /// Newton's method did not come to rest.
  case notConverged = "not_converged"
}

/// The natural logarithm, so that files without mathematics need no C library.
func logOf(_ x: Double) -> Double { log(x) }

/// A power, for the same reason.
func powOf(_ x: Double, _ y: Double) -> Double { pow(x, y) }

/// Fits log-linear models to one table again and again, without allocating.
///
/// The Gram matrix is never multiplied out: for 0/1 columns of sets S and T the entry is the sum of
/// the means over cells holding both, so one superset-sum of the means gives all of it.
package struct LogLinearFitter: Sendable {
  let lists: Int
  /// The counts by cell; cell 0 is the unseen and stays nought.
  let counts: [Double]
  /// The persons on every list of a set, by set.
  let marginals: [Double]
  /// The persons seen.
  package let observed: Double
  private let constant: Double

  private(set) var means: [Double]
  private var sums: [Double]
  private var kept: [Bool]
  private(set) var terms: [Int] = []
  private var columns: [[Double]] = []
  private var columnTotals: [Double] = []
  private var columnSums: [[Double]] = []
  private(set) var beta: [Double] = []
  private var gradient: [Double] = []
  private var step: [Double] = []
  private var gram: [Double] = []
  private var offset: [Double] = []
  /// The precision of the normal prior on interactions; nought for maximum likelihood.
  private var ridge = 0.0
  private var likelihoodParts = (logSum: 0.0, total: 0.0)

  /// A fitter of a table given as one count for each of 2^J cells.
  package init(cells: [Double]) {
    counts = cells
    lists = cells.count.trailingZeroBitCount
    var marginals = cells
    Self.supersetSums(&marginals, lists: lists)
    self.marginals = marginals
    observed = marginals[0]
    constant = cells.dropFirst().reduce(0) { $0 + ($1 > 0 ? logGamma($1 + 1) : 0) }
    means = cells
    sums = cells
    kept = Array(repeating: true, count: cells.count)
  }

  /// Fits `model`; see `docs/decisions/0030`.
  ///
  /// `offset` is added to the linear predictor of each cell, for sensitivity.
  ///
  /// - Throws: `LogLinearFlaw` when the estimate does not exist or is not identified.
  package mutating func fit(
    _ model: LogLinearModel, offset: [Double] = []
  ) throws(LogLinearFlaw) -> LogLinearFit {
    self.offset = offset
    ridge = 0
    var columns = model.heterogeneity.columns(lists: lists)
    if model.heterogeneity == .chao {
      // Nobody on so many lists: the coefficient would be minus infinity, so it goes at once.
      columns = zip(columns, columns.indices).filter { _, place in anyone(onAtLeast: place + 3) }
        .map(\.0)
    }
    while true {
      let fit = try fit(interactions: model.interactions, columns: columns)
      guard model.heterogeneity == .chao else { return fit }
      // Chao's coefficients may not be negative: the most negative goes, the rest is refitted.
      let coefficients = beta.suffix(columns.count)
      guard let worst = coefficients.min(), worst < 0,
        let place = coefficients.firstIndex(of: worst)
      else { return fit }
      columns.remove(at: place - (beta.count - columns.count))
    }
  }

  private mutating func fit(
    interactions: [Int], columns: [[Double]]
  ) throws(LogLinearFlaw) -> LogLinearFit {
    prepare(interactions, columns)
    guard kept.lazy.filter({ $0 }).count >= beta.count else { throw .notIdentifiable }
    try start()
    try iterate()
    let smallest = smallestMean
    if smallest < 1e-4, !isCertified(smallest) {
      guard ExistenceProgram(self).exists else { throw .doesNotExist }
    }
    let deviation = interceptDeviation
    // A deviation of e^50 persons is no estimate: the unseen could be any number.
    guard deviation.isFinite, deviation < 50 else { throw .notIdentifiable }
    return LogLinearFit(
      intercept: beta[0], deviation: deviation, logLikelihood: logLikelihood,
      parameters: 1 + lists + interactions.count + columns.count,
      heterogeneity: columns.count == 1 ? beta[beta.count - 1] : nil, smallestMean: smallest)
  }

  private func anyone(onAtLeast size: Int) -> Bool {
    counts.indices.contains { counts[$0] > 0 && $0.nonzeroBitCount >= size }
  }

  /// Sums over all supersets, in place.
  static func supersetSums(_ values: inout [Double], lists: Int) {
    let size = values.count
    for list in 0..<lists {
      let bit = 1 << list
      var base = 0
      while base < size {
        for low in base..<(base + bit) { values[low] += values[low + bit] }
        base += 2 * bit
      }
    }
  }
}

extension LogLinearFitter {
  /// The rows of the design as sets and the cells that take part, for the existence check.
  var design: (terms: [Int], columns: [[Double]], cells: [Int]) {
    (terms, columns, (1..<counts.count).filter { kept[$0] })
  }

  /// The fitted means of the cells, by bits.
  package var fittedMeans: [Double] { means }

  private mutating func prepare(_ interactions: [Int], _ columns: [[Double]]) {
    // Sets nobody is on every list of have an effect of minus infinity: their cells leave the fit.
    var empty: [Int] = []
    terms.removeAll(keepingCapacity: true)
    terms.append(0)
    for set in (0..<lists).map({ 1 << $0 }) + interactions {
      // A proper prior holds the effect of an empty overlap, so that nothing has to leave.
      if marginals[set] == 0, ridge == 0 { empty.append(set) } else { terms.append(set) }
    }
    for cell in kept.indices {
      kept[cell] = cell != 0 && !empty.contains { cell & $0 == $0 }
    }
    self.columns = columns
    columnTotals = columns.map { column in
      counts.indices.reduce(0) { $0 + counts[$1] * column[$1.nonzeroBitCount] }
    }
    columnSums = columns.map { _ in means }
    let size = terms.count + columns.count
    beta = Array(repeating: 0, count: size)
    gradient = beta
    step = beta
    gram = Array(repeating: 0, count: size * size)
  }

  /// One weighted least-squares step from the counts themselves: Poisson IRLS's usual start.
  private mutating func start() throws(LogLinearFlaw) {
    var responses = counts
    for cell in counts.indices {
      guard kept[cell] else {
        means[cell] = 0
        responses[cell] = 0
        continue
      }
      let weight = counts[cell] + 0.1
      let known = offset.isEmpty ? 0 : offset[cell]
      means[cell] = weight
      responses[cell] = weight * (log(weight) - known) + counts[cell] - weight
    }
    fillGram()
    let raw = responses
    Self.supersetSums(&responses, lists: lists)
    for (place, term) in terms.enumerated() { gradient[place] = responses[term] }
    for (place, column) in columns.enumerated() {
      gradient[terms.count + place] = raw.indices.reduce(0) {
        $0 + raw[$1] * column[$1.nonzeroBitCount]
      }
    }
    guard factorise() else { throw .notIdentifiable }
    solve()
    beta = step
    fillMeans()
  }

  private mutating func iterate() throws(LogLinearFlaw) {
    var best = logLikelihood
    for round in 0..<60 {
      fillGram()
      for (place, term) in terms.enumerated() { gradient[place] = marginals[term] - sums[term] }
      for place in columns.indices {
        gradient[terms.count + place] = columnTotals[place] - columnSums[place][0]
      }
      if ridge > 0 {
        for place in (1 + lists)..<max(terms.count, 1 + lists) {
          gradient[place] -= ridge * beta[place]
        }
      }
      guard factorise() else {
        // Means that vanish make the matrix singular: the sign of an estimate at infinity.
        throw round == 0 ? .notIdentifiable : .doesNotExist
      }
      solve()
      var decrement = 0.0
      for place in beta.indices { decrement += step[place] * gradient[place] }
      let before = beta
      var scale = 1.0
      for halving in 0..<30 {
        for place in beta.indices { beta[place] = before[place] + scale * step[place] }
        fillMeans()
        let reached = logLikelihood
        if reached.isFinite, reached >= best - 1e-9 * (abs(best) + 1) {
          best = reached
          break
        }
        if halving == 29 { throw .notConverged }
        scale /= 2
      }
      if abs(decrement) < 1e-13 * (observed + 1) { return }
    }
    throw .notConverged
  }

  private mutating func fillMeans() {
    for cell in means.indices { means[cell] = 0 }
    for (place, term) in terms.enumerated() { means[term] = beta[place] }
    let size = means.count
    for list in 0..<lists {
      let bit = 1 << list
      var base = 0
      while base < size {
        for low in base..<(base + bit) { means[low + bit] += means[low] }
        base += 2 * bit
      }
    }
    for (place, column) in columns.enumerated() {
      let coefficient = beta[terms.count + place]
      for cell in means.indices { means[cell] += coefficient * column[cell.nonzeroBitCount] }
    }
    if !offset.isEmpty { for cell in means.indices { means[cell] += offset[cell] } }
    var logSum = 0.0
    var total = 0.0
    for cell in means.indices {
      guard kept[cell] else {
        means[cell] = 0
        continue
      }
      let predictor = means[cell]
      let mean = exp(predictor)
      if counts[cell] > 0 { logSum += counts[cell] * predictor }
      total += mean
      means[cell] = mean
    }
    likelihoodParts = (logSum, total)
  }

  /// The log-likelihood of the coefficients now, with the prior on interactions if there is one.
  private var logLikelihood: Double {
    let value = likelihoodParts.logSum - likelihoodParts.total - constant
    guard ridge > 0 else { return value }
    return value - ridge / 2 * beta.dropFirst(1 + lists).reduce(0) { $0 + $1 * $1 }
  }

  /// Finds the mode under independent N(0, 1/ridge) priors on the interactions.
  ///
  /// - Throws: `LogLinearFlaw` when Newton's method does not come to rest.
  mutating func findMode(interactions: [Int], ridge: Double) throws(LogLinearFlaw) {
    self.ridge = ridge
    offset = []
    prepare(interactions, [])
    try start()
    try iterate()
  }

  /// The logarithm of the posterior at `coefficients`, up to a constant.
  mutating func logPosterior(at coefficients: [Double]) -> Double {
    beta = coefficients
    fillMeans()
    return logLikelihood
  }

  /// A move whose covariance is that of the posterior about the mode, from standard normals.
  func move(from normals: [Double], scale: Double) -> [Double] {
    let size = normals.count
    var move = normals
    for row in stride(from: size - 1, through: 0, by: -1) {
      var value = normals[row]
      for k in (row + 1)..<max(size, row + 1) { value -= gram[k * size + row] * move[k] }
      move[row] = value / gram[row * size + row]
    }
    for place in move.indices { move[place] *= scale }
    return move
  }

  private var smallestMean: Double {
    var smallest = Double.infinity
    for cell in means.indices where kept[cell] { smallest = min(smallest, means[cell]) }
    return smallest
  }

  /// Whether the fitted means, all above nought, themselves prove that the estimate exists.
  ///
  /// They meet the margins up to the last gradient; if the smallest mean is far above that error, a
  /// positive table with the margins of the data exists.
  private func isCertified(_ smallest: Double) -> Bool {
    let error = gradient.reduce(0) { max($0, abs($1)) }
    return smallest > 1e-6 && error < 1e-3 * smallest
  }

  private mutating func fillGram() {
    sums = means
    Self.supersetSums(&sums, lists: lists)
    let size = beta.count
    for (row, term) in terms.enumerated() {
      for other in 0...row { gram[row * size + other] = sums[term | terms[other]] }
      if ridge > 0, row > lists { gram[row * size + row] += ridge }
    }
    for place in columns.indices {
      for cell in means.indices {
        columnSums[place][cell] = means[cell] * columns[place][cell.nonzeroBitCount]
      }
      let row = terms.count + place
      for other in 0...place {
        var sum = 0.0
        for cell in means.indices {
          sum += columnSums[place][cell] * columns[other][cell.nonzeroBitCount]
        }
        gram[row * size + terms.count + other] = sum
      }
      Self.supersetSums(&columnSums[place], lists: lists)
      for (other, term) in terms.enumerated() {
        gram[row * size + other] = columnSums[place][term]
      }
    }
  }

  /// Cholesky's factor in the lower triangle of `gram`; false when a pivot vanishes.
  private mutating func factorise() -> Bool {
    let size = beta.count
    for row in 0..<size {
      let diagonal = gram[row * size + row]
      for column in 0...row {
        var value = gram[row * size + column]
        for k in 0..<column { value -= gram[row * size + k] * gram[column * size + k] }
        if column < row {
          gram[row * size + column] = value / gram[column * size + column]
        } else {
          guard value > 1e-12 * diagonal, value > 0 else { return false }
          gram[row * size + row] = value.squareRoot()
        }
      }
    }
    return true
  }

  /// `step` = the inverse of the factorised matrix times `gradient`.
  private mutating func solve() {
    let size = beta.count
    for row in 0..<size {
      var value = gradient[row]
      for k in 0..<row { value -= gram[row * size + k] * step[k] }
      step[row] = value / gram[row * size + row]
    }
    for row in stride(from: size - 1, through: 0, by: -1) {
      var value = step[row]
      for k in (row + 1)..<max(size, row + 1) { value -= gram[k * size + row] * step[k] }
      step[row] = value / gram[row * size + row]
    }
  }

  private var interceptDeviation: Double {
    let size = beta.count
    var forward = [Double](repeating: 0, count: size)
    var sum = 0.0
    for row in 0..<size {
      var value = row == 0 ? 1.0 : 0
      for k in 0..<row { value -= gram[row * size + k] * forward[k] }
      forward[row] = value / gram[row * size + row]
      sum += forward[row] * forward[row]
    }
    return sum.squareRoot()
  }
}
