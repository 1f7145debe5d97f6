/// Whether a log-linear model's estimate exists for a table, as a linear program.
///
/// Fienberg and Rinaldo 2012, Chan, Silverman and Vincent 2021: on the cells that take part, the
/// greatest `s` with `A x = t`, `x >= s` is positive just when the (extended) estimate exists.
struct ExistenceProgram {
  private var rows: [[Double]]
  private let variables: Int

  init(_ fitter: LogLinearFitter) {
    let (terms, columns, cells) = fitter.design
    let total = max(fitter.observed, 1)
    // x = s + y with y >= 0: columns y, then s; the last entry is the right-hand side.
    var rows = terms.map { term -> [Double] in
      let row = cells.map { $0 & term == term ? 1.0 : 0 }
      return row + [row.reduce(0, +), fitter.marginals[term] / total]
    }
    for column in columns {
      let row = cells.map { column[$0.nonzeroBitCount] }
      let sum = cells.reduce(0) { $0 + fitter.counts[$1] * column[$1.nonzeroBitCount] }
      rows.append(row + [row.reduce(0, +), sum / total])
    }
    self.rows = rows
    variables = cells.count + 1
  }

  /// Whether the optimum is above nought (1e-9, the margins scaled to one person in all).
  var exists: Bool { optimum.map { $0 > 1e-9 } ?? false }

  /// The greatest `s`, by the two-phase simplex with Bland's rule; nil when no table fits.
  var optimum: Double? {
    var tableau = rows.map { row in row[row.count - 1] < 0 ? row.map { -$0 } : row }
    let height = tableau.count
    for row in tableau.indices {
      let right = tableau[row].removeLast()
      tableau[row] += (0..<height).map { $0 == row ? 1.0 : 0 } + [right]
    }
    var basis = (0..<height).map { variables + $0 }
    var costs = [Double](repeating: 0, count: variables + height)
    for artificial in variables..<(variables + height) { costs[artificial] = -1 }
    guard let first = Self.maximise(&tableau, &basis, costs, usable: variables), first > -1e-9
    else { return nil }
    costs = [Double](repeating: 0, count: variables + height)
    costs[variables - 1] = 1
    return Self.maximise(&tableau, &basis, costs, usable: variables)
  }

  private static func maximise(
    _ tableau: inout [[Double]], _ basis: inout [Int], _ costs: [Double], usable: Int
  ) -> Double? {
    let last = costs.count
    for _ in 0..<20_000 {
      var entering: Int?
      for column in 0..<usable where !basis.contains(column) {
        var reduced = costs[column]
        for row in tableau.indices { reduced -= costs[basis[row]] * tableau[row][column] }
        if reduced > 1e-10 {
          entering = column
          break
        }
      }
      guard let entering else {
        return tableau.indices.reduce(0) { $0 + costs[basis[$1]] * tableau[$1][last] }
      }
      var leaving: Int?
      var bound = Double.infinity
      for row in tableau.indices where tableau[row][entering] > 1e-10 {
        let ratio = tableau[row][last] / tableau[row][entering]
        if ratio < bound - 1e-14 || (ratio <= bound + 1e-14 && basis[row] < basis[leaving ?? row]) {
          bound = min(bound, ratio)
          leaving = row
        }
      }
      guard let leaving else { return .infinity }
      pivot(&tableau, leaving, entering)
      basis[leaving] = entering
    }
    return nil
  }

  private static func pivot(_ tableau: inout [[Double]], _ leaving: Int, _ entering: Int) {
    let scale = tableau[leaving][entering]
    for column in tableau[leaving].indices { tableau[leaving][column] /= scale }
    let pivotRow = tableau[leaving]
    for row in tableau.indices where row != leaving {
      let factor = tableau[row][entering]
      guard factor != 0 else { continue }
      for column in pivotRow.indices { tableau[row][column] -= factor * pivotRow[column] }
    }
  }
}
