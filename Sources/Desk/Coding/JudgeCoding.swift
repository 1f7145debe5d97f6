package import Casework

extension Session {
  /// Says of a proposed code that the text says it, says another, or does not.
  ///
  /// Only what was accepted or chosen becomes a code of the report; saying the opposite later takes
  /// it out again. The judgement is kept either way, one for each code of a report.
  ///
  /// - Parameter chosen: the right code; with `changed` alone.
  /// - Returns: whether there was such a proposal.
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func judge(
    _ code: String, of report: DocumentID, as answer: CodingJudgement.Answer,
    chosen: String? = nil, _ tools: CodingTools
  ) async throws -> Bool {
    try require(.write)
    let coding = try coding(of: report, tools)
    guard let proposed = coding.codes.first(where: { $0.code == code }) else { return false }
    let judgement = CodingJudgement(
      report: report, code: code, rules: proposed.rules, answer: answer,
      chosen: answer == .changed ? chosen : nil)
    let codes = Self.codes(coding.report.codes, after: judgement, before: proposed.judgement)
    if codes != coding.report.codes {
      var changed = coding.report
      changed.codes = codes
      _ = try revise(report, to: changed, parent: coding.version, act: "code")
    }
    if let known = try judgements(of: report)[code] {
      _ = try revise(known.id, to: judgement, parent: known.version, act: "judge-code")
    } else {
      _ = try await save(judgement, act: "judge-code")
    }
    return true
  }

  private static func codes(
    _ codes: [String], after judgement: CodingJudgement, before: CodingJudgement?
  ) -> [String] {
    let dropped = [judgement.code, before?.chosen].compactMap(\.self)
    var codes = codes.filter { !dropped.contains($0) }
    let right = judgement.answer == .accepted ? judgement.code : judgement.chosen
    if let right, !codes.contains(right) { codes.append(right) }
    return codes
  }
}
