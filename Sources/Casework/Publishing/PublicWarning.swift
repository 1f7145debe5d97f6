package import Language

/// A warning to everybody, in words that a person approved, until it is taken back.
package struct PublicWarning: CaseDocument, Equatable {
  /// What it is in the journal.
  package static let kind = DocumentKind.warning
  /// The number of its present shape.
  package static let schema = 1

  /// What it is called on its pages and posters.
  package var title: String
  /// The day of it, `2026-11-26`.
  package var day: String
  /// Its words, one text for each tongue that it is in.
  package var texts: [Text]
  /// The address that its posters lead to; empty when there is none.
  package var address: String
  /// Who approved it.
  package var approvedBy: MemberID
  /// Why and when it was taken back; `nil` while it stands.
  package var retraction: PublicRelease.Retraction?

  /// The words of one tongue.
  package struct Text: Codable, Hashable, Sendable {
    /// The tag of the tongue.
    package var language: String
    /// The words.
    package var text: String
    /// Who of the native readers has signed them; never published.
    package var readers: [String]

    /// A text.
    package init(language: String, text: String, readers: [String] = []) {
      self.language = language
      self.text = text
      self.readers = readers
    }
  }

  /// A warning with every fact given.
  package init(
    title: String, day: String, texts: [Text], address: String = "", approvedBy: MemberID,
    retraction: PublicRelease.Retraction? = nil
  ) {
    self.title = title
    self.day = day
    self.texts = texts
    self.address = address
    self.approvedBy = approvedBy
    self.retraction = retraction
  }

  /// What a search of the team may find.
  package var searchable: String { ([title] + texts.map(\.text)).joined(separator: "\n") }
  /// Where it stands, for lists.
  package var state: String { retraction == nil ? "stands" : "retracted" }
  /// By what warnings are listed.
  package var facets: [Facet] { [Facet("standing", state)] }

  /// The words for a reader of a tongue: his own, or the next of his chain that there is.
  package func text(for tongue: Tongue) -> Text? {
    tongue.chain.lazy.compactMap { wanted in
      texts.first { $0.language == wanted.rawValue }
    }.first ?? texts.first
  }
}
