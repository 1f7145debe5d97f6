internal import Casework
internal import Store

/// How often people agreed with a rule.
package struct RulePrecision: Equatable, Sendable {
  /// The rule.
  package let rule: String
  /// How often its code was accepted.
  package let accepted: Int
  /// How often another code was right.
  package let changed: Int
  /// How often the text did not say it.
  package let rejected: Int

  /// How many judgements there are.
  package var judged: Int { accepted + changed + rejected }
}

extension Session {
  /// The judgements of the team counted by rule, the most judged first.
  ///
  /// - Throws: `DeskError.notPermitted`, what SQLite throws.
  package func rulePrecision() throws -> [RulePrecision] {
    try require(.read)
    let view = try view()
    var counts: [String: [CodingJudgement.Answer: Int]] = [:]
    for answer in CodingJudgement.Answer.allCases {
      let filter = DocumentFilter.has(Facet("answer", answer.rawValue))
      for count in try view.counts(of: "rule", .codingJudgement, [filter]) {
        guard case .text(let rule) = count.facet.value else { continue }
        counts[rule, default: [:]][answer] = count.count
      }
    }
    return counts.map { rule, answers in
      RulePrecision(
        rule: rule, accepted: answers[.accepted] ?? 0, changed: answers[.changed] ?? 0,
        rejected: answers[.rejected] ?? 0)
    }.sorted { ($1.judged, $0.rule) < ($0.judged, $1.rule) }
  }
}
