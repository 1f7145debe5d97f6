import Support
import Testing

@testable import Papers

@Suite struct `A stem` {
  /// The definition, written plainly: the least errors of a match that ends at each letter.
  private func errors(_ stem: [UInt8], _ text: [UInt8]) -> [Int] {
    var row = Array(0...stem.count)
    return text.map { letter in
      var next = [0]
      for index in 1...stem.count {
        let cost = stem[index - 1] == letter ? 0 : 1
        next.append(min(row[index - 1] + cost, row[index] + 1, next[index - 1] + 1))
      }
      row = next
      return row[stem.count]
    }
  }

  @Test(arguments: 0..<200)
  func `is found where the plain definition finds it`(seed: Int) {
    var chance = Seed(seed)
    func letters(_ count: Int) -> String {
      String((0..<count).map { _ in "абв".randomElement(using: &chance) ?? "а" })
    }
    let pattern = letters(Int.random(in: 8...12, using: &chance))
    let stream = LetterStream(RecognisedPage(letters(60)))
    let stem = Stem(letters: Letter.codes(pattern), isExact: false, isStrict: false)
    let expected = errors(stem.letters, stream.letters)
    let hits = stem.hits(in: stream)
    #expect(hits.isEmpty == expected.allSatisfy { $0 > stem.tolerance })
    for hit in hits {
      #expect(expected[hit.end - 1] == hit.errors)
      #expect(hit.start >= 0 && hit.start < hit.end)
    }
    if let best = expected.min(), best <= stem.tolerance {
      #expect(hits.contains { $0.errors == best })
    }
  }

  @Test(arguments: [
    ("контракт", "КОНТРАКТ", 0), ("контракт", "K O H T P A K T", 0), ("контракт", "контрокт", 1),
    ("служб", "службу", 0), ("служб", "слулбы", 1), ("обязанност", "обязаности", 1),
  ])
  func `bears mistakes of recognition`(stem: String, text: String, errors: Int) {
    let stem = Stem(letters: Letter.codes(stem), isExact: false, isStrict: false)
    #expect(stem.hits(in: LetterStream(RecognisedPage(text))).map(\.errors) == [errors])
  }

  @Test(arguments: [
    ("служб", "военнослужащий"), ("донецк", "конец"), ("контракт", "контакт с кабелем"),
  ])
  func `is not found in words that are merely like it`(stem: String, text: String) {
    let stem = Stem(letters: Letter.codes(stem), isExact: false, isStrict: stem == "донецк")
    let hits = stem.hits(in: LetterStream(RecognisedPage(text)))
    #expect(hits.allSatisfy { $0.errors > 0 } && hits.count <= 1)
  }

  @Test func `that must be exact is a whole word`() {
    let stem = Stem(letters: Letter.codes("821"), isExact: true, isStrict: false)
    #expect(stem.hits(in: LetterStream(RecognisedPage("N 821 от"))).count == 1)
    #expect(stem.hits(in: LetterStream(RecognisedPage("N 48213 от"))).isEmpty)
    #expect(stem.hits(in: LetterStream(RecognisedPage("N 822 от"))).isEmpty)
  }
}
