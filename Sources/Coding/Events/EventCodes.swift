/// Which of the codes found in the sentences of an event stand.
struct EventCodes {
  private let draft: EventDraft
  private let tools: EventTools
  private let mentions: Mentions

  init(_ draft: EventDraft, tools: EventTools, mentions: Mentions) {
    self.draft = draft
    self.tools = tools
    self.mentions = mentions
  }

  /// The matches without wider codes and without places where nothing was done.
  var kept: [CodeMatch] {
    let all = draft.sentences.reduce(into: Set<String>()) { codes, sentence in
      for match in sentence.matches { codes.insert(match.code) }
    }
    let superfluous = all.reduce(into: Set<String>()) {
      $0.formUnion(tools.superseded[$1] ?? [])
    }
    let acts = draft.isOfRecruitment && !draft.isEstimate
    return draft.sentences.flatMap { sentence in
      kept(sentence, event: all).filter {
        !superfluous.contains($0.code)
          && ($0.kind != .facility || acts || Self.ofLater.contains($0.code))
          && !(draft.isEstimate && $0.kind == .tactic)
      }
    }
  }

  /// Places of what came later, which is told without the act that led there.
  private static let ofLater: Set = ["FAC_POWCAMP", "FAC_HOSPITAL"]

  /// The matches of one sentence that nothing narrower in it makes superfluous.
  private func kept(_ sentence: SentenceFacts, event: Set<String>) -> [CodeMatch] {
    let codes = Set(sentence.matches.map(\.code))
    let tooWide = codes.reduce(into: Set<String>()) { $0.formUnion(tools.broader[$1] ?? []) }
    return sentence.matches.filter { match in
      if tooWide.contains(match.code) { return false }
      guard match.kind == .facility else { return true }
      let isActed =
        sentence.isOfRecruitment || mentions.sets[sentence.index].meets(tools.marks.actions)
      return tools.places.stands(match.code, event: event, sentence: codes, isActed: isActed)
    }
  }
}
