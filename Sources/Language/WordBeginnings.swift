/// Words in order, to find whose words begin as something typed does without looking at all of them.
///
/// Compared by bytes: the words are folded already.
package struct WordBeginnings: Sendable {
  private let words: [(word: String, owner: Int)]

  /// - Parameter owned: for each owner, in order, its words.
  package init(_ owned: some Sequence<some Sequence<String>>) {
    var words: [(word: String, owner: Int)] = []
    for (owner, its) in owned.enumerated() { words += Set(its).map { ($0, owner) } }
    self.words = words.sorted { Self.isBefore($0.word, $1.word) }
  }

  /// The numbers of those that have a word with this beginning, ascending; all for an empty one.
  package func owners(of beginning: String) -> [Int] {
    var owners: Set<Int> = []
    var index = first(from: beginning)
    while index < words.count, words[index].word.utf8.starts(with: beginning.utf8) {
      owners.insert(words[index].owner)
      index += 1
    }
    return owners.sorted()
  }

  /// The place of the first word that is not before this one.
  private func first(from word: String) -> Int {
    var (low, high) = (0, words.count)
    while low < high {
      let middle = (low + high) / 2
      if Self.isBefore(words[middle].word, word) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func isBefore(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}
