import Language
import Support

@testable import Linkage

/// Lists of invented people with known truth, in three spellings and with slips.
struct MadeList {
  var csv = "rec_id,surname,given,patronymic,birth_date,region,phone\n"
  var truth: [Int] = []

  private static let given = [
    "Баҳром", "Илҳом", "Жасур", "Рустам", "Сардор", "Ғайрат", "Тоҳир", "Азиз", "Шерзод", "Нодир",
  ]
  private static let latin = [
    "Bahrom", "Ilhom", "Jasur", "Rustam", "Sardor", "Gʻayrat", "Tohir", "Aziz", "Sherzod", "Nodir",
  ]
  private static let russian = [
    "Бахром", "Илхом", "Джасур", "Рустам", "Сардор", "Гайрат", "Тахир", "Азиз", "Шерзод", "Надир",
  ]

  /// - Parameter people: how many; each has one to three records.
  init(people: Int, seed: Int, prefix: String = "r") {
    var chance = Seed(seed)
    for person in 0..<people {
      let name = Int.random(in: 0..<10, using: &chance)
      let root = Int.random(in: 0..<10, using: &chance)
      let father = Int.random(in: 0..<10, using: &chance)
      let year = Int.random(in: 1960...2005, using: &chance)
      let month = Int.random(in: 1...12, using: &chance)
      let day = Int.random(in: 2...28, using: &chance)
      for _ in 0..<Int.random(in: 1...3, using: &chance) {
        let table = [Self.given, Self.latin, Self.russian][Int.random(in: 0..<3, using: &chance)]
        let isLatin = table[0] == "Bahrom"
        let hasDate = Int.random(in: 0..<10, using: &chance) > 1
        let hasFather = Bool.random(using: &chance)
        let date =
          hasDate ? "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)" : ""
        csv += "\(prefix)\(truth.count),\(table[root])\(isLatin ? "ov" : "ов"),\(table[name]),"
        csv += (hasFather ? table[father] + (isLatin ? "ovich" : "ович") : "") + ",\(date),"
        csv += "\(isLatin ? "Andijon" : "Андижон"),\n"
        truth.append(person)
      }
    }
  }

  func records(_ tables: NameTables) throws -> LinkRecords {
    var records = LinkRecords(tables: tables)
    try records.add(csv: Array(csv.utf8), files: DataFiles())
    return records
  }
}
