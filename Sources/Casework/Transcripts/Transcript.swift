/// What somebody typed from a voice message or from the photograph of a letter; never a machine.
///
/// The one who types makes slips that he does not see, so that a second person compares it with the
/// original before anybody relies on it.
package struct Transcript: CaseDocument, Equatable {
  /// What it is in the journal.
  package static let kind = DocumentKind.transcript
  /// The number of its present shape.
  package static let schema = 1

  /// The file it was typed from.
  package var of: DocumentID
  /// What is said or written in it; `[…]` where it could not be made out.
  package var text: String
  /// The tag of the language, when known.
  package var language: String?
  /// Whether it is a sound that somebody has heard, and not a page.
  package var isHeard: Bool
  /// Who typed it.
  package var first: MemberID
  /// Who compared it with the original and found it right.
  package var second: MemberID?

  /// A text that nobody has compared yet.
  package init(
    of file: DocumentID, text: String, language: String? = nil, isHeard: Bool, first: MemberID
  ) {
    of = file
    self.text = text
    self.language = language
    self.isHeard = isHeard
    self.first = first
  }

  /// A line for lists: the beginning of the text.
  package var title: String { String(text.prefix { !$0.isNewline }.prefix(80)) }
  /// What a search of the team may find.
  package var searchable: String { text }
  /// Where it stands, for lists.
  package var state: String { second == nil ? "typed" : "compared" }
  /// By what it is counted.
  package var facets: [Facet] {
    [Facet("compared", second == nil ? 0 : 1)] + (isHeard ? [Facet("sound", "yes")] : [])
  }
  /// The file it was typed from.
  package var links: [DocumentLink] { [DocumentLink("parent", of)] }
}
