import Glibc

/// One chain of the latent-class sampler (Manrique-Vallier 2016).
///
/// Person i is of class z with weight pi; within a class the lists are independent. State: the
/// weights, the odds of each list in each class, the unseen and their classes. Weights of histories
/// are products of odds, so that a history on two lists costs two multiplications a class.
struct ClassChain: Sendable {
  let classes: Int
  let lists: Int
  let observed: Double
  private let counts: [Int]
  private let starts: [Int]
  private let members: [Int]
  private let prior: (shape: Double, rate: Double)
  var chance: Chance

  /// The natural logarithms of the class weights.
  var logWeights: [Double]
  var concentration: Double
  /// The odds of list j in class k at `j * classes + k`.
  var odds: [Double]
  /// The weight of class k times the chance to be on no list.
  private(set) var missing: [Double]
  /// The share of history h and class k at `h * classes + k`, and its sum over k.
  private(set) var shares: [Double]
  private(set) var totals: [Double]
  private var assigned: [Int]
  private var listed: [Int]
  private var sizes: [Int]
  private var unseenByClass: [Int]
  private(set) var unseen = 0.0
  /// The chance to be seen on no list, under the parameters now.
  private(set) var emptiness = 0.5
  /// How many collapsed moves were accepted and tried.
  private(set) var moves = (accepted: 0, tried: 0)
  private var proposal: [Double]
  private var proposedOdds: [Double]

  init(_ table: CaptureTable, _ settings: LatentClasses, chance: Chance, number: Int) {
    classes = max(settings.classes, 1)
    lists = table.lists.count
    observed = Double(table.observed)
    counts = table.counts
    prior = settings.concentration
    self.chance = chance
    var starts = [0]
    var members: [Int] = []
    for history in table.histories {
      members += history.lists
      starts.append(members.count)
    }
    self.starts = starts
    self.members = members
    let k = classes
    logWeights = Array(repeating: 0, count: k)
    concentration = 0.3 / Double(k)
    odds = Array(repeating: 1, count: lists * k)
    missing = Array(repeating: 0, count: k)
    shares = Array(repeating: 0, count: counts.count * k)
    totals = Array(repeating: 0, count: counts.count)
    assigned = Array(repeating: 0, count: counts.count * k)
    listed = Array(repeating: 0, count: lists * k)
    sizes = Array(repeating: 0, count: k)
    unseenByClass = sizes
    proposal = totals
    proposedOdds = Array(repeating: 0, count: lists)
    begin(table.sizes, spread: settings.dispersesStarts ? Double(number) : 0)
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
        odds[j * classes + k] = share / (1 - share) * exp(min(max(shift + jitter, -6), 6))
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
    let width = classes
    for k in 0..<width { sizes[k] = unseenByClass[k] }
    for place in listed.indices { listed[place] = 0 }
    for h in counts.indices {
      let base = h * width
      var left = counts[h]
      var rest = totals[h]
      for k in 0..<width where left > 0 {
        let weight = shares[base + k]
        if weight <= 0 { continue }
        let drawn =
          k == width - 1 || weight >= rest ? left : chance.binomial(left, weight / rest)
        rest -= weight
        if drawn == 0 { continue }
        left -= drawn
        sizes[k] += drawn
        for place in starts[h]..<starts[h + 1] { listed[members[place] * width + k] += drawn }
      }
      if left > 0 { place(left, of: h) }
    }
  }

  /// What rounding left over goes to the heaviest class of its history.
  private mutating func place(_ left: Int, of h: Int) {
    var heaviest = 0
    for k in 1..<max(classes, 1) where shares[h * classes + k] > shares[h * classes + heaviest] {
      heaviest = k
    }
    sizes[heaviest] += left
    for place in starts[h]..<starts[h + 1] { listed[members[place] * classes + heaviest] += left }
  }

  /// Step 2: the odds of each list in each class; a class with nobody is drawn from the prior.
  private mutating func drawOdds() {
    for j in 0..<lists {
      let base = j * classes
      for k in 0..<classes {
        let on = listed[base + k]
        let off = sizes[k] - on
        if on == 0, off == 0 {
          let u = chance.uniform()
          odds[base + k] = u / (1 - u)
        } else if on == 0 {
          let rest = exp(log(chance.uniform()) / Double(off + 1))
          odds[base + k] = max((1 - rest) / rest, 1e-300)
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
    let width = classes
    emptiness = 0
    for k in 0..<width { missing[k] = exp(logWeights[k]) }
    for j in 0..<lists {
      for k in 0..<width { missing[k] /= 1 + odds[j * width + k] }
    }
    for k in 0..<width { emptiness += missing[k] }
    for h in counts.indices {
      let base = h * width
      for k in 0..<width { shares[base + k] = missing[k] }
      for place in starts[h]..<starts[h + 1] {
        let row = members[place] * width
        for k in 0..<width { shares[base + k] *= odds[row + k] }
      }
      var total = 0.0
      for k in 0..<width { total += shares[base + k] }
      totals[h] = total
    }
  }

  /// Sorts the classes by weight, so that chains speak of the same class by the same number.
  mutating func relabel() {
    let order = (0..<classes).sorted { logWeights[$0] > logWeights[$1] }
    logWeights = order.map { logWeights[$0] }
    let old = odds
    for j in 0..<lists {
      for k in 0..<classes { odds[j * classes + k] = old[j * classes + order[k]] }
    }
    weigh()
  }
}

extension ClassChain {
  /// Moves on the likelihood with the unseen and all classes summed out.
  ///
  /// The plain sampler is slow because most people are unseen: how many there are and how rarely
  /// their class is listed hold each other fast. Here a class grows by e^s while the odds of its
  /// lists shrink by e^s, which the data hardly notice, and the unseen follow.
  private mutating func moveCollapsed() {
    for _ in 0..<8 {
      let k = pickClass()
      let scale = [0.15, 0.5, 1.5][chance.index(below: 3)]
      let s = scale * chance.normal()
      moves.tried += 1
      if tryGrowth(of: k, by: s) { moves.accepted += 1 }
    }
    swapNeighbours()
    weigh()
  }

  private mutating func pickClass() -> Int { chance.index(below: classes) }

  /// Grows class `k` by e^s, its odds shrunk by as much; accepts by Metropolis and Hastings.
  private mutating func tryGrowth(of k: Int, by s: Double) -> Bool {
    let width = classes
    let weight = exp(logWeights[k])
    let growth = exp(s)
    // All weights are divided by z so that they add up to one again.
    let z = 1 + weight * (growth - 1)
    guard z > 0, z.isFinite else { return false }
    let logZ = log(z)
    var none = weight * growth
    var logRatio = s - Double(width) * logZ
    for j in 0..<lists {
      let before = odds[j * width + k]
      let after = before / growth
      proposedOdds[j] = after
      none /= 1 + after
      // The prior is flat in the chance p; in logit p its density is p (1 - p).
      let ratio = (1 + before) / (1 + after)
      logRatio += log(ratio * ratio) - s
    }
    let empty = (emptiness - missing[k] + none) / z
    let seenBefore = 1 - emptiness
    let seen = 1 - empty
    guard seen > 1e-12, seenBefore > 1e-12 else { return false }
    logRatio -= observed * log(seen / seenBefore)
    for h in counts.indices {
      var share = none
      for place in starts[h]..<starts[h + 1] { share *= proposedOdds[members[place]] }
      let ratio = (totals[h] - shares[h * width + k] + share) / (z * totals[h])
      guard ratio > 0 else { return false }
      logRatio += Double(counts[h]) * log(ratio)
      proposal[h] = share
    }
    logRatio += logPrior(growing: k, by: s, logZ: logZ) - logPrior(growing: k, by: 0, logZ: 0)
    guard log(chance.uniform()) < logRatio else { return false }
    for r in 0..<width {
      logWeights[r] -= logZ
      missing[r] /= z
    }
    logWeights[k] += s
    missing[k] = none / z
    for j in 0..<lists { odds[j * width + k] = proposedOdds[j] }
    for h in counts.indices {
      let base = h * width
      for r in 0..<width { shares[base + r] /= z }
      shares[base + k] = proposal[h] / z
      var total = 0.0
      for r in 0..<width { total += shares[base + r] }
      totals[h] = total
    }
    emptiness = empty
    return true
  }

  /// The stick-breaking prior density of the weights, up to a constant, one of them grown.
  ///
  /// Product of Beta(1, alpha) over sticks and of the Jacobian from sticks to weights:
  /// (alpha - 1) log pi_K less the logarithms of what is left before each stick.
  private func logPrior(growing k: Int, by s: Double, logZ: Double) -> Double {
    let last = classes - 1
    let lastWeight = logWeights[last] - logZ + (k == last ? s : 0)
    var value = (concentration - 1) * lastWeight
    var left = exp(lastWeight)
    var place = last - 1
    while place >= 1 {
      left += exp(logWeights[place] - logZ + (k == place ? s : 0))
      value -= log(left)
      place -= 1
    }
    return value
  }

  /// Exchanges the numbers of two neighbouring classes; only the prior has a say.
  private mutating func swapNeighbours() {
    guard classes > 1 else { return }
    let k = chance.index(below: classes - 1)
    let before = logPrior(growing: 0, by: 0, logZ: 0)
    logWeights.swapAt(k, k + 1)
    let after = logPrior(growing: 0, by: 0, logZ: 0)
    if log(chance.uniform()) < after - before {
      for j in 0..<lists { odds.swapAt(j * classes + k, j * classes + k + 1) }
    } else {
      logWeights.swapAt(k, k + 1)
    }
  }
}
