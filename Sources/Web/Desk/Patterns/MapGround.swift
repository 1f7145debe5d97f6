import Foundation
import Language
import Patterns

/// The shapes under the map, drawn by us from Natural Earth, and how degrees become points of the picture.
///
/// Equidistant conic projection (Snyder 1987, "Map Projections: A Working Manual", USGS Professional Paper
/// 1395, p. 111) with the parallels 42° and 64° and the meridian 78°: from the Baltic to Chukotka.
struct MapGround: Sendable {
  /// A point of the picture.
  struct Point: Equatable, Sendable {
    /// To the right and down.
    let x, y: Double
  }

  /// How wide and high the whole picture is.
  static let size = Point(x: 1000, y: 720)

  /// The outlines as one path, and which country each ring is.
  let outlines: [(country: String, path: String)]

  /// Reads the shapes.
  ///
  /// - Throws: `TableError`.
  init(_ files: DataFiles) throws(TableError) {
    let table = try CommaSeparated(
      files, path: "places/shapes.csv", columns: ["country", "ring"])
    var paths: [String: String] = [:]
    for row in table.rows { paths[row["country"], default: ""] += Self.path(row["ring"]) }
    outlines = paths.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private static func path(_ ring: String) -> String {
    let numbers = ring.split(separator: " ").compactMap { Double($0) }
    let points = stride(from: 0, to: numbers.count - 1, by: 2).map {
      point(longitude: numbers[$0], latitude: numbers[$0 + 1])
    }
    guard let first = points.first else { return "" }
    let rest = points.dropFirst().map { "L" + text($0) }.joined()
    return "M" + text(first) + rest + "Z"
  }

  private static func text(_ point: Point) -> String {
    SVGNumber.text(point.x) + " " + SVGNumber.text(point.y)
  }

  private static let (first, second, middle) = (radians(42), radians(64), radians(78))
  private static let cone = (cos(first) - cos(second)) / (second - first)
  private static let apex = cos(first) / cone + first
  private static let (scale, left) = (690.0, 0.725)

  private static func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }

  /// Where a point of the earth lies in the picture.
  static func point(longitude: Double, latitude: Double) -> Point {
    // Chukotka lies beyond 180°, and belongs to the right.
    let east = longitude < -100 ? longitude + 360 : longitude
    let radius = apex - radians(latitude)
    let angle = cone * (radians(east) - middle)
    return Point(
      x: (radius * sin(angle) + left) * scale, y: radius * cos(angle) * scale)
  }

  /// Where a place lies in the picture.
  static func point(_ position: PlacedReport.Position) -> Point {
    point(longitude: position.longitude, latitude: position.latitude)
  }
}

/// Which part of the map is looked at: a middle, and how near.
struct MapWindow: Codable, Equatable, Sendable {
  /// The middle, in points of the picture.
  let x, y: Int
  /// How near, 1 for the whole.
  let zoom: Int

  /// How near one can come: a point is never finer than a town.
  static let zooms = 1...7
  private static let ratio = 1.6

  /// A part of the map, held inside it.
  init(x: Int, y: Int, zoom: Int) {
    self.zoom = min(max(zoom, Self.zooms.lowerBound), Self.zooms.upperBound)
    self.x = min(max(x, 0), Int(MapGround.size.x))
    self.y = min(max(y, 0), Int(MapGround.size.y))
  }

  /// The part that holds some points; the whole when there are none.
  init(around points: [MapGround.Point]) {
    guard let left = points.map(\.x).min(), let right = points.map(\.x).max(),
      let top = points.map(\.y).min(), let bottom = points.map(\.y).max()
    else {
      self = .whole
      return
    }
    let need = max((right - left) / MapGround.size.x, (bottom - top) / MapGround.size.y) * 1.25
    let zoom = Self.zooms.last { 1 / pow(Self.ratio, Double($0 - 1)) >= max(need, 0.2) } ?? 1
    self.init(x: Int((left + right) / 2), y: Int((top + bottom) / 2), zoom: zoom)
  }

  /// All of the map.
  static let whole = MapWindow(
    x: Int(MapGround.size.x / 2), y: Int(MapGround.size.y / 2), zoom: 1)

  /// How much of the whole is seen, 0...1.
  var share: Double { 1 / pow(Self.ratio, Double(zoom - 1)) }

  /// The `viewBox` of the picture.
  var viewBox: String {
    let (width, height) = (MapGround.size.x * share, MapGround.size.y * share)
    let left = min(max(Double(x) - width / 2, 0), MapGround.size.x - width)
    let top = min(max(Double(y) - height / 2, 0), MapGround.size.y - height)
    return [left, top, width, height].map(SVGNumber.text).joined(separator: " ")
  }

  /// The part beside this one: a third of the picture to the right and down.
  func moved(_ right: Int, _ down: Int) -> MapWindow {
    MapWindow(
      x: x + Int(Double(right) * MapGround.size.x * share / 3),
      y: y + Int(Double(down) * MapGround.size.y * share / 3), zoom: zoom)
  }

  /// The same middle, nearer or farther.
  func zoomed(_ by: Int) -> MapWindow { MapWindow(x: x, y: y, zoom: zoom + by) }
}
