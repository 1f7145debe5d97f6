package import Casework
package import Store
internal import Synchronization
internal import Vault

/// Something that was found, and why.
package struct Found: Equatable, Sendable {
  /// What was found.
  package let row: ListRow
  /// The words around each word that was looked for, as they stand in it.
  package let because: [String]
}

extension Session {
  /// The documents that hold all the words, each with the words in it that were meant.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func find(_ text: String, limit: Int = 50) throws -> [Found] {
    let rows = try search(text, limit: limit)
    let reasons = try reasons(text, in: rows)
    return rows.map { Found(row: $0, because: reasons[$0.document] ?? []) }
  }

  /// For each document the words around what was looked for, as they stand in it.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func reasons(
    _ text: String, in rows: [ListRow]
  ) throws -> [DocumentID: [String]] {
    try require(.read)
    var reasons = heldReasons.known(text, rows)
    let missing = rows.map(\.document).filter { reasons[$0] == nil }
    // The memory of folded words makes the second look at a page of long texts cheap.
    let snippets = Snippets(text) { [words] in words.terms(of: $0).line }
    for (document, content) in try team.latest(of: missing) {
      reasons[document] = snippets.found(in: try AnyDocument(content).facts.searchable)
    }
    heldReasons.keep(reasons, text, rows)
    return reasons
  }
}

/// The words around what was looked for, remembered while the session is unlocked: people page back and
/// forth, and the same words are looked for again.
final class HeldReasons: Sendable {
  private struct Place: Hashable {
    let text: String
    let document: DocumentID
    let version: Int
  }

  /// So many lines are remembered; then all are forgotten.
  private static let most = 5000
  private let held = Mutex<[Place: [String]]>([:])

  /// What is remembered of these rows.
  func known(_ text: String, _ rows: [ListRow]) -> [DocumentID: [String]] {
    held.withLock { held in
      rows.reduce(into: [:]) { $0[$1.document] = held[Self.place(text, $1)] }
    }
  }

  /// Remembers what was found in these rows.
  func keep(_ reasons: [DocumentID: [String]], _ text: String, _ rows: [ListRow]) {
    held.withLock { held in
      if held.count + rows.count > Self.most { held = [:] }
      for row in rows { held[Self.place(text, row)] = reasons[row.document] }
    }
  }

  /// Forgets all, because something was erased.
  func forget() { held.withLock { $0 = [:] } }

  private static func place(_ text: String, _ row: ListRow) -> Place {
    Place(text: text, document: row.document, version: row.version)
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
