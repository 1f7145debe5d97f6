package import Casework
package import Language

extension Session {
  /// What kind of source a court is.
  static let courtSource = "S_COURT"

  /// Puts a court's own words beside a case: word for word, with the paper they stand in.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func quoteCourt(
    _ words: String, by court: String, time: Edtf?, paper: String, in id: DocumentID
  ) async throws -> SavedDocument {
    let work = try opened(id, as: Case.self).document
    let concerned = work.people.filter { $0.role == .subject }.map(\.person)
    return try await save(
      Claim(
        words, by: court, code: Self.courtSource, time: time, stance: .explains,
        about: [id] + concerned, published: paper), act: "court words")
  }
}
