/// Dates of letters (RFC 5322 §3.3), with the old forms of zones.
enum MailDate {
  /// The moment; `nil` for what is no date.
  static func read(_ text: String) -> Moment? {
    // "Mon, 16 Jan 2023 09:15:00 +0300 (MSK)"
    let bare = text.split(separator: "(").first.map(String.init) ?? text
    var words = bare.split(whereSeparator: { $0.isWhitespace || $0 == "," }).map(String.init)
    if let first = words.first, Int(first) == nil { words.removeFirst() }
    guard words.count >= 4, let date = Int(words[0]),
      let month = months.firstIndex(of: words[1].prefix(3).lowercased()), let number = Int(words[2])
    else { return nil }
    let year = number < 50 ? 2000 + number : number < 100 ? 1900 + number : number
    let time = words[3].split(separator: ":").map { Int($0) }
    guard let day = CivilDay(year, month + 1, date), time.count >= 2, let hour = time[0],
      let minute = time[1], (0..<24).contains(hour), (0..<60).contains(minute)
    else { return nil }
    let second = time.count > 2 ? min(max(time[2] ?? 0, 0), 59) : 0
    let zone = words.count > 4 ? Moment.zone(words[4].utf8) ?? zones[words[4].uppercased()] : nil
    return Moment(day: day, seconds: hour * 3600 + minute * 60 + second, offset: zone)
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
  private static let zones = [
    "GMT": 0, "UT": 0, "UTC": 0, "Z": 0, "EST": -18_000, "EDT": -14_400, "CST": -21_600,
    "CDT": -18_000, "MST": -25_200, "MDT": -21_600, "PST": -28_800, "PDT": -25_200, "MSK": 10_800,
    "MSD": 14_400, "CET": 3600, "CEST": 7200, "EET": 7200,
  ]
}
