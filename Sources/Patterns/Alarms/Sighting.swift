package import Casework

/// One source that tells of one event at a known place on a known day: what alarms are made of.
package struct Sighting: Equatable, Sendable {
  /// The event, by its number in the book.
  package let event: Int32
  /// The source in that event, by its number in the book.
  package let teller: Int32
  /// The chain back to an eyewitness.
  package let chain: Int32
  /// The place, as narrow as it was told.
  package let place: String
  /// The area in which it lies.
  package let area: String
  /// Where it is drawn; `nil` when nobody knows.
  package let position: PlacedReport.Position?
  /// The day on which it happened, counted from 1970.
  package var day: Int
  /// The day on which it came in.
  package var known: Int
  /// The codes that the source tells, by their numbers in the book.
  package let codes: Set<Int32>
  /// Whether it came by the public web form, where anybody can write anything any number of times.
  package let isForm: Bool
}

/// The sightings of a book, and how many tellers could not be used.
package struct Sightings: Sendable {
  /// The sightings, by the day on which they came in.
  package private(set) var all: [Sighting] = []
  /// Tellers without a day.
  package private(set) var undated = 0
  /// Tellers without a place that the lists know.
  package private(set) var unplaced = 0

  /// An event whose days reach further is not known to the day: a month cannot be an alarm of two weeks.
  private static let longest: Int32 = 6

  /// The sightings of a book.
  ///
  /// - Parameters:
  ///   - book: the book.
  ///   - received: the day on which a report came in; a source without one is known from its event on.
  ///   - forms: the reports that came by the web form.
  package init(
    _ book: PatternBook, received: [DocumentID: Int] = [:], forms: Set<DocumentID> = []
  ) {
    var codes: [Int32: Set<Int32>] = [:]
    for tale in book.tales where tale.code != Tale.unknown {
      codes[tale.teller, default: []].insert(tale.code)
    }
    var dated: Set<Int32> = []
    var placed: Set<Int32> = []
    for tale in book.tales where tale.code == Tale.unknown {
      let area = tale.place == Tale.unknown ? nil : book.areas[book.areaOfSpot[Int(tale.place)]]
      if area != nil { placed.insert(tale.teller) }
      guard let days = tale.days, days.upperBound - days.lowerBound <= Self.longest else {
        continue
      }
      dated.insert(tale.teller)
      guard let area, let spot = book.spots[tale.place] else { continue }
      let report = book.tellers[Int(tale.teller)].document
      all.append(
        Sighting(
          event: tale.event, teller: tale.teller, chain: tale.chain, place: spot.place, area: area,
          position: book.anchors[book.anchorOfSpot[Int(tale.place)]]?.position,
          day: Int(days.upperBound),
          known: max(Int(days.upperBound), report.flatMap { received[$0] } ?? .min),
          codes: codes[tale.teller] ?? [], isForm: report.map(forms.contains) ?? false))
    }
    all.sort { ($0.known, $0.day, $0.teller) < ($1.known, $1.day, $1.teller) }
    undated = book.tellers.count - dated.count
    unplaced = book.tellers.count - placed.count
  }
}

extension SourceNode {
  /// The document that the source stands in.
  package var document: DocumentID? {
    if case .document(let id) = self { id } else { nil }
  }
}

extension Sighting {
  /// The sighting as the scan takes it.
  var placed: PlacedReport {
    PlacedReport(place: place, position: position, day: day, known: known, chain: "\(chain)")
  }
}
