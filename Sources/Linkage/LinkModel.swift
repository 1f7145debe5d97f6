/// What has been learned from lists: how often levels of agreement occur, and what is frozen with it.
///
/// Fellegi and Sunter 1969 with three kinds of pairs: one person, two strangers, and two of one
/// family, who agree on family name, father and place and would otherwise pass for one.
package struct LinkModel: Codable, Sendable, Equatable {
  package static let schema = "guvoh.link.model/1"

  /// The shape of this file.
  package var schema = LinkModel.schema
  /// The fields compared, and their headers.
  package var fields: [LinkField]
  package var headers: [String]
  /// The chance of each level given that both values are there: one person, strangers, relatives.
  package var m: [[Double]]
  package var u: [[Double]]
  package var r: [[Double]]
  /// The share of pairs that are one person, and that are relatives.
  package var matchShare: Double
  package var relativeShare: Double
  /// The share of records with a name, by field and blocking key, where it is above `rare`.
  package var frequencies: [[UInt32: Float]]
  package var rare: Float
  /// For each named field, the chance that strangers who share a key agree on the first level.
  package var sameKeyFactor: [Double]
  /// The keys of blocks that were parted.
  package var parted: [Set<UInt32>]
  /// Whether a list holds everyone once, so that its records are never linked with each other.
  package var listsAreDistinct: Bool
  /// Whether only records of different lists may be linked.
  package var betweenOnly: Bool
}

/// The counts of patterns among candidates, the ground of estimation.
struct PatternCounts: Sendable {
  var counts: [Pattern: Double] = [:]
}

/// Learns the shares and chances by expectation and maximisation.
struct Estimation {
  let fields: [LinkField]
  /// The number of all pairs, proposed or not.
  let allPairs: Double

  /// The chances of the levels among `patterns`, each seen once, smoothed.
  static func shares(_ fields: [LinkField], _ patterns: [Pattern]) -> [[Double]] {
    fields.enumerated().map { field, kind in
      var counts = [Double](repeating: 0.05, count: kind.levels + 1)
      for pattern in patterns { counts[pattern[field]] += 1 }
      counts[0] = 0
      return normalised(counts)
    }
  }

  static func normalised(_ counts: [Double]) -> [Double] {
    let sum = counts.dropFirst().reduce(0, +)
    return counts.map { sum > 0 ? $0 / sum : 0 }
  }

  /// Where estimation begins: agreement is likely for one person, and for relatives on what they share.
  static func start(_ fields: [LinkField]) -> (m: [[Double]], r: [[Double]]) {
    let m: [[Double]] = fields.map { kind in
      switch kind {
      case .given, .surname, .father: [0, 0.78, 0.1, 0.08, 0.02, 0.02]
      case .date: [0, 0.7, 0.04, 0.1, 0.08, 0.04, 0.02, 0.02]
      case .place, .code: [0, 0.9, 0.05, 0.05]
      default: [0, 0.95, 0.05]
      }
    }
    let r: [[Double]] = fields.map { kind in
      switch kind {
      case .given: [0, 0.02, 0.03, 0.05, 0.02, 0.88]
      case .surname, .father: [0, 0.78, 0.1, 0.08, 0.02, 0.02]
      case .date: [0, 0.002, 0.003, 0.01, 0.04, 0.1, 0.045, 0.8]
      case .place, .category: kind == .place ? [0, 0.9, 0.05, 0.05] : [0, 0.95, 0.05]
      case .code: [0, 0.3, 0.02, 0.68]
      default: [0, 0.7, 0.3]
      }
    }
    return (m, r)
  }

  /// Expectation and maximisation over the patterns of all candidates, with u fixed.
  ///
  /// Pairs that no pass proposes count as strangers: among `allPairs` they hold nearly no match.
  /// That takes the place of sessions by blocking rule, whose rules fix the very fields to learn.
  func run(
    _ counts: [(pattern: Pattern, count: Double)], u: [[Double]], rounds: Int = 30
  ) -> (m: [[Double]], r: [[Double]], match: Double, relative: Double) {
    var (m, r) = Self.start(fields)
    let total = counts.reduce(0) { $0 + $1.count }
    var match = max(total * 0.02, 1) / allPairs
    var relative = max(total * 0.02, 1) / allPairs
    for _ in 0..<rounds {
      let logs = (m.map(logged), u.map(logged), r.map(logged))
      var newM = fields.map { [Double](repeating: 0, count: $0.levels + 1) }
      var newR = newM
      var (sumM, sumR) = (0.0, 0.0)
      for (pattern, count) in counts {
        var (logM, logU, logR) = (0.0, 0.0, 0.0)
        for field in fields.indices {
          let level = pattern[field]
          logM += logs.0[field][level]
          logU += logs.1[field][level]
          logR += logs.2[field][level]
        }
        let (a, b, c) = (match * exponential(logM), exponential(logU), relative * exponential(logR))
        let sum = a + b + c
        guard sum > 0 else { continue }
        let (shareM, shareR) = (count * a / sum, count * c / sum)
        sumM += shareM
        sumR += shareR
        for field in fields.indices {
          newM[field][pattern[field]] += shareM
          newR[field][pattern[field]] += shareR
        }
      }
      for field in fields.indices {
        m[field] = settled(newM[field], prior: Self.start(fields).m[field], weight: 2)
        r[field] = settled(newR[field], prior: Self.start(fields).r[field], weight: 2)
      }
      match = max(sumM, 0.5) / allPairs
      relative = max(sumR, 0.5) / allPairs
    }
    return (m, r, match, relative)
  }

  /// The chances from counts, with a little of the beginning so that none becomes nothing.
  private func settled(_ counts: [Double], prior: [Double], weight: Double) -> [Double] {
    var counts = counts
    counts[0] = 0
    for level in counts.indices.dropFirst() { counts[level] += weight * prior[level] }
    return Self.normalised(counts)
  }

  private func logged(_ chances: [Double]) -> [Double] {
    chances.enumerated().map { $0.offset == 0 ? 0 : logarithm(max($0.element, 1e-9)) }
  }
}
