import Language
import Testing

@testable import Web

@Suite struct `The shapes under the map` {
  /// The rings of the file, each with its country.
  private static func rings() throws -> [(country: String, points: [(Double, Double)])] {
    let table = try CommaSeparated(
      DataFiles(), path: "places/shapes.csv", columns: ["country", "ring"])
    return table.rows.map { row in
      let numbers = row["ring"].split(separator: " ").compactMap { Double($0) }
      let points = stride(from: 0, to: numbers.count - 1, by: 2).map {
        (numbers[$0], numbers[$0 + 1])
      }
      return (row["country"], points)
    }
  }

  /// Whether a ray to the east crosses a ring an odd number of times.
  private static func holds(_ ring: [(Double, Double)], _ x: Double, _ y: Double) -> Bool {
    zip(ring, ring.dropFirst()).count { from, to in
      (from.1 > y) != (to.1 > y)
        && x < (to.0 - from.0) * (y - from.1) / (to.1 - from.1) + from.0
    } % 2 == 1
  }

  @Test(arguments: [
    (34.11, 44.95, "UA"), (37.80, 48.02, "UA"), (37.54, 47.10, "UA"), (69.22, 41.26, "UZ"),
    (68.78, 38.54, "TJ"), (74.59, 42.87, "KG"), (37.62, 55.75, "RU"), (104.29, 52.30, "RU"),
  ]) func `put each place into its country`(east: Double, north: Double, country: String) throws {
    let holding = try Self.rings().filter { Self.holds($0.points, east, north) }
    #expect(holding.map(\.country) == [country])
  }

  @Test func `are closed rings inside the earth`() throws {
    let rings = try Self.rings()
    #expect(rings.count > 50)
    for ring in rings {
      #expect(ring.country.utf8.count == 2 && ring.points.count > 3)
      #expect(ring.points.allSatisfy { (-180...200).contains($0.0) && (-90...90).contains($0.1) })
    }
  }

  @Test func `lie with the north above and the east to the right`() {
    let moscow = MapGround.point(longitude: 37.6, latitude: 55.8)
    let tashkent = MapGround.point(longitude: 69.2, latitude: 41.3)
    let anadyr = MapGround.point(longitude: 177.5, latitude: 64.7)
    #expect(moscow.y < tashkent.y && moscow.x < tashkent.x && tashkent.x < anadyr.x)
    #expect(MapGround.point(longitude: -170, latitude: 66).x > moscow.x)
    for point in [moscow, tashkent, anadyr] {
      #expect((0...MapGround.size.x).contains(point.x) && (0...MapGround.size.y).contains(point.y))
    }
  }

  @Test(arguments: 1...7) func `are looked at through a window that stays inside`(zoom: Int) {
    for (x, y) in [(0, 0), (1000, 720), (500, 360), (-50, 9999)] {
      let window = MapWindow(x: x, y: y, zoom: zoom).moved(5, -5).zoomed(1)
      let box = window.viewBox.split(separator: " ").compactMap { Double($0) }
      #expect(box.count == 4 && box[0] >= 0 && box[1] >= 0)
      #expect(box[0] + box[2] <= 1000.1 && box[1] + box[3] <= 720.1)
    }
    #expect(MapWindow(around: []) == .whole)
  }
}
