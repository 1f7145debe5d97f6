/// One rule of `check/phrases.csv`: a phrase and what it says for or against kinds of paper.
struct PageRule: Sendable {
  /// The id that a finding names.
  let id: String
  /// What to look for.
  let phrase: Phrase
  /// Points by the number of the kind; negative ones speak against it.
  let votes: [Vote]
  /// Whether it only takes the words away from other rules: `отношение к воинской обязанности`.
  let isMute: Bool

  /// Points for or against one kind.
  struct Vote: Sendable {
    let kind: Int
    let points: Double
  }
}

/// A rule that spoke on a page, and where.
struct Spoken: Sendable {
  /// The number of the rule.
  let rule: Int
  /// The place.
  let match: Phrase.Match
}

/// What speaks for each kind within one stretch of a page.
///
/// Evidence is local, so that a contract photographed beside a harmless form is still found, and
/// words against a kind on one sheet do not excuse the other.
struct Evidence: Sendable {
  /// Points by the number of the kind.
  private(set) var points: [Double]
  /// Points for any kind that must never be missed: a paper in words nobody foresaw reaches no
  /// kind, but many of the words of the field stand together in it.
  private(set) var field: Double
  /// The rules that spoke here, each once, at its most similar place.
  private(set) var spoken: [Spoken]

  /// How many letters a stretch has: about half a page of print.
  static let window = 1_000
  /// By how many letters one stretch is moved against the next.
  static let step = 200

  /// The evidence of those that begin within a range of letters.
  init(_ all: [Spoken], in range: Range<Int>, rules: [PageRule], kinds: [PageRules.Kind]) {
    var best: [Int: Spoken] = [:]
    for one in all where range.contains(one.match.start) {
      if let other = best[one.rule], other.match.similarity >= one.match.similarity { continue }
      best[one.rule] = one
    }
    points = [Double](repeating: 0, count: kinds.count)
    field = 0
    spoken = best.values.sorted { $0.rule < $1.rule }
    for one in spoken {
      var most = 0.0
      for vote in rules[one.rule].votes {
        let given = vote.points * (vote.points > 0 ? one.match.similarity : 1)
        points[vote.kind] += given
        if kinds[vote.kind].isNeverMissed, abs(given) > abs(most) { most = given }
      }
      field += most
    }
  }

  /// The stretches of a page, and those of each of several sheets in one photo: what speaks against
  /// a kind on one sheet must not excuse a short paper beside it.
  static func windows(of stream: LetterStream) -> [Range<Int>] {
    let sheets = stream.sheets.count > 1 ? stream.sheets : []
    return windows(of: stream.letters.count)
      + sheets.flatMap { sheet in
        windows(of: sheet.count).map {
          (sheet.lowerBound + $0.lowerBound)..<(sheet.lowerBound + $0.upperBound)
        }
      }
  }

  /// The stretches of so many letters; the last one reaches their end.
  static func windows(of letters: Int) -> [Range<Int>] {
    guard letters > window else { return [0..<max(1, letters)] }
    return stride(from: 0, to: letters - window + step, by: step).map {
      min($0, letters - window)..<min($0 + window, letters)
    }
  }
}
