internal import Casework

/// What each source of an event tells of it.
///
/// A source that tells no time or place of its own stands with that of the event, when the others tell
/// only one; where they disagree, nobody can say for it.
struct HeardEvent {
  /// The sources; one without a name when nobody is named at all.
  let sources: [Source?]
  /// The codes that each source tells.
  private(set) var codes: [[String]]
  private var ownTimes: [[ClosedRange<Int>]]
  private var ownPlaces: [[PatternBook.Spot]]
  private(set) var allTimes: [ClosedRange<Int>] = []
  private(set) var allPlaces: [PatternBook.Spot] = []

  init(_ trace: Trace) {
    sources = trace.sources.isEmpty ? [nil] : trace.sources
    codes = sources.map { _ in [] }
    ownTimes = sources.map { _ in [] }
    ownPlaces = sources.map { _ in [] }
    for telling in trace.tellings {
      take(telling, telling.source ?? 0, isNamed: telling.source != nil)
    }
  }

  private mutating func take(_ telling: Trace.Telling, _ source: Int, isNamed: Bool) {
    switch telling.fact {
    case .code(.act, let code), .code(.outcome, let code), .code(.perpetrator, let code),
      .code(.facility, let code):
      if isNamed { codes[source].append(code) }
    case .code: break
    case .time(let days):
      if isNamed { ownTimes[source].append(days) }
      if !allTimes.contains(days) { allTimes.append(days) }
    case .place(let id, let precision):
      let spot = PatternBook.Spot(place: id, precision: precision)
      if isNamed { ownPlaces[source].append(spot) }
      if !allPlaces.contains(spot) { allPlaces.append(spot) }
    }
  }

  func times(of source: Int) -> [ClosedRange<Int>] {
    ownTimes[source].isEmpty && allTimes.count == 1 ? allTimes : ownTimes[source]
  }

  func places(of source: Int) -> [PatternBook.Spot] {
    ownPlaces[source].isEmpty && allPlaces.count == 1 ? allPlaces : ownPlaces[source]
  }
}

extension Trace {
  /// Whether somebody found that it is not true.
  var isRefuted: Bool {
    tellings.contains { $0.fact == .code(.verification, Event.Verification.refuted.rawValue) }
  }
}
