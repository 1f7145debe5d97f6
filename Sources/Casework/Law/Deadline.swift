package import Language

/// The terms that a case may have to keep: `casework/deadlines.csv`.
package struct DeadlineTable: Sendable {
  /// All terms in the order of the file.
  package let deadlines: [Deadline]

  /// Reads the table.
  ///
  /// - Throws: `TableError`.
  package init(files: DataFiles) throws(TableError) {
    deadlines = try CommaSeparated(
      files, path: "casework/deadlines.csv",
      columns: ["code", "months", "days", "from", "en", "ru", "source", "verified"]
    ).rows.map(Deadline.init)
  }

  /// The term of that code.
  package subscript(_ code: String) -> Deadline? { deadlines.first { $0.code == code } }
}

/// A term: so long from a day.
package struct Deadline: Equatable, Sendable {
  /// Its stable code.
  package let code: String
  /// Whole months.
  package let months: Int
  /// Further days.
  package let days: Int
  /// From which day it is counted.
  package let from: String
  /// Where it stands.
  package let source: String
  /// What was seen of it; an unverified term is shown as such.
  package let isVerified: Bool
  private let texts: TongueColumns

  init(_ row: CommaSeparated.Row) {
    code = row["code"]
    months = Int(row["months"]) ?? 0
    days = Int(row["days"]) ?? 0
    from = row["from"]
    source = row["source"]
    isVerified = !row["verified"].hasPrefix("unverified")
    texts = TongueColumns(row)
  }

  /// The last day of the term.
  ///
  /// A day that is only partly known counts as early as it may have been.
  package func day(from start: Edtf) -> CalendarDay {
    start.first.adding(months: months).adding(days: days)
  }

  /// What it is, for a reader of `tongue`.
  package func words(in tongue: Tongue) -> TongueColumns.Text { texts.text(in: tongue) }
}

/// The checklists of a case: `casework/steps.csv`.
package struct StepTable: Sendable {
  /// All steps in the order of the file.
  package let steps: [StepWords]

  /// Reads the table.
  ///
  /// - Throws: `TableError`.
  package init(files: DataFiles) throws(TableError) {
    steps = try CommaSeparated(
      files, path: "casework/steps.csv", columns: ["list", "code", "en", "ru"]
    ).rows.map { StepWords(list: $0["list"], code: $0["code"], texts: TongueColumns($0)) }
  }

  /// The step of that code.
  package subscript(_ code: String) -> StepWords? { steps.first { $0.code == code } }
}

/// A step of a checklist in words.
package struct StepWords: Equatable, Sendable {
  /// Which list it belongs to: after-signature, defence, leaving.
  package let list: String
  /// Its stable code.
  package let code: String
  fileprivate let texts: TongueColumns

  /// What it says to a reader of `tongue`.
  package func words(in tongue: Tongue) -> TongueColumns.Text { texts.text(in: tongue) }
}
