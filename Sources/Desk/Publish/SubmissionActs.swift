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
  /// - Throws: `ExportError.unknownForm`, `.nothing` for a case without a subject, `DeskError`, `VaultError`.
  package func beginSubmission(
    _ form: SubmissionForm, for id: DocumentID, values: [String: String], reason: String,
    files: DataFiles = DataFiles()
  ) async throws -> BegunSubmission {
    try require(.decide)
    let work = try opened(id, as: Case.self).document
    guard let person = work.people.first(where: { $0.role == .subject })?.person else {
      throw ExportError.nothing
    }
    let name = try await revealName(of: person, reason: reason)
    let known = try SubmissionFilling(self, work, id, person, name, files).values(form)
    let filled = known.merging(values.filter { !$0.value.isEmpty }) { $1 }
    let document = DocumentID.random()
    let missing = form.missing(filled)
    let submission = Submission(
      body: form.code, about: id, person: person, language: "en",
      items: try sealing(filled, for: document), missing: missing)
    _ = try await save(submission, act: "submission", id: document)
    let day = filled["seen-day"] ?? ""
    return BegunSubmission(
      document: document, missing: missing,
      verdict: try verdict(.init(person, .submission, .un)),
      urgentUntil: form.hasClock ? ThreeMonths(lastHeard: day)?.lastDay : nil)
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
    try require(.publish)
    try requireOutward()
    let submission = try opened(id, as: Submission.self).document
    guard let form = try SubmissionForm.all(files).first(where: { $0.code == submission.body })
    else { throw ExportError.unknownForm }
    guard submission.missing.isEmpty else { throw ExportError.incomplete(submission.missing) }
    try requireConsent([.init(submission.person, .submission, .un)])
    if form.isAlone, let other = try submitted(submission.person, except: id).first {
      throw ExportError.submittedElsewhere(other.document.body)
    }
    let values = try await reveal(submission.items, in: id, reason: reason)
    let words = try Words(files: files)
    return LetterPaper(
      language: submission.language, subject: form.title(words),
      text: form.text(values, words: words), mark: nil)
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

/// What a case knows of the items of a form.
private struct SubmissionFilling {
  private let session: Session
  private let work: Case
  private let id: DocumentID
  private let person: DocumentID
  private let name: PersonName
  private let vocabulary: Vocabulary
  private let gazetteer: Gazetteer
  private let events: [Event]

  init(
    _ session: Session, _ work: Case, _ id: DocumentID, _ person: DocumentID, _ name: PersonName,
    _ files: DataFiles
  ) throws {
    self.session = session
    self.work = work
    self.id = id
    self.person = person
    self.name = name
    vocabulary = try Vocabulary(files: files)
    gazetteer = try Gazetteer(files: files)
    events = try session.linked("victim", to: person, as: Event.self).map(\.document)
  }

  func values(_ form: SubmissionForm) throws -> [String: String] {
    var values: [String: String] = [:]
    for item in form.items { values[item.code] = try value(item.from) }
    return values.filter { !$0.value.isEmpty }
  }

  private func value(_ source: String) throws -> String {
    switch source {
    case "name": name.full
    case "born": name.born ?? ""
    case "citizenship":
      try session.opened(person, as: Person.self).document.citizenship.values.map(\.text)
        .joined(separator: ", ")
    case "day": events.flatMap(\.time.values).map(\.description).first ?? ""
    case "place": events.flatMap(\.place.values).map(place).first ?? ""
    case "perpetrators": labels(events.flatMap(\.acts).flatMap(\.perpetrators).map(\.kind))
    case "outcomes": labels(events.flatMap(\.acts).flatMap(\.outcome.values).map(\.text))
    case "promises":
      labels(
        try session.linked("about", to: person, as: Promise.self).map(\.document.what))
    case "steps": try steps()
    case "elsewhere": try elsewhere()
    default: ""
    }
  }

  private func labels(_ codes: [String]) -> String {
    var seen: Set<String> = []
    return codes.filter { seen.insert($0).inserted }
      .map { vocabulary.label($0, in: .english) }.joined(separator: ", ")
  }

  private func place(_ mention: PlaceMention) -> String {
    if case .listed(let id)? = mention.place, let place = gazetteer[id] { return place.english }
    return mention.written
  }

  /// What was tried and what came, as the case and its interventions have it.
  private func steps() throws -> String {
    let tried = work.tried.map { "\($0.day): \($0.whom): \($0.words)" }
    let done = try session.linked("about", to: id, as: Intervention.self).map(\.document)
      .filter { !$0.isSealedKind }
      .map { one in
        [
          one.time?.description, vocabulary.label(one.what, in: .english), one.askedOf,
          one.result.values.last.map { vocabulary.label($0.text, in: .english) },
        ].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ")
      }
    return (tried + done).joined(separator: "\n")
  }

  /// Which other bodies have it; "none" is an answer as well.
  private func elsewhere() throws -> String {
    let sent = try session.linked("person", to: person, as: Submission.self)
      .filter { $0.document.sent != nil }.map(\.document.body)
    return sent.isEmpty
      ? "Not submitted to another body, as far as we know" : sent.joined(separator: ", ")
  }
}
