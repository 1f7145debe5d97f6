internal import Casework
internal import Markup

/// Charts and maps as SVG: one colour, words in the type of the page, a table beside each.
struct SiteDrawing {
  let words: SiteWords

  /// A bar for each month, or for each year.
  func months(_ months: [(word: String, count: Int)]) -> HTML? {
    let most = months.map(\.count).max() ?? 0
    guard months.count > 1, most > 0 else { return nil }
    let (width, height, left) = (760.0, 260.0, 56.0)
    let step = (width - left - 10) / Double(months.count)
    let pieces: [HTML] =
      scale(most, height, left, width)
      + months.enumerated().map { index, month in
        let tall = (height - 50) * Double(month.count) / Double(most)
        return rect(
          left + step * Double(index) + step * 0.1, height - 30 - tall, step * 0.8, tall)
      } + years(months, step, left, height)
    return picture(width, height, words.text("time.chart"), pieces)
  }

  private func scale(
    _ most: Int, _ height: Double, _ left: Double, _ width: Double
  ) -> [HTML] {
    [0, most / 2, most].uniqued(by: \.self).flatMap { value in
      let y = height - 30 - (height - 50) * Double(value) / Double(most)
      return [
        line(left, y, width - 10, y, "grid"),
        label(left - 6, y + 4, SiteWords.number(value), anchor: "end"),
      ]
    }
  }

  private func years(
    _ months: [(word: String, count: Int)], _ step: Double, _ left: Double, _ height: Double
  ) -> [HTML] {
    months.enumerated().filter {
      $0.offset == 0 || $0.element.word.count == 4 || $0.element.word.hasSuffix("-01")
    }.map {
      label(left + step * Double($0.offset), height - 10, String($0.element.word.prefix(4)))
    }
  }

  /// A circle for each place, its area by how many; the eight largest are named.
  func map(
    _ places: [(name: String, point: GazetteerPlace.Coordinate, count: Int)]
  ) -> HTML? {
    guard let most = places.map(\.count).max(), most > 0 else { return nil }
    let frame = MapFrame(places.map(\.point))
    let pieces: [HTML] =
      frame.lines.map { line($0.x1, $0.y1, $0.x2, $0.y2, "grid") }
      + frame.marks.map { label($0.x, $0.y, $0.text, class: "quiet") }
      + places.sorted { $0.count > $1.count }.map { place in
        let (x, y) = frame.place(place.point)
        return circle(x, y, max(3, 26 * (Double(place.count) / Double(most)).squareRoot()))
      } + names(places, frame)
    return picture(frame.width, frame.height, words.text("map.chart"), pieces)
  }

  /// Names of the largest, from above; a name that would lie on another is left to the table.
  private func names(
    _ places: [(name: String, point: GazetteerPlace.Coordinate, count: Int)], _ frame: MapFrame
  ) -> [HTML] {
    var taken: [(x: Double, y: Double)] = []
    return places.sorted { $0.count > $1.count }.prefix(8).compactMap { place in
      let (x, y) = frame.place(place.point)
      guard !taken.contains(where: { abs($0.x - x) < 120 && abs($0.y - y) < 16 }) else {
        return nil
      }
      taken.append((x, y))
      let isRight = x > frame.width - 130
      return label(
        isRight ? x - 6 : x + 6, y + 4, "\(place.name), \(SiteWords.number(place.count))",
        anchor: isRight ? "end" : "start", class: "name")
    }
  }

  private func picture(
    _ width: Double, _ height: Double, _ title: String, _ pieces: [HTML]
  ) -> HTML {
    Tag.svg(
      Attribute("viewBox", "0 0 \(short(width)) \(short(height))"), .role("img"),
      .ariaLabel(title), Attribute("xmlns", "http://www.w3.org/2000/svg")
    ) { pieces }
  }

  /// The colours for what prints a picture without the stylesheet; on a page the stylesheet goes before them.
  private static let (mark, grid) = ("#0b5570", "#c3ccd2")

  private func rect(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> HTML {
    Tag.rect(
      Attribute("x", short(x)), Attribute("y", short(y)), Attribute("width", short(width)),
      Attribute("height", short(height)), Attribute("fill", Self.mark), .class("bar"))
  }

  private func circle(_ x: Double, _ y: Double, _ radius: Double) -> HTML {
    Tag.circle(
      Attribute("cx", short(x)), Attribute("cy", short(y)), Attribute("r", short(radius)),
      Attribute("fill", Self.mark), Attribute("fill-opacity", "0.55"), .class("spot"))
  }

  private func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ name: String
  ) -> HTML {
    Tag.line(
      Attribute("x1", short(x1)), Attribute("y1", short(y1)), Attribute("x2", short(x2)),
      Attribute("y2", short(y2)), Attribute("stroke", Self.grid), .class(name))
  }

  private func label(
    _ x: Double, _ y: Double, _ text: String, anchor: String = "start", class name: String = "label"
  ) -> HTML {
    Tag.text(
      Attribute("x", short(x)), Attribute("y", short(y)), Attribute("text-anchor", anchor),
      Attribute("font-size", "13"), .class(name)
    ) { text }
  }

  /// A number with at most one decimal, so that the same picture has the same bytes.
  private func short(_ value: Double) -> String {
    let tenths = (value * 10).rounded() / 10
    return tenths == tenths.rounded() ? String(Int(tenths)) : String(tenths)
  }
}

/// Where degrees lie on the paper: plate carrée, true along the middle parallel.
private struct MapFrame {
  let width = 760.0
  let height: Double
  private let west: Double
  private let north: Double
  private let across: Double
  private let down: Double
  private let range: (south: Double, east: Double)

  init(_ points: [GazetteerPlace.Coordinate]) {
    let latitudes = points.map(\.latitude)
    let longitudes = points.map(\.longitude)
    let (south, north) = ((latitudes.min() ?? 0) - 2, (latitudes.max() ?? 0) + 2)
    let (west, east) = ((longitudes.min() ?? 0) - 3, (longitudes.max() ?? 0) + 3)
    self.north = north
    self.west = west
    range = (south, east)
    across = width / (east - west)
    let narrowing = Self.cosine((south + north) / 2)
    let wanted = (north - south) * across / narrowing
    height = min(max(wanted, 220), 640)
    down = height / (north - south)
  }

  func place(_ point: GazetteerPlace.Coordinate) -> (Double, Double) {
    ((point.longitude - west) * across, (north - point.latitude) * down)
  }

  /// The cosine of a latitude, to three places: enough for the shape of a map.
  private static func cosine(_ degrees: Double) -> Double {
    let x = degrees * .pi / 180
    return max(0.2, 1 - x * x / 2 + x * x * x * x / 24 - x * x * x * x * x * x / 720)
  }

  private var step: Double { range.east - west > 60 ? 20 : range.east - west > 25 ? 10 : 5 }
  private func grid(_ from: Double, _ to: Double) -> [Double] {
    Array(stride(from: (from / step).rounded(.up) * step, through: to, by: step))
  }

  var lines: [(x1: Double, y1: Double, x2: Double, y2: Double)] {
    grid(west, range.east).map { ((($0 - west) * across), 0, ($0 - west) * across, height) }
      + grid(range.south, north).map { (0, (north - $0) * down, width, (north - $0) * down) }
  }

  var marks: [(x: Double, y: Double, text: String)] {
    grid(west, range.east).map { ((($0 - west) * across) + 3, height - 4, "\(Int($0))° E") }
      + grid(range.south, north).map { (3, (north - $0) * down - 3, "\(Int($0))° N") }
  }
}
