package import Casework

/// A place as it may be told outside: never finer than the source that named it.
package struct OutwardPlace: Equatable, Sendable {
  /// The id of the gazetteer row that is told; `nil` for a place in words only, which is not told.
  package let id: String
  /// Its name in English.
  package let name: String
  /// How exactly it is told.
  package let precision: PlaceMention.Precision
  /// The country as ISO 3166 code.
  package let country: String
  /// Degrees north and east, rounded to what the precision bears; `nil` where none are known.
  package let coordinate: GazetteerPlace.Coordinate?

  /// What may be told of a mention; `nil` for a place that only words name, or that nobody listed.
  ///
  /// A facility is told as the town around it: who was in a named prison in a named month is soon found.
  package init?(_ mention: PlaceMention, _ gazetteer: Gazetteer) {
    guard case .listed(let id)? = mention.place,
      let place = gazetteer.chain(id).first(where: { Self.mayBeTold($0, as: mention.precision) })
    else { return nil }
    self.id = place.id
    name = place.english
    country = place.country
    precision = Self.precision(of: place, told: mention.precision)
    coordinate = Self.coordinate(place, precision)
  }

  private static func mayBeTold(
    _ place: GazetteerPlace, as told: PlaceMention.Precision
  ) -> Bool {
    guard !place.isFacility, place.what != "unresolved" else { return false }
    return rank(place.what) >= rank(told)
  }

  private static func precision(
    of place: GazetteerPlace, told: PlaceMention.Precision
  ) -> PlaceMention.Precision {
    let own = PlaceMention.Precision(rawValue: place.what) ?? .unknown
    return rank(own) >= rank(told) ? own : told
  }

  /// From the finest to the coarsest; exact points and facilities are never told.
  private static func rank(_ precision: PlaceMention.Precision) -> Int { rank(precision.rawValue) }
  private static func rank(_ word: String) -> Int {
    ["exact": 0, "facility": 1, "unknown": 2, "town": 2, "district": 3, "region": 4, "country": 5][
      word] ?? 2
  }

  /// Two decimals are a kilometre, one is ten, none is a hundred.
  private static func coordinate(
    _ place: GazetteerPlace, _ precision: PlaceMention.Precision
  ) -> GazetteerPlace.Coordinate? {
    guard let coordinate = place.coordinate, !place.isFacility else { return nil }
    let factor: Double
    switch precision {
    case .exact, .facility, .town, .unknown: factor = 100
    case .district: factor = 10
    case .region: factor = 1
    case .country: return nil
    }
    return GazetteerPlace.Coordinate(
      latitude: (coordinate.latitude * factor).rounded() / factor,
      longitude: (coordinate.longitude * factor).rounded() / factor)
  }
}
