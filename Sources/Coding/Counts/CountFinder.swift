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
  }

  /// A count with how well it stands for the people of an event.
  struct Found: Sendable {
    var count: PeopleCount
    var tokens: ClosedRange<Int>
    var rank: Int
  }

  /// How far behind a number its noun may stand.
  private static let reach = 5

  /// The counts of a sentence, the best first.
  func counts(
    _ tokens: TextTokens, _ sentence: Range<Int>, _ mentions: [Mentions.Mention]
  ) -> [Found] {
    let nouns = mentions.filter {
      [person, complaint, criminal, vehicle, notPeople].contains($0.concept)
    }
    guard !nouns.isEmpty else { return [] }
    let numerals = Numerals(tokens, mentions, names: numbers).all(in: sentence)
    var found: [Found] = []
    for numeral in numerals {
      guard let noun = noun(of: numeral, nouns, tokens) else { continue }
      if let one = count(numeral, noun, tokens, mentions) { found.append(one) }
    }
    if let product = product(numerals, mentions, tokens, sentence) { found.append(product) }
    return found.sorted { ($0.rank, $0.tokens.lowerBound) < ($1.rank, $1.tokens.lowerBound) }
  }

  /// The nearest noun behind a number that says what is counted.
  private func noun(
    of numeral: Numeral, _ nouns: [Mentions.Mention], _ tokens: TextTokens
  ) -> Mentions.Mention? {
    let end = numeral.tokens.upperBound
    let near = nouns.filter { $0.first >= end && $0.first - end <= Self.reach }
    // Трое суток: a number word for people stands before days.
    if near.contains(where: { $0.concept == notPeople && $0.first == end + 1 }) { return nil }
    return near.min { $0.first < $1.first }
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
    let span = numeral.tokens.lowerBound...max(noun.last, numeral.tokens.upperBound)
    let isChecked = mentions.contains {
      $0.concept == checked && $0.first < numeral.tokens.lowerBound + 8
        && $0.last > numeral.tokens.lowerBound - 6
    }
    let isOpen = mentions.contains { $0.concept == manyMore }
    let count = PeopleCount(
      lower: numeral.lower, upper: isOpen ? nil : numeral.upper,
      unit: unit == "U_PERSON" && mentions.contains { $0.concept == asked } ? "U_CASE" : unit,
      nationality: [], isComputed: false, text: tokens.text(tokens.range(span)))
    let isTelling = mentions.contains {
      $0.concept == told && $0.first <= span.upperBound + 1 && $0.last >= span.lowerBound - 1
    }
    return Found(
      count: count, tokens: span, rank: rank(of: count, isAside: isChecked || isTelling))
  }

  /// Groups before single people, people before cases; those who were only checked, or who only tell
  /// of it, stand behind groups: 0 best.
  private func rank(of count: PeopleCount, isAside: Bool) -> Int {
    if count.unit != "U_PERSON" { return 6 }
    if count.lower == 1, count.upper == 1 { return 5 }
    return isAside ? 4 : 1
  }

  /// 20 buses with 53 people each.
  private func product(
    _ numerals: [Numeral], _ mentions: [Mentions.Mention], _ tokens: TextTokens,
    _ sentence: Range<Int>
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
