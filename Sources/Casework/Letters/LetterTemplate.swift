package import Language

/// A letter that the program can begin; its words are `letters.<code>.subject` and `letters.<code>.body`.
package struct LetterTemplate: Equatable, Sendable {
  /// Its stable code.
  package let code: String
  /// What a person must have agreed to.
  package let use: ConsentRule.Use
  /// To whom he must have agreed.
  package let audience: ConsentRule.Audience
  /// Whether its text names a person of a case.
  package let namesPerson: Bool
  /// What is asked for.
  package let fields: [String]

  /// The templates of `letters/templates.csv`, in their order.
  ///
  /// - Throws: `TableError`; a row whose use or audience is unknown is left out and counted by a test.
  package static func all(_ files: DataFiles) throws(TableError) -> [LetterTemplate] {
    let table = try CommaSeparated(
      files, path: "letters/templates.csv",
      columns: ["code", "use", "audience", "names", "fields"])
    return table.rows.compactMap(LetterTemplate.init)
  }

  private init?(_ row: CommaSeparated.Row) {
    guard let use = ConsentRule.Use(rawValue: row["use"]),
      let audience = ConsentRule.Audience(rawValue: row["audience"])
    else { return nil }
    code = row["code"]
    self.use = use
    self.audience = audience
    namesPerson = row["names"] == "1"
    fields = row["fields"].split(separator: ";").map(String.init)
  }

  /// Subject and text in a tongue, the fields filled; a field that is empty stays as a line to write on.
  package func filled(
    _ values: [String: String], words: Words, in tongue: Tongue
  ) -> (subject: String, body: String) {
    let blank = Dictionary(fields.map { ($0, Self.blank) }, uniquingKeysWith: { first, _ in first })
    let values = blank.merging(values.filter { !$0.value.isEmpty }) { $1 }
    return (
      words.text("letters.\(code).subject", in: tongue, values),
      words.text("letters.\(code).body", in: tongue, values)
    )
  }

  /// What stands where a field is empty.
  package static let blank = "____________"

  /// The fields that a set of values leaves empty.
  package func missing(_ values: [String: String]) -> [String] {
    fields.filter { values[$0, default: ""].isEmpty }
  }
}
