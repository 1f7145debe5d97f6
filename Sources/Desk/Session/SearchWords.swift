internal import Language
internal import Store
internal import Synchronization

/// The search terms of texts, with what was folded before remembered: most words come again.
///
/// Opening a hundred thousand reports folds some thirty million words, of which few are new.
final class SearchWords: Sendable {
  private let idle = Mutex<[FoldedWords]>([])

  /// All terms of a text, those of each of its words once: the index keeps no more of a text.
  func terms(of text: String) -> SearchTerms {
    // Each worker has a memory of its own, so that none waits for another.
    var memory = idle.withLock { $0.popLast() } ?? FoldedWords()
    defer { idle.withLock { $0.append(memory) } }
    memory.text += 1
    let bytes = Array(text.utf8)
    var (line, fresh): ([UInt8], [String]) = ([], [])
    line.reserveCapacity(bytes.count)
    var start = 0
    for index in 0...bytes.count {
      if index < bytes.count, bytes[index] > 0x20 { continue }
      if index > start { memory.fold(bytes[start..<index], onto: &line, &fresh) }
      start = index + 1
    }
    return SearchTerms(line: String(decoding: line, as: UTF8.self), fresh: fresh)
  }
}

/// Words and their terms as bytes, found by a hash that is made while a text is walked over.
///
/// A dictionary of strings normalises each word before it hashes it, and that took a fifth of the time
/// of opening a vault.
private struct FoldedWords {
  /// Words remembered by one worker; a few megabytes.
  private static let most = 100_000
  private static let slotCount = 1 << 18

  private struct Known {
    let hash: UInt64
    let word: Range<Int>
    let terms: Range<Int>
    /// The last text it was met in.
    var text: Int
  }

  /// Which text is walked over; words of it that come again add nothing.
  var text = 0

  /// Numbers of known words by their hash, with open addressing; -1 where there is none.
  private var slots = [Int32](repeating: -1, count: slotCount)
  private var known: [Known] = []
  private var bytes: [UInt8] = []

  /// Puts the terms of a word behind a line, when it is new in its text; those of a word not met before are
  /// noted.
  mutating func fold(
    _ word: ArraySlice<UInt8>, onto line: inout [UInt8], _ fresh: inout [String]
  ) {
    var hash = FNV1a()
    hash.mix(word)
    let number = find(word, hash.value) ?? learn(word, hash.value, &fresh)
    guard known[number].text != text else { return }
    known[number].text = text
    let terms = known[number].terms
    guard !terms.isEmpty else { return }
    if !line.isEmpty { line.append(0x20) }
    line += bytes[terms]
  }

  private func find(_ word: ArraySlice<UInt8>, _ hash: UInt64) -> Int? {
    var slot = Self.slot(hash)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if known[number].hash == hash, bytes[known[number].word].elementsEqual(word) {
        return number
      }
      slot = (slot + 1) % Self.slotCount
    }
    return nil
  }

  private mutating func learn(
    _ word: ArraySlice<UInt8>, _ hash: UInt64, _ fresh: inout [String]
  ) -> Int {
    if known.count >= Self.most { (self, text) = (FoldedWords(), text) }
    let folded = SearchFolding.terms(String(decoding: word, as: UTF8.self))
    fresh += folded
    let start = bytes.count
    bytes += word
    let middle = bytes.count
    bytes += folded.joined(separator: " ").utf8
    let one = Known(hash: hash, word: start..<middle, terms: middle..<bytes.count, text: 0)
    var slot = Self.slot(hash)
    while slots[slot] >= 0 { slot = (slot + 1) % Self.slotCount }
    slots[slot] = Int32(known.count)
    known.append(one)
    return known.count - 1
  }

  private static func slot(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash ^ hash >> 32) % UInt64(slotCount))
  }
}
