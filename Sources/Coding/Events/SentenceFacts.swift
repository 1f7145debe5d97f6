/// What a sentence says that matters for telling events apart, worked out once.
struct SentenceFacts: Sendable {
  /// The number of the sentence.
  let index: Int
  /// The paragraph it stands in.
  let paragraph: Int
  /// The codes found in it.
  let matches: [CodeMatch]
  /// The people it counts, the best first.
  private(set) var counts: [CountFinder.Found]
  /// The one person it speaks of, if any.
  let single: CountFinder.Found?
  /// Whether it goes on to another person: *another*, *другой*.
  let isAnother: Bool
  /// Whether it introduces a single person: *28-летний*, *a man from*.
  let isNamed: Bool
  /// Whether it says that somebody was arrested.
  let isOfArrest: Bool
  /// Whether it speaks of several people.
  let hasPlural: Bool
  /// Whether it sums up what happened at many places and times.
  let isSum: Bool
  /// Its dates as EDTF.
  let dates: Set<String>
  /// The beginnings of its places.
  let places: Set<[UInt16]>
  /// Its tactics.
  let tactics: Set<String>

  init(_ reading: Reading, _ index: Int, matches: [CodeMatch], tools: EventTools) {
    let sentence = reading.tokens.sentences[index]
    let mentions = reading.mentions.bySentence[index]
    self.index = index
    self.matches = matches
    paragraph = sentence.paragraph
    let dates = reading.dates[index]
    counts = Self.counts(reading, index, tools).filter { found in
      !dates.contains { $0.tokens.overlaps(found.tokens) }
    }
    single = tools.counts.single(reading.tokens, mentions)
    isNamed = reading.mentions.sets[index].contains(tools.marks.named)
    isOfArrest = reading.mentions.sets[index].contains(tools.marks.arrest)
    hasPlural = reading.mentions.sets[index].meets(tools.marks.people)
    isSum = tools.scope.isStatistic(reading.mentions.sets[index])
    isAnother = reading.mentions.sets[index].contains(tools.marks.another)
    self.dates = Set(dates.map(\.edtf))
    places = Set(
      mentions.lazy.filter { $0.concept == tools.marks.place }
        .map { Array(reading.tokens.word($0.first).prefix(5)) })
    tactics = Set(matches.lazy.filter { $0.kind == .tactic }.map(\.code))
  }

  private static func counts(
    _ reading: Reading, _ index: Int, _ tools: EventTools
  ) -> [CountFinder.Found] {
    let sentences = reading.tokens.sentences
    let mentions = reading.mentions.bySentence
    let before = index > 0 ? (sentences[index - 1].tokens, mentions[index - 1]) : nil
    return tools.counts.counts(
      reading.tokens, sentences[index].tokens, mentions[index], before: before)
  }

  /// Whether it counts a group of people.
  var hasGroup: Bool { (counts.first?.rank ?? .max) <= CountFinder.group }
  /// Whether it counts people of many places and times; they are no people of one event.
  var isEstimate: Bool {
    guard hasGroup, !hasMeans, let count = counts.first?.count else { return false }
    return isSum || !count.isComputed && (count.lower ?? 0) >= Self.thousand
  }

  /// As many people are never taken at one place and time.
  private static let thousand = 1_000

  /// The same sentence as a headline, whose people the text counts more exactly.
  func asHeadline() -> SentenceFacts {
    var headline = self
    for index in counts.indices { headline.counts[index].rank += CountFinder.asideOfHeadline }
    return headline
  }

  /// Whether it names any means.
  var hasMeans: Bool { matches.contains { $0.kind == .means } }
  /// Whether it says how people were brought to sign or serve.
  var isOfRecruitment: Bool { !tactics.isEmpty || hasMeans }

  /// Whether it only says how many cases somebody was told of.
  var isOfCases: Bool {
    !isOfRecruitment && counts.contains { $0.count.unit == "U_CASE" }
  }

  /// Whether it only tells what came later, at another time and place than the recruitment.
  ///
  /// A sentence that counts who signed, and adds how many of them are dead, belongs to the signing.
  var isLater: Bool {
    !isOfRecruitment && !(hasGroup && matches.contains { $0.code == "O_SIGNED" })
      && matches.contains { $0.kind == .outcome && Self.later.contains($0.code) }
  }

  private static let later: Set = [
    "O_KILLED", "O_POW", "O_BODY_HOME", "O_PROSECUTED_HOME", "O_CONVICTED_HOME", "O_RETURNED",
    "O_RESCUED", "O_EXCHANGED", "O_MISSING", "O_LEFT_RUSSIA", "O_CIT_REVOKED", "O_EXTRADITED",
  ]
}
