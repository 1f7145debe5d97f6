package import Casework
package import Language
internal import Store
internal import Vault

/// A letter that a case fills by itself.
package enum CasePaper: String, CaseIterable, Sendable {
  /// The evidence of deceit and coercion, for him or his counsel alone.
  case defence
  /// What was done for a relative; it says nothing of life, place or state.
  case family

  /// The code of the template.
  package var template: String { rawValue }
}

/// What is to be filled, and for whom.
package struct CasePaperPlan: Sendable {
  /// Which paper.
  package var paper: CasePaper
  /// To whom: his counsel, himself, a relative.
  package var recipient: String
  /// The tongue it is written in.
  package var tongue: Tongue
  /// Who we are, as it stands on the paper.
  package var organisation: String
  /// Today, `2026-11-20`.
  package var day: String
  /// Why the name is opened for it.
  package var reason: String

  /// A plan.
  package init(
    _ paper: CasePaper, recipient: String, tongue: Tongue, organisation: String, day: String,
    reason: String
  ) {
    self.paper = paper
    self.recipient = recipient
    self.tongue = tongue
    self.organisation = organisation
    self.day = day
    self.reason = reason
  }
}

extension Session {
  /// Whom a case is for; papers of a case speak of one person.
  ///
  /// - Throws: `CasebookError.nobodyConcerned`.
  package func subject(of work: Case) throws -> DocumentID {
    guard let subject = work.people.first(where: { $0.role == .subject })?.person else {
      throw CasebookError.nobodyConcerned
    }
    return subject
  }

  /// Begins a letter that a case fills by itself; it is sealed, and leaves only on his yes.
  ///
  /// Nothing is even written before he agreed: a draft on a screen is read as well.
  ///
  /// - Throws: `CasebookError.noConsent`, `.nobodyConcerned`, `.unknownTemplate`,
  ///   `DeskError.notPermitted`, `.reasonMissing`, `VaultError`.
  package func draftPaper(
    _ plan: CasePaperPlan, of id: DocumentID, words: Words, files: DataFiles
  ) async throws -> SavedDocument {
    try require(.decide)
    let work = try opened(id, as: Case.self).document
    let person = try subject(of: work)
    let template = try LetterTemplate.all(files).first { $0.code == plan.paper.template }
    guard let template else { throw CasebookError.unknownTemplate }
    try requireConsent([.init(person, template.use, template.audience)])
    let name = try await revealName(of: person, reason: plan.reason)
    let vocabulary = try Vocabulary(files: files)
    var values = [
      "recipient": plan.recipient, "name": name.full, "born": name.born ?? "",
      "organisation": plan.organisation, "day": plan.day,
    ]
    switch plan.paper {
    case .defence:
      let file = DefenceFile(
        session: self, id: id, work: work, person: person, vocabulary: vocabulary, words: words,
        tongue: plan.tongue)
      values.merge(try file.values()) { $1 }
    case .family:
      let done = StepsDone(
        session: self, id: id, work: work, vocabulary: vocabulary, words: words,
        tongue: plan.tongue)
      values["facts"] = try done.text()
    }
    return try await draftLetter(
      LetterPlan(template, plan.tongue, values, about: id, person: person), words: words)
  }
}
