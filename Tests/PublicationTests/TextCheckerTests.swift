import Casework
import Foundation
import Language
import Publication
import Support
import Testing

@Suite struct `The marks of a text` {
  private let checker: TextChecker

  init() throws {
    let files = DataFiles()
    checker = try TextChecker(files: files, gazetteer: Gazetteer(files: files))
  }

  private func marks(_ text: String) -> [String] {
    checker.marks(text).map { "\($0.kind.rawValue): \($0.text)" }
  }

  @Test(arguments: [
    ("Нам сказал Бахром Примеров, что автобус уже ушёл.", ["name: Бахром Примеров"]),
    ("Меня зовут Далер, я работал там.", ["name: Далер"]),
    ("там был бахром и другие", ["name: бахром"]),
    ("Мы видели Шухрата и Примерова.", ["name: Шухрата", "name: Примерова"]),
    ("Там был Примеров Бахром Учебович.", ["name: Примеров Бахром Учебович"]),
    ("My name is Dilshod Namunaev.", ["name: Dilshod Namunaev"]),
    ("Mening ismim Gʻayrat, uyga qaytdim.", ["name: Gʻayrat"]),
    ("Номам Ҷамшед, аз деҳа омадам.", ["name: Ҷамшед"]),
    ("Менин атым Азамат.", ["name: Азамат"]),
    ("Он звонил с +998 90 123-45-67 вечером.", ["contact: +998 90 123-45-67"]),
    (
      "Пишите на a.b@example.org или @primer_bot",
      ["contact: a.b@example.org", "contact: @primer_bot"]
    ),
    ("Паспорт АВ1234567 забрали.", ["number: АВ1234567"]),
    ("Их было 53 в каждом.", ["number: 53"]),
    ("Это было во Владимире и в Перми.", ["place: Владимире", "place: Перми"]),
    ("12.03.2023 пришли люди, в 2024 ещё раз.", ["date: 12.03.2023", "date: 2024"]),
  ]) func `are names, ways to reach somebody, numbers, places and dates`(
    text: String, expected: [String]
  ) {
    #expect(marks(text) == expected)
  }

  @Test func `are none where nothing leads to anybody`() {
    for text in [
      "Нам дали много бумаг и не дали их прочесть. Потом велели подписать.",
      "They took our papers. We were told to wait.",
      "Bizga qogʻoz berishdi. Oʻqishga ruxsat berishmadi.",
    ] { #expect(marks(text) == [], "\(text)") }
  }

  @Test(arguments: 0..<80) func `lie in the text where they say, and do not overlap`(seed: Int) {
    var chance = Seed(seed)
    let pieces = [
      "Бахром", " ", ". ", "+99890 ", "1234567", "a@b.c", "Владимир", "«", "\n", "ё", "é", "🙂",
      "2023-01-14", "oʻgʻli", "-", ":", "Меня зовут ", "ФСБ",
    ]
    let text = (0..<30).compactMap { _ in pieces.randomElement(using: &chance) }.joined()
    let scalars = Array(text.unicodeScalars)
    var end = 0
    for mark in checker.marks(text) {
      #expect(mark.start >= end && mark.end > mark.start && mark.end <= scalars.count)
      let cut = String(String.UnicodeScalarView(scalars[mark.start..<mark.end]))
      #expect(cut == mark.text)
      end = mark.end
    }
  }
}
