/// Finds out in which charset a text is written, from its bytes alone.
package struct CharsetGuess: Sendable {
  private var counts = [Int](repeating: 0, count: 256)
  private var pending = 0
  private var isUTF8 = true
  private var head: [UInt8] = []

  /// A guess about nothing yet.
  package init() {}

  /// A guess about the bytes of a file or a part.
  package init(_ bytes: some Sequence<UInt8>) {
    self.init()
    take(Array(bytes))
  }

  /// Looks at more bytes.
  package mutating func take(_ piece: [UInt8]) {
    if head.count < 4 { head += piece.prefix(4 - head.count) }
    for byte in piece {
      counts[Int(byte)] += 1
      if byte < 0x80 {
        if pending > 0 { isUTF8 = false }
        pending = 0
      } else if byte < 0xC0 {
        if pending == 0 { isUTF8 = false } else { pending -= 1 }
      } else {
        if pending > 0 || byte > 0xF4 || byte < 0xC2 { isUTF8 = false }
        pending = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : 1
      }
    }
  }

  /// The charset, and whether it was inferred rather than told by a mark or by the form of the bytes.
  package var result: (charset: Charset, isInferred: Bool) {
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, false) }
    if head.starts(with: [0xFF, 0xFE]) { return (Charset(label: "utf-16le") ?? .utf8, false) }
    if head.starts(with: [0xFE, 0xFF]) { return (Charset(label: "utf-16be") ?? .utf8, false) }
    if looksWide { return (Charset(label: "utf-16le") ?? .utf8, true) }
    if isUTF8 && pending == 0 { return (.utf8, false) }
    let best = Self.candidates.max { score($0) < score($1) }
    return (best?.charset ?? .utf8, true)
  }

  /// Every second byte is nought: UTF-16 without its mark.
  private var looksWide: Bool {
    let total = counts.reduce(0, +)
    return counts[0] * 3 > total && head.count > 1 && head[0] != 0 && head[1] == 0
  }

  private func score(_ candidate: Candidate) -> Int {
    (128..<256).reduce(0) { $0 + counts[$1] * candidate.weights[$1 - 128] }
  }

  private struct Candidate: Sendable {
    let charset: Charset
    let weights: [Int]
  }

  /// Old Cyrillic charsets, told apart by which bytes would be the frequent small letters.
  private static let candidates: [Candidate] = {
    ["windows-1251", "koi8-r", "cp866", "iso-8859-5", "mac-cyrillic"].compactMap { name in
      guard let charset = Charset(label: name) else { return nil }
      let weights = (128..<256).map { byte -> Int in
        let text = TextDecoding.text([UInt8(byte)], charset).text
        return text.unicodeScalars.first.map(weight) ?? 0
      }
      return Candidate(charset: charset, weights: weights)
    }
  }()

  /// How much a letter speaks for a text: its share in Russian in tenths of a percent, capitals less.
  private static func weight(_ scalar: Unicode.Scalar) -> Int {
    let small = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё"
    let shares = [
      110, 85, 80, 74, 67, 63, 55, 47, 45, 44, 35, 32, 30, 28, 26, 20, 19, 17, 17, 16, 16, 14, 12,
      10, 9, 7, 6, 5, 4, 3, 3, 1, 1,
    ]
    let letters = Array(small.unicodeScalars)
    if let index = letters.firstIndex(of: scalar) { return shares[index] }
    if (0x410...0x42F).contains(scalar.value) { return 4 }
    if (0x400...0x4FF).contains(scalar.value) { return 1 }
    return scalar == "№" || scalar == "«" || scalar == "»" || scalar == "–" || scalar == "—"
      ? 2 : -20
  }
}
