/// Sentences and codes that belong to one event.
struct EventDraft: Sendable {
  /// The sentences in their order.
  private(set) var sentences: [SentenceFacts]
  /// Its tactics so far.
  private(set) var tactics: Set<String>
  /// The paragraph of its last tactic.
  private(set) var lastTactic: Int
  private(set) var hasPeople: Bool
  private(set) var isOfRecruitment: Bool
  private var dates: Set<String>
  private var places: Set<[UInt16]>
  /// Whether it tells what came later.
  let isLater: Bool

  init(_ first: SentenceFacts, isLater: Bool = false) {
    sentences = [first]
    tactics = first.tactics
    lastTactic = first.paragraph
    hasPeople = first.hasGroup || first.single != nil
    isOfRecruitment = first.isOfRecruitment
    dates = first.dates
    places = first.places
    self.isLater = isLater
  }

  /// The paragraph it has reached.
  var paragraph: Int { sentences[sentences.count - 1].paragraph }
  /// Whether it tells how many cases somebody knows.
  var isOfCases: Bool { isLater && sentences.contains { $0.isOfCases } }

  /// Whether it began with people being rounded up.
  var isOfRaid: Bool { tactics.contains { $0.hasPrefix("T_RAID") } }

  mutating func add(_ sentence: SentenceFacts) {
    sentences.append(sentence)
    tactics.formUnion(sentence.tactics)
    if !sentence.tactics.isEmpty { lastTactic = sentence.paragraph }
    hasPeople = hasPeople || sentence.hasGroup || sentence.single != nil
    isOfRecruitment = isOfRecruitment || sentence.isOfRecruitment
    dates.formUnion(sentence.dates)
    places.formUnion(sentence.places)
  }

  /// Whether a paragraph names another person, day or place than this event.
  func isOther(_ block: ArraySlice<SentenceFacts>) -> Bool {
    if block.first?.isAnother == true { return true }
    if hasPeople, block.contains(where: { $0.hasGroup || $0.single != nil }) { return true }
    let days = block.reduce(into: Set<String>()) { $0.formUnion($1.dates) }
    if !days.isEmpty, !dates.isEmpty, days.isDisjoint(with: dates) { return true }
    let here = block.reduce(into: Set<[UInt16]>()) { $0.formUnion($1.places) }
    return !here.isEmpty && !places.isEmpty && here.isDisjoint(with: places)
  }
}
