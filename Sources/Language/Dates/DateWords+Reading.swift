extension DateWords {
  /// The time that somebody typed; `nil` when it is not understood, and then his words stay as they are.
  ///
  /// EDTF is taken as it is. Otherwise numbers and words are read in any order and any of the six tongues:
  /// *январь 2023*, *2022 yil sentyabr*, *5-сентябрь 2022*, *тахминан 2022*, *12.01.2023*.
  package func reading(_ typed: String) -> Edtf? {
    let text = typed.trimmingSpaces
    if let date = Edtf(text) { return date }
    guard text.utf8.count <= 200 else { return nil }
    if let bounds = halves(of: text), let start = reading(bounds.0), let end = reading(bounds.1),
      case .date(let start) = start, case .date(let end) = end
    {
      return .from(.date(start), to: .date(end))
    }
    var phrase = DatePhrase()
    for token in Self.tokens(of: text) { phrase.take(token, self) }
    return phrase.time
  }

  /// The two sides of a dash with space around it, or of a long dash.
  private func halves(of text: String) -> (String, String)? {
    for dash in [" - ", "–", "—", " to ", " по ", "/", "..."] {
      let parts = text.split(separator: dash, omittingEmptySubsequences: false)
      guard parts.count == 2 else { continue }
      let (left, right) = (String(parts[0]), String(parts[1]))
      // "январь – март 2023": the year of the second half stands for both.
      guard let year = right.split(whereSeparator: { !$0.isNumber }).last(where: { $0.count == 4 })
      else { continue }
      let hasYear = left.split(whereSeparator: { !$0.isNumber }).contains { $0.count == 4 }
      return (hasYear ? left : left + " " + year, right)
    }
    return nil
  }

  /// Runs of digits with points or slashes between them, and runs of letters.
  private static func tokens(of text: String) -> [Substring] {
    text.split { !($0.isNumber || $0.isLetter || "./~?ʻ‘’'`ʼ".contains($0)) }
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}

/// What was gathered from the words of a date.
private struct DatePhrase {
  private var years: [Int] = []
  private var months: [Int] = []
  private var days: [Int] = []
  private var isAbout = false
  private var isUnsure = false
  private var side: DateWords.Meaning?
  private var isBroken = false

  mutating func take(_ token: Substring, _ words: DateWords) {
    var token = token
    while let last = token.last, "~?.".contains(last) {
      if last == "~" { isAbout = true }
      if last == "?" { isUnsure = true }
      token = token.dropLast()
    }
    while token.first == "~" {
      isAbout = true
      token = token.dropFirst()
    }
    guard let first = token.first else { return }
    if first.isNumber { takeNumbers(token, words) } else { takeWord(token, words) }
  }

  private mutating func takeWord(_ word: Substring, _ words: DateWords) {
    switch words.meaning(of: word) {
    case .month(let month)?: months.append(month)
    case .about?: isAbout = true
    case .unsure?: isUnsure = true
    case .before?, .after?: side = words.meaning(of: word)
    case nil: break
    }
    if word.lowercased().hasSuffix("gacha") || word.lowercased().hasSuffix("гача") {
      side = .before
    }
  }

  /// `2023`, `5`, `12.01.2023`, `01.2023`, `12/01/23`: the day comes first, as all six tongues write it.
  private mutating func takeNumbers(_ token: Substring, _ words: DateWords) {
    let digits = token.prefix { $0.isNumber || "./".contains($0) }
    let rest = token.dropFirst(digits.count)
    let numbers = digits.split { "./".contains($0) }.map { Int($0) }
    guard !numbers.contains(nil), numbers.count <= 3 else {
      isBroken = true
      return
    }
    place(numbers.compactMap(\.self))
    if !rest.isEmpty { takeWord(rest, words) }
  }

  private mutating func place(_ numbers: [Int]) {
    switch numbers.count {
    case 1 where numbers[0] > 31: years.append(numbers[0])
    case 1: days.append(numbers[0])
    case 2:
      months.append(numbers[0])
      years.append(numbers[1])
    case 3 where numbers[0] > 31:
      years.append(numbers[0])
      months.append(numbers[1])
      days.append(numbers[2])
    case 3:
      days.append(numbers[0])
      months.append(numbers[1])
      years.append(numbers[2] < 100 ? 2000 + numbers[2] : numbers[2])
    default: isBroken = true
    }
  }

  var time: Edtf? {
    guard !isBroken, years.count == 1, (1900...2100).contains(years[0]), days.count <= 1 else {
      return nil
    }
    switch months.count {
    case 0 where days.isEmpty: return sided(date(nil, nil))
    case 1: return sided(date(months[0], days.first))
    case 2 where days.isEmpty:
      guard let start = date(months[0], nil), let end = date(months[1], nil) else { return nil }
      return .from(.date(start), to: .date(end))
    default: return nil
    }
  }

  private func date(_ month: Int?, _ day: Int?) -> PartialDate? {
    let certainty: PartialDate.Certainty =
      isAbout ? (isUnsure ? .both : .approximate) : isUnsure ? .uncertain : .sure
    return PartialDate(
      year: years[0], month: month.map { .known($0) }, day: day.map { .known($0) },
      certainty: certainty)
  }

  private func sided(_ date: PartialDate?) -> Edtf? {
    guard let date else { return nil }
    return switch side {
    case .before: .from(.open, to: .date(date))
    case .after: .from(.date(date), to: .open)
    default: .date(date)
    }
  }
}
