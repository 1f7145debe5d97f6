import Desk
import Markup
import Patterns

/// Where it is told of, as a picture and as a table.
struct MapPage: DeskPage {
  /// A place with how many tell of it.
  struct Mark: Codable, Equatable, Sendable {
    /// The id of the place.
    let place: String
    /// What it is called.
    let name: String
    /// Whether it is a settlement that was told, or only somewhere around it.
    let isPoint: Bool
    /// Where it is in the picture; `nil` when nobody knows.
    let x, y: Double?
    /// How many tell of it.
    let figure: PatternFigure
  }

  /// The places on the map and those that cannot be drawn.
  let marks: [Mark]
  /// Which part of the map is looked at.
  let window: MapWindow
  /// Where the links of the picture lead, without the part of the map.
  let address: String
  /// The filter.
  let filter: PatternFilter
  /// What the figures do not hold.
  let notes: PatternNotes
  /// The shapes under the marks; programs have their own.
  var ground: MapGround?

  private enum CodingKeys: String, CodingKey { case marks, window, address, filter, notes }

  static let query: [DeskParameter] =
    PatternReading.query + [
      .number("x", 0...1000), .number("y", 0...1000), .number("zoom", MapWindow.zooms),
    ]

  init(_ request: DeskRequest) throws {
    let reading = try PatternReading(request)
    let book = reading.book
    let asked = book.tales.filter { reading.isAskedFor($0) && reading.isInArea($0) }
    func key(_ tale: Tale) -> Int32? {
      guard tale.place != Tale.unknown else { return nil }
      // What cannot be drawn stands under its area, numbered below those that can.
      let (spot, area) = (Int(tale.place), reading.area(of: tale))
      let anchor = book.anchorOfSpot[spot]
      return anchor != Tale.unknown ? anchor : area == Tale.unknown ? nil : -2 - area
    }
    let told = PatternTable(asked) { tale in
      guard tale.code == (reading.tactic ?? Tale.unknown) else { return nil }
      return key(tale).map { ($0, 0) }
    }
    let base = PatternTable(asked) { tale in
      tale.code == Tale.unknown ? key(tale).map { ($0, 0) } : nil
    }
    let hasShare = reading.tactic != nil
    marks = told.rows.map { row in
      let share = hasShare ? base[row, 0] : nil
      return Mark(row, PatternFigure(told[row, 0], of: share, isMark: true), reading)
    }.sorted { ($0.figure.independent, $1.name) > ($1.figure.independent, $0.name) }
    window = Self.window(request, marks)
    address = reading.path("/patterns/map")
    filter = reading.filter("/patterns/map", ["tactic"])
    notes = reading.notes
    ground = request.tables.map
  }

  private static func window(_ request: DeskRequest, _ marks: [Mark]) -> MapWindow {
    let numbers = ["x", "y", "zoom"].compactMap { request.query[$0].flatMap { Int($0) } }
    guard numbers.count == 3 else {
      return MapWindow(
        around: marks.compactMap { mark in
          mark.x.flatMap { x in mark.y.map { MapGround.Point(x: x, y: $0) } }
        })
    }
    return MapWindow(x: numbers[0], y: numbers[1], zoom: numbers[2])
  }

  func title(_ scene: DeskScene) -> String { scene.text("patterns.map") }
}

extension MapPage.Mark {
  fileprivate init(_ number: Int32, _ figure: PatternFigure, _ reading: PatternReading) {
    self.figure = figure
    if let anchor = reading.book.anchors[number] {
      place = anchor.place
      isPoint = anchor.isPoint
      let point = MapGround.point(anchor.position)
      (x, y) = (point.x, point.y)
    } else {
      place = reading.book.areas[-2 - number] ?? ""
      isPoint = false
      (x, y) = (nil, nil)
    }
    name = reading.name(ofPlace: place)
  }
}
