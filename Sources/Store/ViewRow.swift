package import Casework

/// One version as the view keeps it: list columns, and words for the search that are not kept.
package struct ViewRow: Sendable, Equatable {
  /// The document.
  package let document: DocumentID
  /// Which version.
  package let version: Int
  /// Its place in the journal.
  package let sequence: Int
  /// What lists show.
  package let facts: DocumentFacts
  /// The folded words of what may be searched.
  package let terms: SearchTerms
  /// When it is due for erasure, in seconds of UTC; `nil` when only a decision erases it.
  package let due: Int?

  /// A row from a version that was opened.
  package init(
    document: DocumentID, version: Int, sequence: Int, facts: DocumentFacts, terms: SearchTerms,
    due: Int?
  ) {
    self.document = document
    self.version = version
    self.sequence = sequence
    self.facts = facts
    self.terms = terms
    self.due = due
  }
}

/// The folded words of a document, for the index.
package struct SearchTerms: Sendable, Equatable {
  /// All of them, separated by spaces.
  package let line: String
  /// Those among them that may be new to the view; others are surely in it.
  package let fresh: [String]

  /// Words with everything given.
  package init(line: String, fresh: [String]) {
    self.line = line
    self.fresh = fresh
  }
}

/// A change of the view.
package enum ViewChange: Sendable {
  /// A version was saved.
  case saved(ViewRow)
  /// A document was erased.
  case erased(DocumentID, sequence: Int)

  /// Whether a document was erased.
  var isErasure: Bool { if case .erased = self { true } else { false } }
}

/// A row of a list: a document in its present version.
package struct ListRow: Equatable, Sendable {
  /// The document.
  package let document: DocumentID
  /// What it is.
  package let kind: DocumentKind
  /// The present version.
  package let version: Int
  /// The place of that version in the journal.
  package let sequence: Int
  /// When it was saved, in seconds of UTC.
  package let at: Int
  /// Who saved it.
  package let by: MemberID?
  /// The line for lists.
  package let title: String
  /// Where it stands.
  package let state: String
  /// When its time is over, in seconds of UTC; `nil` when it is kept.
  package let due: Int?
}

/// One act as the history shows it.
package struct HistoryRow: Equatable, Sendable {
  /// Its place in the journal.
  package let sequence: Int
  /// The document.
  package let document: DocumentID
  /// Which version it made.
  package let version: Int
  /// When, in seconds of UTC.
  package let at: Int
  /// Who did it.
  package let by: MemberID?
  /// Which act.
  package let act: String
}
