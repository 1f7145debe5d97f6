/// The line above a text that says in short what the text tells.
///
/// What it says is the same event as in the text; its numbers are rounder.
struct Headline: Sendable {
  private let sentences: Range<Int>

  /// A headline is no longer than this.
  private static let longest = 30

  /// Finds the headline: a first paragraph of few words that ends without a full stop.
  init(of tokens: TextTokens) {
    let first = tokens.sentences.prefix { $0.paragraph == tokens.sentences.first?.paragraph }
    let words = first.reduce(0) { $0 + $1.tokens.count }
    let isShort = first.count < tokens.sentences.count && words <= Self.longest
    sentences = isShort && !Self.stops(tokens, first) ? first.indices : 0..<0
  }

  /// Whether a sentence is part of it.
  func holds(_ sentence: Int) -> Bool { sentences.contains(sentence) }

  private static func stops(
    _ tokens: TextTokens, _ sentences: ArraySlice<TextTokens.Sentence>
  ) -> Bool {
    guard let last = sentences.last?.tokens.last else { return true }
    let end = Int(tokens.tokens[last].end)
    return tokens.scalars.indices.contains(end) && tokens.scalars[end].value == 0x2E
  }
}
