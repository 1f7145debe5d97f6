package import Casework

/// Everything that patterns are counted from: what which chain of sources tells of what, where and when.
///
/// It is made in one pass from what documents leave behind, and is never stored.
package struct PatternBook: Sendable {
  /// A place as it was told, with how exactly.
  package struct Spot: Hashable, Sendable {
    /// The id of the place; empty for one that is only words.
    package let place: String
    /// How exactly it is known.
    package let precision: PlaceMention.Precision
  }

  /// What had to be left out of some picture, counted by document.
  package struct Remarks: Equatable, Sendable {
    /// Events without a single month.
    package internal(set) var undated = 0
    /// Events without a place that the lists know.
    package internal(set) var unplaced = 0
    /// Events whose place has no coordinate as coarse as what was told.
    package internal(set) var unmapped = 0
    /// Events that were found untrue, and are in no figure.
    package internal(set) var refuted = 0
    /// Tellers that add nothing, because their chain has told the same event before.
    package internal(set) var copies = 0
    /// Tellers that have neither a report nor a name; together they are one.
    package internal(set) var unnamed = 0
  }

  /// What is told of events, each code by each source.
  package private(set) var tales: [Tale] = []
  /// The documents by their number in a tale.
  package private(set) var events: [DocumentID] = []
  /// The codes by their number.
  package private(set) var codes = Numbering<String>()
  /// The places by their number.
  package private(set) var spots = Numbering<Spot>()
  /// The chains by their number.
  package private(set) var chains = Numbering<SourceChains.Chain>()
  /// The source behind each teller.
  package private(set) var tellers: [SourceNode] = []
  /// What was left out.
  package private(set) var remarks = Remarks()
  /// The area of each place, by its number in `areas`; `Tale.unknown` for words only.
  package private(set) var areaOfSpot: [Int32] = []
  /// The areas by their number.
  package private(set) var areas = Numbering<String>()
  /// Where each place is drawn, by its number in `anchors`.
  package private(set) var anchorOfSpot: [Int32] = []
  /// The points of the map by their number.
  package private(set) var anchors = Numbering<PlaceLadder.Anchor>()

  private let sourceChains: SourceChains
  private let ladder: PlaceLadder

  /// The book of some events; those that were found untrue are counted and left out.
  package init(_ documents: [TracedDocument], chains: SourceChains, ladder: PlaceLadder) {
    sourceChains = chains
    self.ladder = ladder
    for document in documents { add(document) }
  }

  /// The area of a tale, by its number in `areas`; `Tale.unknown` for words only and for none.
  package func area(of tale: Tale) -> Int32 {
    tale.place == Tale.unknown ? Tale.unknown : areaOfSpot[Int(tale.place)]
  }

  private mutating func add(_ document: TracedDocument) {
    guard !document.trace.isRefuted else { return remarks.refuted += 1 }
    let event = Int32(events.count)
    events.append(document.id)
    let heard = HeardEvent(document.trace)
    var seen: Set<Int32> = []
    for (index, source) in heard.sources.enumerated() {
      let node = source.map { SourceNode($0) } ?? .unnamed
      let chain = chains.number(of: sourceChains.chain(of: node))
      if !seen.insert(chain).inserted { remarks.copies += 1 }
      if node == .unnamed { remarks.unnamed += 1 }
      add(heard, index, event: event, teller: Int32(tellers.count), chain: chain)
      tellers.append(node)
    }
    note(heard)
  }

  private mutating func add(
    _ heard: HeardEvent, _ source: Int, event: Int32, teller: Int32, chain: Int32
  ) {
    let times = heard.times(of: source)
    let places = heard.places(of: source).map { number(of: $0) }
    for place in places.isEmpty ? [Tale.unknown] : places {
      for days in times.isEmpty ? [nil] : times.map(Optional.some) {
        let month = days.flatMap { PatternMonth(daysSince1970: $0) }.map { Int32($0.number) }
        let clamped = days.map { Int32(clamping: $0.lowerBound)...Int32(clamping: $0.upperBound) }
        for code in [Tale.unknown] + heard.codes[source].map({ codes.number(of: $0) }) {
          tales.append(
            Tale(
              event: event, teller: teller, chain: chain, code: code, place: place, days: clamped,
              month: month ?? Tale.unknown))
        }
      }
    }
  }

  /// The number of a place; its area and its point on the map are found at the first time.
  private mutating func number(of spot: Spot) -> Int32 {
    let number = spots.number(of: spot)
    guard Int(number) == areaOfSpot.count else { return number }
    areaOfSpot.append(ladder.area(spot.place).map { areas.number(of: $0) } ?? Tale.unknown)
    anchorOfSpot.append(
      ladder.anchor(spot.place, spot.precision).map { anchors.number(of: $0) } ?? Tale.unknown)
    return number
  }

  private mutating func note(_ heard: HeardEvent) {
    if !heard.allTimes.contains(where: { PatternMonth(daysSince1970: $0) != nil }) {
      remarks.undated += 1
    }
    let places = heard.allPlaces.map { Int(number(of: $0)) }
    if !places.contains(where: { areaOfSpot[$0] != Tale.unknown }) {
      remarks.unplaced += 1
    } else if !places.contains(where: { anchorOfSpot[$0] != Tale.unknown }) {
      remarks.unmapped += 1
    }
  }
}

/// Values with the numbers that stand for them, in the order in which they came.
package struct Numbering<Value: Hashable & Sendable>: Sendable {
  /// The values by their number.
  package private(set) var values: [Value] = []
  private var numbers: [Value: Int32] = [:]

  /// Nothing numbered yet.
  package init() {}

  /// The number of a value; a new one gets the next.
  package mutating func number(of value: Value) -> Int32 {
    if let known = numbers[value] { return known }
    let number = Int32(values.count)
    numbers[value] = number
    values.append(value)
    return number
  }

  /// The number of a value that is there; `nil` for any other.
  package func known(_ value: Value) -> Int32? { numbers[value] }

  /// The value of a number; `nil` for one that was never given out.
  package subscript(_ number: Int32) -> Value? {
    values.indices.contains(Int(number)) ? values[Int(number)] : nil
  }
}
