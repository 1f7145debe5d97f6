import Language
import Patterns

/// Reports of a file as patterns need them; what cannot be used is counted and never left out in silence.
struct ReportTable {
  let reports: [PlacedReport]
  /// Reports whose date is no single day.
  let undated: Int
  /// Places of which nobody knows where they lie.
  let unplaced: Int

  /// Reads a file.
  ///
  /// - Throws: `Refusal` `table.column`, `patterns.position`, `file.missing`.
  init(path: String) throws {
    let sheet = try RecordSheet(path: path)
    let (places, dates) = (try sheet.column("place"), try sheet.column("date"))
    // Without chains each report is taken for a witness of his own.
    let chains = (try? sheet.column("chain")) ?? sheet.numbers
    let latitudes = (try? sheet.column("lat")) ?? []
    let longitudes = (try? sheet.column("lon")) ?? []
    var (reports, undated, unplaced): ([PlacedReport], Int, Set<String>) = ([], 0, [])
    for row in places.indices {
      guard let day = Self.day(dates[row]) else {
        undated += 1
        continue
      }
      let position = try Self.position(latitudes, longitudes, row)
      if position == nil { unplaced.insert(places[row]) }
      let chain = chains[row].isEmpty ? "row \(row)" : chains[row]
      reports.append(
        PlacedReport(place: places[row], position: position, day: day, chain: chain))
    }
    (self.reports, self.undated, self.unplaced) = (reports, undated, unplaced.count)
  }

  /// The day of a date, counted from 1970; `nil` for a month, a year or anything else.
  static func day(_ text: String) -> Int? {
    guard text.utf8.count == 10, let date = Edtf(text), date.first == date.last else { return nil }
    return date.first.daysSince1970
  }

  /// The date of a day.
  static func text(_ day: Int) -> String {
    CalendarDay(daysSince1970: day).description
  }

  private static func position(
    _ latitudes: [String], _ longitudes: [String], _ row: Int
  ) throws -> PlacedReport.Position? {
    guard !latitudes.isEmpty, !longitudes.isEmpty, !latitudes[row].isEmpty else { return nil }
    guard let latitude = Double(latitudes[row]), let longitude = Double(longitudes[row]),
      let position = PlacedReport.Position(latitude: latitude, longitude: longitude)
    else {
      throw Refusal(code: "patterns.position", status: .badData, values: ["row": "\(row + 1)"])
    }
    return position
  }
}
