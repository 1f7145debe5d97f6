import Support
import Testing

@testable import Papers

@Suite struct `A phrase` {
  private func matches(_ words: String, in text: String) -> [Phrase.Match] {
    var table = StemTable()
    guard let phrase = Phrase(words, stems: &table) else { return [] }
    let stream = LetterStream(RecognisedPage(text))
    return phrase.matches(table.stems.map { $0.hits(in: stream) }, stems: table.stems)
  }

  @Test(arguments: [
    ("военн служб", "на военную службу", 1), ("военн служб", "служба, не военная", 0),
    ("поступ ~ военн служб", "поступает в добровольном порядке на военную службу", 1),
    ("поступ военн служб", "поступает в добровольном порядке на военную службу", 0),
    ("боец & вознагражден", "Вознаграждение выплачивается. Боец обязан", 1),
    ("военн|воинск част", "командир воинской части", 1), ("=чвк", "ЧВК", 1), ("=чвк", "чвканье", 0),
  ])
  func `is found by its order and distance`(words: String, text: String, count: Int) {
    #expect(matches(words, in: text).count == count)
  }

  @Test(arguments: ["", "   ", "&", "военн &", "~", "|", "...", String(repeating: "щ", count: 65)])
  func `without words is none`(words: String) {
    var table = StemTable()
    #expect(Phrase(words, stems: &table) == nil)
  }

  @Test func `tells how like the words of the page are`() throws {
    let exact = try #require(matches("контракт ~ служб", in: "контракт о службе").first)
    #expect(exact.similarity == 1)
    let damaged = try #require(matches("контракт ~ служб", in: "кантракт о слушбе").first)
    #expect(damaged.similarity < 1 && damaged.similarity > 0.8)
  }
}
