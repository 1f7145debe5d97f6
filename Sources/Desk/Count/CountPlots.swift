internal import Counting
internal import Foundation
internal import Markup

/// The plots of the report, drawn as SVG in one hand: thin lines, one colour, numbers in words' type.
struct CountPlots {
  let count: Count
  let words: CountWords

  /// Cells of fewer people than this are used and never shown.
  static let smallestShown = 11

  private static let ink = "#1d3a4a"
  private static let pale = "#c9d6dc"
  private static let mark = "#b3541e"

  private func picture(_ width: Int, _ height: Int, _ title: String, _ body: [HTML]) -> HTML {
    Tag.svg(
      Attribute("viewBox", "0 0 \(width) \(height)"), Attribute("width", "100%"),
      .role("img"), .ariaLabel(title), Attribute("xmlns", "http://www.w3.org/2000/svg")
    ) { body }
  }

  private func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ colour: String, _ width: Double = 1
  ) -> HTML {
    Tag.line(
      Attribute("x1", short(x1)), Attribute("y1", short(y1)), Attribute("x2", short(x2)),
      Attribute("y2", short(y2)), Attribute("stroke", colour),
      Attribute("stroke-width", short(width)))
  }

  private func dot(_ x: Double, _ y: Double, _ radius: Double, _ colour: String) -> HTML {
    Tag.circle(
      Attribute("cx", short(x)), Attribute("cy", short(y)), Attribute("r", short(radius)),
      Attribute("fill", colour))
  }

  private func bar(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> HTML {
    Tag.rect(
      Attribute("x", short(x)), Attribute("y", short(y)), Attribute("width", short(width)),
      Attribute("height", short(height)), Attribute("fill", Self.ink))
  }

  private func label(
    _ x: Double, _ y: Double, _ text: String, anchor: String = "start", size: Int = 11
  ) -> HTML {
    Tag.text(
      Attribute("x", short(x)), Attribute("y", short(y)), Attribute("text-anchor", anchor),
      Attribute("font-size", "\(size)"), Attribute("fill", "#222")
    ) { text }
  }

  /// A number with at most two decimals, so that the same plot has the same bytes.
  private func short(_ value: Double) -> String {
    let hundredths = (value * 100).rounded() / 100
    return hundredths == hundredths.rounded() ? String(Int(hundredths)) : String(hundredths)
  }

  /// Which combinations of lists hold how many people: bars above, dots for the lists below.
  func overlap(_ title: String) -> HTML {
    let rows = zip(count.table.histories, count.table.counts)
      .sorted { ($0.1, $1.0) > ($1.1, $0.0) }.prefix(28)
    let lists = count.table.lists
    let left = 130.0
    let step = 20.0
    let width = Int(left + step * Double(max(rows.count, 8)) + 20)
    let most = log(Double(rows.first?.1 ?? 1) + 1)
    var body: [HTML] = []
    for (place, row) in rows.enumerated() {
      let x = left + step * Double(place) + 10
      let isSmall = row.1 < Self.smallestShown
      let shown = isSmall ? Self.smallestShown - 1 : row.1
      let height = 90 * log(Double(shown) + 1) / max(most, 1)
      body.append(bar(x - 6, 115 - height, 12, height))
      body.append(
        label(
          x, 111 - height, isSmall ? "<\(Self.smallestShown)" : "\(row.1)", anchor: "middle",
          size: 8))
      let on = row.0.lists
      for list in lists.indices {
        let y = 135 + 16 * Double(list)
        body.append(dot(x, y, 4, on.contains(list) ? Self.ink : Self.pale))
      }
      if let first = on.first, let last = on.last, first < last {
        body.append(line(x, 135 + 16 * Double(first), x, 135 + 16 * Double(last), Self.ink, 2))
      }
    }
    for (list, name) in lists.enumerated() {
      body.append(label(left - 12, 139 + 16 * Double(list), String(name.prefix(18)), anchor: "end"))
    }
    return picture(width, 140 + 16 * lists.count, title, body)
  }

  /// The estimate and range of each method on one logarithmic axis, the answer as a band.
  func methods(_ title: String) -> HTML {
    let rows = count.methods.filter { $0.estimate != nil && $0.interval != nil }
    let ends = rows.compactMap(\.interval).flatMap { [$0.low, $0.high] }
    let observed = Double(count.table.observed)
    let low = max(min(ends.min() ?? 1, observed), 1)
    let high = max(ends.filter(\.isFinite).max() ?? 10, low * 1.5)
    let axis = Axis(low: low, high: high, left: 120, right: 600)
    var body = ticks(axis, bottom: 30 + 24 * Double(rows.count))
    if let interval = count.interval {
      body.append(
        Tag.rect(
          Attribute("x", short(axis.place(interval.low))), Attribute("y", "10"),
          Attribute("width", short(axis.place(interval.high) - axis.place(interval.low))),
          Attribute("height", short(20 + 24 * Double(rows.count))), Attribute("fill", "#eef2e6")))
    }
    body.append(
      line(
        axis.place(observed), 10, axis.place(observed), 30 + 24 * Double(rows.count), Self.pale, 1.5
      ))
    for (place, row) in rows.enumerated() {
      guard let estimate = row.estimate, let interval = row.interval else { continue }
      let y = 28 + 24 * Double(place)
      body.append(label(112, y + 4, row.method.rawValue, anchor: "end"))
      body.append(line(axis.place(interval.low), y, axis.place(interval.high), y, Self.ink, 2))
      body.append(dot(axis.place(estimate), y, 4, row.isConverged ? Self.ink : Self.mark))
    }
    return picture(640, 60 + 24 * rows.count, title, body)
  }

  /// The draws of the samplers as a histogram on a logarithmic axis; nil without draws.
  func posterior(_ title: String) -> HTML? {
    guard
      let draws = count.methods.first(where: { $0.method == .lcmcr })?.draws.sorted(),
      draws.count > 100
    else { return nil }
    let axis = Axis(
      low: max(quantile(draws, 0.002), 1), high: quantile(draws, 0.998) * 1.001 + 1, left: 40,
      right: 600)
    var bins = [Int](repeating: 0, count: 50)
    for draw in draws {
      let place = (axis.place(draw) - axis.left) / (axis.right - axis.left) * 50
      if place >= 0, place < 50 { bins[Int(place)] += 1 }
    }
    let most = Double(max(bins.max() ?? 1, 1))
    var body = ticks(axis, bottom: 130)
    for (place, bin) in bins.enumerated() {
      let height = 110 * Double(bin) / most
      let width = (axis.right - axis.left) / 50
      body.append(bar(axis.left + width * Double(place), 130 - height, width - 1, height))
    }
    return picture(640, 155, title, body)
  }

  /// How the number grows with the share of people on no possible list.
  func sensitivity(_ title: String) -> HTML? {
    let curve = count.sensitivity.filter { $0.assumption == .unreachable }
    guard let first = curve.first, let last = curve.last else { return nil }
    let axis = Axis(low: first.interval.low, high: last.interval.high, left: 0, right: 150)
    func x(_ share: Double) -> Double { 70 + share * 1_000 }
    func y(_ number: Double) -> Double { 170 - axis.place(number) }
    let upper = curve.map { "\(short(x($0.value))),\(short(y($0.interval.high)))" }
    let lower = curve.reversed().map { "\(short(x($0.value))),\(short(y($0.interval.low)))" }
    let middle = curve.map { "\(short(x($0.value))),\(short(y($0.estimate)))" }
    var body = [
      Tag.polygon(
        Attribute("points", (upper + lower).joined(separator: " ")), Attribute("fill", "#e3eaee")),
      Tag.polyline(
        Attribute("points", middle.joined(separator: " ")), Attribute("fill", "none"),
        Attribute("stroke", Self.ink), Attribute("stroke-width", "2")),
    ]
    for one in curve {
      body.append(
        label(x(one.value), 190, "\(Int((one.value * 100).rounded())) %", anchor: "middle"))
    }
    for number in axis.ticks {
      body.append(label(62, y(number) + 4, CountWords.number(number), anchor: "end", size: 9))
      body.append(line(66, y(number), 70, y(number), Self.pale))
    }
    if let tipping = count.tipping, tipping.share < 0.5 {
      body.append(line(x(tipping.share), 15, x(tipping.share), 172, Self.mark, 1.5))
    }
    return picture(640, 200, title, body)
  }

  private func ticks(_ axis: Axis, bottom: Double) -> [HTML] {
    axis.ticks.flatMap { number in
      [
        line(axis.place(number), 10, axis.place(number), bottom, "#eee"),
        label(
          axis.place(number), bottom + 16, CountWords.number(number), anchor: "middle", size: 9),
      ]
    }
  }
}

/// A logarithmic axis from `left` to `right`.
private struct Axis {
  let low: Double
  let high: Double
  let left: Double
  let right: Double

  func place(_ value: Double) -> Double {
    let share = log(max(value, low * 0.5) / low) / max(log(high / low), 1e-9)
    return left + (right - left) * min(max(share, -0.1), 1.1)
  }

  /// 1, 2 and 5 times powers of ten within the axis.
  var ticks: [Double] {
    let exponents = Int(log10(low).rounded(.down))...Int(log10(high).rounded(.up))
    let all = exponents.flatMap { exponent in [1.0, 2, 5].map { $0 * pow(10, Double(exponent)) } }
    return all.filter { $0 >= low && $0 <= high }
  }
}
