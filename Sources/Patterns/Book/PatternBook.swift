package import Casework

/// Everything that patterns are counted from: what which chain of sources tells of what, where and when.
///
/// It is made in one pass from what documents leave behind, and is never stored.
package struct PatternBook: Equatable, Sendable {
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
  package internal(set) var tales: [Tale] = []
  /// The documents by their number in a tale.
  package internal(set) var events: [DocumentID] = []
  /// The codes by their number.
  package internal(set) var codes = Numbering<String>()
  /// The places by their number.
  package internal(set) var spots = Numbering<Spot>()
  /// The chains by their number.
  package internal(set) var chains: [SourceChains.Chain] = []
  /// The source behind each teller.
  package internal(set) var tellers: [SourceNode] = []
  /// What was left out.
  package internal(set) var remarks = Remarks()
  /// The area of each place, by its number in `areas`; `Tale.unknown` for words only.
  package internal(set) var areaOfSpot: [Int32] = []
  /// The areas by their number.
  package internal(set) var areas = Numbering<String>()
  /// Where each place is drawn, by its number in `anchors`.
  package internal(set) var anchorOfSpot: [Int32] = []
  /// The points of the map by their number.
  package internal(set) var anchors = Numbering<PlaceLadder.Anchor>()

  /// A book in which nothing stands.
  init() {}

  /// The book of some events; those that were found untrue are counted and left out.
  package init(_ documents: [TracedDocument], chains: SourceChains, ladder: PlaceLadder) {
    self.init(EventRows(documents), chains: chains, ladder: ladder)
  }

  /// The book of events that were read before.
  package init(_ rows: EventRows, chains: SourceChains, ladder: PlaceLadder) {
    var making = BookMaking(rows, chains, ladder)
    for row in rows.rows { making.add(row) }
    self = making.finished
  }

  /// The area of a tale, by its number in `areas`; `Tale.unknown` for words only and for none.
  package func area(of tale: Tale) -> Int32 {
    tale.place == Tale.unknown ? Tale.unknown : areaOfSpot[Int(tale.place)]
  }
}
