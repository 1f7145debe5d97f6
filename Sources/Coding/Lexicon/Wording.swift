/// One way to say a concept: stems that follow one another.
///
/// The language of the column `words` in `coding/lexicon/*.csv`; wordings are parted by `;`:
///
///     военком              a word that begins so
///     =суд                 exactly this word
///     отказ ~ гражданств   in this order with up to six words between; otherwise up to two
///     шизо|карцер          one or the other
struct Wording: Sendable {
  /// One place of a wording.
  struct Step: Sendable {
    /// The stems that fit.
    var stems: [Int32]
    /// How many other words may stand before it.
    var room: Int
  }

  /// The number of the concept it says.
  let concept: Int
  /// The places in their order; never empty.
  let steps: [Step]

  /// Room for a particle, a preposition or a name.
  static let close = 2
  /// Room for a clause.
  static let wide = 6

  /// Reads one wording and enters its stems.
  ///
  /// - Parameter shortest: the letters from which on a word may go on after its stem; shorter ones
  ///   are whole words, since *no* is not the beginning of *not*.
  /// - Returns: `nil` when a place has no letters.
  init?(
    _ text: some StringProtocol, concept: Int, folding: LetterFolding, shortest: Int,
    stems: inout StemTable
  ) {
    var steps: [Step] = []
    var room = Self.close
    for part in text.split(separator: " ") {
      if part == "~" {
        room = Self.wide
        continue
      }
      var numbers: [Int32] = []
      for choice in part.split(separator: "|") {
        let letters = folding.word(choice)
        guard !letters.isEmpty else { return nil }
        let isWhole = choice.hasPrefix("=") || letters.count < shortest
        numbers.append(stems.number(letters, isWhole: isWhole))
      }
      guard !numbers.isEmpty else { return nil }
      steps.append(Step(stems: numbers, room: room))
      room = Self.close
    }
    guard !steps.isEmpty else { return nil }
    self.concept = concept
    self.steps = steps
  }
}
