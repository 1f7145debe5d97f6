import Foundation
import Language
import Testing

/// Uzbek in Cyrillic letters is made from the Latin text: what no machine may put over stands as it is.
@Suite struct `Words in Uzbek Cyrillic` {
  private static func texts(_ tongue: String, _ feature: String) -> [String: String] {
    guard let bytes = DataFiles().bytes("words/\(tongue)/\(feature).json"),
      let object = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    else { return [:] }
    return object.reduce(into: [:]) { texts, entry in
      if let text = entry.value as? String { texts[entry.key] = text }
      for (category, text) in entry.value as? [String: String] ?? [:] {
        texts["\(entry.key).\(category)"] = text
      }
    }
  }

  private static let features = [
    "casebook", "count", "desk", "errors", "export", "hearing", "inbox", "letters", "operator",
    "patterns", "publish", "site", "submissions", "vault", "warning",
  ]

  @Test(arguments: features) func `mix no scripts in one word`(feature: String) {
    for (key, text) in Self.texts("uz-Cyrl", feature) {
      let plain = text.replacing(/\{[^}]*\}/, with: "").replacing("Guvoh", with: "")
      for word in plain.split(whereSeparator: { !$0.isLetter }) {
        let latin = word.unicodeScalars.contains { $0.isASCII }
        let other = word.unicodeScalars.contains { (0x400...0x4FF).contains($0.value) }
        #expect(!(latin && other), "\(feature).\(key): \(word)")
      }
      #expect(!text.contains("ёʻ"), "\(feature).\(key)")
    }
  }

  @Test(arguments: features) func `keep what is typed or named the same in every tongue`(
    feature: String
  ) {
    let (english, russian) = (Self.texts("en", feature), Self.texts("ru", feature))
    for (key, text) in Self.texts("uz-Cyrl", feature) {
      let names = Self.names(english[key] ?? "").intersection(Self.names(russian[key] ?? ""))
      for name in names.subtracting(["log"]) {
        #expect(text.contains(name), "\(feature).\(key): \(name)")
      }
    }
  }

  private static func names(_ text: String) -> Set<String> {
    let plain = text.replacing(/\{[^}]*\}/, with: "")
    return Set(plain.matches(of: /[A-Za-z][A-Za-z0-9_-]{2,}/).map { String($0.output) })
  }
}
