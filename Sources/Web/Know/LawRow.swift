import Language

/// A rule of law as the table of statutes has it.
struct LawRow: Equatable, Sendable {
  /// Its id.
  let id: String
  /// The country, ISO 3166.
  let country: String
  /// The instrument and its article.
  let instrument: String
  let article: String
  /// What it forbids or grants.
  let offence: String
  /// The range in years; empty when it was not seen.
  let years: (least: String, most: String)
  /// Who is left out.
  let exemption: String
  /// Of which time the text is.
  let validFrom: String
  let validUntil: String
  /// How well it is known: `text seen`, `secondary`, `partly`, `unverified`.
  let verified: String
  let source: String
  let note: String
  /// The lawyer who signed it, and on which day.
  let lawyer: String
  let signedOn: String

  static func == (left: LawRow, right: LawRow) -> Bool { left.id == right.id }

  /// The rows of `law/statutes.csv`, in their order.
  ///
  /// - Throws: `TableError` when an organisation's own file lacks a column.
  static func all(_ files: DataFiles) throws(TableError) -> [LawRow] {
    let table = try CommaSeparated(
      files, path: "law/statutes.csv",
      columns: [
        "id", "country", "instrument", "article", "offence", "verified", "source", "note",
        "signed_by", "signed_on",
      ])
    return table.rows.map(LawRow.init)
  }

  private init(_ row: CommaSeparated.Row) {
    (id, country, instrument) = (row["id"], row["country"], row["instrument"])
    (article, offence) = (row["article"], row["offence"])
    years = (row["min_years"], row["max_years"])
    (exemption, validFrom, validUntil) = (row["exemption"], row["valid_from"], row["valid_until"])
    (verified, source, note) = (row["verified"], row["source"], row["note"])
    (lawyer, signedOn) = (row["signed_by"], row["signed_on"])
  }

  /// Whether two sources differ: then the public sees neither.
  var isInConflict: Bool { note.contains("CONFLICT") }
  /// Whether it tells what an office does and not what the law says; that is for staff only.
  var isPractice: Bool { id.contains("practice") || offence.hasPrefix("Practice") }

  /// Whether the public may see the row: signed within 90 days, seen in its wording or well reported,
  /// no practice, no release from liability, no conflict.
  func isPublic(today: String) -> Bool {
    FactRule.isSigned(lawyer: lawyer, on: signedOn, today: today)
      && !verified.contains("unverified")
      && !isInConflict && !isPractice && !id.contains("note")
  }
}
