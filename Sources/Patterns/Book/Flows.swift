package import Casework

/// Where people come from, where they were recruited, and where what followed took place.
package struct Flow: Equatable, Sendable {
  /// What an arrow leads from or to.
  package enum End: Hashable, Sendable {
    /// A country, as ISO 3166 code.
    case country(String)
    /// An area of the lists.
    case area(String)
  }

  /// Where it begins and ends.
  package let from, to: End
  /// How many tell of it; an arrow between two events has the sources that tell of both.
  package let cell: PatternCell
}

extension PatternBook {
  /// The flows of the events: from a citizenship to the area of the event, and from there to the area
  /// of what followed.
  ///
  /// Where somebody is now, or got away, is in no document, and so in no flow.
  ///
  /// `homes`: the citizenships of those to whom it was done, by event.
  package func flows(_ steps: [EventStep], homes: [DocumentID: Set<String>]) -> [Flow] {
    var found = Numbering<FlowKey>()
    var tales: [Tale] = []
    let present = talesOfEvents
    for (event, told) in present {
      for code in (homes[events[Int(event)]] ?? []).sorted() {
        for tale in told { add(tale, .country(code), end(of: tale), &found, &tales) }
      }
    }
    let numbers = Dictionary(
      events.enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { first, _ in first })
    for step in Set(steps) {
      guard let from = numbers[step.from], let to = numbers[step.to] else { continue }
      let before = present[from] ?? []
      for tale in present[to] ?? [] {
        for first in before where first.chain == tale.chain {
          guard let start = end(of: first), start != end(of: tale) else { continue }
          add(tale, start, end(of: tale), &found, &tales)
        }
      }
    }
    let table = PatternTable(tales) { ($0.code, 0) }
    return found.values.enumerated().map { number, key in
      Flow(from: key.from, to: key.to, cell: table[Int32(number), 0])
    }
  }

  private struct FlowKey: Hashable {
    let from, to: Flow.End
  }

  private func add(
    _ tale: Tale, _ from: Flow.End, _ to: Flow.End?, _ found: inout Numbering<FlowKey>,
    _ tales: inout [Tale]
  ) {
    guard let to else { return }
    tales.append(
      Tale(
        event: tale.event, teller: tale.teller, chain: tale.chain,
        code: found.number(of: FlowKey(from: from, to: to)), place: tale.place, days: tale.days,
        month: tale.month))
  }

  private func end(of tale: Tale) -> Flow.End? {
    guard tale.place != Tale.unknown else { return nil }
    return areas[areaOfSpot[Int(tale.place)]].map { .area($0) }
  }

  /// The tales that an event happened at all, by event.
  private var talesOfEvents: [Int32: [Tale]] {
    Dictionary(grouping: tales.filter { $0.code == Tale.unknown }, by: \.event)
  }
}

extension Trace {
  /// The citizenships of those of whom it tells, as ISO 3166 codes.
  package var citizenships: [String] {
    tellings.compactMap { telling in
      if case .code(.citizenship, let code) = telling.fact { code } else { nil }
    }
  }
}
