import Language
import Support
import Testing

@testable import Papers

@Suite struct `The search for all stems at once` {
  /// Stems of every kind, from few letters, so that their places overlap.
  private static func stems(_ chance: inout Seed) -> [Stem] {
    (0..<60).map { _ in
      let letters = (0..<Int.random(in: 1...16, using: &chance)).map { _ in
        "абвг".randomElement(using: &chance) ?? "а"
      }
      return Stem(
        letters: Letter.codes(String(letters)), isExact: Int.random(in: 0..<6, using: &chance) == 0,
        isStrict: Int.random(in: 0..<6, using: &chance) == 0)
    }
  }

  @Test(arguments: 0..<200)
  func `finds what a walk for each stem finds`(seed: Int) {
    var chance = Seed(seed)
    let stems = Self.stems(&chance)
    let words = (0..<60).map { _ in
      String(
        (0..<Int.random(in: 1...9, using: &chance)).map { _ in
          "абвгд".randomElement(using: &chance) ?? "а"
        })
    }
    let stream = LetterStream(RecognisedPage(words.joined(separator: " ")))
    #expect(StemSearch(stems).hits(in: stream) == stems.map { $0.hits(in: stream) })
  }

  @Test(arguments: 0..<20)
  func `finds the same on damaged papers by the rules that are shipped`(seed: Int) throws {
    var chance = Seed(seed)
    let search = try PageRules(files: DataFiles()).search
    let text = search.stems.shuffled(using: &chance).prefix(300).map { stem in
      String(decoding: chance.spoil(Array(Self.written(stem).utf8)), as: UTF8.self)
    }
    let stream = LetterStream(RecognisedPage(text.joined(separator: " ")))
    #expect(search.hits(in: stream) == search.stems.map { $0.hits(in: stream) })
  }

  /// Letters that a stem's codes may have come from.
  private static func written(_ stem: Stem) -> String {
    let letters = "абвгдежзиклмнопрстуфхцчшщьыюя0123456789".unicodeScalars
    let known = Dictionary(letters.map { (Letter.code($0), $0) }, uniquingKeysWith: { $1 })
    return String(String.UnicodeScalarView(stem.letters.compactMap { known[$0] }))
  }

  @Test func `finds nothing without stems and without letters`() {
    #expect(StemSearch([]).hits(in: LetterStream(RecognisedPage("текст"))).isEmpty)
    let stem = Stem(letters: Letter.codes("текст"))
    #expect(StemSearch([stem]).hits(in: LetterStream(RecognisedPage(""))) == [[]])
  }
}
