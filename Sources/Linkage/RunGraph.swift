/// The edges of a run and which records hang together by them, to which records are added.
///
/// What a record hangs together with is found from the record alone, without a look at the rest.
struct RunGraph: Sendable {
  /// The edges of the run in the order of their records, and where those of each lesser record begin.
  private let edges: [Edge]
  private let starts: [Int32]
  /// Edges added later, by their lesser record.
  private var added: [Int32: [Edge]] = [:]
  private var groups: Groups
  /// The records that hang together in a ring: each names another one of them.
  private var next: [Int32]

  /// - Parameters:
  ///   - edges: those of the run, in the order of their records.
  ///   - count: how many records the run has.
  init(_ edges: [Edge], count: Int) {
    self.edges = edges
    var starts = [Int32](repeating: 0, count: count + 1)
    for edge in edges { starts[Int(edge.a) + 1] += 1 }
    for record in 0..<count { starts[record + 1] += starts[record] }
    self.starts = starts
    groups = Groups(count: count)
    next = Array(0..<Int32(count))
    for edge in edges { join(edge) }
  }

  /// Adds the edges of new records, in the order of the greater record.
  mutating func add(_ new: [Edge], count: Int) {
    groups.grow(to: count)
    next += Int32(next.count)..<Int32(count)
    for edge in new {
      added[edge.a, default: []].append(edge)
      join(edge)
    }
  }

  private mutating func join(_ edge: Edge) {
    if groups.join(edge.a, edge.b) { next.swapAt(Int(edge.a), Int(edge.b)) }
  }

  /// All records that hang together with some of `records`, in order.
  mutating func together(with records: Range<Int>) -> [Int32] {
    var seen: Set<Int32> = []
    var found: [Int32] = []
    for record in records where seen.insert(groups.root(Int32(record))).inserted {
      var member = Int32(record)
      repeat {
        found.append(member)
        member = next[Int(member)]
      } while member != Int32(record)
    }
    return found.sorted()
  }

  /// The edges whose lesser record is `record`, in order.
  func edges(of record: Int32) -> [Edge] {
    let old =
      Int(record) < starts.count - 1
      ? edges[Int(starts[Int(record)])..<Int(starts[Int(record) + 1])] : []
    return old + (added[record] ?? [])
  }

  /// All edges in the order of their records.
  var all: [Edge] {
    var all: [Edge] = []
    all.reserveCapacity(edges.count + added.count * 2)
    var place = 0
    for record in added.keys.sorted() {
      let end = Int(starts[min(Int(record) + 1, starts.count - 1)])
      all += edges[place..<end]
      all += added[record] ?? []
      place = end
    }
    return all + edges[place...]
  }
}
