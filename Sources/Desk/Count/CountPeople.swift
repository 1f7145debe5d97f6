internal import Casework
package import Counting
internal import Crypto
package import Language
internal import Markup
internal import Synchronization
internal import Vault

/// What is to be counted, by whom it was called how.
package struct CountOrder: Sendable {
  /// What the result shall be called.
  package var title: String
  /// Where the lists came from: `given`, or a facet of the vault.
  package var source: String
  /// The table.
  package var table: CaptureTable
  /// How it is counted.
  package var settings: CountSettings
  /// The tongue of the report.
  package var tongue: Tongue
  /// What the program calls itself.
  package var program: String

  /// An order with every fact given.
  package init(
    title: String, source: String, table: CaptureTable, settings: CountSettings, tongue: Tongue,
    program: String
  ) {
    self.title = title
    self.source = source
    self.table = table
    self.settings = settings
    self.tongue = tongue
    self.program = program
  }
}

extension Session {
  /// Counts, and keeps the result with its report as a sealed document.
  ///
  /// - Parameter progress: told how many methods of how many are done; it stops the count by throwing.
  /// - Throws: `DeskError.notPermitted`, `CountingError`, `VaultError`, `CancellationError`.
  package func count(
    _ order: CountOrder, words: Words, progress: @escaping @Sendable (Int, Int) -> Void
  ) async throws -> SavedDocument {
    try require(.analyse)
    let begun = Mutex(0)
    let count = try await Count(order.table, order.settings) { _ in
      let done = begun.withLock { begun in
        begun += 1
        return begun - 1
      }
      progress(done, CountOrder.steps)
    }
    try Task.checkCancellation()
    let result = CountResult(count, order, words: words)
    return try await keep(result, by: .analyse, act: "count")
  }
}

extension CountOrder {
  /// How many methods `auto` runs.
  static let steps = 7

  /// SHA-256 of the table as it is kept.
  var fingerprint: String {
    SHA256.hash(data: Array(table.canonicalText.utf8)).hexadecimal
  }
}

extension CountResult {
  init(_ count: Count, _ order: CountOrder, words: Words) {
    let report = CountReportPage(
      count: count, words: CountWords(tongue: order.tongue, words: words),
      fingerprint: order.fingerprint,
      arguments: "guvoh count TABLE.csv --seed \(order.settings.seed)", program: order.program)
    func remarks(_ objections: [Objection]) -> [Remark] {
      objections.map { Remark(code: $0.code.rawValue, facts: $0.facts) }
    }
    self.init(
      title: order.title, source: order.source, table: order.table.canonicalText,
      seed: order.settings.seed, lists: order.table.lists.count, observed: order.table.observed,
      range: count.interval.map { interval in
        Range(
          low: interval.low, high: interval.high, level: interval.level,
          share: count.tipping?.share ?? 0)
      }, bound: count.bound.estimate, refusals: remarks(count.refusals),
      warnings: remarks(count.warnings), report: String(decoding: report.html.bytes, as: UTF8.self))
  }
}
