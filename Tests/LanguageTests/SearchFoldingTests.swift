import Language
import Support
import Testing

@Suite struct `The search key` {
  @Test(arguments: [
    ["Бахром", "Баҳром", "Bahrom", "Baxrom", "Bakhrom", "Bachrom"],
    ["Исмоилов", "Исмаилов", "Ismoilov", "Ismailow"],
    ["Чупик", "Chupik", "Tschupik", "Tchoupik", "Czupik"],
    ["Ғайрат", "Гайрат", "Gʻayrat", "G'ayrat", "G‘ayrat", "Ghairat"],
    ["Ўткир", "Уткир", "Oʻtkir", "O`tkir", "O’tkir"],
    ["Жасур", "Джасур", "Jasur", "Zhasur", "Dschasur"],
    ["Ҷамшед", "Джамшед", "Jamshed", "Ҷамшед"],
    ["Өмүрбек", "Омурбек", "Omurbek"],
    ["Чыңгыз", "Чынгыз", "Chyngyz"],
    ["Бахтиёр", "Бахтиер", "Baxtiyor", "Bakhtiyor"],
    ["Пётр", "Петр"],
    ["Улуғбек", "Улугбек", "Ulugʻbek", "Oulougbek"],
    ["Мария", "Maria", "Mariya", "Mariia"],
    ["Бахром", "Бaхpoм"],
  ])
  func `is shared by the spellings of one name`(spellings: [String]) {
    let first = Set(SearchFolding.terms(spellings[0]))
    for spelling in spellings {
      #expect(!first.isDisjoint(with: SearchFolding.terms(spelling)), "\(spelling)")
    }
  }

  @Test(arguments: [("Хасан", "Хусан"), ("Мурат", "Марат"), ("дом", "дым"), ("Алиев", "Валиев")])
  func `keeps names apart that sound different`(left: String, right: String) {
    #expect(Set(SearchFolding.terms(left)).isDisjoint(with: SearchFolding.terms(right)))
  }

  @Test(arguments: 0..<300)
  func `does not change when folded again`(seed: Int) {
    var chance = Seed(seed)
    let letters = Array("aeiouyhgkstzcjndxwqʻ'аеиоуыйьъжзсхҳғқңөүўӣӯҷшщчцяюё ёՀսշи\u{306}🙂-.1")
    let text = String(
      (0..<12).map { _ in letters[Int.random(in: 0..<letters.count, using: &chance)] })
    let once = SearchFolding.folded(text)
    #expect(SearchFolding.folded(once) == once, "\(text)")
  }

  @Test func `survives what is no name`() {
    #expect(SearchFolding.folded("") == "")
    #expect(SearchFolding.terms("🙂 -- '") == [])
    #expect(SearchFolding.terms("821-son 2024") == ["821", "san", "2024"])
    #expect(SearchFolding.folded(String(repeating: "а", count: 10_000)) == "a")
  }
}
