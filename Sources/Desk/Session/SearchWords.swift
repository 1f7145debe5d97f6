internal import Language
internal import Synchronization

/// The search terms of texts, with what was folded before remembered: most words come again.
///
/// Opening a hundred thousand reports folds some thirty million words, of which few are new.
final class SearchWords: Sendable {
  private let idle = Mutex<[Memory]>([])
  /// Words remembered by one worker; a few megabytes.
  private static let most = 100_000

  private struct Memory {
    var terms: [String: String] = [:]
  }

  /// All terms of a text, separated by spaces.
  func terms(of text: String) -> String {
    // Each worker has a memory of its own, so that none waits for another.
    var memory = idle.withLock { $0.popLast() } ?? Memory()
    defer { idle.withLock { $0.append(memory) } }
    var terms = ""
    terms.reserveCapacity(text.utf8.count)
    for word in text.utf8.split(whereSeparator: { $0 <= 0x20 }) {
      let word = String(Substring(word))
      let folded: String
      if let known = memory.terms[word] {
        folded = known
      } else {
        folded = SearchFolding.terms(word).joined(separator: " ")
        if memory.terms.count >= Self.most { memory.terms.removeAll() }
        memory.terms[word] = folded
      }
      guard !folded.isEmpty else { continue }
      if !terms.isEmpty { terms += " " }
      terms += folded
    }
    return terms
  }
}
