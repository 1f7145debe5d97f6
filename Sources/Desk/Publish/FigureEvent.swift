internal import Casework
internal import Language
internal import Publication

/// What one event adds to a figure: the first word for each column, and who is asked whether it may.
///
/// A vault has a hundred thousand of them; the rest of an event is let go as soon as it was read.
struct FigureEvent: Sendable {
  /// The first month; empty when the first time is an interval, `nil` when no source tells a time.
  let month: String?
  /// The first place that may be told.
  let place: String?
  /// The first way to the signature.
  let tactic: String?
  /// The first outcome.
  let outcome: String?
  /// The documents of those who tell it.
  let sources: [DocumentID]
  /// The people to whom it was done.
  let victims: [DocumentID]

  init(_ event: Event, _ gazetteer: Gazetteer) {
    month = event.time.values.first.map(Self.month)
    place = event.place.values.lazy.compactMap { OutwardPlace($0, gazetteer) }.first?.id
    tactic = event.acts.lazy.flatMap(\.codes.values).map(\.text).first { $0.hasPrefix("T_") }
    outcome = event.acts.lazy.flatMap(\.outcome.values).map(\.text).first
    sources = event.information.compactMap(\.source.document)
    victims = event.acts.flatMap(\.victims).compactMap {
      if case .person(let person) = $0 { person } else { nil }
    }
  }

  /// An interval is no month: nothing is told of it.
  private static func month(_ time: Edtf) -> String {
    if case .date(let date) = time { MonthText.of(date) } else { "" }
  }
}

/// What the first of some events says in each column; empty where none says anything.
struct EventWords {
  let month: String
  let place: String
  let tactic: String
  let outcome: String

  init(_ events: [FigureEvent]) {
    func first(_ word: (FigureEvent) -> String?) -> String {
      events.lazy.compactMap(word).first ?? ""
    }
    month = first(\.month)
    place = first(\.place)
    tactic = first(\.tactic)
    outcome = first(\.outcome)
  }
}
