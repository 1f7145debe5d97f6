internal import GRDB
internal import Language

/// What somebody looks for: each word by any of its spellings, the last one perhaps only begun.
struct SearchQuery {
  /// The fewest letters, folded, of a word that is only begun; one begins a tenth of all words.
  private static let shortest = 2
  /// Beginnings of which the index keeps a list of their own.
  static let listed = 2...3
  /// The most words that one beginning is taken for; more are left to the index, which is slower.
  private static let most = 1000

  private let whole: [[String]]
  private let last: [String]

  /// `nil` when there is nothing to look for.
  init?(_ text: String) {
    let words = text.split(whereSeparator: \.isWhitespace).prefix(20)
      .map { SearchFolding.terms(String($0)) }.filter { !$0.isEmpty }
    guard let last = words.last else { return nil }
    whole = Array(words.dropLast())
    self.last = last
  }

  /// The question as FTS5 takes it.
  ///
  /// FTS5 answers a beginning by joining the lists of all its words before it gives the first
  /// document. Given the words themselves it walks along their lists, and stops when a page is full.
  func match(_ database: Database) throws -> String {
    let begun = try last.flatMap { try ways(toEnd: $0, database) }
    return (whole.map { $0.map(Self.quoted) } + [begun])
      .map { "(" + $0.joined(separator: " OR ") + ")" }.joined(separator: " AND ")
  }

  private func ways(toEnd begun: String, _ database: Database) throws -> [String] {
    let letters = begun.unicodeScalars.count
    guard letters >= Self.shortest else { return [Self.quoted(begun)] }
    guard !Self.listed.contains(letters) else { return [Self.quoted(begun) + "*"] }
    let words = try String.fetchAll(
      database.cachedStatement(
        sql: "SELECT text FROM word WHERE text >= ? AND text < ? ORDER BY text LIMIT ?"),
      arguments: [begun, begun + "\u{10FFFF}", Self.most])
    guard words.count < Self.most else { return [Self.quoted(begun) + "*"] }
    // A word that nobody wrote must find nothing, not everything.
    return words.isEmpty ? [Self.quoted(begun)] : words.map(Self.quoted)
  }

  private static func quoted(_ word: String) -> String { "\"\(word)\"" }
}
