/// What was published so far of one unit, so that the next release tells no more by its difference.
///
/// It names the records that are in figures: it stays in the vault, whoever asks.
package struct ReleaseBook: CaseDocument, Equatable {
  /// What it is in the journal.
  package static let kind = DocumentKind.releaseBook
  /// The number of its present shape.
  package static let schema = 1

  /// What is counted, and by which columns: one book for each.
  package var name: String
  /// The register as its own module writes it, JSON.
  package var register: String
  /// What noisy tables have spent of the privacy of those in this book.
  package var spent: [Spending]

  /// What one noisy table spent.
  package struct Spending: Codable, Hashable, Sendable {
    /// The day.
    package var day: String
    /// The epsilon of the table.
    package var epsilon: Double
    /// The columns of the table.
    package var columns: [String]

    /// A spending.
    package init(day: String, epsilon: Double, columns: [String]) {
      self.day = day
      self.epsilon = epsilon
      self.columns = columns
    }
  }

  /// A book.
  package init(name: String, register: String, spent: [Spending] = []) {
    self.name = name
    self.register = register
    self.spent = spent
  }

  /// A line for lists.
  package var title: String { name }
  /// What a search of the team may find.
  package var searchable: String { "" }
  /// Where it stands, for lists.
  package var state: String { "" }
  /// By which a book is found.
  package var facets: [Facet] { [Facet("book", name)] }
}
