import Glibc

/// The prospective space-time permutation scan statistic.
///
/// Kulldorff, Heffernan, Hartman, Assunção & Mostashari 2005, "A space-time permutation scan statistic
/// for disease outbreak detection", PLoS Medicine 2(3):e59. It needs no population at risk: what is
/// expected in a place and time follows from the totals of the place and of the time alone.
/// 1. Cylinders: every circle around every place, times every number of days that ends today.
/// 2. Expected count: (reports of the places) × (reports of the days) / (all reports).
/// 3. The ratio c ln(c/μ) + (C-c) ln((C-c)/(C-μ)) where c > μ.
/// 4. The days are dealt anew to the reports, many times; p is the rank of the ratio among the largest
///    of each world.
package struct SpaceTimeScan: Sendable {
  /// What is scanned.
  package struct Settings: Sendable, Equatable {
    /// The longest time looked back, in days.
    package var days = 60
    /// The largest circle, in kilometres.
    package var kilometres = 500.0
    /// The largest share of all reports in a circle, 0...1.
    package var share = 0.5
    /// The fewest reports that make a cluster.
    package var least = 2
    /// How many worlds are shuffled.
    package var worlds = 999

    /// The settings of the paper, with windows of 60 days.
    package init() {}
  }

  let settings: Settings
  private let ground: ScanGround
  private let today: Int
  private let places: [Int]
  private let ages: [Int]
  private let logarithms: [Double]
  /// How many reports each place has, and how many each number of days up to today has.
  private let placeTotals: [Int]
  private let dayTotals: [Int]

  /// Makes ready to scan the reports known today.
  package init(_ reports: IndependentReports, today: Int, settings: Settings = Settings()) {
    self.settings = settings
    self.today = today
    let all = reports.reports
    ground = ScanGround(all, most: settings.share, farthest: settings.kilometres)
    let numbers = Dictionary(
      uniqueKeysWithValues: ground.names.enumerated().map { ($0.element, $0.offset) })
    places = all.map { numbers[$0.place] ?? 0 }
    ages = all.map { today - $0.day }.filter { $0 < settings.days }
    logarithms = (0...(all.count + 1)).map { $0 == 0 ? 0 : log(Double($0)) }
    var (placeTotals, dayTotals) = (
      [Int](repeating: 0, count: ground.names.count), [Int](repeating: 0, count: settings.days)
    )
    for place in places { placeTotals[place] += 1 }
    for age in ages { for window in age..<settings.days { dayTotals[window] += 1 } }
    (self.placeTotals, self.dayTotals) = (placeTotals, dayTotals)
  }

  /// The clusters that stand out most, of which no two share a place, the most striking first.
  ///
  /// `chance`: shuffles the worlds.
  package func clusters(most: Int = 10, using chance: inout some RandomNumberGenerator)
    -> [ScanCylinder]
  {
    var found = striking(most)
    guard !found.isEmpty else { return [] }
    let worlds = (0..<settings.worlds).map { _ in largest(in: shuffled(using: &chance)) }
    for index in found.indices {
      let rank = worlds.count { $0 >= found[index].ratio } + 1
      found[index].p = Double(rank) / Double(settings.worlds + 1)
    }
    return found
  }

  /// The recent reports of each place: the ages, in no order.
  typealias World = [[Int]]

  private var real: World {
    var world = World(repeating: [], count: ground.names.count)
    // `ages` came from the end of the reports, which are in the order of their days.
    for (place, age) in zip(places.suffix(ages.count), ages) { world[place].append(age) }
    return world
  }

  /// A world in which the days were dealt anew: only who gets a recent day matters.
  private func shuffled(using chance: inout some RandomNumberGenerator) -> World {
    var world = World(repeating: [], count: ground.names.count)
    var deck = places
    for (index, age) in ages.enumerated() {
      let pick = Int.random(in: index..<deck.count, using: &chance)
      deck.swapAt(index, pick)
      world[deck[index]].append(age)
    }
    return world
  }

  private func largest(in world: World) -> Double {
    var best = 0.0
    for middle in ground.circles.indices {
      visit(middle, world) { _, _, _, _, ratio in if ratio > best { best = ratio } }
    }
    return best
  }

  private func striking(_ most: Int) -> [ScanCylinder] {
    let world = real
    var best: [ScanCylinder] = []
    for middle in ground.circles.indices {
      var top: ScanCylinder?
      visit(middle, world) { ring, days, count, expected, ratio in
        guard ratio > top?.ratio ?? 0 else { return }
        let circles = ground.circles[middle]
        top = ScanCylinder(
          places: circles.order[...ring].map { ground.names[$0] }, radius: circles.distance[ring],
          days: days, count: count, expected: expected, ratio: ratio, p: 1)
      }
      if let top { best.append(top) }
    }
    var chosen: [ScanCylinder] = []
    for one in best.sorted(by: { ($0.ratio, $1.places.count) > ($1.ratio, $0.places.count) }) {
      guard chosen.count < most else { break }
      let taken = Set(chosen.flatMap(\.places))
      if taken.isDisjoint(with: one.places) { chosen.append(one) }
    }
    return chosen
  }

  /// Gives every cylinder around a middle that holds more than expected.
  ///
  /// Rings without a recent report only dilute what is inside, and are passed over.
  private func visit(
    _ middle: Int, _ world: World,
    _ body: (_ ring: Int, _ days: Int, _ count: Int, _ expected: Double, _ ratio: Double) -> Void
  ) {
    let (circles, total) = (ground.circles[middle], places.count)
    var counts = [Int](repeating: 0, count: settings.days)
    var held = 0
    for (ring, place) in circles.order.enumerated() {
      held += placeTotals[place]
      guard !world[place].isEmpty else { continue }
      for age in world[place] { counts[age] += 1 }
      var count = 0
      // A window that begins on a day without a report holds no more than a shorter one.
      for age in counts.indices where counts[age] > 0 {
        count += counts[age]
        guard count >= settings.least else { continue }
        let expected = Double(held) * Double(dayTotals[age]) / Double(total)
        guard Double(count) > expected else { continue }
        body(ring, age + 1, count, expected, ratio(count, expected))
      }
    }
  }

  private func ratio(_ count: Int, _ expected: Double) -> Double {
    let rest = places.count - count
    let inside = Double(count) * (logarithms[count] - log(expected))
    guard rest > 0 else { return inside }
    return inside + Double(rest) * (logarithms[rest] - log(Double(places.count) - expected))
  }
}
