/// Finds all stems on a page in one walk over its letters.
///
/// A stem of which k letters may be wrong is cut into k + 1 pieces; wherever it fits, one piece stands
/// unharmed (Wu and Manber 1992, "Fast text searching allowing errors", section 4). All pieces of all
/// stems are looked for at once (Aho and Corasick 1975), and only around them is a stem compared
/// letter by letter. What is found is what `Stem.hits(in:)` finds on the whole page.
struct StemSearch: Sendable {
  let stems: [Stem]
  private let automaton: PieceAutomaton

  init(_ stems: [Stem]) {
    self.stems = stems
    automaton = PieceAutomaton(stems)
  }

  /// For each stem the places where it fits.
  func hits(in stream: LetterStream) -> [[Stem.Hit]] {
    let neighbourhoods = automaton.neighbourhoods(in: stream.letters)
    return stems.indices.map { stems[$0].hits(in: stream, within: neighbourhoods[$0]) }
  }
}

/// The pieces of stems as one automaton.
private struct PieceAutomaton: Sendable {
  /// A piece of a stem: how many letters stand before it and behind it, with room for wrong ones.
  private struct Piece: Sendable {
    let stem: Int
    let before: Int
    let behind: Int
    /// How far apart two stretches are that stay two.
    let apart: Int
  }

  /// For each state and each letter the next state; states × 64.
  private var next: [Int32]
  /// The pieces that end in the first state, then those of the second, and so on: one row for all,
  /// since a row of its own for each was counted as used and unused at every letter of a page.
  private var pieces: [Piece] = []
  /// For each state where its pieces begin, and at last where all of them end.
  private var first: [Int32] = []
  private let stems: Int

  init(_ stems: [Stem]) {
    self.stems = stems.count
    next = [Int32](repeating: 0, count: Letter.count)
    var ending: [[Piece]] = [[]]
    for (number, stem) in stems.enumerated() {
      let wrong = stem.tolerance
      for range in stem.pieces {
        let piece = Piece(
          stem: number, before: range.upperBound + wrong,
          behind: stem.letters.count - range.upperBound + wrong, apart: wrong + 1)
        ending[state(of: stem.letters[range], in: &ending)].append(piece)
      }
    }
    connect(&ending)
    for pieces in ending {
      first.append(Int32(self.pieces.count))
      self.pieces += pieces
    }
    first.append(Int32(pieces.count))
  }

  /// The state that a row of letters leads to, made when it is new.
  private mutating func state(
    of letters: ArraySlice<UInt8>, in ending: inout [[Piece]]
  ) -> Int {
    var state = 0
    for letter in letters {
      let edge = state * Letter.count + Int(letter)
      if next[edge] == 0 {
        next[edge] = Int32(ending.count)
        next += [Int32](repeating: 0, count: Letter.count)
        ending.append([])
      }
      state = Int(next[edge])
    }
    return state
  }

  /// Leads every letter that goes on nowhere to where its longest ending goes on, by breadth.
  private mutating func connect(_ ending: inout [[Piece]]) {
    var back = [Int](repeating: 0, count: ending.count)
    var queue = (0..<Letter.count).map { Int(next[$0]) }.filter { $0 != 0 }
    var place = 0
    while place < queue.count {
      let state = queue[place]
      place += 1
      ending[state] += ending[back[state]]
      for letter in 0..<Letter.count {
        let edge = state * Letter.count + letter
        let shorter = next[back[state] * Letter.count + letter]
        if next[edge] == 0 {
          next[edge] = shorter
        } else {
          back[Int(next[edge])] = Int(shorter)
          queue.append(Int(next[edge]))
        }
      }
    }
  }

  /// For each stem the stretches outside of which it cannot fit, in order and apart.
  func neighbourhoods(in letters: [UInt8]) -> [[Range<Int>]] {
    var found = [[Range<Int>]](repeating: [], count: stems)
    var state = 0
    for (position, letter) in letters.enumerated() {
      state = Int(next[state * Letter.count + Int(letter)])
      for index in Int(first[state])..<Int(first[state + 1]) {
        let piece = pieces[index]
        let start = max(0, position + 1 - piece.before)
        let end = min(letters.count, position + 1 + piece.behind)
        Self.add(start..<end, to: &found[piece.stem], apart: piece.apart)
      }
    }
    return found
  }

  /// Adds a stretch; those that touch, or nearly, are one: a place and a better one beside it are
  /// weighed against each other.
  private static func add(_ stretch: Range<Int>, to found: inout [Range<Int>], apart: Int) {
    var stretch = stretch
    while let last = found.last, stretch.lowerBound <= last.upperBound + apart {
      found.removeLast()
      stretch =
        min(stretch.lowerBound, last.lowerBound)..<max(stretch.upperBound, last.upperBound)
    }
    found.append(stretch)
  }
}
