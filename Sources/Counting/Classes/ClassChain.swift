import Glibc

/// Histories of one count that stand together, at most sixteen.
struct Group: Sendable {
  let first: Int
  let end: Int
  let persons: Double

  /// The runs of equal numbers; a product of sixteen shares does not underflow.
  static func runs(of counts: [Int]) -> [Group] {
    var runs: [Group] = []
    var first = 0
    for place in 1...max(counts.count, 1) where first < counts.count {
      if place < counts.count, counts[place] == counts[first], place - first < 16 { continue }
      runs.append(Group(first: first, end: place, persons: Double(counts[first])))
      first = place
    }
    return runs
  }
}

/// One chain of the latent-class sampler (Manrique-Vallier 2016).
///
/// Person i is of class z with weight pi; within a class the lists are independent. State: the
/// weights, the odds of each list in each class, the unseen and their classes. Weights of histories
/// are products of odds, so that a history on two lists costs two multiplications a class.
struct ClassChain: Sendable {
  let classes: Int
  /// The classes of a row, rounded up to a whole number of vectors; those beyond weigh nothing.
  let width: Int
  let lists: Int
  private(set) var observed: Double
  private(set) var counts: [Int]
  private(set) var groups: [Group]
  private let given: [Int]
  let sizesOfHistories: [Int]
  let starts: [Int]
  private let members: [Int]
  private let prior: (shape: Double, rate: Double)
  var chance: Chance

  /// The natural logarithms of the class weights.
  var logWeights: [Double]
  var concentration: Double
  /// The odds of list j in class k at `j * width + k`.
  var odds: [Double]
  /// The weight of class k times the chance to be on no list.
  var missing: [Double]
  /// The share of history h and class k at `h * width + k`, and its sum over k.
  var shares: [Double]
  var totals: [Double]
  private var listed: [Int]
  private var sizes: [Int]
  private var unseenByClass: [Int]
  private(set) var unseen = 0.0
  /// The chance to be seen on no list, under the parameters now.
  var emptiness = 0.5
  /// Room for the collapsed moves: how much of each history is of the class that moves.
  var owned: [Double]
  var factors: [Double]

  init(_ table: CaptureTable, _ settings: LatentClasses, chance: Chance, number: Int) {
    classes = max(settings.classes, 1)
    width = (classes + 3) / 4 * 4
    lists = table.lists.count
    observed = Double(table.observed)
    prior = settings.concentration
    self.chance = chance
    // Histories of equal counts stand together, so that a product of theirs needs one logarithm.
    let rows = zip(table.histories, table.counts).sorted { ($0.1, $0.0) < ($1.1, $1.0) }
    counts = rows.map(\.1)
    given = counts
    groups = Group.runs(of: counts)
    sizesOfHistories = rows.map(\.0.size)
    var starts = [0]
    var members: [Int] = []
    for (history, _) in rows {
      members += history.lists
      starts.append(members.count)
    }
    self.starts = starts
    self.members = members
    logWeights = Array(repeating: 0, count: classes)
    concentration = 0.3 / Double(classes)
    odds = Array(repeating: 0, count: lists * width)
    missing = Array(repeating: 0, count: width)
    shares = Array(repeating: 0, count: counts.count * width)
    totals = Array(repeating: 0, count: counts.count)
    listed = Array(repeating: 0, count: lists * width)
    sizes = Array(repeating: 0, count: classes)
    unseenByClass = Array(repeating: 0, count: width)
    owned = totals
    factors = Array(repeating: 0, count: lists + 1)
    begin(table.sizes, spread: settings.dispersesStarts && number > 0 ? 1 : 0)
  }

  /// The paper's start; chains after the first begin further from it.
  private mutating func begin(_ margins: [Int], spread: Double) {
    let main = min(4, classes)
    for k in 0..<classes {
      let share =
        k < main
        ? (classes > main ? 0.9 : 1) / Double(main) : 0.1 / Double(max(classes - main, 1))
      logWeights[k] = log(share)
      let shift = spread > 0 ? 0.8 * spread * chance.normal() : 0
      for j in 0..<lists {
        let share = min(max(Double(margins[j]) / observed, 1e-4), 0.999)
        let jitter = spread > 0 ? 0.3 * spread * chance.normal() : 0
        odds[j * width + k] = share / (1 - share) * exp(min(max(shift + jitter, -6), 6))
      }
    }
    weigh()
  }

  /// One sweep in the order of the paper; the weight of concentration only when `learns`.
  mutating func sweep(learns: Bool, collapsed: Bool) {
    drawUnseen()
    assign()
    drawOdds()
    drawWeights()
    if learns {
      let shape = prior.shape + Double(classes) - 1
      concentration = chance.gamma(shape) / (prior.rate - logWeights[classes - 1])
      concentration = max(concentration, 1e-10)
    }
    weigh()
    if collapsed { moveCollapsed() }
  }

  /// Step 4 and 5: the unseen given the parameters, and their classes.
  private mutating func drawUnseen() {
    let seen = max(1 - emptiness, 1e-12)
    unseen = Double(chance.poisson(chance.gamma(observed) * emptiness / seen))
    for k in 0..<classes { unseenByClass[k] = 0 }
    chance.share(Int(unseen), by: missing, total: emptiness, into: &unseenByClass, at: 0)
  }

  /// Step 1: the classes of the observed.
  private mutating func assign() {
    for k in 0..<classes { sizes[k] = unseenByClass[k] }
    for place in listed.indices { listed[place] = 0 }
    for h in counts.indices {
      if counts[h] <= Self.fewPersons {
        for _ in 0..<counts[h] { put(1, of: h, into: pickClass(of: h)) }
      } else {
        assignMany(h)
      }
    }
  }

  /// So few persons of one history are drawn one by one.
  private static let fewPersons = 4

  private mutating func pickClass(of h: Int) -> Int {
    let base = h * width
    var rest = chance.uniform() * totals[h]
    for k in 0..<(classes - 1) {
      rest -= shares[base + k]
      if rest < 0 { return k }
    }
    return classes - 1
  }

  private mutating func assignMany(_ h: Int) {
    let base = h * width
    var left = counts[h]
    var rest = totals[h]
    for k in 0..<classes where left > 0 {
      let weight = shares[base + k]
      if weight <= 0 { continue }
      let isLast = k == classes - 1 || weight >= rest
      let drawn = isLast ? left : chance.binomial(left, weight / rest)
      rest -= weight
      if drawn == 0 { continue }
      left -= drawn
      put(drawn, of: h, into: k)
    }
    if left > 0 { put(left, of: h, into: heaviestClass(of: h)) }
  }

  private mutating func put(_ persons: Int, of h: Int, into k: Int) {
    sizes[k] += persons
    for place in starts[h]..<starts[h + 1] { listed[members[place] * width + k] += persons }
  }

  /// Where what rounding left over goes.
  private func heaviestClass(of h: Int) -> Int {
    var heaviest = 0
    for k in 1..<max(classes, 1) where shares[h * width + k] > shares[h * width + heaviest] {
      heaviest = k
    }
    return heaviest
  }

  /// Step 2: the odds of each list in each class; a class with nobody is drawn from the prior.
  private mutating func drawOdds() {
    for j in 0..<lists {
      let base = j * width
      for k in 0..<classes {
        let on = listed[base + k]
        let off = sizes[k] - on
        if on == 0, off == 0 {
          let u = chance.uniform()
          odds[base + k] = u / (1 - u)
        } else if on == 0 {
          // Beta(1, off + 1) as odds: e^x - 1 of an exponential number x.
          odds[base + k] = max(expm1(chance.exponential() / Double(off + 1)), 1e-300)
        } else {
          odds[base + k] = chance.gamma(Double(on + 1)) / chance.gamma(Double(off + 1))
        }
      }
    }
  }

  /// Step 3: the class weights by stick breaking, in logarithms.
  private mutating func drawWeights() {
    var later = sizes.reduce(0, +)
    var rest = 0.0
    for k in 0..<(classes - 1) {
      later -= sizes[k]
      let one = chance.logGammaVariate(1 + Double(sizes[k]))
      let other = chance.logGammaVariate(concentration + Double(later))
      let high = max(one, other)
      let sum = high + log(exp(one - high) + exp(other - high))
      logWeights[k] = rest + one - sum
      rest += other - sum
    }
    logWeights[classes - 1] = rest
  }

  /// The share of every history in every class, under the parameters now.
  private mutating func weigh() {
    for k in 0..<classes { missing[k] = exp(logWeights[k]) }
    ClassRows.divide(&missing, byOneMore: odds)
    emptiness = missing.reduce(0, +)
    ClassRows.multiply(odds, missing, starts, members, into: &shares, sums: &totals)
  }

  /// Goes on with a share of the persons of each history, one at least; with all of them at 1.
  ///
  /// A beginning with few persons crosses between modes that many persons hold apart.
  mutating func thin(to share: Double) {
    counts = given.map { Int((Double($0) * share).rounded(.up)) }
    observed = Double(counts.reduce(0, +))
    groups = Group.runs(of: counts)
  }

  /// Sorts the classes by weight, so that chains speak of the same class by the same number.
  mutating func relabel() {
    let order = (0..<classes).sorted { logWeights[$0] > logWeights[$1] }
    logWeights = order.map { logWeights[$0] }
    let old = odds
    for j in 0..<lists {
      for k in 0..<classes { odds[j * width + k] = old[j * width + order[k]] }
    }
    weigh()
  }
}
