/// What has been learned from lists: how often levels of agreement occur, and what is frozen with it.
///
/// Fellegi and Sunter 1969 with four kinds of pairs: one person, two strangers, two of one family,
/// who agree on family name, father and place, and namesakes, who agree on names by chance more often
/// than independent names would. Without the last two kinds both would pass for one person.
package struct LinkModel: Codable, Sendable, Equatable {
  /// The shape of this version.
  package static let schema = "guvoh.link.model/1"

  /// The shape of this file.
  package var schema = LinkModel.schema
  /// The fields compared, and their headers.
  package var fields: [LinkField]
  /// The headers of the fields.
  package var headers: [String]
  /// The chance of each level given that both values are there, for one person.
  package var m: [[Double]]
  /// The same for strangers.
  package var u: [[Double]]
  /// The same for relatives.
  package var relatives: [[Double]]
  /// The same for namesakes.
  package var namesakes: [[Double]]
  /// The share of all pairs that are one person.
  package var matchShare: Double
  /// The share of all pairs that are relatives.
  package var relativeShare: Double
  /// The share of all pairs that are namesakes.
  package var namesakeShare: Double
  /// The share of records with a name, by field and blocking key, where it is above `rare`.
  package var frequencies: [[UInt32: Float]]
  /// The share that stands for every name without one of its own.
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

  /// Where estimation begins: agreement is likely for one person, for relatives on what they share,
  /// for namesakes on given and family name alone.
  static func start(_ fields: [LinkField], u: [[Double]]) -> [[[Double]]] {
    let one: [[Double]] = fields.map { kind in
      switch kind {
      case .given, .surname, .father: [0, 0.78, 0.1, 0.08, 0.02, 0.02]
      case .date: [0, 0.7, 0.04, 0.1, 0.08, 0.04, 0.02, 0.02]
      case .place, .code, .document: [0, 0.9, 0.05, 0.05]
      default: [0, 0.95, 0.05]
      }
    }
    let relatives: [[Double]] = fields.map { kind in
      switch kind {
      case .given: [0, 0.02, 0.03, 0.05, 0.02, 0.88]
      case .surname, .father: [0, 0.78, 0.1, 0.08, 0.02, 0.02]
      case .date: [0, 0.002, 0.003, 0.01, 0.04, 0.1, 0.045, 0.8]
      case .place: [0, 0.9, 0.05, 0.05]
      case .code: [0, 0.3, 0.02, 0.68]
      case .document: [0, 0.001, 0.009, 0.99]
      case .category: [0, 0.95, 0.05]
      default: [0, 0.7, 0.3]
      }
    }
    let namesakes = fields.enumerated().map { field, kind in
      kind == .given || kind == .surname ? [0, 0.4, 0.4, 0.1, 0.05, 0.05] : u[field]
    }
    return [one, relatives, namesakes]
  }

  /// What a kind keeps as it began, or it would drift to another kind.
  private static func isFixed(_ kind: Int, _ field: LinkField) -> Bool {
    switch kind {
    case 1: field == .given || field == .date || field == .document
    case 2:
      field == .date || field == .code || field == .document || field == .place || field == .father
    default: false
    }
  }

  /// What estimation found: the chances of the kinds in the order of `start`, and their shares.
  struct Found {
    var chances: [[[Double]]]
    var shares: [Double]
  }

  /// Expectation and maximisation over the patterns of all candidates, with u fixed.
  ///
  /// Pairs that no pass proposes count as strangers: among `allPairs` they hold nearly no match.
  /// That takes the place of sessions by blocking rule, whose rules fix the very fields to learn.
  func run(
    _ counts: [(pattern: Pattern, count: Double)], u: [[Double]], rounds: Int = 20
  ) -> Found {
    let begin = Self.start(fields, u: u)
    var found = Found(chances: begin, shares: [])
    let total = counts.reduce(0) { $0 + $1.count }
    found.shares = begin.map { _ in max(total * 0.02, 1) / allPairs }
    let logU = u.map(logged)
    for _ in 0..<rounds {
      let logs = found.chances.map { $0.map(logged) }
      var sums = begin.map { _ in 0.0 }
      var new = begin.map { _ in fields.map { [Double](repeating: 0, count: $0.levels + 1) } }
      for (pattern, count) in counts {
        let strangers = exponential(likelihood(pattern, logU))
        let parts = logs.indices.map {
          found.shares[$0] * exponential(likelihood(pattern, logs[$0]))
        }
        let sum = parts.reduce(strangers, +)
        guard sum > 0 else { continue }
        for kind in parts.indices {
          let share = count * parts[kind] / sum
          sums[kind] += share
          for field in fields.indices { new[kind][field][pattern[field]] += share }
        }
      }
      for kind in begin.indices {
        for field in fields.indices where !Self.isFixed(kind, fields[field]) {
          var chances = settled(new[kind][field], prior: begin[kind][field], weight: 2)
          if kind == 0 { chances = Self.bounded(chances, fields[field]) }
          found.chances[kind][field] = chances
        }
        found.shares[kind] = max(sums[kind], 0.5) / allPairs
      }
    }
    return found
  }

  /// The chances of one person with "different" held to what errors of clerks and memory can explain.
  ///
  /// Without a bound the kind takes in namesakes of frequent names, whose dates and fathers differ.
  private static func bounded(_ chances: [Double], _ field: LinkField) -> [Double] {
    guard let most = most(field) else { return chances }
    // Dates that share the year alone are as different as any.
    let levels = field == .date ? 2 : 1
    let different = chances.suffix(levels).reduce(0, +)
    guard different > most else { return chances }
    let scale = (1 - most) / max(1 - different, 1e-9)
    return chances.dropLast(levels).map { $0 * scale }
      + chances.suffix(levels).map { $0 * most / different }
  }

  /// How often values of one person may be different; `nil` for what people have several of.
  ///
  /// A slip in a date leaves most of it as it was, so that it counts as near; a name may be another one.
  private static func most(_ field: LinkField) -> Double? {
    switch field {
    case .code, .document, .number: nil
    case .date: 0.01
    case .given: 0.03
    default: 0.05
    }
  }

  private func likelihood(_ pattern: Pattern, _ logs: [[Double]]) -> Double {
    var sum = 0.0
    for field in logs.indices { sum += logs[field][pattern[field]] }
    return sum
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
