package import Casework

/// In which places a place lies, and how exactly it may be drawn.
package struct PlaceLadder: Sendable {
  /// A point of the map to which reports of a place go.
  package struct Anchor: Hashable, Sendable {
    /// The place whose coordinate it is: never one that is narrower than what was told.
    package let place: String
    /// The point.
    package let position: PlacedReport.Position
    /// Whether the thing happened in that very settlement, or only somewhere in or around it.
    package let isPoint: Bool
  }

  private let gazetteer: Gazetteer
  /// Places of the vault with the place each lies in.
  private let kept: [String: String]

  /// The ladder over the gazetteer and the places of a vault, each with the place it lies in.
  package init(_ gazetteer: Gazetteer, kept: [String: String] = [:]) {
    self.gazetteer = gazetteer
    self.kept = kept
  }

  /// A place and those it lies in, the narrowest first.
  package func rungs(_ id: String) -> [String] {
    var rungs: [String] = []
    var next: String? = id
    while let id = next, !id.isEmpty, !rungs.contains(id) {
      rungs.append(id)
      next = gazetteer[id]?.parent ?? kept[id]
    }
    return rungs
  }

  /// The area under which a place stands in tables: the widest that is no country; `nil` for words only.
  package func area(_ id: String) -> String? {
    let rungs = rungs(id)
    return rungs.last { gazetteer[$0]?.what != "country" } ?? rungs.last
  }

  /// Where reports of a place are drawn; `nil` when no coordinate is as coarse as what was told.
  package func anchor(_ id: String, _ precision: PlaceMention.Precision) -> Anchor? {
    for rung in rungs(id) {
      guard let place = gazetteer[rung], let coordinate = place.coordinate,
        !isNarrower(place, than: precision),
        let position = PlacedReport.Position(
          latitude: coordinate.latitude, longitude: coordinate.longitude)
      else { continue }
      let isPoint = rung == id && place.mayBePinned && precision != .unknown
      // A facility has the coordinate of its town: it is drawn there, around the town.
      let owner = place.isFacility ? place.parent ?? rung : rung
      return Anchor(place: owner, position: position, isPoint: isPoint && precision.isSettlement)
    }
    return nil
  }

  private func isNarrower(
    _ place: GazetteerPlace, than precision: PlaceMention.Precision
  ) -> Bool {
    switch precision {
    case .exact, .facility, .town, .unknown: false
    case .district: !["district", "region", "country"].contains(place.what)
    case .region: !["region", "country"].contains(place.what)
    case .country: place.what != "country"
    }
  }
}

extension PlaceMention.Precision {
  /// Whether a settlement at least is known.
  fileprivate var isSettlement: Bool { self == .exact || self == .facility || self == .town }
}
