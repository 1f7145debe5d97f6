/// All wordings of a language in flat rows, since a text asks for thousands of them.
struct WordingTable: Sendable {
  /// One wording: its concept and its steps after the first.
  struct Entry: Sendable {
    var concept: Int32
    var steps: Range<Int32>
  }

  /// One further step: the stems that fit and the words that may stand before it.
  struct Step: Sendable {
    var stems: Range<Int32>
    var room: Int32
    /// The bits of its stems: a word that has none of them does not fit.
    var bits: UInt64
  }

  /// The wordings, those with one first stem together.
  private(set) var entries: [Entry] = []
  private(set) var steps: [Step] = []
  private(set) var stems: [Int32] = []
  private var begins: [Int32] = []

  /// - Parameter count: how many stems there are.
  init(_ wordings: [Wording], stems count: Int) {
    var byFirst = [[Int]](repeating: [], count: count)
    for (number, wording) in wordings.enumerated() {
      for stem in wording.steps[0].stems { byFirst[Int(stem)].append(number) }
    }
    for numbers in byFirst {
      begins.append(Int32(entries.count))
      for number in numbers { add(wordings[number]) }
    }
    begins.append(Int32(entries.count))
  }

  private mutating func add(_ wording: Wording) {
    let from = Int32(steps.count)
    for step in wording.steps.dropFirst() {
      let first = Int32(stems.count)
      stems += step.stems
      steps.append(
        Step(
          stems: first..<Int32(stems.count), room: Int32(step.room),
          bits: step.stems.reduce(0) { $0 | Self.bit(of: Int32($1)) }))
    }
    entries.append(Entry(concept: Int32(wording.concept), steps: from..<Int32(steps.count)))
  }

  /// The numbers of the wordings that begin with a stem.
  func beginning(with stem: Int32) -> Range<Int> {
    Int(begins[Int(stem)])..<Int(begins[Int(stem) + 1])
  }

  /// The bit of a stem among 64, by its highest bits after a multiplication (Fibonacci hashing).
  static func bit(of stem: Int32) -> UInt64 {
    1 << ((UInt64(truncatingIfNeeded: stem) &* 0x9E37_79B9_7F4A_7C15) >> 58)
  }

  /// Whether a stem fits a step.
  func fits(_ stem: Int32, _ step: Step) -> Bool {
    for place in step.stems where stems[Int(place)] == stem { return true }
    return false
  }
}
