import Foundation
import Language
import Support
import Testing

@Suite struct `A date of EDTF level 1` {
  private static func date(_ chance: inout Seed) -> PartialDate? {
    let year = Int.random(in: -9999...9999, using: &chance)
    let certainty = PartialDate.Certainty.allCases.randomElement(using: &chance) ?? .sure
    switch Int.random(in: 0..<6, using: &chance) {
    case 0: return PartialDate(year: year, certainty: certainty)
    case 1:
      let digits = Int.random(in: 1...2, using: &chance)
      let size = digits == 1 ? 10 : 100
      return PartialDate(
        year: abs(year) / size * size, unspecifiedDigits: digits, certainty: certainty)
    case 2:
      let month = [1, 6, 12, 21, 22, 23, 24].randomElement(using: &chance) ?? 1
      return PartialDate(year: year, month: .known(month), certainty: certainty)
    case 3: return PartialDate(year: year, month: .unspecified, certainty: certainty)
    case 4:
      return PartialDate(
        year: year, month: .known(Int.random(in: 1...12, using: &chance)), day: .unspecified,
        certainty: certainty)
    default:
      return PartialDate(
        year: year, month: .known(Int.random(in: 1...12, using: &chance)),
        day: .known(Int.random(in: 1...31, using: &chance)), certainty: certainty)
    }
  }

  @Test(arguments: 0..<300) func `is read as it was written`(seed: Int) {
    var chance = Seed(seed)
    guard let date = Self.date(&chance) else { return }
    #expect(PartialDate(date.description) == date, "\(date)")
    #expect(date.first <= date.last, "\(date)")
    let bounds: [Edtf.Bound] = [
      .date(date), .open, .unknown, Self.date(&chance).map { .date($0) } ?? .open,
    ]
    for start in bounds {
      for end in bounds {
        guard let interval = Edtf.from(start, to: end) else { continue }
        #expect(Edtf(interval.description) == interval)
        #expect(interval.mayMeet(interval))
        #expect(!interval.isSurely(before: interval))
      }
    }
  }

  @Test(arguments: [
    "1985-04-12", "1985-04", "1985", "2001-21", "1984?", "2004-06~", "2004-06-11%", "201X", "20XX",
    "2004-XX", "1985-04-XX", "1985-XX-XX", "1985-04-12/..", "../1985", "1985/", "/1985-04",
    "2004-06-~x".replacing("-~x", with: "~") + "/2006", "-1985", "2022-09/2022-11", "2024-02-29",
  ])
  func `takes what the standard shows`(text: String) {
    #expect(Edtf(text)?.description == text)
  }

  @Test(arguments: [
    "", "/", "../..", "85", "1985-13", "1985-4", "2023-02-29", "1985-04-31", "1985-XX-12",
    "201X-04",
    "XXXX", "2XXX", "-0000", "1985-25", "1985-21-01", "2023/2022", "2023-01-01T10:00", "2023 ",
    "٢٠٢٣", "2023--01", "2023-01-01-01", "1/2/3", "=2023",
  ])
  func `refuses what is none`(text: String) {
    #expect(Edtf(text) == nil)
  }

  @Test(arguments: 0..<200) func `counts its days as the calendar does`(seed: Int) {
    var chance = Seed(seed)
    let days = Int.random(in: -1_000_000...1_000_000, using: &chance)
    let day = CalendarDay(daysSince1970: days)
    #expect(day.daysSince1970 == days)
    #expect(day.adding(days: 1) > day)
    #expect(CalendarDay(year: day.year, month: day.month, day: day.day) == day)
    #expect(CalendarDay(secondsSince1970: days * 86_400 + 86_399) == day)
  }

  @Test func `ends a term of months on the last day when the month is short`() throws {
    let day = try #require(CalendarDay(year: 2026, month: 11, day: 30))
    #expect(day.adding(months: 3).description == "2027-02-28")
    #expect(day.adding(months: -11).description == "2025-12-30")
  }

  @Test(arguments: [
    ("2022", "2022-09", true), ("2022~", "2023-03", true), ("2022", "2023-03", false),
    ("2022-09/2022-11", "2022-10-05", true), ("2022-09~", "2022-10-20", true),
    ("2022-09", "2022-10-20", false), ("../2021", "2022", false), ("2021/..", "2040", true),
  ])
  func `meets another when both may be one time`(one: String, two: String, meets: Bool) throws {
    let (one, two) = (try #require(Edtf(one)), try #require(Edtf(two)))
    #expect(one.mayMeet(two) == meets)
    #expect(two.mayMeet(one) == meets)
  }
}

@Suite struct `A typed date` {
  static let words = try? DateWords(files: DataFiles())

  @Test(arguments: [
    ("январь 2023", "2023-01"), ("12 января 2023 г.", "2023-01-12"), ("в январе 2023", "2023-01"),
    ("2022 yil sentyabr", "2022-09"), ("2022-yil 5-sentabr", "2022-09-05"),
    ("2022 йил сентябр", "2022-09"), ("сентябри 2022", "2022-09"),
    ("моҳи сентябри соли 2022", "2022-09"),
    ("тахминан 2022", "2022~"), ("около 2022 года", "2022~"), ("taxminan 2022", "2022~"),
    ("2022-жылдын сентябры", "2022-09"), ("болжол менен 2022-жыл", "2022~"),
    ("5 May 2023", "2023-05-05"), ("мая 2023", "2023-05"), ("about March 2024", "2024-03~"),
    ("12.01.2023", "2023-01-12"), ("12/01/23", "2023-01-12"), ("01.2023", "2023-01"),
    ("сентябрь – ноябрь 2022", "2022-09/2022-11"), ("sentyabr-noyabr 2022", "2022-09/2022-11"),
    ("2022-09/2022-11", "2022-09/2022-11"), ("весна 2024", "2024-21"),
    ("2024 yil kuzida", "2024-23"),
    ("тирамоҳи 2024", "2024-23"), ("2024-жылдын кышы", "2024-24"), ("после 2022", "2022/.."),
    ("до марта 2023", "../2023-03"), ("2023 yil martgacha", "../2023-03"), ("2023?", "2023?"),
    ("возможно, январь 2023", "2023-01?"), ("шояд соли 2022", "2022?"), ("~2021", "2021~"),
    ("конец 2023", "2023~"), ("с сентября по ноябрь 2022", "2022-09/2022-11"),
    ("  2023-01  ", "2023-01"), ("2023-yil yanvar", "2023-01"), ("январи 2023", "2023-01"),
  ])
  func `is understood`(typed: String, edtf: String) throws {
    #expect(try #require(Self.words).reading(typed)?.description == edtf, "\(typed)")
  }

  @Test(arguments: [
    "", "вчера", "31.02.2023", "2023 2024 2025", "99999999999999999999", "январь", "5 5 2023",
    "=HYPERLINK(1)", "<b>2023", "в 13 месяце",
  ])
  func `that is not understood is left to its words`(typed: String) throws {
    let reading = try #require(Self.words).reading(typed)
    #expect(reading == nil || typed == "<b>2023", "\(String(describing: reading))")
  }

  @Test(arguments: 0..<200) func `of hostile letters never stops the program`(seed: Int) throws {
    var chance = Seed(seed)
    let letters = Array("0123456789./-–~?XX январьsentyabr‮\u{0}'‘ \n٣")
    let text = String((0..<60).map { _ in letters.randomElement(using: &chance) ?? "0" })
    _ = try #require(Self.words).reading(text)
  }
}
