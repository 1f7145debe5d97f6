import Language

/// Finds which word of the longer name belongs to each word of the shorter one, at the least cost.
///
/// It knows marks and costs only, so that names in a book and names just read are matched alike.
struct NameMatch {
  /// What a pair of words that do not belong together costs.
  static let contradiction: Float = 1.3

  /// The cost of the shorter name's word `i` for the longer one's word `j`, by `i * 5 + j`.
  var costs = InlineArray<25, Float>(repeating: 0)
  /// The cost of the best way found.
  private(set) var best = Float.infinity
  /// For each word of the shorter name its partner in the longer one.
  private(set) var partners = InlineArray<5, Int8>(repeating: -1)
  private let short: WordRoles
  private let long: WordRoles
  private var trial = InlineArray<5, Int8>(repeating: -1)

  init(short: WordRoles, long: WordRoles) {
    self.short = short
    self.long = long
  }

  /// Tries the few ways there are; a way that already costs more than the best is left.
  mutating func run() {
    guard short.count > 0 else {
      best = 3
      return
    }
    step(0, taken: 0, sum: 0)
  }

  private mutating func step(_ i: Int, taken: UInt8, sum: Float) {
    if sum >= best { return }
    guard i < short.count else {
      let total = sum + surroundings(taken)
      if total < best {
        best = total
        partners = trial
      }
      return
    }
    for j in 0..<long.count where taken & (1 << UInt8(j)) == 0 {
      trial[i] = Int8(j)
      step(i + 1, taken: taken | 1 << UInt8(j), sum: sum + costs[i * 5 + j])
    }
  }

  /// What the matching as a whole adds: roles exchanged, words left over, too little matched.
  private func surroundings(_ taken: UInt8) -> Float {
    var (forward, backward, fatherAsName) = (false, false, false)
    var firm = 0
    for i in 0..<short.count {
      let (a, b) = (short.roles[i], long.roles[Int(trial[i])])
      let (bareA, bareB) = (a & WordRoles.bare != 0, b & WordRoles.bare != 0)
      if bareB, !bareA { forward = true }
      if bareA, !bareB { backward = true }
      if (a ^ b) & WordRoles.father != 0, bareA || bareB { fatherAsName = true }
      if (a | b) & WordRoles.initial == 0 { firm += 1 }
    }
    var cost: Float = 0
    var leftBare = false
    for j in 0..<long.count where taken & (1 << UInt8(j)) == 0 {
      cost += long.absence[j]
      if long.roles[j] & WordRoles.bare != 0 { leftBare = true }
    }
    // Олим Шерзодов is not Шерзод Олимов; Асан уулу Нурлан is not Нурлан уулу Асан.
    if forward, backward { cost += 1 }
    // A son's father's name does not make him the father who bears it.
    if fatherAsName, leftBare { cost += 0.6 }
    if firm < 2 { cost += firm == 0 ? 0.9 : lonely }
    return cost
  }

  /// What it costs that one firm word is matched; beside an initial that agrees it says more.
  private var lonely: Float { short.count > 1 ? 0.3 : 0.45 }
}

/// What the marks of up to five words mean for matching, as bits, looked at millions of times.
struct WordRoles: Sendable {
  static let bare: UInt8 = 1
  static let father: UInt8 = 2
  static let initial: UInt8 = 4

  private(set) var count = 0
  private(set) var roles = InlineArray<5, UInt8>(repeating: 0)
  /// What it costs that the other name lacks the word.
  private(set) var absence = InlineArray<5, Float>(repeating: 0)

  mutating func append(_ mark: NameMark) {
    absence[count] = mark.absence
    roles[count] =
      switch mark {
      case .bare: Self.bare
      case .patronymic, .kin: Self.father
      case .initial: Self.initial
      case .surname, .zoda, .uulu: 0
      }
    count += 1
  }
}

extension NameMark {
  /// Whether it marks the father's name and nothing else.
  var isFather: Bool { self == .patronymic || self == .kin }

  /// What it costs that the other name lacks such a word.
  var absence: Float {
    switch self {
    case .patronymic, .kin: 0.04
    case .uulu: 0.35
    case .bare: 0.28
    case .surname, .zoda: 0.5
    case .initial: 0.05
    }
  }
}
