package import Casework

/// What events tell, as rows of numbers from which a book is put together.
///
/// A row holds nothing of chains and areas. So when one event is saved, one row is read anew, and a book of
/// all of them is put together without looking at a single word.
package struct EventRows: Sendable {
  /// One event.
  struct Row: Sendable {
    let id: DocumentID
    /// Whether somebody found that it is not true.
    let isRefuted: Bool
    /// Who tells, by number.
    let tellers: [Int32]
    /// What each tells.
    let tellings: [Telling]
    /// All places that anybody tells, by number.
    let places: [Int32]
    /// Whether anybody tells a single month.
    let hasMonth: Bool
    /// Sources of it that have a report and a public name.
    let bonds: [SourceBond]
    /// The citizenships of those of whom it tells.
    let citizenships: [String]
  }

  /// One code, or that it happened at all, by one teller in one place and time.
  struct Telling: Sendable {
    /// The teller, by its place among those of the event.
    let teller: Int32
    let code: Int32
    let place: Int32
    let days: ClosedRange<Int32>?
    let month: Int32
  }

  private(set) var rows: [Row] = []
  var codes = Numbering<String>()
  var spots = Numbering<PatternBook.Spot>()
  var nodes = Numbering<SourceNode>()

  /// No events.
  package init() {}

  /// The rows of some events.
  package init(_ documents: [TracedDocument]) { take(documents) }

  /// How many events there are.
  package var count: Int { rows.count }

  /// Puts in events as they are now, after those that are there; what was known of them before goes.
  package mutating func take(_ documents: [TracedDocument]) {
    let changed = Set(documents.map(\.id))
    if !rows.isEmpty { rows.removeAll { changed.contains($0.id) } }
    rows.reserveCapacity(rows.count + documents.count)
    for document in documents { rows.append(row(of: document)) }
  }

  /// Sources that have a report and a public name.
  package var bonds: [SourceBond] { rows.flatMap(\.bonds) }

  /// The citizenships of those of whom events tell.
  package var citizenships: [DocumentID: Set<String>] {
    Dictionary(
      rows.lazy.filter { !$0.citizenships.isEmpty }.map { ($0.id, Set($0.citizenships)) },
      uniquingKeysWith: { first, _ in first })
  }

  private mutating func row(of document: TracedDocument) -> Row {
    let trace = document.trace
    let heard = HeardEvent(trace, &self)
    let tellers = heard.sources.map { source in
      nodes.number(of: source.map { SourceNode($0) } ?? .unnamed)
    }
    return Row(
      id: document.id, isRefuted: trace.isRefuted, tellers: tellers, tellings: heard.tellings,
      places: heard.allPlaces, hasMonth: heard.allTimes.contains { $0.month != Tale.unknown },
      bonds: trace.sources.compactMap { SourceBond(naming: $0) },
      citizenships: trace.citizenships)
  }
}
