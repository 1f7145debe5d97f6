internal import Casework
internal import Patterns
internal import Store

/// What patterns read of the documents of a team, kept from one gathering to the next.
///
/// After a save only what changed is read again. When anything went, all of it is read anew: what was
/// erased must not live on in a list of names.
struct HeldTraces: Sendable {
  /// The kinds that leave anything that patterns count.
  static let kinds: [DocumentKind] = [.event, .promise, .intervention, .claim]

  /// What events tell.
  private(set) var events = EventRows()
  /// Promises, interventions and claims, the oldest first.
  private(set) var others: [TracedDocument] = []
  /// How many documents were read when this was brought up to date last.
  private(set) var read = 0
  private var sequences: [DocumentID: Int] = [:]
  private var sequence = 0

  /// Nothing read yet.
  init() {}

  /// The traces of a view; `known` from an earlier gathering spares most of the reading.
  ///
  /// - Throws: what the view throws.
  init(_ view: CaseView, known: HeldTraces?) throws {
    let sum = try view.traceSum(Self.kinds)
    if var known {
      known.take(try view.traces(Self.kinds, after: known.sequence))
      if known.sum == sum {
        self = known
        return
      }
    }
    take(try view.traces(Self.kinds))
  }

  /// The documents of a kind.
  func others(_ kind: DocumentKind) -> [TracedDocument] { others.filter { $0.kind == kind } }

  /// Bonds between the report and the public name of one source, wherever it is named.
  var bonds: [SourceBond] {
    events.bonds + others.lazy.flatMap(\.trace.sources).compactMap { SourceBond(naming: $0) }
  }

  private var sum: TraceSum {
    TraceSum(count: sequences.count, places: sequences.values.reduce(0, +))
  }

  private mutating func take(_ documents: [TracedDocument]) {
    read = documents.count
    guard let last = documents.last else { return }
    let changed = Set(documents.map(\.id))
    events.take(documents.filter { $0.kind == .event })
    others.removeAll { changed.contains($0.id) }
    others += documents.filter { $0.kind != .event }
    for document in documents { sequences[document.id] = document.sequence }
    sequence = last.sequence
  }
}
