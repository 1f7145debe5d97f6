internal import Language

/// For every word of the first three fields, the logarithm of its share among the records of a model.
struct WordRarity: Sendable {
  private var shares: [[Float]]

  /// How many fields have rarities.
  var count: Int { shares.count }

  init(_ words: [NameWord], _ model: LinkModel) {
    shares = model.frequencies.map { _ in [] }
    append(words, model)
  }

  /// The logarithm of the share of a word in a field.
  subscript(field: Int, word: Int32) -> Float { shares[field][Int(word)] }

  /// Adds the words that are new among `words`.
  mutating func append(_ words: [NameWord], _ model: LinkModel) {
    for (field, table) in model.frequencies.enumerated() {
      shares[field].reserveCapacity(words.count)
      for word in words[shares[field].count...] {
        shares[field].append(Float(logarithm(Double(table[word.keys.x] ?? model.rare))))
      }
    }
  }
}
