import Language
import Support
import Testing

@Suite struct `Beginnings of words` {
  @Test(arguments: 0..<20) func `lead to all that have such a word, and to no other`(seed: Int) {
    var chance = Seed(seed)
    func word() -> String {
      String(
        (0..<Int.random(in: 0...4, using: &chance)).compactMap { _ in
          "abчū".randomElement(using: &chance)
        })
    }
    let owned = (0..<40).map { _ in
      (0..<Int.random(in: 0...5, using: &chance)).map { _ in word() }
    }
    let beginnings = WordBeginnings(owned)
    for _ in 0..<40 {
      let begun = word()
      let expected = owned.indices.filter { owned[$0].contains { $0.hasPrefix(begun) } }
      #expect(beginnings.owners(of: begun) == expected)
    }
  }
}
