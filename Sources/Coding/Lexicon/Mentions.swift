/// Where a text says which concept.
struct Mentions: Sendable {
  /// One wording found in one sentence.
  struct Mention: Equatable, Sendable {
    /// The number of the concept.
    var concept: Int
    /// The first token.
    var first: Int
    /// The last token.
    var last: Int
    /// Whether the text says that it did not happen.
    var isDenied: Bool

    /// The tokens.
    var tokens: ClosedRange<Int> { first...last }

    /// Whether another lies within it and is shorter.
    func covers(_ other: Mention) -> Bool {
      first <= other.first && other.last <= last && last - first > other.last - other.first
    }
  }

  /// The mentions of each sentence in the order of their first words.
  private(set) var bySentence: [[Mention]] = []
  /// The concepts of each sentence.
  private(set) var sets: [ConceptSet] = []

  /// The most mentions kept of one sentence; a page of one word would give more.
  private static let most = 160

  /// No mentions.
  init() {}

  init(_ tokens: TextTokens, lexicon: Lexicon, marks: MentionMarks) {
    let finder = MentionFinder(tokens, lexicon)
    bySentence.reserveCapacity(tokens.sentences.count)
    for sentence in tokens.sentences {
      var found = finder.mentions(in: sentence.tokens, most: Self.most)
      Self.hidePlaces(&found, marks)
      Self.hideMistakable(&found, marks)
      Self.deny(&found, marks, tokens)
      var set = ConceptSet()
      for mention in found where !mention.isDenied { set.insert(mention.concept) }
      bySentence.append(found)
      sets.append(set)
    }
  }

  /// Takes out places that are only spoken of (a paper from the office, the threat of prison), and
  /// those that are part of the name of another kind of place.
  private static func hidePlaces(_ mentions: inout [Mention], _ marks: MentionMarks) {
    let facilities = mentions.filter { marks.facilities.contains($0.concept) }
    let hiding = mentions.filter { $0.concept == marks.notPlace }
    guard !facilities.isEmpty || !hiding.isEmpty else { return }
    mentions.removeAll { mention in
      guard marks.places.contains(mention.concept) else { return false }
      return hiding.contains { $0.tokens.contains(mention.first) }
        || facilities.contains { $0.concept != mention.concept && $0.covers(mention) }
    }
  }

  /// Takes out words that are about something else: an employment contract, a student visa.
  private static func hideMistakable(_ mentions: inout [Mention], _ marks: MentionMarks) {
    let hiding = mentions.filter { $0.concept == marks.notAim }
    guard !hiding.isEmpty else { return }
    mentions.removeAll { mention in
      marks.mistakable.contains(mention.concept)
        && hiding.contains { $0.first <= mention.first && mention.last <= $0.last }
    }
  }

  /// Marks what a *not* stands before, unless it says *not only* or is itself about a *not*.
  private static func deny(
    _ mentions: inout [Mention], _ marks: MentionMarks, _ tokens: TextTokens
  ) {
    let nots = mentions.filter { $0.concept == marks.not }
    guard !nots.isEmpty else { return }
    let exempt = Set(mentions.filter { $0.concept == marks.notOnly }.map(\.first))
    let places = nots.filter { !exempt.contains($0.first) }.map(\.last)
    for index in mentions.indices where marks.deniable.contains(mentions[index].concept) {
      let first = mentions[index].first
      if places.contains(where: { (1...2).contains(first - $0) && !tokens.isParted($0, first) }) {
        mentions[index].isDenied = true
      }
    }
  }
}

/// Finds wordings in a sentence.
private struct MentionFinder {
  let tokens: TextTokens
  let lexicon: Lexicon
  private let table: WordingTable
  private var found: [Int32] = []
  private var starts: [Int32] = [0]
  private var bits: [UInt64] = []

  init(_ tokens: TextTokens, _ lexicon: Lexicon) {
    self.tokens = tokens
    self.lexicon = lexicon
    table = lexicon.wordings
    found.reserveCapacity(tokens.tokens.count)
    starts.reserveCapacity(tokens.tokens.count + 1)
    bits.reserveCapacity(tokens.tokens.count)
    for index in tokens.tokens.indices {
      lexicon.stems.stems(of: tokens.word(index), into: &found)
      bits.append(
        found[Int(starts[index])...].reduce(0) { $0 | WordingTable.bit(of: $1) })
      starts.append(Int32(found.count))
    }
  }

  func mentions(in sentence: Range<Int>, most: Int) -> [Mentions.Mention] {
    var mentions: [Mentions.Mention] = []
    for token in sentence {
      for place in Int(starts[token])..<Int(starts[token + 1]) {
        let stem = found[place]
        for number in table.beginning(with: stem) {
          let entry = table.entries[number]
          guard let (last, lastStem) = end(of: entry, from: token, stem, in: sentence) else {
            continue
          }
          mentions.append(
            .init(
              concept: Int(entry.concept), first: token, last: last,
              isDenied: endsDenied(last, stem: lastStem)))
          if mentions.count == most { return mentions }
        }
      }
    }
    return mentions
  }

  /// The last token of a wording that begins at `token`, and the stem found there.
  private func end(
    of entry: WordingTable.Entry, from token: Int, _ stem: Int32, in sentence: Range<Int>
  ) -> (token: Int, stem: Int32)? {
    var position = token
    var last = stem
    for number in entry.steps {
      let step = table.steps[Int(number)]
      let limit = min(sentence.upperBound, position + Int(step.room) + 2)
      guard let next = next(step, after: position, before: limit) else { return nil }
      (position, last) = next
    }
    return (position, last)
  }

  private func next(
    _ step: WordingTable.Step, after position: Int, before limit: Int
  ) -> (token: Int, stem: Int32)? {
    var candidate = position + 1
    while candidate < limit {
      guard bits[candidate] & step.bits != 0 else {
        candidate += 1
        continue
      }
      for place in Int(starts[candidate])..<Int(starts[candidate + 1])
      where table.fits(found[place], step) {
        return (candidate, found[place])
      }
      candidate += 1
    }
    return nil
  }

  private func endsDenied(_ token: Int, stem: Int32) -> Bool {
    guard !lexicon.denials.isEmpty else { return false }
    let word = tokens.word(token)
    let rest = word.count - Int(lexicon.stems.lengths[Int(stem)])
    return lexicon.denials.contains { $0.count <= rest && word.suffix($0.count).elementsEqual($0) }
  }
}
