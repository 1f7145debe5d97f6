package import Language

extension Vocabulary {
  /// The codes that begin with what somebody types, in any tongue and script, the likeliest first.
  ///
  /// Every typed word must begin a word of one label: *обл*, *masjid rey*, *prison*. Labels of the
  /// reader's own tongue come first, then those whose first word fits. Codes that are sealed fields
  /// are never offered.
  ///
  /// - Parameters:
  ///   - typed: what was typed so far.
  ///   - tongue: the reader's.
  ///   - schemes: the schemes to look in; all when empty.
  ///   - limit: the most to give.
  package func codes(
    typed: String, in tongue: Tongue, schemes: Set<VocabularyScheme> = [], limit: Int = 12
  ) -> [VocabularyCode] {
    let words = SearchFolding.words(typed) + (typed.contains("_") ? [typed.lowercased()] : [])
    guard !words.isEmpty else { return [] }
    var found: [(rank: Int, index: Int)] = []
    let keys = keys.value
    let text = typed.lowercased()
    // Every typed word must begin a word of the label: whoever has none for the first needs no look.
    let beginnings = beginnings.value
    for index in Set([words[0], text].flatMap(beginnings.owners)) where !codes[index].isSealed {
      guard schemes.isEmpty || schemes.contains(codes[index].scheme) else { continue }
      if let rank = keys[index].compactMap({ Self.rank($0, words, text, tongue) }).min() {
        found.append((rank, index))
      }
    }
    return found.sorted { $0 < $1 }.prefix(limit).map { codes[$0.index] }
  }

  /// How well a label fits what was typed, 0 best; `nil` when it does not.
  ///
  /// Compared by bytes: keys are folded, and `hasPrefix` of strings would look for accents first.
  private static func rank(
    _ key: Key, _ typed: [String], _ text: String, _ tongue: Tongue
  ) -> Int? {
    guard let own = key.tongue else {
      return key.words[0].utf8.starts(with: text.utf8) ? 0 : nil
    }
    let fits = typed.allSatisfy { word in
      word.contains("_") || key.words.contains { $0.utf8.starts(with: word.utf8) }
    }
    guard fits, !text.contains("_"), let first = key.words.first else { return nil }
    return (own == tongue ? 0 : 2) + (typed.contains { first.utf8.starts(with: $0.utf8) } ? 1 : 2)
  }
}
