import Support
import Testing

@testable import Linkage

@Suite struct `Parts of the graph` {
  private func edges(_ count: Int, _ weight: (Int) -> Float) -> [Edge] {
    (0..<count).map { Edge(a: Int32($0), b: Int32($0 + 1), weight: weight($0)) }
  }

  @Test func `are what hangs together`() {
    let edges = [
      Edge(a: 0, b: 3, weight: 1), Edge(a: 1, b: 2, weight: 4), Edge(a: 3, b: 5, weight: 0.2),
    ]
    let parts = GraphParts.parts(edges, count: 7).map(GraphParts.records(of:))
    #expect(parts == [[0, 3, 5], [1, 2]])
  }

  @Test func `are cut at weak edges where they are large`() {
    let chain = edges(999) { $0 % 10 == 9 ? 0.5 : 3 }
    let parts = GraphParts.parts(chain, count: 1_000)
    #expect(parts.count == 100)
    #expect(parts.allSatisfy { $0.count == 9 })
  }

  @Test func `keep weak edges inside`() {
    let chain = edges(999) { $0 % 10 == 9 ? 0.5 : 3 } + [Edge(a: 0, b: 2, weight: 0.1)]
    let inside = GraphParts.parts(chain, count: 1_000).flatMap(\.self)
    #expect(inside.contains { $0.a == 0 && $0.b == 2 })
  }

  @Test func `stay whole where every edge is sure`() {
    let parts = GraphParts.parts(edges(999) { _ in 30 }, count: 1_000)
    #expect(parts.map(\.count) == [999])
  }

  @Test(arguments: 0..<40)
  func `hold every edge at most once and no record twice`(seed: Int) {
    var chance = Seed(seed)
    let made = (0..<600).map { _ in
      let a = Int32.random(in: 0..<499, using: &chance)
      return Edge(
        a: a, b: Int32.random(in: (a + 1)..<500, using: &chance),
        weight: Float.random(in: 0.01..<14, using: &chance))
    }
    let parts = GraphParts.parts(made, count: 500).map(GraphParts.records(of:))
    let records = parts.flatMap(\.self)
    #expect(Set(records).count == records.count)
    #expect(parts.allSatisfy { $0.count <= GraphParts.most })
  }
}
