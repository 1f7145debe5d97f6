package import Casework

/// A question for the documents of a kind.
package struct DocumentQuery: Equatable, Sendable {
  /// What they are.
  package var kind: DocumentKind
  /// What all of them must have.
  package var filters: [DocumentFilter]
  /// In which order they come.
  package var order: DocumentOrder
  /// Where the page before this one ended; `nil` for the first.
  package var after: PageMark?
  /// How many documents make a page.
  package var limit: Int

  /// A question; without filters it asks for all, the newest first.
  package init(
    _ kind: DocumentKind, _ filters: [DocumentFilter] = [], order: DocumentOrder = .newest,
    after: PageMark? = nil, limit: Int = 50
  ) {
    self.kind = kind
    self.filters = filters
    self.order = order
    self.after = after
    self.limit = limit
  }
}

/// What a document must have to be in a list.
package enum DocumentFilter: Equatable, Sendable {
  /// It has this facet.
  case has(Facet)
  /// It has one of these facets.
  case hasAny([Facet])
  /// It has a text of that name within the bounds, as dates do.
  case within(String, ClosedRange<String>)
  /// It has a number of that name within the bounds.
  case between(String, ClosedRange<Int>)
  /// It points to that document in that role.
  case points(role: String, to: DocumentID)
  /// It points to one of those documents in that role.
  case pointsToAny(role: String, of: [DocumentID])
}

/// The order of a list.
package enum DocumentOrder: Equatable, Sendable {
  /// By the time of saving, the latest first.
  case newest
  /// By a facet, the smallest first; what has none is not in the list.
  case rising(String)
  /// By a facet, the greatest first; what has none is not in the list.
  case falling(String)
}

/// Where a page of a list ended, so that the next one begins there whatever was saved meanwhile.
package struct PageMark: Equatable, Sendable, CustomStringConvertible {
  /// The place of the last document.
  package let sequence: Int
  /// What it was sorted by, when not by its place.
  package let value: Facet.Value?

  /// A mark after a document.
  package init(sequence: Int, value: Facet.Value? = nil) {
    self.sequence = sequence
    self.value = value
  }

  /// A mark as it stands in an address; `nil` for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let sequence = Int(parts[0]), sequence >= 0 else { return nil }
    self.sequence = sequence
    guard parts.count == 2 else {
      value = nil
      return
    }
    let rest = parts[1].dropFirst()
    switch parts[1].first {
    case "n":
      guard let number = Int(rest) else { return nil }
      value = .number(number)
    case "t": value = .text(String(rest))
    default: return nil
    }
  }

  /// The mark as it stands in an address.
  package var description: String {
    switch value {
    case nil: String(sequence)
    case .number(let number): "\(sequence).n\(number)"
    case .text(let text): "\(sequence).t\(text)"
    }
  }
}

/// A page of a list.
package struct DocumentPage: Equatable, Sendable {
  /// The documents.
  package let rows: [ListRow]
  /// Where the next page begins; `nil` when this is the last.
  package let next: PageMark?
}
