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

  /// All that the view has given out; there are some two hundred.
  init(_ database: Database) throws {
    self.database = database
    for row in try Row.fetchAll(database, sql: "SELECT kind, word, number FROM facet_name") {
      numbers[Name(kind: row[0], word: row[1])] = row[2]
    }
  }

  /// The number of a word, given out now when it is new.
  mutating func number(of word: String, _ kind: DocumentKind) throws -> Int {
    let name = Name(kind: kind.rawValue, word: word)
    if let known = numbers[name] { return known }
    let number = numbers.count + 1
    try database.execute(
      sql: "INSERT INTO facet_name VALUES (?, ?, ?)", arguments: [number, kind.rawValue, word])
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
