package import Casework
package import Language
package import Publication
internal import Store
internal import Vault

/// A text that somebody wants to let out, with the marks that he has decided to let stand.
package struct WordingDraft: Sendable {
  /// The report or event that it tells of.
  package var about: DocumentID
  /// The text.
  package var text: String
  /// The tag of its language.
  package var language: String
  /// The marks that may stand, by their words.
  package var accepted: Set<String>

  /// A draft with every fact given.
  package init(about: DocumentID, text: String, language: String, accepted: Set<String> = []) {
    self.about = about
    self.text = text
    self.language = language
    self.accepted = accepted
  }

  /// The marks that nobody let stand; a way to reach somebody is always among them.
  package func open(_ checker: TextChecker) -> [TextMark] {
    checker.open(in: [text], accepted: accepted)
  }
}

extension Session {
  /// Approves a wording: somebody has looked at every mark in it, and puts his name to it.
  ///
  /// It still leaves only where the people whom it is about agreed.
  ///
  /// - Throws: `ExportError.unseenMarks`, `.nothing` for an empty one, `DeskError.notPermitted`, `VaultError`.
  package func approve(
    _ draft: WordingDraft, on day: String, files: DataFiles = DataFiles()
  ) async throws -> SavedDocument {
    try require(.publish)
    guard draft.text.contains(where: { !$0.isWhitespace }) else { throw ExportError.nothing }
    _ = try open(draft.about)
    let checker = try TextChecker(files: files, gazetteer: Gazetteer(files: files))
    let open = draft.open(checker)
    guard open.isEmpty else { throw ExportError.unseenMarks(open.count) }
    let wording = Wording(
      about: draft.about, text: draft.text, language: draft.language, approvedBy: unlocked.member,
      approved: day, seen: Set(checker.marks(draft.text).map(\.kind.rawValue)).sorted())
    return try await keep(wording, by: .publish, act: "approve wording")
  }

  /// Takes an approved wording back; what was published of it is retracted by itself.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func withdraw(wording id: DocumentID) throws -> SavedDocument {
    var opened = try opened(id, as: Wording.self)
    opened.document.approvedBy = nil
    return try keep(
      opened.document, by: .publish, as: id, parent: opened.version, act: "withdraw wording")
  }

  /// The wordings, the newest first.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func wordings(limit: Int = 100) throws -> [Opened<Wording>] {
    try require(.read)
    return try view().documents(DocumentQuery(.wording, limit: limit)).rows.map {
      try opened($0.document)
    }
  }
}
