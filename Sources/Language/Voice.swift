/// How the program speaks to one reader: his tongue, and what becomes of texts that are drafts.
///
/// The rule of do-no-harm stands here and nowhere else: a text on safety, consent or law in Uzbek,
/// Tajik or Kyrgyz that two native readers have not signed is not shown to the public. Its place
/// holds Russian (and the page adds pictograms). In a development run the draft is shown, marked.
package struct Voice: Sendable {
  /// What becomes of a safety text that is a draft.
  package enum Drafts: Sendable {
    /// The public face of an organisation: Russian stands in its place.
    case hidden
    /// A development or demonstration run: the draft is shown with a mark.
    case marked
  }

  /// The catalogue.
  package let words: Words
  /// The tongue the reader asked for.
  package let tongue: Tongue
  /// What becomes of drafts.
  package let drafts: Drafts

  /// A voice for a reader of `tongue`.
  package init(words: Words, tongue: Tongue, drafts: Drafts) {
    self.words = words
    self.tongue = tongue
    self.drafts = drafts
  }

  /// Words of the interface: buttons, headings, progress.
  package func text(
    _ key: String, count: Int? = nil, _ values: [String: String] = [:]
  ) -> String {
    words.text(key, in: tongue, count: count, values)
  }

  /// Words on safety, consent or law, as they may be shown to this reader.
  package func safety(
    _ key: String, count: Int? = nil, _ values: [String: String] = [:]
  ) -> SafetyText {
    let phrase = words.phrase(key, in: tongue, count: count, values)
    guard phrase.tongue.needsNativeReaders, !phrase.isChecked else {
      return SafetyText(text: phrase.text, tongue: phrase.tongue, standing: .shown)
    }
    switch drafts {
    case .marked:
      return SafetyText(text: phrase.text, tongue: phrase.tongue, standing: .draft)
    case .hidden:
      let russian = words.phrase(key, in: .russian, count: count, values)
      return SafetyText(text: russian.text, tongue: russian.tongue, standing: .inPlaceOfDraft)
    }
  }
}

/// A text on safety, consent or law, and how it may stand on a page.
package struct SafetyText: Equatable, Sendable {
  /// How the text may stand.
  package enum Standing: Sendable {
    /// As it is.
    case shown
    /// With the mark DRAFT: no two native readers have signed it.
    case draft
    /// It is Russian in place of a draft; a pictogram must stand with it.
    case inPlaceOfDraft
  }

  /// The text, its placeholders filled.
  package let text: String
  /// The tongue it is written in.
  package let tongue: Tongue
  /// How it may stand.
  package let standing: Standing

  /// A text with its tongue and standing.
  package init(text: String, tongue: Tongue, standing: Standing) {
    self.text = text
    self.tongue = tongue
    self.standing = standing
  }
}

extension Tongue {
  /// Whether safety texts in this tongue wait for two native readers before the public sees them.
  package var needsNativeReaders: Bool {
    switch self {
    case .uzbek, .uzbekCyrillic, .tajik, .kyrgyz: true
    case .russian, .english: false
    }
  }
}
