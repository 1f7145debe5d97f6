/// A language that Guvoh speaks to people, in the script they read it in.
///
/// The raw value is the BCP 47 tag; it names the folder of the words (`words/uz-Cyrl/`).
package enum Tongue: String, CaseIterable, Codable, Sendable {
  /// Uzbek in Latin letters.
  case uzbek = "uz"
  /// Uzbek in Cyrillic letters.
  case uzbekCyrillic = "uz-Cyrl"
  /// Tajik.
  case tajik = "tg"
  /// Kyrgyz.
  case kyrgyz = "ky"
  /// Russian.
  case russian = "ru"
  /// English.
  case english = "en"

  /// The name of the language in itself, for the row of choices on a page.
  package var ownName: String {
    switch self {
    case .uzbek: "Oʻzbekcha"
    case .uzbekCyrillic: "Ўзбекча"
    case .tajik: "Тоҷикӣ"
    case .kyrgyz: "Кыргызча"
    case .russian: "Русский"
    case .english: "English"
    }
  }

  /// The languages to try in turn for a reader of this one.
  ///
  /// Russian comes before English: a reader of Tajik who meets a missing text is far more likely
  /// to read Russian.
  package var chain: [Tongue] {
    switch self {
    case .uzbek: [.uzbek, .uzbekCyrillic, .russian, .english]
    case .uzbekCyrillic: [.uzbekCyrillic, .uzbek, .russian, .english]
    case .tajik, .kyrgyz: [self, .russian, .english]
    case .russian: [.russian, .english]
    case .english: [.english, .russian]
    }
  }

  /// The tongue that fits a locale of the environment or an `Accept-Language` entry best.
  ///
  /// `uz_UZ@cyrillic`, `uz-Cyrl-UZ`, `tg_TJ.UTF-8` and `ru` are all understood; `nil` when the
  /// language is none of the six.
  package init?(locale: String) {
    let lower = locale.lowercased().replacing("_", with: "-")
    let language = lower.prefix { $0.isLetter }
    switch language {
    case "uz": self = lower.contains("cyrl") || lower.contains("cyrillic") ? .uzbekCyrillic : .uzbek
    case "tg": self = .tajik
    case "ky": self = .kyrgyz
    case "ru": self = .russian
    case "en": self = .english
    default: return nil
    }
  }
}
