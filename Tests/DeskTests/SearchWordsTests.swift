import Language
import Store
import Support
import Testing

@testable import Desk

@Suite struct `Search words` {
  @Test(arguments: 0..<40) func `are those of the folding, once for each word`(seed: Int) {
    var chance = Seed(seed)
    let words = SearchWords()
    let pool = ["Бахром", "o‘g‘li", "2023", "—", "Tschupik", "кызы,", "a", "қишлоқ", "ШОФЁР"]
    for _ in 0..<30 {
      let picked = (0..<Int.random(in: 0...20, using: &chance)).map { _ in
        pool.randomElement(using: &chance) ?? ""
      }
      let text = picked.map {
        $0 + ([" ", "\n", "  ", "\t"].randomElement(using: &chance) ?? " ")
      }.joined()
      let once = picked.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      #expect(
        words.terms(of: text).line == once.flatMap(SearchFolding.terms).joined(separator: " "))
    }
  }

  @Test func `are new once`() {
    let words = SearchWords()
    #expect(words.terms(of: "Бахром келди").fresh == SearchFolding.terms("Бахром келди"))
    #expect(words.terms(of: "келди Бахром").fresh.isEmpty)
  }

  @Test func `of more texts than are remembered are folded all the same`() {
    let words = SearchWords()
    let many = (0..<120_000).map { String($0, radix: 10) }.joined(separator: " ")
    #expect(words.terms(of: many).line == many)
    #expect(words.terms(of: "7 119999").line == "7 119999")
  }
}
