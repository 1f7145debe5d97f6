package import Store

extension Session {
  /// The documents of the team that hold all the words, in whatever script they were written.
  ///
  /// Sealed fields are not searched: a search never confirms who somebody is.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func search(_ text: String, limit: Int = 50) throws -> [ListRow] {
    try require(.read)
    return try view().search(text, limit: limit)
  }
}
