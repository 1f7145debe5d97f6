/// The unchanging beginning of a word that a rule looks for, and how many letters may be wrong.
struct Stem: Hashable, Sendable {
  /// The folded letters.
  let letters: [UInt8]
  /// Whether it must be a whole word without a wrong letter: numbers and short names.
  let isExact: Bool
  /// Whether fewer letters may be wrong than usual: names that look like everyday words.
  let isStrict: Bool
  /// For each letter the places of the stem where it stands, as bits.
  private let masks: [UInt64]

  init(letters: [UInt8], isExact: Bool = false, isStrict: Bool = false) {
    self.letters = letters
    self.isExact = isExact
    self.isStrict = isStrict
    var masks = [UInt64](repeating: 0, count: Letter.count)
    for (index, letter) in letters.prefix(64).enumerated() {
      masks[Int(letter)] |= 1 << UInt64(index)
    }
    self.masks = masks
  }

  /// A place in the letters of a page that fits the stem.
  struct Hit: Equatable, Sendable {
    /// The first letter.
    let start: Int
    /// One past the last letter.
    let end: Int
    /// How many letters are wrong, missing or too many.
    let errors: Int
  }

  /// How many letters may be wrong: one in five, none in a short word.
  var tolerance: Int {
    guard !isExact else { return 0 }
    guard !isStrict else { return letters.count < 7 ? 0 : 1 }
    switch letters.count {
    case ...4: return 0
    case ...7: return 1
    case ...13: return 2
    default: return 3
    }
  }

  /// One more piece than letters may be wrong, as ranges of the letters.
  var pieces: [Range<Int>] {
    let count = tolerance + 1
    return (0..<count).map {
      letters.count * $0 / count..<letters.count * ($0 + 1) / count
    }
  }

  /// All places that fit, the best of each neighbourhood.
  func hits(in stream: LetterStream) -> [Hit] {
    hits(in: stream, within: [stream.letters.indices])
  }

  /// The places that fit within stretches that lie apart.
  func hits(in stream: LetterStream, within stretches: [Range<Int>]) -> [Hit] {
    guard !letters.isEmpty, letters.count <= 64 else { return [] }
    var hits: [Hit] = []
    for stretch in stretches { find(in: stream, stretch, into: &hits) }
    return hits
  }

  private func find(in stream: LetterStream, _ stretch: Range<Int>, into hits: inout [Hit]) {
    let limit = tolerance
    var column = Column(size: letters.count)
    var best: (end: Int, errors: Int)?
    for position in stretch {
      column.step(masks[Int(stream.letters[position])])
      guard column.errors <= limit || best != nil else { continue }
      if column.errors <= limit {
        if let found = best, found.errors <= column.errors {
          if position - found.end < letters.count { continue }
          close(found, in: stream, into: &hits)
        }
        best = (position, column.errors)
      } else if let found = best, position - found.end >= limit {
        close(found, in: stream, into: &hits)
        best = nil
      }
    }
    if let found = best { close(found, in: stream, into: &hits) }
  }

  /// One column of the table of edit distances, as bits (Myers 1999, "A fast bit-vector algorithm
  /// for approximate string matching", figure 8); its first row is zero, so that a match may begin
  /// anywhere.
  private struct Column {
    private var plus = UInt64.max
    private var minus: UInt64 = 0
    private let top: UInt64
    /// The errors of the best match that ends here.
    private(set) var errors: Int

    init(size: Int) {
      errors = size
      top = 1 << UInt64(size - 1)
    }

    mutating func step(_ mask: UInt64) {
      let vertical = mask | minus
      let diagonal = (((mask & plus) &+ plus) ^ plus) | mask
      let up = minus | ~(diagonal | plus)
      let down = plus & diagonal
      if up & top != 0 { errors &+= 1 } else if down & top != 0 { errors &-= 1 }
      plus = (down << 1) | ~(vertical | (up << 1))
      minus = (up << 1) & vertical
    }
  }

  /// Finds where a match that ends at a place begins, and keeps it if it may count.
  ///
  /// A short stem with a wrong letter counts only at the beginning of a word: `служ` is inside
  /// many words that have nothing to do with service.
  private func close(
    _ found: (end: Int, errors: Int), in stream: LetterStream, into hits: inout [Hit]
  ) {
    let start = begin(found.end, errors: found.errors, in: stream)
    let hit = Hit(start: start, end: found.end + 1, errors: found.errors)
    let reach = isStrict ? 0 : 1
    let begins = (max(0, start - reach)...min(start + reach, stream.letters.count - 1)).contains {
      stream.isStart[$0]
    }
    if isExact {
      let ends = hit.end == stream.letters.count || stream.isStart[hit.end]
      if stream.isStart[start], ends { hits.append(hit) }
    } else if begins || (letters.count >= 8 && !isStrict)
      || (found.errors == 0 && letters.count >= 5)
    {
      hits.append(hit)
    }
  }

  /// The first letter of the match: the same alignment run backwards from its end.
  private func begin(_ end: Int, errors: Int, in stream: LetterStream) -> Int {
    let size = letters.count
    var row = Array(0...size)
    var answer = max(0, end - size + 1)
    var isBest = false
    for step in 1...(size + errors) {
      let position = end - step + 1
      guard position >= 0 else { break }
      var diagonal = row[0]
      row[0] = step
      for index in 1...size {
        let cost = letters[size - index] == stream.letters[position] ? 0 : 1
        let value = min(diagonal + cost, row[index] + 1, row[index - 1] + 1)
        diagonal = row[index]
        row[index] = value
      }
      guard row[size] <= errors else { continue }
      if stream.isStart[position] { return position }
      if !isBest || step <= size { answer = position }
      isBest = true
    }
    return answer
  }
}
