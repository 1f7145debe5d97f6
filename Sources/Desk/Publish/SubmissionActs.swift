package import Casework
internal import Hearing
package import Language
package import Publication
internal import Store
internal import Vault

/// A form that was begun: what stands in it, what is missing, and until when it is urgent.
package struct BegunSubmission: Sendable {
  /// The document.
  package let document: DocumentID
  /// The codes of the items that nobody filled.
  package let missing: [String]
  /// What the person said of this use and this audience.
  package let verdict: ConsentRule.Verdict
  /// The last day of the urgent procedure, where one runs.
  package let urgentUntil: String?
}

extension Session {
  /// Begins a form for the subject of a case: what the case knows is filled in, and the rest is named.
  ///
  /// What it says is sealed from its first save. Nothing leaves by this.
  ///
  /// What a person filled in goes before what the case knows; the reason is why his name is opened.
  ///
  /// - Throws: `ExportError.unknownForm`, `.foreignTongue` for a language that the body does not accept,
  ///   `.nothing` for a case without a subject, `DeskError`, `VaultError`.
  package func beginSubmission(
    _ form: SubmissionForm, for id: DocumentID, in language: String = "en",
    values: [String: String], reason: String, files: DataFiles = DataFiles()
  ) async throws -> BegunSubmission {
    try require(.decide)
    let voices = try form.voices(try Words(files: files), files)
    guard let voice = voices.first(where: { $0.tag == language }) else {
      throw ExportError.foreignTongue
    }
    let work = try opened(id, as: Case.self).document
    guard let person = work.people.first(where: { $0.role == .subject })?.person else {
      throw ExportError.nothing
    }
    let name = try await revealName(of: person, reason: reason)
    let known = try SubmissionFilling(self, work, id, person, name, in: voice, files)
      .values(form)
    let filled = known.merging(values.filter { !$0.value.isEmpty }) { $1 }
    let document = DocumentID.random()
    let submission = Submission(
      body: form.code, about: id, person: person, language: voice.tag,
      items: try sealing(filled, for: document), missing: form.missing(filled),
      urgentUntil: form.urgentUntil(filled))
    _ = try await save(submission, act: "submission", id: document)
    return BegunSubmission(
      document: document, missing: submission.missing,
      verdict: try verdict(.init(person, .submission, .un)), urgentUntil: submission.urgentUntil)
  }

  /// Puts other words into a form that was not sent yet.
  ///
  /// - Throws: `ExportError.unknownForm`, `CasebookError.letterSent`, `DeskError.notPermitted`, `VaultError`.
  package func fill(
    submission id: DocumentID, _ values: [String: String], files: DataFiles = DataFiles()
  ) throws -> SavedDocument {
    try require(.decide)
    let form = try form(of: id, files)
    let sealed = try sealing(values, for: id)
    return try change(id, as: Submission.self, act: "fill submission") { submission in
      guard submission.sent == nil else { throw CasebookError.letterSent }
      submission.items = sealed
      submission.missing = form.missing(values)
      submission.urgentUntil = form.urgentUntil(values)
    }
  }

  /// What stands in a form, opened for whoever fills it; the reason is an entry.
  ///
  /// - Throws: `DeskError`, `VaultError`.
  package func items(of id: DocumentID, reason: String) async throws -> [String: String] {
    try await reveal(try opened(id, as: Submission.self).document.items, in: id, reason: reason)
  }

  /// The form that a submission is.
  ///
  /// - Throws: `ExportError.unknownForm`, `VaultError`.
  package func form(of id: DocumentID, _ files: DataFiles) throws -> SubmissionForm {
    let body = try opened(id, as: Submission.self).document.body
    guard let form = try SubmissionForm.all(files).first(where: { $0.code == body }) else {
      throw ExportError.unknownForm
    }
    return form
  }

  /// Lets a form out: nothing is missing, the person said yes to the United Nations, and no other body has it
  /// that would keep this one from looking.
  ///
  /// - Returns: the paper.
  /// - Throws: `DeskError.exercise`, `ExportError.incomplete`, `.submittedElsewhere`,
  ///   `CasebookError.noConsent`, `VaultError`.
  package func releaseSubmission(
    _ id: DocumentID, reason: String, files: DataFiles = DataFiles()
  ) async throws -> LetterPaper {
    let submission = try openedToLeave(id, as: Submission.self, by: .publish)
    let form = try form(of: id, files)
    guard submission.missing.isEmpty else { throw ExportError.incomplete(submission.missing) }
    try requireConsent([.init(submission.person, .submission, .un)])
    if form.isAlone, let other = try submitted(submission.person, except: id).first {
      throw ExportError.submittedElsewhere(other.document.body)
    }
    let values = try await reveal(submission.items, in: id, reason: reason)
    let words = try Words(files: files)
    guard let voice = try FormVoice(submission.language, words, files) else {
      throw ExportError.foreignTongue
    }
    return LetterPaper(
      language: voice.tag, subject: form.title(in: voice), text: form.text(values, in: voice),
      mark: nil)
  }

  /// Writes into the register that a form was sent.
  ///
  /// - Throws: as `releaseSubmission`.
  package func markSubmitted(
    _ id: DocumentID, _ dispatch: Letter.Dispatch, files: DataFiles = DataFiles()
  ) async throws -> SavedDocument {
    _ = try await releaseSubmission(id, reason: "send", files: files)
    return try change(id, as: Submission.self, act: "submit") { $0.sent = dispatch }
  }

  /// Writes down what came back.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func addAnswer(
    _ answer: Letter.Answer, toSubmission id: DocumentID
  ) throws -> SavedDocument {
    try change(id, as: Submission.self, act: "answer") { $0.answers.append(answer) }
  }

  /// The register: what was begun and sent, the newest first.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func submissions(limit: Int = 200) throws -> [Opened<Submission>] {
    try require(.read)
    return try view().documents(DocumentQuery(.submission, limit: limit)).rows.map {
      try opened($0.document)
    }
  }

  /// What was sent to other bodies for the same person.
  private func submitted(
    _ person: DocumentID, except id: DocumentID
  ) throws -> [Opened<Submission>] {
    try linked("person", to: person, as: Submission.self).filter {
      $0.id != id && $0.document.sent != nil
    }
  }
}

extension SubmissionForm {
  /// The last day of the urgent procedure, from the day he was last seen.
  fileprivate func urgentUntil(_ values: [String: String]) -> String? {
    hasClock ? ThreeMonths(lastHeard: values["seen-day"] ?? "")?.lastDay : nil
  }
}
