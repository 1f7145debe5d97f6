package import Language

/// One code of the controlled vocabulary with its words.
///
/// It describes what a source says and is no finding: where codes alone are shown with their ILO
/// indicators or Palermo elements, the page says "indicators reported".
package struct VocabularyCode: Equatable, Sendable {
  /// The code, which is never reused or renamed: `T_PRISON`.
  package let code: String
  /// What it is a code of.
  package let scheme: VocabularyScheme
  /// Its words by tongue; a tongue without one is absent.
  package let labels: [Tongue: Label]
  /// When it is to be chosen, in English.
  package let definition: String
  /// The code that is wider; also the one to use instead of a code that fell out.
  package let broader: String?
  /// The codes of the ILO indicators that hang on it: `ILO_2`.
  package let ilo: [String]
  /// The codes of the Palermo elements that hang on it: `PE_DECEPTION`.
  package let palermo: [String]
  /// A case that shows it.
  package let example: String
  /// Where it comes from.
  package let source: String

  /// The word for a code in one tongue.
  package struct Label: Equatable, Sendable {
    /// The word.
    package let text: String
    /// The tongue it is in.
    package let tongue: Tongue
    /// Whether a native reader has checked it.
    package let isReviewed: Bool
    /// Whether a machine made it out of the other script of the same language.
    package let isTransliterated: Bool
  }

  /// Whether it is never scored, listed or exported: it could endanger somebody who got away.
  package var isSealed: Bool { Self.sealed.contains(code) }

  private static let sealed: Set = ["I_BRIBE", "I_SURRENDER"]

  /// The word for a reader of `tongue`, from the first tongue of his chain that has one.
  package func label(in tongue: Tongue) -> Label {
    for candidate in tongue.chain {
      if let label = labels[candidate] { return label }
    }
    return Label(text: code, tongue: .english, isReviewed: true, isTransliterated: false)
  }
}
