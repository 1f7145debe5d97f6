/// What was said in public on one day: the figures as they stand on the pages, and what became of them.
///
/// It holds nothing that is not public, so that its pages can be made again, word for word.
package struct PublicRelease: CaseDocument, Equatable {
  /// What it is in the journal.
  package static let kind = DocumentKind.release
  /// The number of its present shape.
  package static let schema = 1

  /// What it is called on its pages.
  package var title: String
  /// The day of it, `2026-11-26`.
  package var day: String
  /// What is counted.
  package var unit: Unit
  /// The first month of the period, `2022-01`; empty when it has no beginning.
  package var from: String
  /// The last month of the period; empty when it has no end.
  package var to: String
  /// The least number in a cell.
  package var k: Int
  /// The names of the columns.
  package var columns: [String]
  /// The lines of the table.
  package var cells: [Cell]
  /// What became of all records.
  package var account: Account
  /// Wordings that a person approved, with the language of each.
  package var voices: [Voice]
  /// What an auditor can hold the figure against.
  package var proof: Proof?
  /// Why and when it was taken back; `nil` while it stands.
  package var retraction: Retraction?

  /// What is counted in a release.
  package enum Unit: String, Codable, CaseIterable, Sendable { case reports, people }

  /// One line of the table.
  package struct Cell: Codable, Hashable, Sendable {
    /// What is told, one word for each column; empty where nothing is told.
    package var words: [String]
    /// How many; at least k.
    package var count: Int

    /// A line.
    package init(words: [String], count: Int) {
      self.words = words
      self.count = count
    }
  }

  /// What became of all records.
  package struct Account: Codable, Hashable, Sendable {
    /// Records that were looked at.
    package var records: Int
    /// Those in the table.
    package var published: Int
    /// Those that would stand out, and of which nothing is told.
    package var withheld: Int
    /// Those of people who did not agree, by the reason.
    package var stayed: [String: Int]
    /// Those that only repeat another.
    package var repeats: Int

    /// An account with every fact given.
    package init(
      records: Int, published: Int, withheld: Int, stayed: [String: Int], repeats: Int
    ) {
      self.records = records
      self.published = published
      self.withheld = withheld
      self.stayed = stayed
      self.repeats = repeats
    }

    /// All that are not in the table, for whatever reason.
    package var hidden: Int { withheld + stayed.values.reduce(0, +) }
  }

  /// What somebody told, as he and a person of the staff agreed that it may be told.
  package struct Voice: Codable, Hashable, Sendable {
    /// The wording.
    package var text: String
    /// The tag of its language.
    package var language: String

    /// A wording.
    package init(text: String, language: String) {
      self.text = text
      self.language = language
    }
  }

  /// What an auditor can hold a figure against.
  package struct Proof: Codable, Hashable, Sendable {
    /// How many sealed records stand behind the figure.
    package var records: Int
    /// SHA-256 over the leaves of those records, sorted.
    package var set: String
    /// The signed checkpoint under which they stand.
    package var checkpoint: String
    /// The key that signed it, as a line.
    package var key: String

    /// A proof with every fact given.
    package init(records: Int, set: String, checkpoint: String, key: String) {
      self.records = records
      self.set = set
      self.checkpoint = checkpoint
      self.key = key
    }
  }

  /// Why and when a release was taken back.
  package struct Retraction: Codable, Hashable, Sendable {
    /// The day.
    package var day: String
    /// Why, in words for the public.
    package var reason: String

    /// A retraction.
    package init(day: String, reason: String) {
      self.day = day
      self.reason = reason
    }
  }

  /// A release with every fact given.
  package init(
    title: String, day: String, unit: Unit, from: String = "", to: String = "", k: Int,
    columns: [String], cells: [Cell], account: Account, voices: [Voice] = [],
    proof: Proof? = nil, retraction: Retraction? = nil
  ) {
    self.title = title
    self.day = day
    self.unit = unit
    self.from = from
    self.to = to
    self.k = k
    self.columns = columns
    self.cells = cells
    self.account = account
    self.voices = voices
    self.proof = proof
    self.retraction = retraction
  }

  /// What a search of the team may find.
  package var searchable: String { title }
  /// Whether it stands, for lists.
  package var state: String { retraction == nil ? "published" : "retracted" }
  /// By what releases are listed.
  package var facets: [Facet] {
    [Facet("standing", state), Facet("unit", unit.rawValue), Facet("day", day)]
  }
}
