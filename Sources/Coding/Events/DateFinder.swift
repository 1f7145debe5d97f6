/// Finds dates in running text and writes them as EDTF.
struct DateFinder: Sendable {
  private let months: [Int: Int]
  private let notYear: Int

  init(_ names: ConceptNames) {
    var months: [Int: Int] = [:]
    for month in 1...12 {
      if let concept = names["MONTH_\(month)"] { months[concept] = month }
    }
    self.months = months
    notYear = names["NOT_YEAR"] ?? -1
  }

  /// A date and the tokens that say it.
  struct Found: Equatable, Sendable {
    var edtf: String
    var year: Int?
    var tokens: ClosedRange<Int>
  }

  private static let years = 1900...2099

  /// The dates of a sentence in their order.
  ///
  /// - Parameter year: the year of the text so far, for a day without one.
  func dates(
    _ tokens: TextTokens, _ sentence: Range<Int>, _ mentions: [Mentions.Mention], year: Int?
  ) -> [Found] {
    var found: [Found] = []
    for mention in mentions {
      guard let month = months[mention.concept] else { continue }
      if let date = date(tokens, sentence, mention.first, month, year) { found.append(date) }
    }
    for token in sentence where isYear(tokens, token, mentions) {
      guard !found.contains(where: { $0.tokens.contains(token) }) else { continue }
      let value = Int(tokens.tokens[token].value)
      found.append(Found(edtf: "\(value)", year: value, tokens: token...token))
    }
    found += numeric(tokens, sentence)
    return found.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// A day in figures: 12.03.2024, as it is written in Russian and German.
  private func numeric(_ tokens: TextTokens, _ sentence: Range<Int>) -> [Found] {
    guard sentence.count >= 3 else { return [] }
    return (sentence.lowerBound..<(sentence.upperBound - 2)).compactMap { first in
      let values = (0..<3).map { Int(tokens.tokens[first + $0].value) }
      guard (1...31).contains(values[0]), (1...12).contains(values[1]),
        Self.years.contains(values[2]),
        tokens.tokens[first + 2].start - tokens.tokens[first].end <= 5
      else { return nil }
      return Found(
        edtf: Self.day(values[2], values[1], values[0]), year: values[2],
        tokens: first...(first + 2))
    }
  }

  /// A month with the day and year around it.
  private func date(
    _ tokens: TextTokens, _ sentence: Range<Int>, _ place: Int, _ month: Int, _ known: Int?
  ) -> Found? {
    var span = place...place
    var day: Int?
    var year: Int?
    for offset in [-1, 1, -2, 2, -3, 3] {
      let token = place + offset
      guard sentence.contains(token) else { continue }
      let value = Int(tokens.tokens[token].value)
      if day == nil, (1...31).contains(value), abs(offset) <= 2 {
        day = value
      } else if year == nil, Self.years.contains(value) {
        year = value
      } else {
        continue
      }
      span = min(span.lowerBound, token)...max(span.upperBound, token)
    }
    if year == nil, day == nil, known == nil { return nil }
    let inferred = year ?? known
    guard let inferred else { return nil }
    if let day { return Found(edtf: Self.day(inferred, month, day), year: year, tokens: span) }
    return Found(edtf: "\(inferred)-\(Self.two(month))", year: year, tokens: span)
  }

  private func isYear(
    _ tokens: TextTokens, _ token: Int, _ mentions: [Mentions.Mention]
  ) -> Bool {
    guard Self.years.contains(Int(tokens.tokens[token].value)) else { return false }
    // A number with a comma in it is no year: 2,000. Nor is 2000 before dollars, or the year of a birth.
    return tokens.tokens[token].end - tokens.tokens[token].start == 4
      && !mentions.contains {
        $0.concept == notYear && ($0.first == token + 1 || (1...2).contains(token - $0.last))
      }
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> String {
    "\(year)-\(two(month))-\(two(day))"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
