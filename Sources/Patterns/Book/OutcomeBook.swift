package import Casework

/// What was promised or tried, and what came of it: one outcome by each source, copies known as copies.
package struct OutcomeBook: Sendable {
  /// By what outcomes are set side by side.
  package enum Axis: String, CaseIterable, Sendable {
    /// What was promised or tried.
    case what
    /// By whom: a kind of perpetrator; promises only.
    case by
    /// In which area.
    case area
    /// In which month.
    case month
  }

  /// The table of an axis with the names of its rows and columns.
  package struct Answer: Sendable {
    /// The figures.
    package let table: PatternTable
    /// The rows by their number: codes, ids of areas, months; unknown ones have none.
    package let rows: [String]
    /// The outcomes by their number.
    package let outcomes: [String]
  }

  private struct Told {
    var tale: Tale
    var keys: [Axis: String]
  }

  private var told: [Told] = []
  private var outcomes = Numbering<String>()
  private var chains = Numbering<SourceChains.Chain>()
  /// How many documents have no month.
  package private(set) var undated = 0
  /// How many documents have no place that the lists know.
  package private(set) var unplaced = 0

  /// The outcomes of some documents.
  ///
  /// - Parameters:
  ///   - documents: promises or interventions.
  ///   - subject: what a code of theirs is that says what was promised or tried.
  ///   - outcome: what a code of theirs is that says what came of it.
  ///   - open: the outcome of one of which nothing is known yet.
  ///   - chains: which sources are one.
  ///   - ladder: in which areas places lie.
  package init(
    _ documents: [TracedDocument], subject: Trace.Role, outcome: Trace.Role, open: String,
    chains: SourceChains, ladder: PlaceLadder
  ) {
    for (number, document) in documents.enumerated() {
      let trace = document.trace
      let keys = Self.keys(trace, subject, ladder)
      if keys[.month] == nil { undated += 1 }
      if keys[.area] == nil { unplaced += 1 }
      let found = trace.tellings.compactMap { telling -> (String, Source?)? in
        guard case .code(outcome, let code) = telling.fact else { return nil }
        return (code, telling.source.map { trace.sources[$0] })
      }
      for (code, source) in found.isEmpty ? [(open, trace.sources.first)] : found {
        let node = source.map { SourceNode($0) } ?? .unnamed
        let tale = Tale(
          event: Int32(number), teller: Int32(told.count),
          chain: self.chains.number(of: chains.chain(of: node)),
          code: outcomes.number(of: code), place: Tale.unknown, days: nil, month: Tale.unknown)
        told.append(Told(tale: tale, keys: keys))
      }
    }
  }

  private static func keys(
    _ trace: Trace, _ subject: Trace.Role, _ ladder: PlaceLadder
  ) -> [Axis: String] {
    var keys: [Axis: String] = [:]
    for telling in trace.tellings {
      switch telling.fact {
      case .code(subject, let code): keys[.what] = code
      case .code(.perpetrator, let code): keys[.by] = code
      case .code: break
      case .time(let days): keys[.month] = PatternMonth(daysSince1970: days)?.description
      case .place(let id, _): keys[.area] = ladder.area(id)
      }
    }
    return keys
  }

  /// The outcomes by an axis.
  package func answer(by axis: Axis) -> Answer {
    let rows = Set(told.compactMap { $0.keys[axis] }).sorted()
    let numbers = Dictionary(
      rows.enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { first, _ in first })
    let tales = told.map(\.tale)
    let table = PatternTable(tales) { tale in
      let key = told[Int(tale.teller)].keys[axis]
      return (key.flatMap { numbers[$0] } ?? Tale.unknown, tale.code)
    }
    return Answer(table: table, rows: rows, outcomes: outcomes.values)
  }
}
