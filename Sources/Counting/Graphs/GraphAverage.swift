import Glibc

/// The number of all, averaged over decomposable graphical models (Madigan and York 1997).
///
/// Prior 1/N on the number, uniform on graphs, hyper-Dirichlet with `delta` for each cell.
package struct GraphAverage: Sendable {
  /// The median of N.
  package let estimate: Double
  /// The mean of N over the grid.
  package let mean: Double
  /// The interval between equal tails.
  package let interval: Interval
  /// How many graphs were averaged.
  package let graphs: Int
  /// The posterior share of the complete graph, which knows of the unseen only what the prior says.
  package let completeShare: Double
  /// The posterior share of the best graph.
  package let bestShare: Double
  /// The best graph as its cliques.
  package let best: String
  /// The posterior mass of the last hundredth of the grid: an artefact of the end if not small.
  package let tailMass: Double
  /// The grid of N and the posterior share of each step, for the plot.
  package let grid: [(number: Double, share: Double)]

  /// The numbers of lists for which all graphs can be gone through.
  package static let possible = 3...6

  /// The average for a table of 3 to 6 lists.
  ///
  /// - Parameters:
  ///   - table: the table.
  ///   - delta: prior persons in each cell; 2^-J by default, one prior person in all.
  ///   - leavesOutComplete: whether the complete graph is left out.
  ///   - level: of the interval, 0…1.
  /// - Throws: `CountingError.notForThisTable` for other numbers of lists.
  package init(
    _ table: CaptureTable, delta: Double? = nil, leavesOutComplete: Bool = false,
    level: Double = 0.95
  ) throws(CountingError) {
    let lists = table.lists.count
    guard Self.possible.contains(lists), let cells = table.cells else {
      throw .notForThisTable(method: "dga", lists: lists)
    }
    let delta = delta ?? 1 / Double(1 << lists)
    let all = DecomposableGraphs(lists: lists).graphs
    let chosen = leavesOutComplete ? all.filter { !$0.isComplete } : all
    var reach = 4.0
    while true {
      let sum = Sum(
        cells: cells, lists: lists, delta: delta, graphs: chosen, reach: reach,
        observed: Double(table.observed))
      // The grid goes on until its end holds next to nothing, or a million times the observed.
      if sum.tailMass < 1e-4 || reach > 1e6 {
        let at = { (p: Double) in Double(table.observed) + sum.quantile(p) }
        estimate = at(0.5)
        interval = Interval(low: at((1 - level) / 2), high: at((1 + level) / 2), level: level)
        mean = Double(table.observed) + sum.mean
        graphs = chosen.count
        completeShare = sum.completeShare
        bestShare = sum.bestShare
        best = Self.name(sum.best, lists: lists)
        tailMass = sum.tailMass
        grid = zip(sum.nodes, sum.shares).map { (Double(table.observed) + $0.0, $0.1) }
        return
      }
      reach *= 8
    }
  }

  private static func name(_ graph: DecomposableGraphs.Graph, lists: Int) -> String {
    let cliques = graph.sets.filter { $0.sign > 0 }.map { clique -> String in
      let members = (0..<lists).filter { clique.set >> $0 & 1 == 1 }
      return members.map { String($0 + 1) }.joined()
    }
    return "[" + cliques.sorted().joined(separator: ",") + "]"
  }
}

extension GraphAverage {
  /// The sum over graphs at each step of one grid of the unseen.
  struct Sum {
    let nodes: [Double]
    private(set) var shares: [Double]
    private(set) var completeShare = 0.0
    private(set) var bestShare = 0.0
    private(set) var best: DecomposableGraphs.Graph
    private var widths: [Double]

    init(
      cells: [Double], lists: Int, delta: Double, graphs: [DecomposableGraphs.Graph],
      reach: Double, observed: Double
    ) {
      nodes = Self.nodes(to: reach * observed)
      widths = Self.widths(nodes)
      let count = nodes.count
      let terms = Self.terms(cells: cells, lists: lists, delta: delta, nodes: nodes)
      let total = Double(1 << lists) * delta
      let apart = nodes.map { logGamma(total) - logGamma(observed + $0 + total) }
      let common = nodes.map { m in
        logGamma(observed + m + 1) - logGamma(m + 1) - log(observed + m)
      }
      var sums = [Double](repeating: 0, count: count)
      var reference = -Double.infinity
      var complete = 0.0
      var bestMass = 0.0
      best = graphs[0]
      var values = [Double](repeating: 0, count: count)
      for graph in graphs {
        var highest = -Double.infinity
        let parts = Double(graph.parts)
        for node in 0..<count { values[node] = common[node] + parts * apart[node] }
        for (set, sign) in graph.sets {
          let scale = Double(sign)
          let base = set * count
          for node in 0..<count { values[node] += scale * terms[base + node] }
        }
        for node in 0..<count { highest = max(highest, values[node]) }
        if highest < reference - 45 { continue }
        if highest > reference {
          let scale = exp(reference - highest)
          for node in 0..<count { sums[node] *= scale }
          complete *= scale
          bestMass *= scale
          reference = highest
        }
        var mass = 0.0
        for node in 0..<count {
          let difference = values[node] - reference
          guard difference > -45 else { continue }
          let value = exp(difference)
          sums[node] += value
          mass += value * widths[node]
        }
        if graph.isComplete { complete = mass }
        if mass > bestMass {
          bestMass = mass
          best = graph
        }
      }
      shares = zip(sums, widths).map { $0 * $1 }
      let mass = shares.reduce(0, +)
      for node in shares.indices { shares[node] /= mass }
      completeShare = complete / mass
      bestShare = bestMass / mass
    }

    /// Whole numbers up to 200 and then steps of a third of a hundredth, whole numbers too.
    static func nodes(to end: Double) -> [Double] {
      var nodes: [Double] = [0]
      while let last = nodes.last, last < max(end, 300) {
        nodes.append((last + max(1, last / 300)).rounded())
      }
      return nodes
    }

    /// How many whole numbers each step stands for.
    static func widths(_ nodes: [Double]) -> [Double] {
      nodes.indices.map { node in
        let left = node == 0 ? nodes[0] - 1 : nodes[node - 1]
        let right = node == nodes.count - 1 ? nodes[node] + 1 : nodes[node + 1]
        return (right - left) / 2
      }
    }

    /// g(C; m) for every set C and step m of the grid.
    static func terms(cells: [Double], lists: Int, delta: Double, nodes: [Double]) -> [Double] {
      let size = 1 << lists
      var terms = [Double](repeating: 0, count: size * nodes.count)
      for set in 1..<size {
        let prior = delta * Double(1 << (lists - set.nonzeroBitCount))
        var margins = [Double](repeating: 0, count: size)
        for cell in 1..<size { margins[cell & set] += cells[cell] }
        let atPrior = logGamma(prior)
        var constant = -atPrior
        for cell in 1..<size where cell & ~set == 0 && margins[cell] > 0 {
          constant += logGamma(margins[cell] + prior) - atPrior
        }
        for (node, m) in nodes.enumerated() {
          terms[set * nodes.count + node] = constant + logGamma(margins[0] + m + prior)
        }
      }
      return terms
    }

    var tailMass: Double { shares.suffix(max(shares.count / 100, 1)).reduce(0, +) }

    var mean: Double { zip(nodes, shares).reduce(0) { $0 + $1.0 * $1.1 } }

    /// The number of the unseen at posterior probability `p`, between steps by straight lines.
    func quantile(_ p: Double) -> Double {
      var below = 0.0
      for node in nodes.indices {
        let share = shares[node]
        if below + share >= p {
          let within = (p - below) / share - 0.5
          let width = widths[node]
          // On whole numbers the answer is a whole number, as a table of them would give.
          return width <= 1 ? nodes[node] : nodes[node] + within * width
        }
        below += share
      }
      return nodes[nodes.count - 1]
    }
  }
}
