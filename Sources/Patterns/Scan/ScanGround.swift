/// Where places lie to one another: the circles that are scanned.
///
/// Circles with the same places are scanned once.
struct ScanGround: Sendable {
  /// A circle around a middle: rings of places in the order of their distance.
  struct Circles: Sendable {
    /// The places from the middle outwards, by number.
    let order: [Int]
    /// The distance of each, in kilometres.
    let distance: [Double]
  }

  let names: [String]
  let circles: [Circles]

  /// The ground of some reports.
  ///
  /// - Parameters:
  ///   - most: circles hold at most this share of all reports, 0...1 (half, by the paper).
  ///   - farthest: and reach at most so many kilometres.
  init(_ reports: [PlacedReport], most: Double, farthest: Double) {
    var numbers: [String: Int] = [:]
    var (names, positions, totals): ([String], [PlacedReport.Position?], [Int]) = ([], [], [])
    for report in reports {
      let number = numbers[report.place] ?? names.count
      if number == names.count {
        numbers[report.place] = number
        names.append(report.place)
        positions.append(report.position)
        totals.append(0)
      }
      totals[number] += 1
    }
    self.names = names
    let limit = most * Double(reports.count)
    circles = names.indices.map { middle in
      Self.circles(around: middle, positions, totals, limit: limit, farthest: farthest)
    }
  }

  private static func circles(
    around middle: Int, _ positions: [PlacedReport.Position?], _ totals: [Int], limit: Double,
    farthest: Double
  ) -> Circles {
    guard let centre = positions[middle] else { return Circles(order: [middle], distance: [0]) }
    let near = positions.enumerated().compactMap { number, position -> (Int, Double)? in
      guard number != middle, let position else { return nil }
      let distance = centre.kilometres(to: position)
      return distance <= farthest ? (number, distance) : nil
    }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
    var (order, distance, held) = ([middle], [0.0], totals[middle])
    for (number, far) in near {
      held += totals[number]
      guard Double(held) <= limit else { break }
      order.append(number)
      distance.append(far)
    }
    return Circles(order: order, distance: distance)
  }
}
