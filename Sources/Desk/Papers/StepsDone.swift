internal import Casework
internal import Language
internal import Store

/// What was done for somebody, day by day, for those who ask about him.
///
/// It tells what we did and to whom we turned. What came back is only "an answer came": the words of an
/// answer may say that he lives, or where he is, and that is told by a person and never by a page.
struct StepsDone {
  let session: Session
  let id: DocumentID
  let work: Case
  let vocabulary: Vocabulary
  let words: Words
  let tongue: Tongue

  private struct Step {
    let day: String
    let what: String
  }

  /// One line for each step, the oldest first.
  func text() throws -> String {
    let steps = try (letters() + submissions() + referrals() + tried() + interventions())
      .sorted { ($0.day, $0.what) < ($1.day, $1.what) }
    return steps.isEmpty
      ? say("papers.nothing") : steps.map { "– \($0.day): \($0.what)" }.joined(separator: "\n")
  }

  private func say(_ key: String) -> String { words.text(key, in: tongue, [:]) }

  private func step(_ day: String, _ what: String, isAnswered: Bool) -> Step {
    Step(
      day: day,
      what: what + " – " + say(isAnswered ? "papers.answered" : "papers.unanswered"))
  }

  private func letters() throws -> [Step] {
    // What went to the family is no step for it.
    try session.linked("about", to: id, as: Letter.self).map(\.document)
      .filter { $0.template != CasePaper.family.template && $0.template != "defence" }
      .compactMap { letter in
        letter.sent.map {
          step(
            $0.day, say("papers.letter.\(letter.template)"), isAnswered: !letter.answers.isEmpty)
        }
      }
  }

  private func submissions() throws -> [Step] {
    try session.linked("about", to: id, as: Submission.self).map(\.document).compactMap { one in
      one.sent.map {
        step($0.day, say("papers.submission"), isAnswered: !one.answers.isEmpty)
      }
    }
  }

  private func referrals() throws -> [Step] {
    try session.linked("about", to: id, as: Referral.self).map(\.document).compactMap { one in
      one.sent.map {
        step(
          $0.day, say("papers.referral.\(one.audience)"), isAnswered: !one.answers.isEmpty)
      }
    }
  }

  /// Whom we tried to reach, without what came.
  private func tried() -> [Step] {
    work.tried.map { Step(day: $0.day, what: say("papers.tried") + ": " + $0.whom) }
  }

  private func interventions() throws -> [Step] {
    try session.linked("about", to: id, as: Intervention.self).map(\.document)
      .filter { !$0.isSealedKind }
      .map { one in
        Step(
          day: one.time?.description ?? "", what: vocabulary.label(one.what, in: tongue))
      }
  }
}
