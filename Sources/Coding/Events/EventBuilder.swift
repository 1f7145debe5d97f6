/// Puts the codes of a text together into events.
///
/// An event is one thing that happened to one person or group at one place and time (guideline,
/// rule 1). A paragraph that names a tactic begins one unless it goes on with the same; within a
/// paragraph another person with a tactic does. What came of it later (death, capture, a trial at
/// home, rescue) is an event of its own.
struct EventBuilder {
  private let reading: Reading
  private let sentences: [SentenceFacts]
  private let tools: EventTools

  /// - Parameter matches: the codes of each sentence that may speak; `nil` for the others.
  init(_ reading: Reading, matches: [[CodeMatch]?], tools: EventTools) {
    self.reading = reading
    self.tools = tools
    sentences = matches.enumerated().compactMap { index, found in
      found.map { SentenceFacts(reading, index, matches: $0, tools: tools) }
    }
  }

  /// An event goes on no longer than this; a text without paragraphs would be one.
  private static let longest = 80

  /// What is done to people after a raid has brought them in.
  private static let afterRaid: Set = [
    "T_NEW_CITIZEN", "T_DEPORT_CHOICE", "T_PAPER_UNEXPLAINED", "T_DOC_TRICK", "T_FORCED_TRANSFER",
    "T_SIGNED_FOR",
  ]

  /// The events in the order of the text.
  func events() -> [ProposedEvent] {
    drafts().compactMap { EventFilling(reading, $0, tools: tools).event() }
  }

  private func drafts() -> [EventDraft] {
    let headline = Headline(of: reading.tokens)
    let head = sentences.filter { headline.holds($0.index) }
    let body = sentences.dropFirst(head.count)
    guard body.contains(where: \.isOfRecruitment) else { return drafts(of: sentences[...]) }
    var drafts = drafts(of: body)
    let first = drafts.firstIndex { $0.isOfRecruitment && !$0.isEstimate } ?? 0
    for sentence in head.reversed() where !drafts.isEmpty {
      drafts[first].begin(with: sentence.asHeadline())
    }
    return drafts
  }

  private func drafts(of sentences: ArraySlice<SentenceFacts>) -> [EventDraft] {
    let tells = sentences.contains { !$0.tactics.isEmpty && !$0.isEstimate }
    var drafts: [EventDraft] = []
    var current: Int?
    var later: Int?
    for (place, sentence) in zip(sentences.indices, sentences) {
      if sentence.isOfCases {
        drafts.append(EventDraft(sentence, isLater: true))
      } else if sentence.isEstimate, tells {
        drafts.append(EventDraft(sentence, isLater: true, isEstimate: true))
      } else if sentence.isLater {
        if let open = later, drafts[open].paragraph == sentence.paragraph {
          drafts[open].add(sentence)
        } else {
          later = drafts.count
          drafts.append(EventDraft(sentence, isLater: true))
        }
      } else if let open = current, !begins(drafts[open], place) {
        drafts[open].add(sentence)
      } else {
        current = drafts.count
        drafts.append(EventDraft(sentence))
      }
    }
    return drafts
  }

  /// Whether a sentence begins a new event instead of going on with `draft`.
  private func begins(_ draft: EventDraft, _ place: Int) -> Bool {
    let sentence = sentences[place]
    if draft.sentences.count >= Self.longest { return true }
    if sentence.paragraph == draft.paragraph {
      return !draft.tactics.isEmpty && !sentence.tactics.isEmpty && sentence.isAnother
    }
    guard draft.isOfRecruitment else { return true }
    let block = paragraph(from: place)
    let tactics = block.reduce(into: Set<String>()) { $0.formUnion($1.tactics) }
    if !tactics.isEmpty { return begins(draft, tactics, block) }
    let gap = sentence.paragraph - draft.lastTactic
    if block.contains(where: \.hasMeans) {
      return block.first?.isAnother == true || gap > Self.reach || isReprisal(block, after: draft)
    }
    return sentence.paragraph - draft.paragraph > 2
  }

  /// Whether other people were arrested or beaten for what they had done since.
  private func isReprisal(_ block: ArraySlice<SentenceFacts>, after draft: EventDraft) -> Bool {
    !draft.isOfRaid && draft.hasGroup
      && block.contains { $0.hasMeans && $0.hasGroup && $0.isOfArrest }
  }

  /// What was done may be told over so many paragraphs behind the last tactic.
  private static let reach = 4

  /// Whether a paragraph with tactics begins a new event.
  private func begins(
    _ draft: EventDraft, _ tactics: Set<String>, _ block: ArraySlice<SentenceFacts>
  ) -> Bool {
    if draft.tactics.isEmpty {
      return block.first?.isAnother == true || draft.isAtOtherTime(block)
    }
    // Whoever was taken in a raid is pressed in the next paragraph: that is no other event.
    if draft.isOfRaid, tactics.isSubset(of: Self.afterRaid) {
      return block.first?.isAnother == true
    }
    if Self.stories.contains(where: {
      !$0.isDisjoint(with: draft.tactics) && tactics.isSubset(of: $0)
    }) {
      return block.first?.isAnother == true || draft.isAtOtherTime(block)
    }
    return tactics.isDisjoint(with: draft.tactics) || draft.isOther(block)
  }

  /// Tactics that follow one another in one story.
  private static let stories: [Set<String>] = [
    ["T_FABRICATED", "T_REMAND", "T_RAID_STREET"],
    ["T_AGENCY_ABROAD", "T_FALSE_JOB", "T_FALSE_REAR", "T_ADVERT"],
    ["T_DETENTION_CENTRE", "T_DEPORT_CHOICE", "T_FORCED_TRANSFER"],
    ["T_CONSTRUCTION_DIVERT", "T_FALSE_JOB", "T_DEBT"],
    ["T_DOC_TRICK", "T_PAPER_UNEXPLAINED", "T_DEPORT_CHOICE", "T_NEW_CITIZEN"],
    ["T_PRISON", "T_SIGNED_FOR", "T_FORCED_TRANSFER"],
    ["T_STUDENT", "T_FABRICATED"],
  ]

  /// The sentences of a paragraph from one of them on.
  private func paragraph(from place: Int) -> ArraySlice<SentenceFacts> {
    let paragraph = sentences[place].paragraph
    let end = sentences[place...].firstIndex { $0.paragraph != paragraph } ?? sentences.endIndex
    return sentences[place..<min(end, place + Self.longest)]
  }
}
