package import Casework
package import Store
internal import Vault

/// Something that was found, and why.
package struct Found: Equatable, Sendable {
  /// What was found.
  package let row: ListRow
  /// The words around each word that was looked for, as they stand in it.
  package let because: [String]
}

extension Session {
  /// For each document the words around what was looked for, as they stand in it.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func reasons(
    _ text: String, in rows: [ListRow]
  ) throws -> [DocumentID: [String]] {
    try require(.read)
    var reasons = heldReasons.known(text, rows)
    let missing = rows.map(\.document).filter { reasons[$0] == nil }
    guard !missing.isEmpty else { return reasons }
    // The memory of folded words makes the second look at a page of long texts cheap.
    let snippets = Snippets(text) { [words] in words.terms(of: $0).line }
    for (document, content) in try team.latest(of: missing) {
      reasons[document] = snippets.found(in: try AnyDocument(content).facts.searchable)
    }
    heldReasons.keep(reasons, text, rows)
    return reasons
  }
}

/// Finds the words that a search meant in a text.
struct Snippets {
  private let wanted: [(terms: Set<Substring>, isBegun: Bool)]
  private let terms: (String) -> String

  /// The words of a search, the last one perhaps only begun; `terms` folds a text for the search.
  init(_ text: String, terms: @escaping (String) -> String) {
    self.terms = terms
    let words = text.split(whereSeparator: \.isWhitespace)
      .map { Set(terms(String($0)).split(separator: " ")) }.filter { !$0.isEmpty }
    wanted = words.enumerated().map { ($1, $0 == words.count - 1) }
  }

  /// For each wanted word its first place, with some words around it.
  func found(in text: String) -> [String] {
    let words = text.split(whereSeparator: \.isWhitespace)
    var snippets: [String] = []
    for want in wanted {
      guard let index = words.firstIndex(where: { holds($0, want) }) else { continue }
      let around = words[max(0, index - 4)..<min(words.count, index + 5)]
      let snippet = around.joined(separator: " ")
      if !snippets.contains(snippet) { snippets.append(snippet) }
    }
    return snippets
  }

  private func holds(_ word: Substring, _ want: (terms: Set<Substring>, isBegun: Bool)) -> Bool {
    terms(String(word)).split(separator: " ").contains { term in
      want.terms.contains(term) || (want.isBegun && want.terms.contains { term.hasPrefix($0) })
    }
  }
}
