package import Casework
package import Language

/// The table of the Human Trafficking Case Data Standard 2.0 (IOM, CC BY 4.0): a row for each person.
///
/// Columns of the standard that hold names, addresses or free texts stay empty and are there, so that
/// whoever takes the table in finds every core field. No status of trafficking is given: codes alone are no
/// finding. Use by a state's army has no value in the standard; it is `Other`, as its own rules say.
package struct HTCDSTable: Sendable {
  /// The columns of the standard that are core, and those of events.
  package static let columns = [
    "cas_Id", "con_Consent", "prs_FirstName", "prs_SecondName", "prs_Birthdate", "prs_Gender",
    "prs_PrimaryLanguage", "prs_SecondaryLanguage", "prs_Citizenship", "vic_TraffickingStatus",
    "vic_TraffickingStatusDecisionMakingOrg", "vic_MethodOfRecruitment",
    "vic_LocationOfRecruitment",
    "vic_MethodsOfControl", "vic_TypeOfExploitation", "vic_ForcedLabourIndustry", "cas_Status",
    "hte_Type", "hte_Date", "hte_City", "hte_State", "hte_Country", "hte_Latitude", "hte_Longitude",
  ]

  private let values: [String: [(column: String, value: String)]]
  private let gazetteer: Gazetteer

  /// A writer with the mapping of `export/htcds.csv`.
  ///
  /// - Throws: `TableError`.
  package init(files: DataFiles, gazetteer: Gazetteer) throws(TableError) {
    let table = try CommaSeparated(
      files, path: "export/htcds.csv", columns: ["code", "column", "value"])
    values = Dictionary(
      grouping: table.rows.map { ($0["code"], (column: $0["column"], value: $0["value"])) },
      by: \.0
    ).mapValues { $0.map(\.1) }
    self.gazetteer = gazetteer
  }

  /// The table: everybody who is told of and is no public person.
  package func table(_ set: OutwardSet) -> PlainTable {
    var table = PlainTable(columns: Self.columns)
    for person in set.people where person.name == nil {
      table.add(row(person, set.events(of: person)))
    }
    return table
  }

  private func row(_ person: OutwardPerson, _ events: [OutwardEvent]) -> [String: String] {
    var row = [
      "cas_Id": person.id, "con_Consent": "true", "hte_Type": events.isEmpty ? "" : "Recruitment",
      "prs_Citizenship": person.citizenships.joined(separator: ";"),
      "prs_PrimaryLanguage": person.languages.first.map(LanguageCode.three) ?? "",
      "prs_SecondaryLanguage": person.languages.dropFirst().first.map(LanguageCode.three) ?? "",
      "hte_Date": events.first?.times.first.map(MonthText.of) ?? "",
    ]
    let codes = events.flatMap { $0.codes + $0.outcomes }.uniqued(by: \.self)
    for (column, value) in codes.flatMap({ values[$0] ?? [] }) {
      let known = row[column, default: ""].split(separator: ";").map(String.init)
      row[column] = (known + [value]).uniqued(by: \.self).joined(separator: ";")
    }
    row.merge(place(events.first?.places.first)) { $1 }
    return row
  }

  private func place(_ place: OutwardPlace?) -> [String: String] {
    guard let place else { return [:] }
    let region = gazetteer.chain(place.id).first { $0.what == "region" }
    return [
      "hte_City": place.precision == .town ? place.name : "",
      "hte_State": region?.english ?? "", "hte_Country": place.country,
      "hte_Latitude": place.coordinate.map { "\($0.latitude)" } ?? "",
      "hte_Longitude": place.coordinate.map { "\($0.longitude)" } ?? "",
    ]
  }
}

/// The code of three letters (ISO 639-2/T) for the tags that the vault keeps.
package enum LanguageCode {
  private static let three = [
    "uz": "uzb", "uz-Cyrl": "uzb", "tg": "tgk", "ky": "kir", "ru": "rus", "en": "eng", "kk": "kaz",
    "tk": "tuk", "az": "aze", "hy": "hye", "ka": "kat", "uk": "ukr", "fa": "fas", "ar": "ara",
    "de": "deu", "tr": "tur",
  ]

  /// The code; the tag itself where none is known.
  package static func three(_ tag: String) -> String { three[tag] ?? tag }
}

/// Dates as exports tell them: to the month and no finer.
package enum MonthText {
  /// The month of a date, or its year; the months of an interval with a slash.
  package static func of(_ time: Edtf) -> String {
    switch time {
    case .date(let date): of(date)
    case .interval(let start, let end): "\(of(start))/\(of(end))"
    }
  }

  /// The month, or the year where no month is known or the year itself is unsure.
  package static func of(_ date: PartialDate) -> String {
    let year = date.first.description.prefix(4)
    guard date.unspecifiedDigits == 0, case .known(let month)? = date.month, month <= 12 else {
      return String(year)
    }
    return "\(year)-\(month < 10 ? "0" : "")\(month)"
  }

  private static func of(_ bound: Edtf.Bound) -> String {
    if case .date(let date) = bound { of(date) } else { bound.description }
  }
}
