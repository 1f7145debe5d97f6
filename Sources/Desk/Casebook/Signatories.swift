package import Casework
internal import Store
internal import Vault

/// Who signs a letter besides the organisation, each by his own consent.
extension Session {
  /// What each one who signs said to this use and this audience.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func signatoryVerdicts(
    _ letter: Letter, _ template: LetterTemplate
  ) throws -> [(person: DocumentID, verdict: ConsentRule.Verdict)] {
    try letter.signatories.map { person in
      (person, try verdict(.init(person, template.use, template.audience)))
    }
  }

  /// Lets somebody sign a letter that was not sent yet, found by what staff call him.
  ///
  /// - Throws: `CasebookError.letterSent`, `.noSuchPerson`, `DeskError.notPermitted`, `VaultError`.
  package func addSignatory(labelled label: String, to id: DocumentID) throws -> SavedDocument {
    try require(.decide)
    guard let person = try named(label, among: [.person])?.document else {
      throw CasebookError.noSuchPerson
    }
    return try changeSignatories(of: id) { if !$0.contains(person) { $0.append(person) } }
  }

  /// Takes somebody out of those who sign.
  ///
  /// - Throws: `CasebookError.letterSent`, `DeskError.notPermitted`, `VaultError`.
  package func removeSignatory(
    _ person: DocumentID, from id: DocumentID
  ) throws -> SavedDocument {
    try require(.decide)
    return try changeSignatories(of: id) { $0.removeAll { $0 == person } }
  }

  private func changeSignatories(
    of id: DocumentID, _ change: (inout [DocumentID]) -> Void
  ) throws -> SavedDocument {
    try self.change(id, as: Letter.self, act: "signatories") { letter in
      guard letter.progress == .draft else { throw CasebookError.letterSent }
      change(&letter.signatories)
    }
  }

  /// The text with the names of those who sign where the template leaves room for them.
  ///
  /// Each name is opened with the reason for which the letter leaves.
  func signed(
    _ text: String, by signatories: [DocumentID], reason: String
  ) async throws -> String {
    guard !signatories.isEmpty else { return text }
    var names: [String] = []
    for person in signatories {
      names.append(try await revealName(of: person, reason: reason).full)
    }
    let list = names.joined(separator: "\n")
    guard let room = text.ranges(of: LetterTemplate.blank).last else {
      return text + "\n\n" + list
    }
    return text.replacing(LetterTemplate.blank, with: list, subrange: room)
  }
}
