package import Casework
package import Language

/// How the public pages speak: one tongue, with the words for codes and places.
package struct SiteWords: Sendable {
  /// The tongue.
  package let tongue: Tongue
  private let words: Words
  private let vocabulary: Vocabulary
  private let gazetteer: Gazetteer

  /// A speaker.
  package init(
    _ tongue: Tongue, words: Words, vocabulary: Vocabulary, gazetteer: Gazetteer
  ) {
    self.tongue = tongue
    self.words = words
    self.vocabulary = vocabulary
    self.gazetteer = gazetteer
  }

  /// The words of a key of `site`.
  func text(_ key: String, count: Int? = nil, _ values: [String: String] = [:]) -> String {
    var values = values
    if let count { values["count"] = Self.number(count) }
    return words.text("site.\(key)", in: tongue, count: count, values)
  }

  /// Whether two native readers have signed what stands on the pages.
  var isDraft: Bool {
    tongue.needsNativeReaders && !words.phrase("site.lead.reports", in: tongue, count: 2).isChecked
  }

  /// The name of a column.
  func column(_ name: String) -> String {
    words.has("site.column.\(name)") ? text("column.\(name)") : name
  }

  /// What a table tells in a column; an empty word is "not told".
  func told(_ word: String, in column: String) -> String {
    guard !word.isEmpty else { return text("untold") }
    switch column {
    case "place": return place(word)
    case "tactic", "outcome": return vocabulary.label(word, in: tongue)
    case "citizenship": return country(word)
    default: return word
    }
  }

  private func place(_ word: String) -> String {
    if let place = gazetteer[word] { return place.name(in: tongue) }
    return word.hasPrefix("c:") ? country(String(word.dropFirst(2))) : word
  }

  private func country(_ code: String) -> String {
    words.has("site.country.\(code)") ? text("country.\(code)") : code
  }

  /// A point for a place, to a tenth of a degree: some ten kilometres.
  func point(_ word: String) -> GazetteerPlace.Coordinate? {
    guard let place = gazetteer[word], !place.isFacility, let point = place.coordinate else {
      return nil
    }
    return GazetteerPlace.Coordinate(
      latitude: (point.latitude * 10).rounded() / 10,
      longitude: (point.longitude * 10).rounded() / 10)
  }

  /// A number with a narrow space between thousands.
  package static func number(_ number: Int) -> String {
    let digits = Array(String(abs(number)))
    guard digits.count > 4 else { return String(number) }
    var text = number < 0 ? "−" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "\u{202F}" }
      text.append(digit)
    }
    return text
  }

  /// A share in percent with one place, as the tongue writes it.
  func percent(_ part: Int, of all: Int) -> String {
    let tenths = all == 0 ? 0 : Int((Double(part) * 1000 / Double(all)).rounded())
    return "\(tenths / 10)\(tongue == .english ? "." : ",")\(tenths % 10) %"
  }
}
