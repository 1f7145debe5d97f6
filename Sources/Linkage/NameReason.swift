import Language

/// A reason for or against taking two names for one; its raw value is the key of its words.
package enum NameReason: String, CaseIterable, Sendable, Codable {
  case nothingToRead = "nothing-to-read"
  case samePart = "same-part"
  case nearPart = "near-part"
  case differentPart = "different-part"
  case initialOnly = "initial-only"
  case fatherMissing = "father-missing"
  case fatherDiffers = "father-differs"
  case partMissing = "part-missing"
  case sexDiffers = "sex-differs"
  case rolesExchanged = "roles-exchanged"
  case familyForm = "family-form"
}

extension NameComparison {
  /// The reasons for the score of two names, each once.
  func reasons(_ left: NameParts, _ right: NameParts) -> [NameReason] {
    guard !left.words.isEmpty, !right.words.isEmpty else { return [.nothingToRead] }
    let found = assignment(left, right)
    let short = found.swapped ? right.words : left.words
    let long = found.swapped ? left.words : right.words
    var reasons: [NameReason] = []
    var taken: Set<Int> = []
    var directions: Set<Bool> = []
    for i in short.indices {
      let j = Int(found.match.partners[i])
      guard j >= 0 else { continue }
      taken.insert(j)
      reasons.append(reason(short[i], long[j]))
      if short[i].mark != long[j].mark {
        if short[i].mark == .bare { directions.insert(true) }
        if long[j].mark == .bare { directions.insert(false) }
        let marks = [short[i].mark, long[j].mark]
        if !marks.contains(where: { $0.isFather || $0 == .initial }) { reasons.append(.familyForm) }
      }
    }
    for j in long.indices where !taken.contains(j) {
      reasons.append(long[j].mark.isFather ? .fatherMissing : .partMissing)
    }
    if directions.count == 2 { reasons.append(.rolesExchanged) }
    if left.sex != .unknown, right.sex != .unknown, left.sex != right.sex {
      reasons.append(.sexDiffers)
    }
    return reasons.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private func reason(_ left: NameWord, _ right: NameWord) -> NameReason {
    if left.mark == .initial || right.mark == .initial { return .initialOnly }
    let cost = rootCost(left, right)
    if cost < 0.2 { return .samePart }
    if cost < 0.6 { return .nearPart }
    return left.mark.isFather && right.mark.isFather ? .fatherDiffers : .differentPart
  }
}
