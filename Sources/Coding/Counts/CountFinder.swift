/// Finds how many people a sentence speaks of.
struct CountFinder: Sendable {
  let numbers: NumberNames
  private let person: Int
  private let single: Int
  private let each: Int
  private let vehicle: Int
  private let complaint: Int
  private let criminal: Int
  private let notPeople: Int
  private let checked: Int
  private let asked: Int
  private let told: Int
  private let manyMore: Int
  private let heads: Int
  private let by: Int
  private let others: Int
  private let name: Int
  private let with: Int
  private let did: Int
  private let ofThem: Int
  private let more: Int
  private let months: ConceptSet
  private let counted: ConceptSet

  init(_ names: ConceptNames) {
    numbers = NumberNames(names)
    person = names["C_PERSON"] ?? -1
    single = names["C_SINGLE"] ?? -1
    each = names["C_EACH"] ?? -1
    vehicle = names["C_VEHICLE"] ?? -1
    complaint = names["C_COMPLAINT"] ?? -1
    criminal = names["C_CRIMCASE"] ?? -1
    notPeople = names["C_OTHER"] ?? -1
    checked = names["C_CHECKED"] ?? -1
    asked = names["C_ASKED"] ?? -1
    told = names["C_TOLD"] ?? -1
    manyMore = names["C_MANY_MORE"] ?? -1
    heads = names["C_HEADS"] ?? -1
    by = names["C_BY"] ?? -1
    others = names["C_OTHERS"] ?? -1
    name = names["GIVEN_NAME"] ?? -1
    with = names["C_WITH"] ?? -1
    did = names["C_DID"] ?? -1
    ofThem = names["C_OF_THEM"] ?? -1
    more = names["C_MORE"] ?? -1
    months = names.set { $0.hasPrefix("MONTH_") }
    let counted: Set = ["C_PERSON", "C_COMPLAINT", "C_CRIMCASE", "C_VEHICLE", "C_OTHER"]
    self.counted = names.set { counted.contains($0) }
  }

  /// A count with how well it stands for the people of an event.
  struct Found: Sendable {
    var count: PeopleCount
    var tokens: ClosedRange<Int>
    var rank: Int
  }

  /// How far a count in a headline stands behind one in the text.
  static let asideOfHeadline = 4
  /// The worst rank of a count that stands for a group.
  static let group = 2

  /// How far behind a number its noun may stand.
  private static let reach = 5

  /// The counts of a sentence, the best first.
  ///
  /// - Parameter before: the sentence before, which may say the vehicles of which *each* held so many.
  func counts(
    _ tokens: TextTokens, _ sentence: Range<Int>, _ mentions: [Mentions.Mention],
    before: (tokens: Range<Int>, mentions: [Mentions.Mention])? = nil
  ) -> [Found] {
    let own = own(tokens, sentence, mentions)
    guard let before, let product = product(tokens, sentence, mentions, before: before) else {
      return own
    }
    return [product] + own
  }

  /// The people of 20 buses, when the sentence behind says *fifty-three in each*.
  private func product(
    _ tokens: TextTokens, _ sentence: Range<Int>, _ mentions: [Mentions.Mention],
    before: (tokens: Range<Int>, mentions: [Mentions.Mention])
  ) -> Found? {
    guard mentions.contains(where: { $0.concept == each }),
      !mentions.contains(where: { $0.concept == vehicle }),
      before.mentions.contains(where: { $0.concept == vehicle })
    else { return nil }
    let all = before.mentions + mentions
    let first = Numerals(tokens, before.mentions, names: numbers).all(in: before.tokens)
    let second = Numerals(tokens, mentions, names: numbers).all(in: sentence)
    return product(first + second, all, tokens)
  }

  private func own(
    _ tokens: TextTokens, _ sentence: Range<Int>, _ mentions: [Mentions.Mention]
  ) -> [Found] {
    let nouns = mentions.filter { counted.contains($0.concept) }
    let numerals = Numerals(tokens, mentions, names: numbers).all(in: sentence)
    var found: [Found] = []
    for numeral in numerals where !isOfDate(numeral, mentions, tokens) {
      guard
        let noun = team(before: numeral, mentions) ?? noun(of: numeral, nouns, tokens)
          ?? heads(before: numeral, nouns, mentions) ?? bare(numeral, numerals, mentions)
      else { continue }
      if let one = count(numeral, noun, tokens, mentions) { found.append(one) }
    }
    if let product = product(numerals, mentions, tokens) { found.append(product) }
    if found.count == 1, isBesideOne(found[0], mentions) {
      found[0].count.addOne()
    } else {
      for index in found.indices where isFurther(found[index], mentions) { found[index].rank += 1 }
    }
    return found.sorted { ($0.rank, $0.tokens.lowerBound) < ($1.rank, $1.tokens.lowerBound) }
  }

  /// Whether others than those told of before are counted: *three more refused*, *ещё трое*.
  private func isFurther(_ found: Found, _ mentions: [Mentions.Mention]) -> Bool {
    mentions.contains {
      $0.concept == more && $0.last >= found.tokens.lowerBound - 1
        && $0.first <= found.tokens.upperBound + 1
    }
  }

  /// The nearest noun behind a number that says what is counted.
  private func noun(
    of numeral: Numeral, _ nouns: [Mentions.Mention], _ tokens: TextTokens
  ) -> Mentions.Mention? {
    let end = numeral.tokens.upperBound
    let near = nouns.filter { $0.first >= end && $0.first - end <= Self.reach }
    // Трое суток, трое детей: a number word for people stands before days.
    if near.contains(where: { $0.concept == notPeople && $0.first == end + 1 }) { return nil }
    return near.min { $0.first < $1.first }
  }

  /// People whom no noun names: *four of them*, *four of the eleven are dead*, *ten other veterans*,
  /// *согласились семеро*.
  private func bare(
    _ numeral: Numeral, _ all: [Numeral], _ mentions: [Mentions.Mention]
  ) -> Mentions.Mention? {
    guard numeral.lower ?? 0 > 1, !isOfThings(numeral, mentions) else { return nil }
    var end = numeral.tokens.upperBound
    if let whole = all.first(where: { $0.isOfAll && (2...3).contains($0.tokens.lowerBound - end) })
    {
      end = whole.tokens.upperBound
    }
    let behind = { (mention: Mentions.Mention, reach: Int) in
      (1...reach).contains(mention.first - end)
    }
    guard
      var noun = mentions.first(where: {
        $0.concept == ofThem && behind($0, 2) || $0.concept == others && behind($0, 1)
          || $0.concept == did
            && (behind($0, 2) || $0.last == numeral.tokens.lowerBound - 1)
      })
    else { return nil }
    noun.concept = person
    return noun
  }

  /// Whether a word behind a number says that days, roubles or officers are counted.
  private func isOfThings(_ numeral: Numeral, _ mentions: [Mentions.Mention]) -> Bool {
    mentions.contains {
      $0.concept == notPeople && (1...Self.reach).contains($0.first - numeral.tokens.upperBound)
    }
  }

  /// People whom Russian names before the number: *человек шестьдесят*.
  private func heads(
    before numeral: Numeral, _ nouns: [Mentions.Mention], _ mentions: [Mentions.Mention]
  ) -> Mentions.Mention? {
    let start = numeral.tokens.lowerBound
    let isBusy = nouns.contains { $0.first >= start && $0.first - start <= Self.reach }
    guard !isBusy,
      var noun = mentions.last(where: { $0.concept == heads && (1...2).contains(start - $0.last) })
    else { return nil }
    noun.concept = person
    return noun
  }

  /// A team that a number is the size of: *a team of 35*.
  private func team(
    before numeral: Numeral, _ mentions: [Mentions.Mention]
  ) -> Mentions.Mention? {
    var team = mentions.last {
      $0.concept == heads && $0.last == $0.first + 1 && $0.last == numeral.tokens.lowerBound - 1
    }
    team?.concept = person
    return team
  }

  /// Whether a figure is the day of a month: 5-декабрда, 21 October.
  private func isOfDate(
    _ numeral: Numeral, _ mentions: [Mentions.Mention], _ tokens: TextTokens
  ) -> Bool {
    guard numeral.tokens.count == 1, let value = numeral.exact, (1...31).contains(value),
      tokens.tokens[numeral.tokens.lowerBound].value >= 0
    else { return false }
    let place = numeral.tokens.lowerBound
    return mentions.contains { months.contains($0.concept) && abs($0.first - place) <= 2 }
  }

  private func count(
    _ numeral: Numeral, _ noun: Mentions.Mention, _ tokens: TextTokens,
    _ mentions: [Mentions.Mention]
  ) -> Found? {
    let unit: String
    switch noun.concept {
    case person: unit = "U_PERSON"
    case complaint: unit = "U_CASE"
    case criminal: unit = "U_CRIMCASE"
    default: return nil
    }
    let span =
      min(noun.first, numeral.tokens.lowerBound)...max(noun.last, numeral.tokens.upperBound)
    let isChecked = mentions.contains {
      $0.concept == checked && $0.first < numeral.tokens.lowerBound + 8
        && $0.last > numeral.tokens.lowerBound - 6 && !hasComma(between: $0, numeral, tokens)
    }
    let isOfAll = numeral.isOfAll && noun.first > numeral.tokens.lowerBound
    let isOpen = mentions.contains { $0.concept == manyMore }
    let count = PeopleCount(
      lower: numeral.lower, upper: isOpen ? nil : numeral.upper,
      unit: unit == "U_PERSON" && mentions.contains { $0.concept == asked } ? "U_CASE" : unit,
      nationality: [], isComputed: false, text: tokens.text(tokens.range(span)))
    let isTelling =
      isOfTellers(numeral, mentions, tokens)
      || mentions.contains {
        $0.concept == told && $0.first <= span.upperBound + 3 && $0.last >= span.lowerBound - 1
          && !hasComma(between: $0, numeral, tokens)
      }
    return Found(
      count: count, tokens: span, rank: rank(of: count, isAside: isChecked || isTelling || isOfAll))
  }

  /// Whether a count is of those beside somebody who is named: *Bishnu and eleven others*.
  private func isBesideOne(_ found: Found, _ mentions: [Mentions.Mention]) -> Bool {
    let near = (found.tokens.lowerBound - 1)...(found.tokens.upperBound + 1)
    return found.rank == 1 && found.count.unit == "U_PERSON" && found.count.lower != nil
      && mentions.contains { $0.concept == others && near.contains($0.first) }
      && mentions.contains {
        ($0.concept == single || $0.concept == name) && $0.last < found.tokens.lowerBound
          || $0.concept == with && $0.last == found.tokens.lowerBound - 1
      }
  }

  /// Whether those who only tell of it are counted: *relatives of four prisoners say*.
  private func isOfTellers(
    _ numeral: Numeral, _ mentions: [Mentions.Mention], _ tokens: TextTokens
  ) -> Bool {
    mentions.contains {
      $0.concept == by && (1...5).contains(numeral.tokens.lowerBound - $0.last)
        && !hasComma(between: $0, numeral, tokens)
    }
  }

  /// Whether a comma parts a verb from a number: having checked everybody, they took 32.
  private func hasComma(
    between mention: Mentions.Mention, _ numeral: Numeral, _ tokens: TextTokens
  ) -> Bool {
    let isBefore = mention.last < numeral.tokens.lowerBound
    let left = isBefore ? mention.last : numeral.tokens.upperBound
    let right = isBefore ? numeral.tokens.lowerBound : mention.first
    guard left < right else { return false }
    return tokens.isParted(left, right, by: [","])
  }

  /// Groups before single people, people before cases; those who were only checked, or who only tell
  /// of it, stand behind groups: 0 best.
  private func rank(of count: PeopleCount, isAside: Bool) -> Int {
    if count.unit != "U_PERSON" { return 6 }
    if count.lower == 1, count.upper == 1 { return 5 }
    if isAside { return 4 }
    // Dozens were held, sixteen were taken: the number stands before the rough word.
    let isRough = count.upper.map { $0 >= 2 * max(1, count.lower ?? 0) } ?? false
    return isRough ? Self.group : 1
  }

  /// 20 buses with 53 people each.
  private func product(
    _ numerals: [Numeral], _ mentions: [Mentions.Mention], _ tokens: TextTokens
  ) -> Found? {
    guard mentions.contains(where: { $0.concept == each }) else { return nil }
    for mention in mentions where mention.concept == vehicle {
      guard
        let vehicles = numerals.last(where: {
          $0.tokens.upperBound < mention.first && mention.first - $0.tokens.upperBound <= Self.reach
        }),
        let people = numerals.first(where: { $0.tokens.lowerBound > mention.last })
          ?? numerals.last(where: {
            $0.tokens.upperBound < vehicles.tokens.lowerBound
              && counts(people: $0, before: vehicles, mentions)
          }),
        let left = vehicles.exact, let right = people.exact
      else { continue }
      let (value, overflow) = left.multipliedReportingOverflow(by: right)
      guard !overflow else { continue }
      let from = min(vehicles.tokens.lowerBound, people.tokens.lowerBound)
      let span = from...max(vehicles.tokens.upperBound, people.tokens.upperBound, mention.last)
      let count = PeopleCount(
        lower: value, upper: value, unit: "U_PERSON", nationality: [], isComputed: true,
        text: tokens.text(tokens.range(span)))
      return Found(count: count, tokens: span, rank: 0)
    }
    return nil
  }

  /// Whether a number before the vehicles is one of people: "53 men in each of 20 buses", and not
  /// "two houses, and three buses".
  private func counts(
    people numeral: Numeral, before vehicles: Numeral, _ mentions: [Mentions.Mention]
  ) -> Bool {
    mentions.contains {
      $0.concept == person && $0.first >= numeral.tokens.upperBound
        && $0.first <= vehicles.tokens.lowerBound
    }
  }

  /// One person, when the sentence speaks of a single one.
  func single(
    _ tokens: TextTokens, _ mentions: [Mentions.Mention]
  ) -> Found? {
    guard let one = mentions.first(where: { $0.concept == single }) else { return nil }
    let count = PeopleCount(
      lower: 1, upper: 1, unit: "U_PERSON", nationality: [], isComputed: false,
      text: tokens.text(tokens.range(one.tokens)))
    return Found(count: count, tokens: one.tokens, rank: 5)
  }
}
