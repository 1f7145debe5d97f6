package import Language

/// Words that a family is not to read on a page: that somebody died, was wounded or captured.
///
/// do-no-harm: they are told by a person. `hearing/told-by-person.csv`.
package struct ToldByPerson: Sendable {
  private let rules: UrgencyRules

  /// The words of the data file.
  ///
  /// - Throws: `TableError`.
  package init(files: DataFiles) throws(TableError) {
    rules = try UrgencyRules(files: files, path: "hearing/told-by-person.csv")
  }

  /// Whether a text tells what a person must tell.
  package func forbids(_ text: String) -> Bool { !rules.signs(in: text).isEmpty }
}
