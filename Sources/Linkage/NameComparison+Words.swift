package import Language

extension NameComparison {
  /// The cost of taking one word for the other, roots and marks together.
  func wordCost(_ left: NameWord, _ right: NameWord) -> Float {
    if left.mark == .initial || right.mark == .initial { return initialCost(left, right) }
    let role = Self.roleCost(left.mark, right.mark)
    if role >= NameMatch.contradiction { return role }
    let sex =
      left.sex != .unknown && right.sex != .unknown && left.sex != right.sex ? Float(0.2) : 0
    return rootCost(left, right) + role + sex
  }

  /// The cost of the roots alone, in units of a lost letter in a word of usual length.
  package func rootCost(_ left: NameWord, _ right: NameWord) -> Float {
    var raw = readings.distance(left, right, limit: 180)
    if left.stem != nil || right.stem != nil {
      let stems = readings.distance(left.stem ?? left.root, right.stem ?? right.root, limit: 180)
      // Karimjon may be called Karim; the Karimjonovs are not the Karimovs.
      let tail = left.mark == .bare && right.mark == .bare ? 12 : 60
      raw = min(raw, stems + (left.stem != nil && right.stem != nil ? 0 : tail))
    }
    if left.family.x != 0, right.family.x != 0 {
      // Both are known names: one name in two languages, or two names that look alike.
      raw = Self.meet(left.family, right.family) ? min(raw, 20) : max(raw, 95)
    } else if Self.meet(left.long, right.family) || Self.meet(right.long, left.family) {
      raw = min(raw, 45)
    }
    let length = Float(left.root.count + right.root.count) / 2
    return Float(raw) / (58 + 6 * length)
  }

  /// Whether two words belong to a family of equal names.
  static func meet(_ left: SIMD2<UInt16>, _ right: SIMD2<UInt16>) -> Bool {
    (left.x != 0 && (left.x == right.x || left.x == right.y))
      || (left.y != 0 && (left.y == right.x || left.y == right.y))
  }

  /// Whether one of two words may be a short name for the other.
  static func isShort(_ left: NameWord, for right: NameWord) -> Bool {
    meet(left.long, right.family) || meet(right.long, left.family)
  }

  private func initialCost(_ left: NameWord, _ right: NameWord) -> Float {
    readings.sameBeginning(left.root, right.root) ? 0.15 : NameMatch.contradiction
  }

  /// The cost of two marks for one word: Рахимов and Рахимзода are written for one family.
  static func roleCost(_ left: NameMark, _ right: NameMark) -> Float {
    if left == right { return 0 }
    switch (left, right) {
    case (.surname, .zoda), (.zoda, .surname): return 0.12
    case (.zoda, .bare), (.bare, .zoda), (.surname, .bare), (.bare, .surname): return 0.22
    case (.patronymic, .kin), (.kin, .patronymic): return 0.02
    case (.uulu, .kin), (.kin, .uulu): return 0.1
    case (.uulu, .patronymic), (.patronymic, .uulu), (.uulu, .surname), (.surname, .uulu):
      return 0.15
    case (.patronymic, .zoda), (.zoda, .patronymic), (.kin, .zoda), (.zoda, .kin): return 0.35
    case (.patronymic, .bare), (.bare, .patronymic), (.kin, .bare), (.bare, .kin): return 0.3
    case (.uulu, .bare), (.bare, .uulu): return 0.4
    default: return 0.75
    }
  }
}

extension ReadingTable {
  /// The least distance of the roots of two words, ambiguous letters read together or apart.
  func distance(_ left: NameWord, _ right: NameWord, limit: Int) -> Int {
    var best = distance(left.root, right.root, limit: limit)
    if let apart = left.apart { best = min(best, distance(apart, right.root, limit: limit)) }
    if let apart = right.apart {
      best = min(best, distance(left.root, apart, limit: limit))
      if let other = left.apart { best = min(best, distance(other, apart, limit: limit)) }
    }
    return best
  }
}
