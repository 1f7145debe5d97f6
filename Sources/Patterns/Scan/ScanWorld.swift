import Glibc

/// The recent reports of each place in one world, the real one or a shuffled one.
///
/// The lists lie in two arrays that are used again for each world: most of the time of a scan is here.
struct ScanWorld {
  /// The most striking cylinder around a middle.
  struct Found {
    let ring: Int
    let age: Int
    let count: Int
    let held: Int
    let ratio: Double
  }

  /// For each place the number of its last report; -1 for none.
  private var last: [Int]
  /// For each recent report the one before it in its place.
  private var before: [Int] = []
  private var ages: [Int] = []
  /// How many reports of each age lie within the rings so far.
  private var counts: [Int]

  init(_ scan: SpaceTimeScan) {
    last = [Int](repeating: -1, count: scan.ground.names.count)
    counts = [Int](repeating: 0, count: scan.settings.days)
  }

  /// Puts a recent report into a place.
  mutating func add(_ age: Int, to place: Int) {
    before.append(last[place])
    ages.append(age)
    last[place] = ages.count - 1
  }

  /// Takes all reports out.
  mutating func clear(_ places: ArraySlice<Int>) {
    for place in places { last[place] = -1 }
    before.removeAll(keepingCapacity: true)
    ages.removeAll(keepingCapacity: true)
  }

  /// The most striking cylinder around a middle that beats a ratio.
  ///
  /// Rings without a recent report only dilute what is inside, and are passed over; so are windows that
  /// begin on a day without a report, which hold no more than a shorter one.
  mutating func best(around middle: Int, _ scan: SpaceTimeScan, beyond least: Double = 0) -> Found?
  {
    for age in counts.indices { counts[age] = 0 }
    var (found, best, held): (Found?, Double, Int) = (nil, least, 0)
    let order = scan.ground.circles[middle].order
    for ring in order.indices {
      let place = order[ring]
      held += scan.placeTotals[place]
      var report = last[place]
      guard report >= 0 else { continue }
      while report >= 0 {
        counts[ages[report]] += 1
        report = before[report]
      }
      var count = 0
      for age in counts.indices where counts[age] > 0 {
        count += counts[age]
        guard count >= scan.settings.least else { continue }
        guard let ratio = scan.ratio(count, held: held, age: age, beyond: best) else { continue }
        best = ratio
        found = Found(ring: ring, age: age, count: count, held: held, ratio: ratio)
      }
    }
    return found
  }
}

extension SpaceTimeScan {
  /// The logarithm of the likelihood ratio of a cylinder; `nil` when it does not beat one that is known.
  ///
  /// The part outside is never positive, so that most cylinders need no logarithm of their own.
  func ratio(_ count: Int, held: Int, age: Int, beyond best: Double) -> Double? {
    let total = places.count
    let expected = logarithms[held] + logarithms[dayTotals[age]] - logarithms[total]
    let inside = Double(count) * (logarithms[count] - expected)
    guard inside > best else { return nil }
    let rest = total - count
    guard rest > 0 else { return inside }
    let left = Double(total) - Double(held) * Double(dayTotals[age]) / Double(total)
    let ratio = inside + Double(rest) * (logarithms[rest] - log(left))
    return ratio > best ? ratio : nil
  }
}

/// Worlds in which the days were dealt anew: only who gets a recent day matters.
struct ScanShuffle {
  private let scan: SpaceTimeScan
  private var world: ScanWorld
  /// Any order of the reports is as good a start as another.
  private var deck: [Int]

  init(_ scan: SpaceTimeScan) {
    self.scan = scan
    world = ScanWorld(scan)
    deck = scan.places
  }

  /// The largest ratio of a new world.
  mutating func largest(using chance: inout some RandomNumberGenerator) -> Double {
    world.clear(deck[..<scan.ages.count])
    for (index, age) in scan.ages.enumerated() {
      deck.swapAt(index, Int.random(in: index..<deck.count, using: &chance))
      world.add(age, to: deck[index])
    }
    var best = 0.0
    for middle in scan.ground.circles.indices {
      best = world.best(around: middle, scan, beyond: best)?.ratio ?? best
    }
    return best
  }
}
