/// Cuts the graph of edges into the parts that are settled alone.
///
/// Records that hang together are a part. Among many records weak edges chain nearly everything
/// together, so a part over `most` records is cut where its edges are weakest: those up to 1 are
/// left out, then those up to 2, until every part is small. So a record that is added changes the
/// parts near it and not those far away, however large the whole is.
enum GraphParts {
  /// The most records of a part, unless edges of every weight hold it together.
  static let most = 96
  /// Edges above this weight are never left out.
  static let surest: Float = 12

  /// The edges of every part, each in the order in which they came.
  static func parts(_ edges: [Edge], count: Int) -> [[Edge]] {
    var groups = Groups(count: count)
    var numbers = [Int32](repeating: -1, count: count)
    var found: [[Edge]] = []
    var rest = edges
    var least: Float = 0
    while !rest.isEmpty {
      for edge in rest where edge.weight > least { groups.join(edge.a, edge.b) }
      let parts = inside(rest, &groups, &numbers)
      rest = []
      for part in parts {
        if least < surest, isLarge(part) { rest += part } else { found.append(part) }
      }
      for edge in rest { groups.part(edge.a, edge.b) }
      for edge in rest { (numbers[Int(edge.a)], numbers[Int(edge.b)]) = (-1, -1) }
      least += 1
    }
    return found
  }

  /// The records of a part, in order.
  static func records(of edges: [Edge]) -> [Int32] {
    var records = edges.map(\.a) + edges.map(\.b)
    records.sort()
    var last: Int32 = -1
    records.removeAll { record in
      defer { last = record }
      return record == last
    }
    return records
  }

  private static func isLarge(_ part: [Edge]) -> Bool {
    part.count >= most && records(of: part).count > most
  }

  /// The edges inside each group; those from one group to another are left out.
  private static func inside(
    _ edges: [Edge], _ groups: inout Groups, _ numbers: inout [Int32]
  ) -> [[Edge]] {
    var parts: [[Edge]] = []
    for edge in edges {
      let root = groups.root(edge.a)
      guard root == groups.root(edge.b) else { continue }
      if numbers[Int(root)] < 0 {
        numbers[Int(root)] = Int32(parts.count)
        parts.append([])
      }
      parts[Int(numbers[Int(root)])].append(edge)
    }
    return parts
  }
}

/// Records that hang together, by the least of them.
struct Groups {
  private var parents: [Int32]

  init(count: Int) {
    parents = Array(0..<Int32(count))
  }

  mutating func root(_ record: Int32) -> Int32 {
    var record = record
    while parents[Int(record)] != record {
      parents[Int(record)] = parents[Int(parents[Int(record)])]
      record = parents[Int(record)]
    }
    return record
  }

  /// Joins the groups of two records; whether they were two.
  @discardableResult mutating func join(_ a: Int32, _ b: Int32) -> Bool {
    let (a, b) = (root(a), root(b))
    if a != b { parents[Int(max(a, b))] = min(a, b) }
    return a != b
  }

  /// Makes two records stand alone again; sound only when all of their group do.
  mutating func part(_ a: Int32, _ b: Int32) {
    parents[Int(a)] = a
    parents[Int(b)] = b
  }

  /// Adds records, each alone.
  mutating func grow(to count: Int) {
    parents += Int32(parents.count)..<Int32(count)
  }
}
