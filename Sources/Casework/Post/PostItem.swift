/// A line of the register of post: a letter on paper that came in or went out.
///
/// Prisons lose letters, and say that none came. Who wrote or is written to stays sealed; day, way and
/// mark of the post office are what a complaint is made of.
package struct PostItem: CaseDocument, Equatable {
  /// What it is in the journal.
  package static let kind = DocumentKind.postItem
  /// The number of its present shape.
  package static let schema = 1

  /// Which way it went.
  package var direction: Direction
  /// The day it came or was handed over, `2026-11-20`.
  package var day: String
  /// By which way: post, prison's own letter service, by hand, with a lawyer.
  package var way: Way
  /// The number of the post office or of the prison's service, when there is one.
  package var mark: String
  /// Who wrote it, or to whom it went; sealed.
  package var correspondent: Sealed<String>?
  /// What it is about, without names.
  package var about: String
  /// The photograph of it, the letter or the case it belongs to.
  package var document: DocumentID?

  /// Which way a letter goes.
  package enum Direction: String, Codable, CaseIterable, Sendable { case `in`, out }

  /// How a letter is carried.
  package enum Way: String, Codable, CaseIterable, Sendable {
    case post, service, hand, lawyer, other
  }

  /// A letter with what is known of it.
  package init(
    _ direction: Direction, day: String, way: Way, mark: String = "",
    correspondent: Sealed<String>? = nil, about: String, document: DocumentID? = nil
  ) {
    self.direction = direction
    self.day = day
    self.way = way
    self.mark = mark
    self.correspondent = correspondent
    self.about = about
    self.document = document
  }

  /// A line for lists.
  package var title: String { about }
  /// What a search of the team may find.
  package var searchable: String { [about, mark].joined(separator: " ") }
  /// Where it stands, for lists.
  package var state: String { direction.rawValue }
  /// By what it is found.
  package var facets: [Facet] { [Facet("direction", direction.rawValue)] }
  /// What it belongs to.
  package var links: [DocumentLink] { document.map { [DocumentLink("post", $0)] } ?? [] }
}
