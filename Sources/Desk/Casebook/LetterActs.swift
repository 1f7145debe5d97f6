package import Casework
package import Language
internal import Store
internal import Vault

/// What a letter is begun from.
package struct LetterPlan: Sendable {
  /// The template.
  package var template: LetterTemplate
  /// The tongue it is written in.
  package var tongue: Tongue
  /// What fills its fields.
  package var values: [String: String]
  /// The case it is for.
  package var about: DocumentID?
  /// The person it names or speaks of.
  package var person: DocumentID?
  /// Who signs it besides the organisation.
  package var signatories: [DocumentID]

  /// A plan.
  package init(
    _ template: LetterTemplate, _ tongue: Tongue, _ values: [String: String],
    about: DocumentID? = nil, person: DocumentID? = nil, signatories: [DocumentID] = []
  ) {
    self.template = template
    self.tongue = tongue
    self.values = values
    self.about = about
    self.person = person
    self.signatories = signatories
  }
}

extension Session {
  /// Begins a letter; a text that names somebody is sealed from its first save.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func draftLetter(_ plan: LetterPlan, words: Words) async throws -> SavedDocument {
    try require(.decide)
    let id = DocumentID.random()
    let (subject, body) = plan.template.filled(plan.values, words: words, in: plan.tongue)
    let letter = Letter(
      template: plan.template.code, language: plan.tongue.rawValue,
      recipient: plan.values["recipient"] ?? "", subject: subject,
      body: plan.template.namesPerson ? .sealed(try sealing(body, for: id)) : .open(body),
      about: [plan.about, plan.person].compactMap(\.self), signatories: plan.signatories)
    return try await save(letter, act: "letter", id: id)
  }

  /// The text of a letter; opening a sealed one is an entry first.
  ///
  /// - Throws: `DeskError.notPermitted`, `.reasonMissing`, `VaultError`.
  package func text(of id: DocumentID, reason: String) async throws -> String {
    switch try opened(id, as: Letter.self).document.body {
    case .open(let text): text
    case .sealed(let sealed): try await reveal(sealed, in: id, reason: reason)
    }
  }

  /// Puts another text in a letter that was not sent yet.
  ///
  /// - Throws: `CasebookError.letterSent`, `DeskError.notPermitted`, `VaultError`.
  package func rewrite(_ id: DocumentID, text: String) throws -> SavedDocument {
    try require(.decide)
    return try change(id, as: Letter.self, act: "rewrite") { letter in
      guard letter.progress == .draft else { throw CasebookError.letterSent }
      switch letter.body {
      case .open: letter.body = .open(text)
      case .sealed: letter.body = .sealed(try sealing(text, for: id))
      }
    }
  }

  /// Lets a letter out: every person it names or speaks of, and every one who signs it, has agreed.
  ///
  /// - Returns: its text.
  /// - Throws: `CasebookError.noConsent`, `.letterUnfinished`, `.unknownTemplate`, `VaultError`.
  package func releaseLetter(
    _ id: DocumentID, templates: [LetterTemplate], reason: String
  ) async throws -> String {
    try require(.decide)
    let letter = try opened(id, as: Letter.self).document
    guard let template = templates.first(where: { $0.code == letter.template }) else {
      throw CasebookError.unknownTemplate
    }
    try requireConsent(try whom(letter).map { .init($0, template.use, template.audience) })
    let text = try await signed(
      try await text(of: id, reason: reason), by: letter.signatories, reason: reason)
    guard !text.contains(LetterTemplate.blank) else { throw CasebookError.letterUnfinished }
    return text
  }

  /// Writes into the register that a letter was sent, by which way, on which day.
  ///
  /// - Throws: as `releaseLetter`.
  package func markSent(
    _ id: DocumentID, _ dispatch: Letter.Dispatch, templates: [LetterTemplate]
  ) async throws -> SavedDocument {
    _ = try await releaseLetter(id, templates: templates, reason: "send")
    return try change(id, as: Letter.self, act: "send") { letter in
      letter.progress = .sent
      letter.sent = dispatch
    }
  }

  /// Writes down what came back.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func addAnswer(_ answer: Letter.Answer, to id: DocumentID) throws -> SavedDocument {
    try change(id, as: Letter.self, act: "answer") { letter in
      letter.progress = .answered
      letter.answers.append(answer)
    }
  }

  /// Whom a letter names, speaks of or lets sign: the people among what it is about, the subjects of its
  /// case, and its signatories.
  private func whom(_ letter: Letter) throws -> [DocumentID] {
    var people = letter.signatories
    for id in letter.about {
      switch try open(id).document {
      case .person: people.append(id)
      case .case(let saved):
        people += saved.document.people.filter { $0.role == .subject }.map(\.person)
      default: break
      }
    }
    var seen: Set<DocumentID> = []
    return people.filter { seen.insert($0).inserted }
  }
}
