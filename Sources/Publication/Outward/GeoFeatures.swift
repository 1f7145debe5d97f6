internal import Casework
internal import FoundationEssentials

/// Events as GeoJSON (RFC 7946); no point is finer than its source.
package enum GeoFeatures {
  /// The collection; an event of which no point is known has `null` for its geometry (§3.2).
  ///
  /// - Throws: what the encoder throws.
  package static func text(_ set: OutwardSet) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let collection: JSONTree = .object([
      "type": .text("FeatureCollection"), "features": .list(set.events.flatMap(features)),
    ])
    return String(decoding: try encoder.encode(collection), as: UTF8.self) + "\n"
  }

  private static func features(_ event: OutwardEvent) -> [JSONTree] {
    event.places.isEmpty ? [feature(event, nil)] : event.places.map { feature(event, $0) }
  }

  private static func feature(_ event: OutwardEvent, _ place: OutwardPlace?) -> JSONTree {
    let point = place?.coordinate.map { point in
      JSONTree.object([
        "type": .text("Point"),
        "coordinates": .list([.number(point.longitude), .number(point.latitude)]),
      ])
    }
    return .object([
      "type": .text("Feature"), "geometry": point ?? .null,
      "properties": .object([
        "id": .text(event.id), "date": texts(event.times.map(MonthText.of)),
        "place": place.map { .text($0.name) } ?? .null,
        "precision": .text((place?.precision ?? .unknown).rawValue),
        "country": place.map { .text($0.country) } ?? .null, "codes": texts(event.codes),
        "outcomes": texts(event.outcomes), "verification": .text(event.verification.rawValue),
        "sources": .whole(event.sources),
        "without_point": point == nil ? .text(place == nil ? "no place" : "no coordinates") : .null,
      ]),
    ])
  }

  private static func texts(_ texts: [String]) -> JSONTree { .list(texts.map { .text($0) }) }
}
