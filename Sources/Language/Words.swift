import Foundation

/// A text for people, with the tongue it was found in and whether native readers have checked it.
package struct Phrase: Equatable, Sendable {
  /// The text, its placeholders filled.
  package let text: String
  /// The tongue it is written in; not the one asked for when that had no text.
  package let tongue: Tongue
  /// Whether two native readers have signed it.
  package let isChecked: Bool
}

/// The catalogue of texts for people: `words/<tongue>/<page>.json`.
///
/// A file is one object. A value is a text, or an object of texts by plural category (`one`, `few`,
/// `many`, `other`). The key `_readers` names, for a text, the native readers who have checked it;
/// a text with fewer than two is a draft. `{name}` is a placeholder.
package struct Words: Sendable {
  private let catalogue: [Tongue: [String: Entry]]

  /// Reads all catalogues among `files`.
  ///
  /// - Throws: `WordsError` for a file that is no catalogue or lies in no tongue's folder.
  package init(files: DataFiles) throws(WordsError) {
    var catalogue: [Tongue: [String: Entry]] = [:]
    for path in files.paths(below: "words") {
      let parts = path.split(separator: "/")
      guard parts.count == 3, parts[2].hasSuffix(".json"),
        let tongue = Tongue(rawValue: String(parts[1]))
      else { throw .misplaced(path: path) }
      let page = parts[2].dropLast(5)
      let sheet = try Self.sheet(files.bytes(path) ?? [], path: path)
      for (name, forms) in sheet.texts {
        let readers = sheet.readers[name] ?? []
        catalogue[tongue, default: [:]]["\(page).\(name)"] = Entry(
          forms: forms, isChecked: Set(readers).count >= 2)
      }
    }
    self.catalogue = catalogue
  }

  /// The keys that any tongue has a text for, sorted: `check.stop.title`.
  package var keys: [String] {
    catalogue.values.reduce(into: Set()) { $0.formUnion($1.keys) }.sorted()
  }

  /// The keys that have no text in `tongue` itself, sorted.
  package func missing(in tongue: Tongue) -> [String] {
    keys.filter { catalogue[tongue]?[$0] == nil }
  }

  /// The keys whose text in `tongue` fewer than two native readers have signed, sorted.
  package func unchecked(in tongue: Tongue) -> [String] {
    keys.filter { catalogue[tongue]?[$0]?.isChecked == false }
  }

  /// The placeholders of a key's text in `tongue` itself, over all plural forms.
  package func placeholders(of key: String, in tongue: Tongue) -> Set<String> {
    guard let forms = catalogue[tongue]?[key]?.forms else { return [] }
    return Set(forms.values.flatMap(Self.placeholders))
  }

  /// The text of `key` for a reader of `tongue`, from the first tongue of his chain that has it.
  ///
  /// - Parameters:
  ///   - key: page and name: `check.stop.title`.
  ///   - tongue: the reader's.
  ///   - count: the number that chooses the plural form; it also fills `{count}`.
  ///   - values: what fills the placeholders; text that came from people goes in as it is, so the
  ///     place that shows the phrase escapes it.
  /// - Returns: the key itself, unchecked, when no tongue has a text, so that the gap is seen.
  package func phrase(
    _ key: String, in tongue: Tongue, count: Int? = nil, _ values: [String: String] = [:]
  ) -> Phrase {
    for candidate in tongue.chain {
      guard let entry = catalogue[candidate]?[key] else { continue }
      if let plain = entry.plain {
        return Phrase(text: plain, tongue: candidate, isChecked: entry.isChecked)
      }
      let category = count.map { PluralCategory($0, in: candidate) } ?? .other
      guard let form = entry.forms[category] ?? entry.forms[.other] else { continue }
      var values = values
      if let count { values["count"] = values["count"] ?? String(count) }
      return Phrase(
        text: Self.filled(form, with: values), tongue: candidate, isChecked: entry.isChecked)
    }
    return Phrase(text: key, tongue: tongue, isChecked: false)
  }

  /// The text of `key` alone; see `phrase`.
  package func text(
    _ key: String, in tongue: Tongue, count: Int? = nil, _ values: [String: String] = [:]
  ) -> String {
    phrase(key, in: tongue, count: count, values).text
  }

  /// Whether any tongue has a text for `key`.
  package func has(_ key: String) -> Bool {
    catalogue.values.contains { $0[key] != nil }
  }
}

/// Why a catalogue of words could not be read.
package enum WordsError: Error, Equatable, Sendable {
  /// The file lies in the folder of no tongue, or is no `.json`.
  case misplaced(path: String)
  /// The file is no object of texts or plural forms.
  case notACatalogue(path: String)
  /// The text has no form `other`, which every text needs.
  case noGeneralForm(path: String, key: String)
}

extension Words {
  private struct Entry: Sendable {
    let forms: [PluralCategory: String]
    let isChecked: Bool
    /// The text of most: one form, and nothing in it to be filled.
    let plain: String?

    init(forms: [PluralCategory: String], isChecked: Bool) {
      self.forms = forms
      self.isChecked = isChecked
      let only = forms.count == 1 ? forms[.other] : nil
      plain = only.flatMap { $0.contains("{") ? nil : $0 }
    }
  }

  private struct Sheet {
    var texts: [String: [PluralCategory: String]] = [:]
    var readers: [String: [String]] = [:]
  }

  private enum Value: Decodable {
    case text(String)
    case forms([String: String])
    case readers([String: [String]])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self = .text(text)
      } else if let forms = try? container.decode([String: String].self) {
        self = .forms(forms)
      } else {
        self = .readers(try container.decode([String: [String]].self))
      }
    }
  }

  private static func sheet(_ bytes: [UInt8], path: String) throws(WordsError) -> Sheet {
    guard let values = try? JSONDecoder().decode([String: Value].self, from: Data(bytes)) else {
      throw .notACatalogue(path: path)
    }
    var sheet = Sheet()
    for (key, value) in values {
      switch value {
      case .text(let text): sheet.texts[key] = [.other: text]
      case .readers(let readers) where key == "_readers": sheet.readers = readers
      case .forms(let forms) where key == "_readers" && forms.isEmpty: continue
      case .readers: throw .notACatalogue(path: path)
      case .forms(let forms): sheet.texts[key] = try plural(forms, path: path, key: key)
      }
    }
    return sheet
  }

  private static func plural(
    _ forms: [String: String], path: String, key: String
  ) throws(WordsError) -> [PluralCategory: String] {
    var plural: [PluralCategory: String] = [:]
    for (name, text) in forms {
      guard let category = PluralCategory(rawValue: name) else {
        throw .notACatalogue(path: path)
      }
      plural[category] = text
    }
    guard plural[.other] != nil else { throw .noGeneralForm(path: path, key: key) }
    return plural
  }

  private static func placeholders(_ form: String) -> [String] {
    form.matches(of: /\{([A-Za-z]+)\}/).map { String($0.output.1) }
  }

  private static func filled(_ form: String, with values: [String: String]) -> String {
    var filled = ""
    var rest = form[...]
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")) {
      let name = rest.utf8[open...].dropFirst().prefix(while: isLetter)
      let isField = !name.isEmpty && rest.utf8[name.endIndex...].first == UInt8(ascii: "}")
      let end = isField ? rest.utf8.index(after: name.endIndex) : rest.utf8.index(after: open)
      filled += rest[..<open]
      filled += (isField ? values[String(Substring(name))] : nil) ?? String(rest[open..<end])
      rest = rest[end...]
    }
    return filled.isEmpty ? String(rest) : filled + rest
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
