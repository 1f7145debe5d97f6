import Support
import Testing

@testable import Language

@Suite struct `The distance of sounds` {
  let tables: NameTables

  init() throws { tables = try NameTables.carried.get() }

  private func sound(_ text: String) -> Sound {
    Sound(
      ScriptLetters.words(text).flatMap { tables.readings.readings($0) }, table: tables.readings)
  }

  /// The definition, written plainly: the least cost of any way of turning one word into the other.
  private func plain(_ left: Sound, _ right: Sound) -> Int {
    let table = tables.readings
    func cost(_ a: UInt8, _ b: UInt8) -> Int {
      Int(table.costs[Int(a) * ReadingTable.limit + Int(b)])
    }
    var rows = [[Int]](
      repeating: [Int](repeating: 0, count: right.count + 1), count: left.count + 1)
    for i in 0...left.count {
      for j in 0...right.count where i + j > 0 {
        var best = Int.max
        if i > 0 { best = min(best, rows[i - 1][j] + Int(table.gaps[Int(left.readings[i - 1])])) }
        if j > 0 { best = min(best, rows[i][j - 1] + Int(table.gaps[Int(right.readings[j - 1])])) }
        if i > 0, j > 0 {
          best = min(best, rows[i - 1][j - 1] + cost(left.readings[i - 1], right.readings[j - 1]))
        }
        if i > 1, j > 1, cost(left.readings[i - 1], right.readings[j - 2]) == 0,
          cost(left.readings[i - 2], right.readings[j - 1]) == 0
        {
          best = min(best, rows[i - 2][j - 2] + 70)
        }
        rows[i][j] = best
      }
    }
    return rows[left.count][right.count]
  }

  @Test(arguments: 0..<300)
  func `is what its plain definition says, within the limit`(seed: Int) {
    var chance = Seed(seed)
    let stock = [
      "Баҳром", "Bachrom", "Бахтиёр", "Dschamschid", "Ҷамшед", "Хусан", "Hasan", "Oʻtkir", "Чыңгыз",
      "Shyngys",
    ]
    func word() -> String {
      var letters = Array(stock[Int.random(in: 0..<stock.count, using: &chance)])
      for _ in 0..<Int.random(in: 0...2, using: &chance) {
        let place = Int.random(in: 0..<letters.count, using: &chance)
        if Bool.random(using: &chance), letters.count > 2 {
          letters.remove(at: place)
        } else {
          letters.swapAt(place, Int.random(in: 0..<letters.count, using: &chance))
        }
      }
      return String(letters)
    }
    let (left, right) = (sound(word()), sound(word()))
    let wanted = plain(left, right)
    let found = tables.readings.distance(left, right, limit: 150)
    if wanted <= 150 { #expect(found == wanted) } else { #expect(found > 150) }
    #expect(found == tables.readings.distance(right, left, limit: 150))
  }

  @Test(arguments: [
    ("Исмоилов", NameMark.surname), ("Каримова", .surname), ("Рахимзода", .zoda),
    ("Karimovich", .patronymic), ("Rustamowitsch", .patronymic), ("Норбекұлы", .kin),
    ("Бахром", .bare),
    ("Б", .initial),
  ])
  func `endings mark the place of a word`(word: String, mark: NameMark) {
    #expect(NameParts(word, tables: tables).words.first?.mark == mark)
  }

  @Test func `words of kinship mark the word before them`() {
    let name = NameParts("Асан уулу Нурлан", tables: tables)
    #expect(name.words.map(\.mark) == [.uulu, .bare])
    #expect(NameParts("Малика Ғани қизи", tables: tables).sex == .female)
  }
}
