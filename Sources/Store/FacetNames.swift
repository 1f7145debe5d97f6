internal import Casework
internal import GRDB

/// The numbers that stand for the words of facets and of links, one for each kind and word.
struct FacetNames {
  private struct Name: Hashable {
    let kind: UInt8
    let word: String
  }

  private var numbers: [Name: Int] = [:]
  private let database: Database

  /// Those that the view has given out; each is looked up when it is needed first.
  init(_ database: Database) { self.database = database }

  /// The number of a word, given out now when it is new.
  mutating func number(of word: String, _ kind: DocumentKind) throws -> Int {
    let name = Name(kind: kind.rawValue, word: word)
    if let known = numbers[name] { return known }
    if let given = try database.facetName(word, kind) {
      numbers[name] = given
      return given
    }
    // The column is the key of its table: SQLite gives the next number.
    try database.cachedStatement(sql: "INSERT INTO facet_name(kind, word) VALUES (?, ?)")
      .execute(arguments: [kind.rawValue, word])
    let number = Int(database.lastInsertedRowID)
    numbers[name] = number
    return number
  }
}

extension Database {
  /// The number of a word; `nil` when no document of the kind ever had it.
  func facetName(_ word: String, _ kind: DocumentKind) throws -> Int? {
    try Int.fetchOne(
      cachedStatement(sql: "SELECT number FROM facet_name WHERE kind = ? AND word = ?"),
      arguments: [kind.rawValue, word])
  }
}
