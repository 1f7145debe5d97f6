package import Casework
internal import Store

extension Session {
  /// The answers that the team has written beforehand, the newest first.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func templates(limit: Int = 200) throws -> [AnswerTemplate] {
    try require(.read)
    return try view().documents(.template, limit: limit).compactMap { row in
      guard case .template(let saved) = try open(row.document).document,
        !saved.document.isRetired
      else { return nil }
      return saved.document
    }
  }
}
