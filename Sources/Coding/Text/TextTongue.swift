/// A language that coding reads; each has its own words in the lexicon.
package enum TextTongue: String, CaseIterable, Codable, Sendable {
  /// Uzbek in either script: Cyrillic letters are read as Latin ones.
  case uzbek = "uz"
  /// Tajik.
  case tajik = "tg"
  /// Kyrgyz.
  case kyrgyz = "ky"
  /// Russian.
  case russian = "ru"
  /// English.
  case english = "en"
  /// German.
  case german = "de"

  /// The letters that a stem has at least; English and German have many small words, while Uzbek
  /// and Kyrgyz hang many endings on short ones.
  var shortestStem: Int {
    switch self {
    case .english, .german: 4
    case .russian, .tajik: 3
    case .uzbek, .kyrgyz: 2
    }
  }
}
