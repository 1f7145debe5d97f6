/// When something was: a date or an interval of EDTF level 1.
package enum Edtf: Hashable, Sendable {
  /// One date.
  case date(PartialDate)
  /// From one bound to another.
  case interval(Bound, Bound)

  /// One end of an interval.
  package enum Bound: Hashable, Sendable {
    /// A date.
    case date(PartialDate)
    /// `..`: it goes on.
    case open
    /// Nothing written: nobody knows.
    case unknown
  }

  /// An interval; `nil` when it would end before it begins or has no date at all.
  package static func from(_ start: Bound, to end: Bound) -> Edtf? {
    switch (start, end) {
    case (.date(let start), .date(let end)) where start.first > end.last: nil
    case (.date, _), (_, .date): .interval(start, end)
    default: nil
    }
  }
}

extension Edtf {
  /// The first day that it may reach; the first of the calendar when that is open.
  package var first: CalendarDay {
    switch self {
    case .date(let date), .interval(.date(let date), _): date.first
    case .interval: CalendarDay.bounds.first
    }
  }

  /// The last day that it may reach.
  package var last: CalendarDay {
    switch self {
    case .date(let date), .interval(_, .date(let date)): date.last
    case .interval: CalendarDay.bounds.last
    }
  }

  /// Whether it ended before the other began, whatever the unknown parts are.
  package func isSurely(before other: Edtf) -> Bool { last < other.first }

  /// Whether both may speak of the same time; an approximate date reaches a month or a year around it.
  package func mayMeet(_ other: Edtf) -> Bool {
    let (one, two) = (widened, other.widened)
    return one.lowerBound <= two.upperBound && two.lowerBound <= one.upperBound
  }

  private var widened: ClosedRange<CalendarDay> {
    let days = isSure ? 0 : last.daysSince1970 - first.daysSince1970 > 60 ? 366 : 31
    return first.adding(days: -days)...max(first, last).adding(days: days)
  }

  /// Whether nothing in it is said to be uncertain or approximate.
  package var isSure: Bool {
    switch self {
    case .date(let date): date.certainty == .sure
    case .interval(let start, let end): start.isSure && end.isSure
    }
  }
}

extension Edtf.Bound {
  fileprivate var isSure: Bool {
    if case .date(let date) = self { date.certainty == .sure } else { true }
  }
}

extension Edtf: CustomStringConvertible {
  /// The text in EDTF.
  package var description: String {
    switch self {
    case .date(let date): date.description
    case .interval(let start, let end): start.description + "/" + end.description
    }
  }

  /// Reads EDTF level 1 without clock times; `nil` for anything else.
  package init?(_ text: String) {
    guard text.utf8.count <= 40 else { return nil }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    switch parts.count {
    case 1:
      guard let date = PartialDate(text) else { return nil }
      self = .date(date)
    case 2:
      guard let start = Bound(parts[0]), let end = Bound(parts[1]),
        let interval = Edtf.from(start, to: end)
      else { return nil }
      self = interval
    default: return nil
    }
  }
}

extension Edtf.Bound: CustomStringConvertible {
  /// The bound in EDTF.
  package var description: String {
    switch self {
    case .date(let date): date.description
    case .open: ".."
    case .unknown: ""
    }
  }

  init?(_ text: Substring) {
    switch text {
    case "": self = .unknown
    case "..": self = .open
    default:
      guard let date = PartialDate(text) else { return nil }
      self = .date(date)
    }
  }
}

extension Edtf: Codable {
  /// Reads the text.
  ///
  /// - Throws: `DecodingError` when it is none.
  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let value = Edtf(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not EDTF"))
    }
    self = value
  }

  /// Writes the text.
  ///
  /// - Throws: what the encoder throws.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
