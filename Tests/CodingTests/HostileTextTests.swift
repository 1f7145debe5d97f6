import Coding
import Support
import Testing

@Suite struct `Any text` {
  private static let pieces: [String] = [
    "мигрантов", "увезли", "в военкомат", "контракт", "1 060", "20 buses with 53 people each",
    "the",
    "\u{202E}", "\u{0301}", "\u{200B}", "\n", ".", "!", "…", "узбеков", "били", "e\u{0301}", "👨‍👩‍👧",
    "ў",
    "99999999999999", "«", "\0", "İ", "ﬁ", "ԯ", "\u{1F1FA}", "harbiy", "ҷанг", "12.03.2024", "-",
    "0",
    "аскер", "не", "более", "тысяч", "million", "и", "сто", "\u{FEFF}", "\r\n", "\u{2029}",
  ]

  private func text(_ seed: Int, pieces count: Int) -> String {
    var chance = Seed(seed)
    return (0..<count).map { _ in
      let gap = Bool.random(using: &chance) ? " " : ""
      return Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &chance)] + gap
    }.joined()
  }

  @Test(arguments: 0..<200)
  func `is supported by its own words at the places that are said`(seed: Int) throws {
    let text = text(seed, pieces: 120)
    let scalars = Array(text.unicodeScalars)
    for event in try CodingFixture.coder().proposal(for: text).events {
      for support in event.support {
        #expect(0 <= support.start && support.start < support.end && support.end <= scalars.count)
        var words = String.UnicodeScalarView()
        words.append(contentsOf: scalars[support.start..<support.end])
        #expect(Array(support.text.unicodeScalars) == Array(words))
      }
    }
  }

  @Test(arguments: 0..<60)
  func `of random bytes is survived`(seed: Int) throws {
    var chance = Seed(seed)
    let bytes = (0..<400).map { _ in UInt8.random(in: 0...255, using: &chance) }
    _ = try CodingFixture.coder().proposal(for: String(decoding: bytes, as: UTF8.self))
  }

  @Test func `gives the same twice`() throws {
    let coder = try CodingFixture.coder()
    for seed in 0..<20 {
      let text = text(seed, pieces: 80)
      #expect(coder.proposal(for: text) == coder.proposal(for: text))
    }
  }

  @Test func `of two unrelated paragraphs has the same codes in either order`() throws {
    let coder = try CodingFixture.coder()
    let one = try CodingFixture.text("c02.ru.txt")
    let other = try CodingFixture.text("c10.ru.txt")
    #expect(
      coder.proposal(for: one + "\n\n" + other).codes
        == coder.proposal(for: other + "\n\n" + one).codes)
  }

  @Test(arguments: [
    "", " ", "\u{FEFF}", String(repeating: "я", count: 300_000),
    String(repeating: "мигрантов били контракт ", count: 12_000),
    String(repeating: "не ", count: 50_000), String(repeating: "\n", count: 100_000),
    String(
      repeating: "мигрантов увезли в военкомат, заставили подписать контракт.\n", count: 4_000),
    String(repeating: "сто тысяч миллион ", count: 20_000) + "мигрантов контракт",
    "\u{202E}мигранта увезли в военкомат\u{202C} и били, контракт",
    String(repeating: "9", count: 100_000) + " мигрантов",
  ])
  func `however long or odd comes back in good time`(text: String) throws {
    let proposal = try CodingFixture.coder().proposal(for: text)
    #expect(proposal.events.allSatisfy { $0.support.count < 2_000 })
  }
}
