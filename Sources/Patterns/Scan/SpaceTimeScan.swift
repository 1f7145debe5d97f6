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
    /// After how many worlds that are more striking no more are shuffled; `nil` shuffles all.
    ///
    /// Besag & Clifford 1991, "Sequential Monte Carlo p-values", Biometrika 78:301: what will be no
    /// alarm need not be known to three digits.
    package var patience: Int?

    /// The settings of the paper, with windows of 60 days.
    package init() {}
  }

  let settings: Settings
  let ground: ScanGround
  /// The place of each report, by day.
  let places: [Int]
  /// The ages of the recent reports, which stand at the end of `places`, by day.
  let ages: [Int]
  /// ln n, and 0 for 0.
  let logarithms: [Double]
  /// How many reports each place has, and how many each number of days up to today has.
  let placeTotals: [Int]
  let dayTotals: [Int]

  /// Makes ready to scan the reports known today.
  package init(_ reports: IndependentReports, today: Int, settings: Settings = Settings()) {
    self.settings = settings
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
    let found = striking(most)
    guard let top = found.first else { return [] }
    var shuffle = ScanShuffle(self)
    var (largest, beyond): ([Double], Int) = ([], 0)
    while largest.count < settings.worlds, beyond < settings.patience ?? .max {
      largest.append(shuffle.largest(using: &chance))
      if largest[largest.count - 1] >= top.ratio { beyond += 1 }
    }
    return ranked(found, among: largest)
  }

  /// The same with worlds shuffled on all cores; each batch of them has a generator of its own, so that
  /// the answer does not depend on how many cores there are.
  ///
  /// `chance`: the generator of a batch, by its number.
  /// - Throws: `CancellationError`.
  package func clusters<Chance: RandomNumberGenerator & Sendable>(
    most: Int = 10, batches chance: @escaping @Sendable (Int) -> Chance
  ) async throws -> [ScanCylinder] {
    let found = striking(most)
    guard !found.isEmpty else { return [] }
    let (batches, worlds) = (16, settings.worlds)
    let largest = try await withThrowingTaskGroup(of: [Double].self) { group in
      for batch in 0..<batches {
        group.addTask {
          var (shuffle, chance) = (ScanShuffle(self), chance(batch))
          return try (batch * worlds / batches..<(batch + 1) * worlds / batches).map { _ in
            try Task.checkCancellation()
            return shuffle.largest(using: &chance)
          }
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    return ranked(found, among: largest)
  }

  private func ranked(_ found: [ScanCylinder], among largest: [Double]) -> [ScanCylinder] {
    found.map { cylinder in
      var cylinder = cylinder
      let rank = largest.count { $0 >= cylinder.ratio } + 1
      cylinder.p = Double(rank) / Double(largest.count + 1)
      return cylinder
    }
  }

  private func striking(_ most: Int) -> [ScanCylinder] {
    var world = ScanWorld(self)
    for (place, age) in zip(places.suffix(ages.count), ages) { world.add(age, to: place) }
    let best = ground.circles.indices.compactMap { middle in
      world.best(around: middle, self).map { cylinder($0, around: middle) }
    }
    var (chosen, taken): ([ScanCylinder], Set<String>) = ([], [])
    for one in best.sorted(by: { ($0.ratio, $1.places.count) > ($1.ratio, $0.places.count) })
    where chosen.count < most && taken.isDisjoint(with: one.places) {
      chosen.append(one)
      taken.formUnion(one.places)
    }
    return chosen
  }

  private func cylinder(_ found: ScanWorld.Found, around middle: Int) -> ScanCylinder {
    let circles = ground.circles[middle]
    return ScanCylinder(
      places: circles.order[...found.ring].map { ground.names[$0] },
      radius: circles.distance[found.ring], days: found.age + 1, count: found.count,
      expected: Double(found.held) * Double(dayTotals[found.age]) / Double(places.count),
      ratio: found.ratio, p: 1)
  }
}
