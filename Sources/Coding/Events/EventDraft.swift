/// Sentences and codes that belong to one event.
struct EventDraft: Sendable {
  /// The sentences in their order.
  private(set) var sentences: [SentenceFacts]
  /// Its tactics so far.
  private(set) var tactics: Set<String>
  /// The paragraph of its last tactic.
  private(set) var lastTactic: Int
  /// Whether it counts a group of people.
  private(set) var hasGroup: Bool
  private(set) var isOfRecruitment: Bool
  private var dates: Set<String>
  private var places: Set<[UInt16]>
  private var isNamed: Bool
  /// Whether it tells what came later.
  let isLater: Bool
  /// Whether it only counts people of many places and times.
  let isEstimate: Bool

  init(_ first: SentenceFacts, isLater: Bool = false, isEstimate: Bool = false) {
    sentences = [first]
    tactics = first.tactics
    lastTactic = first.paragraph
    hasGroup = first.hasGroup
    isNamed = first.isNamed
    isOfRecruitment = first.isOfRecruitment
    dates = first.dates
    places = first.places
    self.isLater = isLater
    self.isEstimate = isEstimate
  }

  /// The paragraph it has reached.
  var paragraph: Int { sentences[sentences.count - 1].paragraph }
  /// Whether it tells how many cases somebody knows.
  var isOfCases: Bool { isLater && sentences.contains { $0.isOfCases } }

  /// Whether it began with people being rounded up.
  var isOfRaid: Bool { tactics.contains { $0.hasPrefix("T_RAID") } }

  mutating func add(_ sentence: SentenceFacts) {
    sentences.append(sentence)
    take(sentence)
  }

  /// Puts the headline of the text before the other sentences.
  mutating func begin(with headline: SentenceFacts) {
    sentences.insert(headline, at: 0)
    tactics.formUnion(headline.tactics)
    isOfRecruitment = isOfRecruitment || headline.isOfRecruitment
  }

  private mutating func take(_ sentence: SentenceFacts) {
    tactics.formUnion(sentence.tactics)
    if !sentence.tactics.isEmpty { lastTactic = sentence.paragraph }
    hasGroup = hasGroup || sentence.hasGroup
    isNamed = isNamed || sentence.isNamed
    isOfRecruitment = isOfRecruitment || sentence.isOfRecruitment
    dates.formUnion(sentence.dates)
    places.formUnion(sentence.places)
  }

  /// Whether a paragraph names another person, day or place than this event.
  func isOther(_ block: ArraySlice<SentenceFacts>) -> Bool {
    if block.first?.isAnother == true { return true }
    if isNamed, block.contains(where: \.isNamed) { return true }
    return isElsewhere(block)
  }

  /// Whether a paragraph names another day or place than this event.
  private func isElsewhere(_ block: ArraySlice<SentenceFacts>) -> Bool {
    if isAtOtherTime(block) { return true }
    let here = block.reduce(into: Set<[UInt16]>()) { $0.formUnion($1.places) }
    return !here.isEmpty && !places.isEmpty && here.isDisjoint(with: places)
  }

  /// Whether a paragraph names other days than this event.
  func isAtOtherTime(_ block: ArraySlice<SentenceFacts>) -> Bool {
    let days = block.reduce(into: Set<String>()) { $0.formUnion($1.dates) }
    return !days.isEmpty && !dates.isEmpty && days.isDisjoint(with: dates)
  }
}
