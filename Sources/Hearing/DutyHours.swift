package import Language

/// When somebody of the organisation reads what arrives, as its operator has entered it.
///
/// Without any the pages do not offer "I am in danger now": nobody would see it in time.
package struct DutyHours: Equatable, Sendable {
  /// A stretch of hours on some days of the week.
  package struct Shift: Equatable, Sendable {
    /// The days, 1 for Monday to 7 for Sunday.
    package let days: ClosedRange<Int>
    /// Minutes after midnight at which it begins.
    package let from: Int
    /// Minutes after midnight at which it ends; past midnight it is more than 1440.
    package let to: Int
    /// Minutes by which its clock is ahead of UTC.
    package let offset: Int
    /// What the operator adds.
    package let note: String
  }

  /// The shifts in the order of the file.
  package let shifts: [Shift]
  /// Lines of the file that are none, for the operator.
  package let unreadableLines: [Int]

  /// The hours of `operator/duty.csv`; none when the file is empty or missing.
  package init(files: DataFiles) {
    let table = try? CommaSeparated(
      files, path: "operator/duty.csv", columns: ["days", "from", "to", "offset", "note"])
    var (shifts, unreadable): ([Shift], [Int]) = ([], [])
    for row in table?.rows ?? [] {
      if let shift = Shift(row) { shifts.append(shift) } else { unreadable.append(row.line) }
    }
    self.shifts = shifts
    unreadableLines = unreadable
  }

  /// Whether the operator has entered none.
  package var isEmpty: Bool { shifts.isEmpty }

  /// Whether somebody reads at this moment, in seconds of UTC.
  package func isOpen(at now: Int) -> Bool { shifts.contains { $0.isOpen(at: now) } }
}

extension DutyHours.Shift {
  init?(_ row: CommaSeparated.Row) {
    let days = row["days"].split(separator: "-").compactMap { Int($0) }
    guard (1...2).contains(days.count), let first = days.first, let last = days.last,
      1 <= first, first <= last, last <= 7, let from = Self.minutes(row["from"]),
      let to = Self.minutes(row["to"]), let offset = Self.offset(row["offset"]), from != to
    else { return nil }
    self.init(
      days: first...last, from: from, to: to > from ? to : to + 1440, offset: offset,
      note: row["note"])
  }

  func isOpen(at now: Int) -> Bool {
    // 1 January 1970 was a Thursday.
    let local = now + offset * 60
    let day = Int((Double(local) / 86_400).rounded(.down))
    let minute = (local - day * 86_400) / 60
    let weekday = ((day + 3) % 7 + 7) % 7 + 1
    let before = weekday == 1 ? 7 : weekday - 1
    return days.contains(weekday) && (from..<to).contains(minute)
      || days.contains(before) && (from..<to).contains(minute + 1440)
  }

  /// `09:00–21:00`.
  package var hours: String { Self.clock(from) + "–" + Self.clock(to % 1440) }

  /// `UTC+5` or `UTC+5:30`.
  package var zone: String {
    let (hours, minutes) = (abs(offset) / 60, abs(offset) % 60)
    let rest = minutes == 0 ? "" : ":" + (minutes < 10 ? "0" : "") + String(minutes)
    return "UTC" + (offset < 0 ? "−" : "+") + String(hours) + rest
  }

  private static func clock(_ minutes: Int) -> String {
    let parts = [minutes / 60, minutes % 60].map { ($0 < 10 ? "0" : "") + String($0) }
    return parts.joined(separator: ":")
  }

  private static func minutes(_ text: String) -> Int? {
    let parts = text.split(separator: ":").compactMap { Int($0) }
    guard parts.count == 2, (0...24).contains(parts[0]), (0...59).contains(parts[1]) else {
      return nil
    }
    let minutes = parts[0] * 60 + parts[1]
    return minutes <= 1440 ? minutes : nil
  }

  /// `+05:00`, `-3`, `0`.
  private static func offset(_ text: String) -> Int? {
    let sign = text.hasPrefix("-") ? -1 : 1
    let parts = text.drop { $0 == "+" || $0 == "-" }.split(separator: ":").map { Int($0) }
    guard let hours = parts.first ?? nil, (0...14).contains(hours) else { return nil }
    let minutes = parts.count > 1 ? (parts[1] ?? 0) : 0
    return sign * (hours * 60 + minutes)
  }
}
