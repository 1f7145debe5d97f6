package import Language

/// The rules that decide what a recruited migrant faces: `law/statutes.csv`, for a lawyer to change.
package struct StatuteTable: Sendable {
  /// All rows in the order of the file, old editions among them.
  package let statutes: [Statute]

  /// Reads the table.
  ///
  /// - Throws: `TableError`.
  package init(files: DataFiles) throws(TableError) {
    statutes = try CommaSeparated(
      files, path: "law/statutes.csv",
      columns: [
        "id", "country", "instrument", "article", "offence", "valid_from", "valid_until",
        "verified",
        "note", "signed_by", "signed_on",
      ]
    ).rows.map(Statute.init)
  }

  /// The rules of a country that were or may have been in force at a time; all when it is not known.
  package func statutes(of country: String, at time: Edtf? = nil) -> [Statute] {
    statutes.filter { $0.country == country && $0.mayApply(at: time) }
  }

  /// The countries that have rows, in the order of the file.
  package var countries: [String] {
    var seen: Set<String> = []
    return statutes.map(\.country).filter { seen.insert($0).inserted }
  }
}

/// One rule, one edition of a rule, or one official practice.
package struct Statute: Equatable, Sendable {
  /// Its stable key.
  package let id: String
  /// The country as ISO 3166 code, or INT.
  package let country: String
  /// The code, law or decree.
  package let instrument: String
  /// The article.
  package let article: String
  /// What it punishes or orders.
  package let offence: String
  /// The least and the most, in years or as a word; empty when nobody saw it.
  package let years: (least: String, most: String)
  /// Other penalties.
  package let otherPenalty: String
  /// Who is left out, and what voluntary return changes; for staff only.
  package let exemption: String
  /// From when it holds.
  package let validFrom: String
  /// Until when it held.
  package let validUntil: String
  /// What was seen of it.
  package let verified: String
  /// Where it was seen.
  package let source: String
  /// Where a reader of the press meets another figure.
  package let asSeenIn: String
  /// What a lawyer must look at.
  package let note: String
  /// The lawyer who signed the row.
  package let signedBy: String
  /// The day he signed.
  package let signedOn: String

  init(_ row: CommaSeparated.Row) {
    id = row["id"]
    country = row["country"]
    instrument = row["instrument"]
    article = row["article"]
    offence = row["offence"]
    years = (row["min_years"], row["max_years"])
    otherPenalty = row["other_penalty"]
    exemption = row["exemption"]
    validFrom = row["valid_from"]
    validUntil = row["valid_until"]
    verified = row["verified"]
    source = row["source"]
    asSeenIn = row["as_seen_in"]
    note = row["note"]
    signedBy = row["signed_by"]
    signedOn = row["signed_on"]
  }

  /// Two rows are one when all their words are.
  package static func == (left: Statute, right: Statute) -> Bool {
    left.id == right.id && left.validFrom == right.validFrom && left.signedOn == right.signedOn
      && left.years == right.years && left.note == right.note
  }
}

extension Statute {
  /// How far a row may go.
  package enum Standing: String, Sendable, CaseIterable {
    /// A named lawyer signed it within 90 days.
    case signed
    /// The wording was on screen, or a text reports it: staff, marked.
    case reported
    /// From memory or not found: staff, marked, and in no letter.
    case unverified
    /// Two sources differ: staff see both.
    case conflict
  }

  /// How far the row may go on a day.
  package func standing(on day: CalendarDay) -> Standing {
    if note.contains("CONFLICT") { return .conflict }
    if LawyerSignature.holds(signedBy, signedOn: signedOn, on: day) { return .signed }
    return verified.hasPrefix("text seen") || verified.hasPrefix("secondary")
      || verified.hasPrefix("partly") || verified.hasPrefix("number") ? .reported : .unverified
  }

  /// Whether it tells what an office does, and not what the law says; that is for staff only.
  package var isPractice: Bool { id.hasSuffix("-practice") || offence.hasPrefix("Practice") }

  /// Whether it tells who is released from liability; that is for staff only, because it would sound
  /// like advice to return.
  package var isRelease: Bool { id.hasSuffix("-note") }

  /// Whether the public may see it on a day: signed, seen in its wording or well reported, and law.
  package func isPublic(on day: CalendarDay) -> Bool {
    standing(on: day) == .signed && !verified.contains("unverified") && !isPractice && !isRelease
  }

  /// Whether it was or may have been in force; an edge that nobody knows leaves it in.
  package func mayApply(at time: Edtf?) -> Bool {
    guard let time else { return true }
    let begins = PartialDate(validFrom)?.first ?? CalendarDay.bounds.first
    let ends = PartialDate(validUntil)?.last ?? CalendarDay.bounds.last
    return begins <= time.last && time.first <= ends
  }
}
