/// One column of records, with every value at every level as a small number.
package struct CoarsenedColumn: Sendable {
  /// Its name.
  package let name: String
  /// By level and number: the word; the last level has one word, the empty one.
  let words: [[String]]
  /// By level and row: the number of the value.
  let codes: [[UInt32]]

  /// How many levels there are, with the one that says nothing; at least 2.
  var levels: Int { words.count }
  /// How many bits the numbers of level 0 need.
  var bits: Int { UInt32.bitWidth - UInt32(words[0].count).leadingZeroBitCount }

  /// A column from its values, one for each row; an empty value is a value like others.
  ///
  /// - Throws: `DisclosureError.circularCoarsening`.
  package init(
    name: String, values: [String], coarsening: Coarsening
  ) throws(DisclosureError) {
    self.name = name
    var chains: [String: [String]] = [:]
    for value in values where chains[value] == nil {
      chains[value] = try coarsening.chain(value, column: name)
    }
    let depth = chains.values.map(\.count).max() ?? 1
    var (words, codes): ([[String]], [[UInt32]]) = ([], [])
    for level in 0..<depth {
      var numbers: [String: UInt32] = [:]
      var known: [String] = []
      // Short chains end early: what cannot be coarsened further waits at its last step.
      codes.append(
        values.map { value in
          let word = chains[value].map { $0[min(level, $0.count - 1)] } ?? value
          if let number = numbers[word] { return number }
          let number = UInt32(known.count)
          numbers[word] = number
          known.append(word)
          return number
        })
      words.append(known)
    }
    words.append([""])
    codes.append([UInt32](repeating: 0, count: values.count))
    (self.words, self.codes) = (words, codes)
  }
}
