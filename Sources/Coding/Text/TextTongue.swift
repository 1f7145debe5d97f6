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
}
