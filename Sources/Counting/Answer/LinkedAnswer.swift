import Glibc

/// The answer of a method, carried through the draws of the linkage where there are some.
struct LinkedAnswer: Sendable {
  private(set) var answer: (estimate: Double, interval: Interval)?
  private(set) var usable = 0
  private(set) var tried = 0
  /// The answer before the linkage was thought of.
  private(set) var before: Double?

  /// How many tables stated error ranges are turned into.
  static let tables = 20

  init(
    _ given: CaptureTable, _ used: CaptureTable, _ settings: CountSettings,
    _ results: [MethodResult]
  ) async throws {
    answer = Self.plain(settings.method, results, level: settings.level)
    before = answer?.estimate
    let isStated = settings.linkage.missed != nil || settings.linkage.mistaken != nil
    guard isStated || !settings.draws.isEmpty, answer != nil else { return }
    let tables =
      settings.draws.isEmpty
      ? settings.linkage.tables(from: used, count: Self.tables, seed: settings.seed)
      : settings.draws
    tried = tables.count
    let answers = try await Self.answers(tables, used, settings)
    usable = answers.count
    guard !answers.isEmpty else {
      answer = nil
      return
    }
    // Equal weights: the range holds the level's share of the mixture of the tables' ranges.
    let mixture = LogNormalMixture(
      answers.flatMap { answer -> [(weight: Double, centre: Double, deviation: Double)] in
        let z = normalQuantile(0.5 + settings.level / 2)
        let n = answer.observed
        let (low, high) = (log(answer.low - n + 0.5), log(answer.high - n + 0.5))
        return [(1, (low + high) / 2, (high - low) / (2 * z))]
      })
    let observed = answers.map(\.observed).sorted()
    let middle = quantile(observed, 0.5)
    let tail = (1 - settings.level) / 2
    let points = answers.map(\.estimate).sorted()
    answer = (
      quantile(points, 0.5),
      Interval(
        low: middle + exp(mixture.quantile(tail)) - 0.5,
        high: middle + exp(mixture.quantile(1 - tail)) - 0.5, level: settings.level)
    )
  }

  /// How much the linkage moves the estimate, as a share.
  var shift: Double {
    guard let before, let answer, tried > 0 else { return 0 }
    return abs(answer.estimate / before - 1)
  }

  private struct TableAnswer: Sendable {
    let number: Int
    let observed: Double
    let estimate: Double
    let low: Double
    let high: Double
  }

  private static func answers(
    _ tables: [CaptureTable], _ used: CaptureTable, _ settings: CountSettings
  ) async throws -> [TableAnswer] {
    try await withThrowingTaskGroup(of: TableAnswer?.self) { group in
      for (number, table) in tables.enumerated() {
        group.addTask {
          let kept = Self.kept(table, like: used)
          guard
            let (estimate, interval) = try await Self.quick(kept, settings, number: number),
            interval.high.isFinite
          else { return nil }
          return TableAnswer(
            number: number, observed: Double(kept.observed), estimate: estimate,
            low: interval.low, high: interval.high)
        }
      }
      var found: [TableAnswer] = []
      for try await answer in group { if let answer { found.append(answer) } }
      return found.sorted { $0.number < $1.number }
    }
  }

  /// A draw's table with the lists that the gate left in.
  private static func kept(_ table: CaptureTable, like used: CaptureTable) -> CaptureTable {
    let dropped = table.lists.indices.filter { !used.lists.contains(table.lists[$0]) }
    return dropped.isEmpty ? table : table.without(Set(dropped))
  }

  private static func quick(
    _ table: CaptureTable, _ settings: CountSettings, number: Int
  ) async throws -> (Double, Interval)? {
    switch settings.method {
    case .auto, .all, .envelope:
      if let envelope = ModelEnvelope(
        table, level: settings.level, most: 120, seed: settings.seed)
      {
        return (envelope.estimate, envelope.interval)
      }
      guard table.lists.count > 12 else { return nil }
      fallthrough
    case .lcmcr:
      var shorter = settings
      shorter.seed = settings.seed &+ UInt64(number)
      shorter.classes.chains = 2
      shorter.classes.mostSweeps = settings.classes.sweeps
      let result = try await Methods(table, shorter).run(.lcmcr)
      return result.estimate.flatMap { estimate in result.interval.map { (estimate, $0) } }
    default:
      var shorter = settings
      shorter.seed = settings.seed &+ UInt64(number)
      shorter.resamples = min(settings.resamples, 200)
      let result = try await Methods(table, shorter).run(settings.method)
      return result.estimate.flatMap { estimate in result.interval.map { (estimate, $0) } }
    }
  }

  /// The answer without linkage: the method's own, or the envelope stretched to the points of all.
  private static func plain(
    _ method: CountMethod, _ results: [MethodResult], level: Double
  ) -> (estimate: Double, interval: Interval)? {
    guard method == .auto || method == .all else {
      let one = results.first { $0.method == method }
      return one?.estimate.flatMap { estimate in one?.interval.map { (estimate, $0) } }
    }
    let spoken = results.filter {
      $0.isConverged && $0.estimate != nil && $0.method != .chao && $0.method != .chapman
    }
    let main = spoken.first { $0.method == .envelope } ?? spoken.first { $0.method == .lcmcr }
    guard let main, let estimate = main.estimate, var interval = main.interval else { return nil }
    // In a thin table the others follow their priors or drop what they cannot see.
    if main.isThin { return (estimate, interval) }
    // A method that takes all people as equal has no voice where the data rule that out.
    let isEqualPlausible = main.diagnostics.contains { $0.name == "none_counts" && $0.value == 1 }
    let unequal: Set<CountMethod> = [.envelope, .lcmcr]
    let voices = spoken.filter { isEqualPlausible || unequal.contains($0.method) }
    for point in voices.compactMap(\.estimate) where point.isFinite {
      interval.low = min(interval.low, point)
      interval.high = max(interval.high, point)
    }
    return (estimate, interval)
  }
}
