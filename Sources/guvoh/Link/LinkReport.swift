import Foundation
import Linkage
import Synchronization

/// What `guvoh link` says of its run: steps as they begin, and figures at the end.
final class LinkReport: Sendable {
  private struct Steps {
    var names: [String] = []
    var seconds: [Double] = []
    var began: ContinuousClock.Instant?
  }

  private let steps = Mutex(Steps())
  private let showsProgress: Bool

  init(showsProgress: Bool) {
    self.showsProgress = showsProgress
  }

  /// Says that a step begins, and ends the one before.
  func begin(_ name: String) {
    finish()
    steps.withLock {
      $0.names.append(name)
      $0.began = .now
    }
    if showsProgress { Terminal.standardError("guvoh: link: \(name) …") }
  }

  /// Ends the last step.
  func finish() {
    steps.withLock {
      guard let began = $0.began else { return }
      let took = began.duration(to: .now).components
      $0.seconds.append(Double(took.seconds) + Double(took.attoseconds) / 1e18)
      $0.began = nil
    }
  }

  private struct Report: Encodable {
    let schema = "guvoh.link/1"
    let records: Int
    let comparedPairs: Int
    let clusters: Int
    let clusterSizes: [String: Int]
    let largestCluster: Int
    let blocking: [BlockingCount]
    let fields: [String]
    let m: [[Double]]
    let u: [[Double]]
    let relatives: [[Double]]
    let namesakes: [[Double]]
    let matchShare: Double
    let listsAreDistinct: Bool
    let seconds: [String: Double]
    let peakMegabytes: Int
  }

  /// The report as one JSON value.
  func json(_ run: LinkRun) throws -> String {
    let sizes = run.clusterSizes
    let steps = steps.withLock { ($0.names, $0.seconds) }
    let report = Report(
      records: run.records.count, comparedPairs: run.compared,
      clusters: sizes.values.reduce(0, +),
      clusterSizes: Dictionary(uniqueKeysWithValues: sizes.map { ("\($0)", $1) }),
      largestCluster: sizes.keys.max() ?? 0, blocking: run.blocking,
      fields: run.model.headers, m: run.model.m, u: run.model.u, relatives: run.model.relatives,
      namesakes: run.model.namesakes,
      matchShare: run.model.matchShare, listsAreDistinct: run.model.listsAreDistinct,
      seconds: Dictionary(zip(steps.0, steps.1), uniquingKeysWith: +), peakMegabytes: Self.peak())
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(report), as: UTF8.self)
  }

  /// Prints the main figures for a person.
  func print(_ run: LinkRun) {
    let sizes = run.clusterSizes
    Swift.print("records\t\(run.records.count)")
    Swift.print("pairs compared\t\(run.compared)")
    Swift.print("clusters\t\(sizes.values.reduce(0, +))")
    Swift.print("largest cluster\t\(sizes.keys.max() ?? 0)")
    let leftOut = run.blocking.reduce(0) { $0 + $1.recordsLeftOut }
    if leftOut > 0 { Swift.print("places in blocks too large to compare\t\(leftOut)") }
  }

  /// The most memory that the program has used, in megabytes, as the system counts it.
  private static func peak() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") } ?? ""
    return (Int(line.filter(\.isNumber)) ?? 0) / 1024
  }
}
