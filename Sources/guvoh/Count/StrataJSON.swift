import Counting
import Desk

/// The shape of a count by strata: `guvoh.count-strata/1`.
struct StrataJSON: Encodable {
  struct Stratum: Encodable {
    let name: String
    let observed: Int
    let answer: String
    let refusals: [CountJSON.Reason]
    let estimate: Double?
    let interval: [Double]?
    let pooledEstimate: Double?
    let pooledInterval: [Double]?
    let own: Double
  }

  let schema = "guvoh.count-strata/1"
  let column: String
  let seed: UInt64
  let strata: [Stratum]
  let total: Double?
  let totalInterval: [Double]?
  let isPartial: Bool
  let spread: Double
  let pooling: String

  init(_ result: StrataCount, seed: UInt64) {
    let words = CountWords()
    column = result.column
    self.seed = seed
    strata = result.strata.map { stratum in
      Stratum(
        name: stratum.name, observed: stratum.count.table.observed,
        answer: stratum.count.isRefused ? "refused" : "interval",
        refusals: stratum.count.refusals.map { words.reason($0) },
        estimate: stratum.count.estimate.flatMap(CountJSON.number),
        interval: stratum.count.interval.flatMap(CountJSON.ends),
        pooledEstimate: stratum.pooled.flatMap { CountJSON.number($0.estimate) },
        pooledInterval: stratum.pooled.flatMap { CountJSON.ends($0.interval) },
        own: CountJSON.rounded(stratum.own, 1e4))
    }
    total = result.total.flatMap { CountJSON.number($0.estimate) }
    totalInterval = result.total.flatMap { CountJSON.ends($0.interval) }
    isPartial = result.isPartial
    spread = CountJSON.rounded(result.spread, 1e4)
    pooling = words.text("count.strata.pooling")
  }

  enum CodingKeys: String, CodingKey {
    case schema, column, seed, strata, total, spread, pooling
    case totalInterval = "total_interval"
    case isPartial = "partial"
  }
}

extension CountWords {
  func lines(_ result: StrataCount) -> [String] {
    var lines = [text("count.strata.pooling")]
    for stratum in result.strata {
      let own = stratum.count.interval.map { "\(Self.number($0.low)) – \(Self.number($0.high))" }
      let pooled = stratum.pooled.map {
        "\(Self.number($0.interval.low)) – \(Self.number($0.interval.high))"
      }
      let reasons = stratum.count.refusals.map(\.code.rawValue).joined(separator: " ")
      lines.append("\(stratum.name)\t\(own ?? "-")\t\(pooled ?? "-")\t\(reasons)")
    }
    if let total = result.total {
      lines.append(
        text(
          result.isPartial ? "count.strata.partial" : "count.strata.total",
          [
            "low": Self.number(total.interval.low), "high": Self.number(total.interval.high),
          ]))
    }
    return lines
  }
}
