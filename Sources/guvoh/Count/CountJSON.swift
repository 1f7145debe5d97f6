import Counting
import Desk
import Foundation

/// The shape `guvoh.count/1` that other programs read.
struct CountJSON: Encodable {
  typealias Reason = CountWords.Reason

  struct Method: Encodable {
    let method: String
    let estimate: Double?
    let interval: [Double]?
    let level: Double?
    let seconds: Double?
    let diagnostics: [String: Double]
    let model: String
    let converged: Bool
    let failure: String?

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Keys.self)
      try container.encode(method, forKey: .method)
      try container.encode(estimate, forKey: .estimate)
      try container.encode(interval, forKey: .interval)
      try container.encodeIfPresent(level, forKey: .level)
      try container.encode(seconds, forKey: .seconds)
      try container.encode(diagnostics, forKey: .diagnostics)
      try container.encode(model, forKey: .model)
      try container.encode(converged, forKey: .converged)
      try container.encodeIfPresent(failure, forKey: .failure)
    }

    enum Keys: String, CodingKey {
      case method, estimate, interval, level, seconds, diagnostics, model, converged, failure
    }
  }

  struct Moved: Encodable {
    let assumption: String
    let value: Double
    let estimate: Double
    let interval: [Double]
  }

  struct Bound: Encodable {
    let estimate: Double
    let interval: [Double]
    let conditions: String
  }

  struct TippingPoint: Encodable {
    let statement: Double
    let factor: Double?
    let share: Double
  }

  struct Held: Encodable {
    let list: String
    let members: Int
    let seen: Int
    let predicted: Double?
    let interval: [Double]?
    let holds: Bool?
  }

  let schema = "guvoh.count/1"
  let version = Release.version
  let observed: Int
  let lists: Int
  let listNames: [String]
  let seed: UInt64
  let answer: String
  let estimate: Double?
  let interval: [Double]?
  let level: Double
  let headline: String
  let refusals: [Reason]
  let warnings: [Reason]
  let methods: [Method]
  let sensitivity: [Moved]
  let lowerBound: Bound?
  let tipping: TippingPoint?
  let heldLists: [Held]
  let linkageTables: [Int]

  init(_ count: Count, seconds: [CountMethod: Double]?) {
    let words = CountWords()
    observed = count.table.observed
    lists = count.table.lists.count
    listNames = count.table.lists
    seed = count.settings.seed
    answer = count.isRefused ? "refused" : "interval"
    estimate = count.estimate.flatMap(Self.number)
    interval = count.interval.flatMap(Self.ends)
    level = count.settings.level
    headline = words.headline(count)
    refusals = count.refusals.map { words.reason($0) }
    warnings = count.warnings.map { words.reason($0) }
    methods = count.methods.map { result in
      Method(
        method: result.method.rawValue, estimate: result.estimate.flatMap(Self.number),
        interval: result.interval.flatMap(Self.ends), level: result.interval?.level,
        seconds: seconds.map { Self.rounded($0[result.method] ?? 0, 1e4) },
        diagnostics: Dictionary(
          result.diagnostics.compactMap { name, value in
            value.isFinite ? (name, Self.rounded(value, 1e6)) : nil
          }, uniquingKeysWith: { first, _ in first }),
        model: result.model, converged: result.isConverged, failure: result.failure)
    }
    sensitivity = count.sensitivity.compactMap { moved in
      guard let number = Self.number(moved.estimate), let ends = Self.ends(moved.interval) else {
        return nil
      }
      return Moved(
        assumption: moved.assumption.code, value: Self.rounded(moved.value, 1e6), estimate: number,
        interval: ends)
    }
    lowerBound = count.bound.estimate.flatMap { estimate in
      count.bound.interval.flatMap(Self.ends).map { ends in
        Bound(
          estimate: Self.rounded(estimate, 1e3), interval: ends,
          conditions: words.text("count.bound.conditions"))
      }
    }
    tipping = count.tipping.map {
      TippingPoint(
        statement: $0.statement, factor: $0.factor.map { Self.rounded($0, 1e4) },
        share: Self.rounded($0.share, 1e4))
    }
    heldLists = count.held.map {
      Held(
        list: $0.list, members: $0.members, seen: $0.seen,
        predicted: $0.predicted.flatMap(Self.number), interval: $0.interval.flatMap(Self.ends),
        holds: $0.holds)
    }
    linkageTables = [count.linkageTables.usable, count.linkageTables.tried]
  }

  static func rounded(_ value: Double, _ scale: Double) -> Double {
    abs(value) < 1e12 ? (value * scale).rounded() / scale : value
  }

  static func number(_ value: Double) -> Double? { value.isFinite ? rounded(value, 1e3) : nil }

  static func ends(_ interval: Interval) -> [Double]? {
    guard let low = number(interval.low), let high = number(interval.high) else { return nil }
    return [low, high]
  }
}

extension CountJSON {
  enum CodingKeys: String, CodingKey {
    case schema, version, observed, lists, seed, answer, estimate, interval, level, headline
    case refusals, warnings, methods, sensitivity, tipping
    case listNames = "list_names"
    case lowerBound = "lower_bound"
    case heldLists = "held_lists"
    case linkageTables = "linkage_tables"
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(schema, forKey: .schema)
    try container.encode(version, forKey: .version)
    try container.encode(observed, forKey: .observed)
    try container.encode(lists, forKey: .lists)
    try container.encode(listNames, forKey: .listNames)
    try container.encode(seed, forKey: .seed)
    try container.encode(answer, forKey: .answer)
    try container.encode(estimate, forKey: .estimate)
    try container.encode(interval, forKey: .interval)
    try container.encode(level, forKey: .level)
    try container.encode(headline, forKey: .headline)
    try container.encode(refusals, forKey: .refusals)
    try container.encode(warnings, forKey: .warnings)
    try container.encode(methods, forKey: .methods)
    try container.encode(sensitivity, forKey: .sensitivity)
    try container.encode(lowerBound, forKey: .lowerBound)
    try container.encode(tipping, forKey: .tipping)
    try container.encode(heldLists, forKey: .heldLists)
    try container.encode(linkageTables, forKey: .linkageTables)
  }
}
