package import Language

/// The words of a row in the tongues that are columns of its table: `en`, `ru`, and those an
/// organisation adds.
///
/// The column `reviewed` names the tongues that two native readers have checked.
package struct TongueColumns: Equatable, Sendable {
  /// Words for one reader.
  package struct Text: Equatable, Sendable {
    /// What is said.
    package let text: String
    /// Whether no two native readers have checked it: it is shown to staff alone, with a mark.
    package let isDraft: Bool
  }

  private let texts: [Tongue: Text]

  /// The words of a row.
  package init(_ row: CommaSeparated.Row) {
    let reviewed = Set(row["reviewed"].split(separator: " ").map(String.init))
    var texts: [Tongue: Text] = [:]
    for tongue in Tongue.allCases where !row[tongue.rawValue].isEmpty {
      texts[tongue] = Text(
        text: row[tongue.rawValue],
        isDraft: tongue.needsNativeReaders && !reviewed.contains(tongue.rawValue))
    }
    self.texts = texts
  }

  /// The words for a reader of `tongue`, from the first tongue of his chain that has any.
  package func text(in tongue: Tongue) -> Text {
    tongue.chain.lazy.compactMap { texts[$0] }.first ?? Text(text: "", isDraft: false)
  }
}
