internal import Foundation
package import Language

/// A language in which a form can be made: one of the program, or one that it knows for forms alone.
///
/// Of the latter it has the labels (`submissions/fr.json`, `es.json`). Codes and places that the case fills in are
/// in English then, and nobody's words are ever translated.
package struct FormVoice: Sendable {
  /// Its tag.
  package let tag: String
  /// What it calls itself.
  package let ownName: String
  /// Whether fewer than two native readers have signed its labels.
  package let isDraft: Bool
  /// In which tongue codes and places are told.
  package let tongue: Tongue
  private let words: Words
  private let labels: [String: String]

  private struct Labels: Decodable {
    let name: String
    let readers: [String]
    let texts: [String: String]
  }

  /// The voice of a tag; `nil` for a language that we have no labels in.
  ///
  /// - Throws: `FormVoiceError` for a file of labels that is none.
  package init?(_ tag: String, _ words: Words, _ files: DataFiles) throws(FormVoiceError) {
    self.tag = tag
    self.words = words
    if let tongue = Tongue(rawValue: tag) {
      (self.tongue, ownName, labels) = (tongue, tongue.ownName, [:])
      isDraft = tongue.needsNativeReaders
      return
    }
    let path = "submissions/\(tag).json"
    guard tag.allSatisfy(\.isLetter), let bytes = files.bytes(path) else { return nil }
    guard let found = try? JSONDecoder().decode(Labels.self, from: Data(bytes)) else {
      throw FormVoiceError(path: path)
    }
    (tongue, ownName, labels) = (.english, found.name, found.texts)
    isDraft = Set(found.readers.filter { !$0.isEmpty }).count < 2
  }

  /// The text of a key of forms: `item.name`.
  package func text(_ key: String) -> String {
    labels[key] ?? words.text("submissions.\(key)", in: tongue)
  }

  /// Whether it has a text of its own for a key.
  package func has(_ key: String) -> Bool {
    labels[key] != nil || Tongue(rawValue: tag) != nil
  }
}

/// A file of labels is no object with name, readers and texts.
package struct FormVoiceError: Error, Equatable, Sendable {
  /// Which file.
  package let path: String
}
