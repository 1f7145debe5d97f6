/// A value by which a document is listed, filtered and counted; a document may have several of one name.
///
/// Nothing of a sealed field is a facet, and no text that somebody told: codes, dates, numbers.
package struct Facet: Hashable, Sendable {
  /// What it is, the same word for all documents of a kind.
  package let name: String
  /// The value.
  package let value: Value

  /// A value that is compared and sorted.
  package enum Value: Hashable, Sendable {
    /// A code, a tag, a date as EDTF.
    case text(String)
    /// A number, or a time in seconds of UTC.
    case number(Int)
  }

  /// Characters of a text that are kept: a facet is for lists, the whole value is in the document.
  package static let longest = 120

  /// A code or a date.
  package init(_ name: String, _ text: String) {
    self.name = name
    value = .text(String(text.prefix(Self.longest)))
  }

  /// A number.
  package init(_ name: String, _ number: Int) {
    self.name = name
    value = .number(number)
  }

  /// One facet for each of several codes.
  package static func each(_ name: String, _ texts: some Sequence<String>) -> [Facet] {
    texts.map { Facet(name, $0) }
  }
}

/// A pointer from one document to another, by the role that the other has in it.
package struct DocumentLink: Hashable, Sendable {
  /// What the other one is in this document, the same word for all documents of a kind.
  package let role: String
  /// The other document.
  package let target: DocumentID

  /// A pointer.
  package init(_ role: String, _ target: DocumentID) {
    self.role = role
    self.target = target
  }
}
