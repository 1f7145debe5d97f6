import Casework
import Patterns
import Support
import Testing

/// Invented sources: reports and newspapers, with bonds between some of them.
private struct InventedSources {
  var nodes: [SourceNode]
  var bonds: [SourceBond]

  init(_ count: Int, _ chance: inout Seed) {
    nodes = (0..<count).map { number in
      switch number % 7 {
      case 6: .unnamed
      case 5: .named("paper \(number % 3)")
      default: .document(.random(using: &chance))
      }
    }
    bonds = []
    for _ in 0..<count / 3 {
      let size = Int.random(in: 2...3, using: &chance)
      bonds.append(bond(size, &chance))
    }
  }

  private func bond(_ size: Int, _ chance: inout Seed) -> SourceBond {
    SourceBond(
      (0..<size).map { _ in nodes.randomElement(using: &chance) ?? .unnamed },
      SourceBond.Reason.allCases.randomElement(using: &chance) ?? .words)
  }

  /// A copy of one of some sources, bound to it in any of the ways there are.
  func copy(of some: [SourceNode], _ chance: inout Seed) -> (node: SourceNode, bond: SourceBond)? {
    guard let original = some.randomElement(using: &chance) else { return nil }
    let node = SourceNode.document(.random(using: &chance))
    let reason = SourceBond.Reason.allCases.randomElement(using: &chance) ?? .words
    return (node, SourceBond([node, original].shuffled(using: &chance), reason))
  }
}

@Suite struct `The chains of sources` {
  /// The definition written plainly: sources that can be reached from one another by bonds are one.
  private static func oracle(_ some: [SourceNode], _ bonds: [SourceBond]) -> Int {
    var left = Set(some)
    var count = 0
    while let start = left.popFirst() {
      count += 1
      var (reached, edge): (Set<SourceNode>, [SourceNode]) = ([start], [start])
      while let node = edge.popLast() {
        for bond in bonds where bond.nodes.contains(node) {
          for next in bond.nodes where reached.insert(next).inserted { edge.append(next) }
        }
      }
      left.subtract(reached)
    }
    return count
  }

  @Test(arguments: 0..<100) func `are counted as the plain definition counts them`(seed: Int) {
    var chance = Seed(seed)
    let invented = InventedSources(21, &chance)
    let chains = SourceChains(invented.bonds)
    let some = invented.nodes.filter { _ in Bool.random(using: &chance) }
    #expect(chains.count(some) == Self.oracle(some, invented.bonds))
  }

  @Test(arguments: 0..<200) func `never raise a figure by copies`(seed: Int) throws {
    var chance = Seed(seed)
    let invented = InventedSources(20, &chance)
    var some = invented.nodes.filter { _ in Bool.random(using: &chance) }
    var bonds = invented.bonds
    var figure = SourceChains(bonds).count(some)
    for _ in 0..<50 {
      guard let copy = invented.copy(of: some, &chance) else { break }
      some.append(copy.node)
      bonds.append(copy.bond)
      let after = SourceChains(bonds).count(some)
      #expect(after <= figure)
      figure = after
    }
  }

  @Test(arguments: 0..<40) func `do not depend on the order of anything`(seed: Int) {
    var chance = Seed(seed)
    let invented = InventedSources(20, &chance)
    let plain = SourceChains(invented.bonds).count(invented.nodes)
    let turned = invented.bonds.shuffled(using: &chance).map {
      SourceBond($0.nodes.shuffled(using: &chance), $0.reason)
    }
    #expect(SourceChains(turned).count(invented.nodes.shuffled(using: &chance)) == plain)
  }

  @Test func `take all sources without report and name for one`() {
    let chains = SourceChains([])
    let relative = SourceNode(Source("S_RELATIVE"))
    let lawyer = SourceNode(Source("S_LAWYER"))
    #expect(chains.count([relative, lawyer, .unnamed]) == 1)
  }

  @Test func `know a newspaper by its name in any writing, and a report by itself`() throws {
    let id = DocumentID.random()
    let first = Source("S_JOURNALIST", document: id, name: "Primer Daily, January 2023")
    let again = Source("S_JOURNALIST", name: "PRIMER DAILY  January 2023")
    let other = Source("S_JOURNALIST", name: "Primer Weekly, January 2023")
    let bond = try #require(SourceBond(naming: first))
    let chains = SourceChains([bond])
    #expect(chains.count([first, again].map { SourceNode($0) }) == 1)
    #expect(chains.count([first, again, other].map { SourceNode($0) }) == 2)
    #expect(SourceBond(naming: again) == nil)
  }

  @Test func `say why sources are one`() {
    let ids = (0..<3).map { _ in SourceNode.document(.random()) }
    let chains = SourceChains([
      SourceBond([ids[0], ids[1]], .words), SourceBond([ids[1], ids[0]], .judged),
    ])
    #expect(chains.reasons(of: chains.chain(of: ids[0])) == [.words, .judged])
    #expect(chains.reasons(of: chains.chain(of: ids[2])).isEmpty)
  }
}
