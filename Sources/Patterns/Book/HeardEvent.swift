internal import Casework

/// What each source of an event tells of it.
///
/// A source that tells no time or place of its own stands with that of the event, when the others tell
/// only one; where they disagree, nobody can say for it.
struct HeardEvent {
  /// A time with the one month in which it lies.
  struct Time: Equatable {
    let days: ClosedRange<Int32>
    let month: Int32

    init(_ days: ClosedRange<Int>) {
      self.days = Int32(clamping: days.lowerBound)...Int32(clamping: days.upperBound)
      month = PatternMonth(daysSince1970: days).map { Int32($0.number) } ?? Tale.unknown
    }
  }

  /// The sources; one without a name when nobody is named at all.
  let sources: [Source?]
  private(set) var allTimes: [Time] = []
  /// The places, by number.
  private(set) var allPlaces: [Int32] = []
  private var codes: [(source: Int, code: Int32)] = []
  private var times: [(source: Int, time: Time)] = []
  private var places: [(source: Int, place: Int32)] = []

  /// An event; `rows` numbers its codes and places.
  init(_ trace: Trace, _ rows: inout EventRows) {
    sources = trace.sources.isEmpty ? [nil] : trace.sources
    for telling in trace.tellings { take(telling, &rows) }
  }

  private mutating func take(_ telling: Trace.Telling, _ rows: inout EventRows) {
    switch telling.fact {
    case .code(.act, let code), .code(.outcome, let code), .code(.perpetrator, let code),
      .code(.facility, let code):
      if let source = telling.source { codes.append((source, rows.codes.number(of: code))) }
    case .code: break
    case .time(let days):
      let time = Time(days)
      if let source = telling.source { times.append((source, time)) }
      if !allTimes.contains(time) { allTimes.append(time) }
    case .place(let id, let precision):
      let place = rows.spots.number(of: PatternBook.Spot(place: id, precision: precision))
      if let source = telling.source { places.append((source, place)) }
      if !allPlaces.contains(place) { allPlaces.append(place) }
    }
  }

  /// What is told, source by source.
  var tellings: [EventRows.Telling] {
    var tellings: [EventRows.Telling] = []
    for source in sources.indices {
      for place in places(of: source) {
        for time in times(of: source) {
          func add(_ code: Int32) {
            tellings.append(
              EventRows.Telling(
                teller: Int32(source), code: code, place: place, days: time?.days,
                month: time?.month ?? Tale.unknown))
          }
          add(Tale.unknown)
          for told in codes where told.source == source { add(told.code) }
        }
      }
    }
    return tellings
  }

  private func times(of source: Int) -> [Time?] {
    let own: [Time?] = times.filter { $0.source == source }.map(\.time)
    guard own.isEmpty else { return own }
    return allTimes.count == 1 ? allTimes : [nil]
  }

  private func places(of source: Int) -> [Int32] {
    let own = places.filter { $0.source == source }.map(\.place)
    guard own.isEmpty else { return own }
    return allPlaces.count == 1 ? allPlaces : [Tale.unknown]
  }
}

extension Trace {
  /// Whether somebody found that it is not true.
  var isRefuted: Bool {
    tellings.contains { $0.fact == .code(.verification, Event.Verification.refuted.rawValue) }
  }
}
