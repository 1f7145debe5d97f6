import Language

/// One thing to do after a signature, as the data file has it.
struct SignedStep: Equatable, Sendable {
  /// Its id; the words are `signed.<id>`, and `signed.<id>.when` where it has a time limit.
  let id: String
  /// Whether it says what the law is, and not only what is wise.
  let isLaw: Bool
  /// Where it comes from.
  let source: String
  /// The lawyer who has confirmed it; empty when none has.
  let lawyer: String
  /// The day on which he did, as `2026-11-21`.
  let signedOn: String

  /// The steps of `check/after-signature.csv`, or of another table of its form, in their order.
  ///
  /// - Throws: `TableError` when an organisation's own file lacks a column.
  static func all(
    _ files: DataFiles, path: String = "check/after-signature.csv"
  ) throws(TableError) -> [SignedStep] {
    let table = try CommaSeparated(
      files, path: path,
      columns: ["id", "law", "source", "as_of", "lawyer", "signed_on"])
    return table.rows.map { row in
      SignedStep(
        id: row["id"], isLaw: row["law"] != "no", source: row["source"], lawyer: row["lawyer"],
        signedOn: row["signed_on"])
    }
  }

  /// Whether a lawyer has confirmed the step within 90 days before `today`.
  func isConfirmed(today: String) -> Bool {
    FactRule.isSigned(lawyer: lawyer, on: signedOn, today: today)
  }
}
