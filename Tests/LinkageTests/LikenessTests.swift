import Language
import Support
import Testing

@testable import Linkage

@Suite struct `Likeness of people` {
  let tables: NameTables

  init() throws { tables = try NameTables.carried.get() }

  @Test func `falls with dates that contradict and rises with dates that agree`() {
    var index = PeopleIndex(tables: tables)
    index.add(name: "Шоҳжаҳон Мўминов", born: "1990-05-06")
    let scores = ["1990-05-06", nil, "1961-11-30"].map { born in
      index.like(name: "Shakhdzhakhan Muminov", born: born, least: 0).first?.likeness.score ?? 0
    }
    #expect(scores[0] > scores[1])
    #expect(scores[1] > scores[2])
  }

  @Test func `does not make brothers or twins one`() {
    var index = PeopleIndex(tables: tables)
    index.add(name: "Каримов Дилшод Ўткирович", born: "1990-05-06")
    index.add(name: "Каримов Хасан", born: "1995-01-02")
    #expect(index.like(name: "Каримов Бахром Ўткирович", born: "1990-05-06").isEmpty)
    #expect(index.like(name: "Каримов Хусан", born: "1995-01-02").isEmpty)
  }

  @Test(arguments: 0..<20)
  func `finds the pairs that comparing all with all finds`(seed: Int) {
    var chance = Seed(seed)
    let stock = [
      "Бахром Исмоилов", "Bakhrom Ismailov", "Baxrom Ismoilov", "Жасур Каримов", "Dzhasur Karimov",
      "Асан уулу Нурлан", "Asan uulu Nurlan", "Мадина Юсупова", "Madina Yusupova", "🙂", "",
    ]
    var index = PeopleIndex(tables: tables)
    var book = NameBook(tables: tables)
    let people = (0..<20).map { _ in
      (
        stock[Int.random(in: 0..<stock.count, using: &chance)],
        Bool.random(using: &chance) ? "1990" : nil
      )
    }
    for person in people { index.add(name: person.0, born: person.1) }
    var plain = 0
    for right in people.indices {
      for left in 0..<right {
        let name = book.compare(book.number(people[left].0), book.number(people[right].0))
        let birth = Likeness.Birth(people[left].1, people[right].1)
        if Likeness(name: name, birth: birth).score >= 0.3 { plain += 1 }
      }
    }
    #expect(index.pairs().count == plain)
  }
}
