import Language

/// A file of the vocabulary, and how its rows become codes.
struct VocabularyTable {
  let path: String
  let columns: [String]
  /// Scheme and code of a row.
  let name: @Sendable (CommaSeparated.Row) -> (scheme: String, code: String)

  /// The tables in the order in which their codes are listed.
  static let all = [
    VocabularyTable(path: "vocabulary/vocabulary.csv", columns: ["scheme", "code"] + common) {
      ($0["scheme"], $0["code"])
    },
    VocabularyTable(path: "vocabulary/ilo_indicators.csv", columns: ["number"] + labels) {
      ("ilo", "ILO_" + $0["number"])
    },
    VocabularyTable(path: "vocabulary/palermo_elements.csv", columns: ["code"] + labels) {
      ("palermo", $0["code"])
    },
  ]

  private static let labels = ["en", "ru", "uz", "tg", "ky", "source"]
  private static let common =
    labels + ["definition", "broader", "ilo", "palermo", "example"]
    + ["ru_reviewed", "uz_reviewed", "tg_reviewed", "ky_reviewed"]

  func codes(_ files: DataFiles) throws(VocabularyError) -> [VocabularyCode] {
    let rows: [CommaSeparated.Row]
    do {
      rows = try CommaSeparated(files, path: path, columns: columns).rows
    } catch {
      throw .table(error)
    }
    var codes: [VocabularyCode] = []
    for row in rows { codes.append(try code(row)) }
    return codes
  }

  private func code(_ row: CommaSeparated.Row) throws(VocabularyError) -> VocabularyCode {
    let (scheme, code) = name(row)
    guard let scheme = VocabularyScheme(rawValue: scheme), !code.isEmpty else {
      throw .unknownScheme(path: path, line: row.line)
    }
    return VocabularyCode(
      code: code, scheme: scheme, labels: Self.labels(row), definition: row["definition"],
      broader: row["broader"].isEmpty ? nil : row["broader"],
      ilo: Self.list(row["ilo"]).map { "ILO_" + $0 }, palermo: Self.list(row["palermo"]),
      example: row["example"], source: row["source"])
  }

  private static func list(_ cell: String) -> [String] {
    cell.split(separator: ";").map(String.init)
  }

  /// Uzbek in Cyrillic letters has no column: it is made from the Latin one and says so.
  private static func labels(_ row: CommaSeparated.Row) -> [Tongue: VocabularyCode.Label] {
    var labels: [Tongue: VocabularyCode.Label] = [:]
    for tongue in Tongue.allCases where tongue != .uzbekCyrillic {
      let text = row[tongue.rawValue]
      guard !text.isEmpty else { continue }
      let isReviewed = tongue == .english || row[tongue.rawValue + "_reviewed"] == "yes"
      labels[tongue] = .init(
        text: text, tongue: tongue, isReviewed: isReviewed, isTransliterated: false)
    }
    if let latin = labels[.uzbek] {
      labels[.uzbekCyrillic] = .init(
        text: UzbekScript.cyrillic(latin.text), tongue: .uzbekCyrillic, isReviewed: false,
        isTransliterated: true)
    }
    return labels
  }
}
