internal import Casework
package import Language

/// A form of a body of the United Nations: its items, and what must be known before it is filled.
package struct SubmissionForm: Equatable, Sendable {
  /// Its stable code.
  package let code: String
  /// The tags of the languages that the body accepts.
  package let languages: [String]
  /// Whether the body does not examine what another examines.
  package let isAlone: Bool
  /// Whether an urgent procedure runs for three months.
  package let hasClock: Bool
  /// How many days the government has to answer; `nil` where no rule names them.
  package let answerDays: Int?
  /// The items in their order.
  package let items: [Item]

  /// One item of a form.
  package struct Item: Equatable, Sendable {
    /// Its stable code.
    package let code: String
    /// Whether the body cannot take the form without it.
    package let isRequired: Bool
    /// What of a case can fill it; empty when a person must.
    package let from: String
  }

  /// The forms of `submissions/bodies.csv`.
  ///
  /// - Throws: `TableError`.
  package static func all(_ files: DataFiles) throws(TableError) -> [SubmissionForm] {
    let items = try CommaSeparated(
      files, path: "submissions/items.csv", columns: ["code", "must", "from"])
    let known = Dictionary(
      items.rows.map { row in
        (
          row["code"],
          Item(code: row["code"], isRequired: row["must"] == "1", from: row["from"])
        )
      }, uniquingKeysWith: { first, _ in first })
    let bodies = try CommaSeparated(
      files, path: "submissions/bodies.csv",
      columns: ["code", "languages", "alone", "clock", "answer", "items"])
    return bodies.rows.map { row in
      SubmissionForm(
        code: row["code"], languages: row["languages"].split(separator: ";").map(String.init),
        isAlone: row["alone"] == "1", hasClock: row["clock"] == "1",
        answerDays: Int(row["answer"]),
        items: row["items"].split(separator: ";").compactMap { known[String($0)] })
    }
  }

  /// How the form can be made: in the languages that the body accepts and we have words in.
  ///
  /// - Throws: `FormVoiceError` for a file of labels that is none.
  package func voices(_ words: Words, _ files: DataFiles) throws(FormVoiceError) -> [FormVoice] {
    var voices: [FormVoice] = []
    for language in languages {
      if let voice = try FormVoice(language, words, files) { voices.append(voice) }
    }
    return voices
  }

  /// The codes of the required items that nobody filled.
  package func missing(_ values: [String: String]) -> [String] {
    items.filter { item in
      item.isRequired && values[item.code, default: ""].allSatisfy(\.isWhitespace)
    }.map(\.code)
  }

  /// The form as text: the name of each item, and below it what stands in it.
  ///
  /// What a person wrote stands as he wrote it, in whatever language.
  package func text(_ values: [String: String], in voice: FormVoice) -> String {
    let blocks = items.map { item in
      let value = values[item.code, default: ""]
      return voice.text("item.\(item.code)") + "\n" + (value.isEmpty ? "—" : value)
    }
    return ([voice.text("about.\(code)")] + blocks).joined(separator: "\n\n")
  }

  /// The title of the form.
  package func title(in voice: FormVoice) -> String { voice.text("body.\(code)") }

  /// The day until which the government may answer what was sent on a day; `nil` where no rule names it.
  package func answerDue(sent day: String) -> String? {
    guard let answerDays, let sent = Edtf(day) else { return nil }
    return CalendarDay(daysSince1970: sent.last.daysSince1970 + answerDays).description
  }
}
