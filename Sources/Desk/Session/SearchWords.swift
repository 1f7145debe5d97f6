internal import Language
internal import Store
internal import Synchronization

/// The search terms of texts, with what was folded before remembered: most words come again.
///
/// Opening a hundred thousand reports folds some thirty million words, of which few are new.
final class SearchWords: Sendable {
  private let idle = Mutex<[Memory]>([])
  /// Words remembered by one worker; a few megabytes.
  fileprivate static let most = 100_000

  /// Words as bytes: to hash a string of letters beyond ASCII, it is normalised first.
  fileprivate struct Memory {
    var terms: [[UInt8]: [UInt8]] = [:]
  }

  /// All terms of a text.
  func terms(of text: String) -> SearchTerms {
    // Each worker has a memory of its own, so that none waits for another.
    var memory = idle.withLock { $0.popLast() } ?? Memory()
    defer { idle.withLock { $0.append(memory) } }
    var line: [UInt8] = []
    line.reserveCapacity(text.utf8.count)
    var fresh: [String] = []
    for word in text.utf8.split(whereSeparator: { $0 <= 0x20 }) {
      let folded = memory.fold(Array(word), &fresh)
      guard !folded.isEmpty else { continue }
      if !line.isEmpty { line.append(0x20) }
      line += folded
    }
    return SearchTerms(line: String(decoding: line, as: UTF8.self), fresh: fresh)
  }
}

extension SearchWords.Memory {
  /// The terms of a word, separated by spaces; those of a word not met before are noted.
  fileprivate mutating func fold(_ word: [UInt8], _ fresh: inout [String]) -> [UInt8] {
    if let known = terms[word] { return known }
    let folded = SearchFolding.terms(String(decoding: word, as: UTF8.self))
    if terms.count >= SearchWords.most { terms.removeAll() }
    let line = Array(folded.joined(separator: " ").utf8)
    terms[word] = line
    fresh += folded
    return line
  }
}
