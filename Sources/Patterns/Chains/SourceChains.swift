/// Which sources are one chain back to an eyewitness.
///
/// *Independent* means different chains. A forward, a repost, an article that cites another, a second
/// message of one person join a chain and never begin one, so that copies raise no figure. What cannot
/// be told apart is taken for one: the figure is "at least so many".
package struct SourceChains: Sendable {
  /// A chain: sources that are bound to one another, or one that is bound to none.
  package enum Chain: Hashable, Sendable {
    /// Several sources, by the number of their chain.
    case bound(Int)
    /// One source.
    case alone(SourceNode)
  }

  private let numbers: [SourceNode: Int]
  private let parents: [Int]
  private let reasonsByChain: [Int: Set<SourceBond.Reason>]

  /// The chains that follow from bonds, in whatever order these come.
  package init(_ bonds: some Sequence<SourceBond>) {
    var forest = Forest()
    var reasons: [(node: Int, reason: SourceBond.Reason)] = []
    for bond in bonds {
      guard let first = bond.nodes.first else { continue }
      for node in bond.nodes { forest.join(forest.number(of: first), forest.number(of: node)) }
      reasons.append((forest.number(of: first), bond.reason))
    }
    for node in forest.parents.indices { forest.parents[node] = forest.root(of: node) }
    numbers = forest.numbers
    parents = forest.parents
    reasonsByChain = reasons.reduce(into: [:]) {
      $0[forest.parents[$1.node], default: []].insert($1.reason)
    }
  }

  /// The chain of a source.
  package func chain(of node: SourceNode) -> Chain {
    numbers[node].map { .bound(parents[$0]) } ?? .alone(node)
  }

  /// How many independent sources there are among some: at least so many eyewitnesses.
  package func count(_ nodes: some Sequence<SourceNode>) -> Int {
    Set(nodes.map { chain(of: $0) }).count
  }

  /// Why the sources of a chain are taken for one; none for a source that stands alone.
  package func reasons(of chain: Chain) -> [SourceBond.Reason] {
    guard case .bound(let number) = chain else { return [] }
    return SourceBond.Reason.allCases.filter { reasonsByChain[number]?.contains($0) ?? false }
  }

  /// Disjoint sets with path halving (Tarjan & van Leeuwen 1984).
  private struct Forest {
    var numbers: [SourceNode: Int] = [:]
    var parents: [Int] = []

    mutating func number(of node: SourceNode) -> Int {
      if let known = numbers[node] { return known }
      numbers[node] = parents.count
      parents.append(parents.count)
      return parents.count - 1
    }

    mutating func root(of node: Int) -> Int {
      var node = node
      while parents[node] != node {
        parents[node] = parents[parents[node]]
        node = parents[node]
      }
      return node
    }

    mutating func join(_ one: Int, _ other: Int) {
      let (one, other) = (root(of: one), root(of: other))
      if one != other { parents[max(one, other)] = min(one, other) }
    }
  }
}
