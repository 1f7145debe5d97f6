import Language
import Linkage
import Support
import Testing

@Suite struct `Two names` {
  let tables: NameTables
  let comparison: NameComparison

  init() throws {
    tables = try NameTables.carried.get()
    comparison = NameComparison(readings: tables.readings)
  }

  private func compare(_ left: String, _ right: String) -> NameComparison.Result {
    comparison.compare(NameParts(left, tables: tables), NameParts(right, tables: tables))
  }

  @Test(arguments: [
    ("Бахром Исмоилов", "Bachrom Ismailow"), ("Бахром Исмоилов", "Baxrom Ismoilov"),
    ("Ҷамшед Раҳимзода", "Джамшед Рахимов"), ("Olim Gʻaniyev", "Алим Ганиев"),
    ("Каримов Дилшод Ўткирович", "Dilshod Karimov"), ("KARIMOV DILSHOD", "Дилшод Каримов"),
    ("Тошматов Санжар Ғани ўғли", "TOSHMATOV SANJAR GʻANI OʻGʻLI"),
    ("Асан уулу Нурлан", "Asan uulu Nurlan"), ("Мұхаммед Жүсіпов", "Muhammet Zhusupov"),
    ("Даврон Джураев", "Davron Joʻrayev"), ("Dschamschid Cholmatow", "Жамшид Холматов"),
    ("Արմեն Գրիգորյան", "Armen Grigoryan"), ("Cаид Aлиев", "Саид Алиев"),
  ])
  func `are one in two spellings`(left: String, right: String) {
    #expect(compare(left, right).same)
  }

  @Test(arguments: [
    ("Ҳасан Собиров", "Husan Sobirov"), ("Азиза Каримова", "Aziz Karimov"),
    ("Асан уулу Нурлан", "Нурлан уулу Асан"), ("Олим Шерзодов", "Sherzod Olimov"),
    ("Сангин Хакимов Рустамович", "Рустам Хакимов Сангинович"),
    ("Каримов Дилшод Ўткирович", "Karimov Dilshod Rustamovich"),
    ("Акмал Турғунов", "Akram Turgunov"), ("Мурат Сапаров", "Marat Saparov"),
    ("Тошматов Санжар Ғани ўғли", "TOSHMATOV SANJAR ALI UGLI"),
    ("Дилшод Умаров", "Dilfuza Umarova"), ("Жасур Исмоилов Бахромович", "Бахром Исмоилов"),
  ])
  func `are two people's`(left: String, right: String) {
    #expect(!compare(left, right).same)
  }

  @Test(arguments: [("", "Карим"), ("🙂", "🙂"), ("-", "'"), ("", "")])
  func `with nothing to read in one are never the same`(left: String, right: String) {
    let result = compare(left, right)
    #expect(!result.same)
    #expect(result.because == [.nothingToRead])
  }

  @Test func `of ten thousand letters are measured like others`() {
    let long = String(repeating: "бахром", count: 1_700)
    #expect(compare(long, long).score <= 1)
    #expect(!compare(long, "Карим Каримов").same)
    let many = String(repeating: "Карим ", count: 2_000)
    #expect(compare(many, many).same)
  }

  @Test(arguments: 0..<200)
  func `compare alike in both directions and with the words in another order`(seed: Int) {
    var chance = Seed(seed)
    let stock = [
      "Бахром", "Bahodir", "Карим", "Karimov", "Каримович", "Hasan", "Husan", "Раҳимзода",
      "Асан уулу",
      "Sh.", "Мадина", "Юсупова", "Gʻani oʻgʻli", "Dschurajew", "Nemat", "x", "🙂",
    ]
    func name() -> [String] {
      (0..<Int.random(in: 1...3, using: &chance)).map { _ in
        stock[Int.random(in: 0..<stock.count, using: &chance)]
      }
    }
    let (left, right) = (name(), name())
    let forth = compare(left.joined(separator: " "), right.joined(separator: " ")).score
    let back = compare(right.joined(separator: " "), left.joined(separator: " ")).score
    #expect(abs(forth - back) < 1e-9)
    let turned = compare(left.reversed().joined(separator: " "), right.joined(separator: " ")).score
    #expect(abs(forth - turned) < 1e-9)
  }
}

@Suite struct `Spellings written down before they were compared` {
  let tables: NameTables

  init() throws { tables = try NameTables.carried.get() }

  /// The lines of a fixture: spellings of one person, or two people parted by ≠.
  private func lines(_ name: String) throws -> [(names: [String], areOne: Bool)] {
    let text = try Fixtures.text(name)
    return text.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }.map { line in
      let areTwo = line.contains("≠")
      let names = line.split(separator: areTwo ? "≠" : "|")
        .map { $0.trimmingPrefix { $0 == " " } }
        .map { String($0.reversed().drop { $0 == " " }.reversed()) }
      return (names, !areTwo)
    }
  }

  @Test(arguments: ["spellings-2.txt", "spellings-3.txt"])
  func `are told from look-alikes at the threshold that ships`(name: String) throws {
    var book = NameBook(tables: tables)
    var (hits, positives, found) = (0, 0, 0)
    for line in try lines(name) {
      for i in line.names.indices {
        for j in line.names.indices where j > i {
          let same = book.compare(book.number(line.names[i]), book.number(line.names[j])).same
          hits += same && line.areOne ? 1 : 0
          positives += line.areOne ? 1 : 0
          found += same ? 1 : 0
        }
      }
    }
    #expect(2 * Double(hits) / Double(positives + found) > 0.97)
  }

  @Test func `cost in a book what they cost when read anew`() throws {
    let comparison = NameComparison(readings: tables.readings)
    var book = NameBook(tables: tables)
    let names = try lines("spellings-2.txt").flatMap(\.names)
    var chance = Seed(5)
    for _ in 0..<3_000 {
      let left = names[Int.random(in: 0..<names.count, using: &chance)]
      let right = names[Int.random(in: 0..<names.count, using: &chance)]
      let plain = comparison.compare(
        NameParts(left, tables: tables), NameParts(right, tables: tables))
      #expect(book.compare(book.number(left), book.number(right)) == plain)
    }
  }

  @Test(arguments: [
    ("Абу Бакр Саидов", "Абубакр Саидов"), ("Achmetschan Jessimow", "Ахметжан Есимов"),
    ("Ismatullo Rahmatzoda", "Исматулло Раҳматзода"),
    ("Хомиджон Пирмухаммадов", "Ҳомидҷон Пирмуҳаммадов"),
    ("Joomart Ysakbaev", "Жоомарт Исакбаев"), ("Jeenbek Asanov", "Жеенбек Асанов"),
    ("Рахмонкулов Б. Э.", "Babamurad Rakhmankulov"), ("Timofeï Iejov", "Тимофей Ежов"),
  ])
  func `with letters that may be one sound or two are read both ways`(left: String, right: String) {
    let comparison = NameComparison(readings: tables.readings)
    #expect(
      comparison.compare(NameParts(left, tables: tables), NameParts(right, tables: tables)).same)
  }
}
