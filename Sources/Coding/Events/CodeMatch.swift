/// A code that a rule, or a wording of the lexicon, found in a sentence.
struct CodeMatch: Sendable {
  let code: String
  let rule: String
  let sentence: Int
  let tokens: ClosedRange<Int>
  /// The scheme that the code belongs to.
  let kind: Kind

  /// What kind of code it is, by its beginning.
  enum Kind: Sendable { case tactic, means, facility, promise, outcome, perpetrator, source, other }

  static func kind(of code: String) -> Kind {
    switch code.prefix(while: { $0 != "_" }) {
    case "T": .tactic
    case "M": .means
    case "FAC": .facility
    case "PR": .promise
    case "O": .outcome
    case "P": .perpetrator
    case "S": .source
    default: .other
    }
  }
}

/// Applies the rules to the sentences of a text.
struct RuleMatching {
  private let rules: [CodingRule]
  private let mentions: Mentions
  /// What the first clause of each rule asks for, side by side: most rules fail there.
  private let firsts: [ConceptSet]
  private let text: ConceptSet

  init(rules: [CodingRule], firsts: [ConceptSet], mentions: Mentions) {
    self.rules = rules
    self.firsts = firsts
    self.mentions = mentions
    text = mentions.sets.reduce(into: ConceptSet()) { $0.formUnion($1) }
  }

  /// The matches of a sentence.
  func matches(in sentence: Int) -> [CodeMatch] {
    let set = mentions.sets[sentence]
    var matches: [CodeMatch] = []
    for (index, first) in firsts.enumerated() where set.meets(first) {
      let rule = rules[index]
      guard !set.meets(rule.not),
        rule.clauses.dropFirst().allSatisfy({ isSaid($0, from: sentence) }),
        let span = span(of: rule, in: sentence)
      else { continue }
      matches.append(
        CodeMatch(
          code: rule.code, rule: rule.id, sentence: sentence, tokens: span, kind: rule.kind))
    }
    return matches
  }

  private func isSaid(_ clause: CodingRule.Clause, from sentence: Int) -> Bool {
    let reach: Int
    switch clause.scope {
    case .sentence: reach = 0
    case .near: reach = 1
    case .around: reach = 3
    case .text: return text.meets(clause.concepts)
    }
    let from = max(0, sentence - reach)
    let to = min(mentions.sets.count - 1, sentence + reach)
    return mentions.sets[from...to].contains { $0.meets(clause.concepts) }
  }

  /// The shortest run of words of the sentence that says every clause of its own.
  private func span(of rule: CodingRule, in sentence: Int) -> ClosedRange<Int>? {
    let own = rule.clauses.filter { $0.scope == .sentence }
    let said = mentions.bySentence[sentence].filter { !$0.isDenied }
    var best: ClosedRange<Int>?
    for start in said where own[0].concepts.contains(start.concept) {
      var span = start.tokens
      for clause in own.dropFirst() {
        let near = said.filter { clause.concepts.contains($0.concept) }
          .map { Self.union(span, $0.tokens) }.min { $0.count < $1.count }
        guard let near else { return nil }
        span = near
      }
      if span.count <= rule.within, span.count < best?.count ?? .max { best = span }
    }
    return best
  }

  private static func union(_ one: ClosedRange<Int>, _ other: ClosedRange<Int>) -> ClosedRange<Int>
  {
    min(one.lowerBound, other.lowerBound)...max(one.upperBound, other.upperBound)
  }
}
