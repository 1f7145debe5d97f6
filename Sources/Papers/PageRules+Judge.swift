extension PageRules {
  /// The answer for one page, with the words it rests on and where they stand.
  ///
  /// A page counts as one on which nothing was found only if it was read: where ink has no words or
  /// words are no words, the answer is `notRead`. Where a trace of a dangerous paper is left, it is
  /// `notRead` on a damaged page, and the caution `PG_UNCLEAR` on one that was read well.
  package func judge(_ page: RecognisedPage) -> PageFinding {
    let stream = LetterStream(page)
    let spoken = speak(stream)
    let windows = Evidence.windows(of: stream).map {
      Evidence(spoken, in: $0, rules: rules, kinds: kinds)
    }
    if let verdict = self.verdict(windows) {
      return finding(verdict, on: page, stream: stream)
    }
    let quality = ReadingQuality(page, stream: stream, model: lexicon)
    let trace = self.trace(windows)
    let doubts = self.doubts(page, stream: stream, quality: quality, trace: trace?.points ?? 0)
    guard !doubts.isEmpty else {
      return PageFinding(state: .nothingFound, confidence: quality.share)
    }
    if doubts == [.damagedPhrase], quality.share >= thresholds.wellRead, let trace,
      let unclear = unclear(trace, on: page, stream: stream)
    {
      return unclear
    }
    let words = doubts.contains(.damagedPhrase) ? trace : nil
    return PageFinding(
      state: .notRead, reasons: words.map { reasons($0, on: page, stream: stream) } ?? [],
      doubts: doubts, confidence: max(1 - quality.share, 0.5))
  }

  /// A kind of paper with the evidence that named it.
  struct Verdict {
    let kind: Int
    let points: Double
    let evidence: Evidence
  }

  /// All rules that speak, without the words that mute rules took away.
  private func speak(_ stream: LetterStream) -> [Spoken] {
    let hits = search.hits(in: stream)
    var spoken: [Spoken] = []
    var muted: [Range<Int>] = []
    for (number, rule) in rules.enumerated() {
      let matches = rule.phrase.matches(hits, stems: search.stems)
      if rule.isMute {
        muted += matches.map { max(0, $0.start - 2)..<($0.end + 2) }
      } else {
        spoken += matches.map { Spoken(rule: number, match: $0) }
      }
    }
    guard !muted.isEmpty else { return spoken }
    return spoken.filter { one in
      !one.match.pieces.contains { piece in
        muted.contains { $0.contains(piece.lowerBound) && $0.contains(piece.upperBound - 1) }
      }
    }
  }

  /// The gravest kind that reached its points in the stretch where it leads.
  ///
  /// A kind speaks for a stretch only where it leads there, so that a summons which cites the law
  /// on military service is a summons.
  private func verdict(_ windows: [Evidence]) -> Verdict? {
    let leaders = windows.compactMap { evidence -> Verdict? in
      let reached = kinds.indices.filter { reaches($0, evidence) }
      guard let leader = reached.max(by: { evidence.points[$0] < evidence.points[$1] }) else {
        return nil
      }
      return Verdict(kind: leader, points: evidence.points[leader], evidence: evidence)
    }
    let stops = leaders.filter { kinds[$0.kind].state == .stop }
    return (stops.isEmpty ? leaders : stops).max { $0.points < $1.points }
  }

  /// Whether a kind is named: by its own points, or by fewer where the whole field speaks.
  private func reaches(_ kind: Int, _ evidence: Evidence) -> Bool {
    if evidence.points[kind] >= needed(kind) { return true }
    return kinds[kind].isNeverMissed && evidence.field >= thresholds.field
      && evidence.points[kind] >= thresholds.stop * thresholds.fieldShare
  }

  private func needed(_ kind: Int) -> Double {
    kinds[kind].state == .stop ? thresholds.stop : thresholds.caution
  }

  /// The kind that came nearest on any stretch, of those that must never be missed.
  private func trace(_ windows: [Evidence]) -> Verdict? {
    let dangerous = kinds.indices.filter { kinds[$0].isNeverMissed }
    return windows.flatMap { evidence in
      dangerous.map {
        Verdict(
          kind: $0, points: max(evidence.points[$0], evidence.field * thresholds.fieldTrace),
          evidence: evidence)
      }
    }.max { $0.points < $1.points }
  }

  private func doubts(
    _ page: RecognisedPage, stream: LetterStream, quality: ReadingQuality, trace: Double
  ) -> [PageDoubt] {
    guard !stream.letters.isEmpty else {
      return (page.ink?.letters ?? 0) > 20 ? [.inkWithoutWords] : [.empty]
    }
    var doubts: [PageDoubt] = []
    if quality.unread > thresholds.unread || Double(quality.unreadSheet) > thresholds.words {
      doubts.append(.inkWithoutWords)
    }
    if quality.share < thresholds.read || Double(quality.fewestLetters) < thresholds.words {
      doubts.append(.fewRealWords)
    }
    if quality.orientation > thresholds.orientation, quality.share < thresholds.wellRead {
      doubts.append(.orientation)
    }
    // What a sheet is stands in its upper lines: with these, or a part of every line, outside of the
    // photo the rest of it, however well it was read, excuses nothing.
    if quality.margin < thresholds.margin || quality.sides > thresholds.sides
      || quality.cutOff > thresholds.cutOff && trace >= thresholds.faintTrace
    {
      doubts.append(.cutOff)
    }
    if trace >= allowedTrace(quality) { doubts.append(.damagedPhrase) }
    if stream.isCut { doubts.append(.inkWithoutWords) }
    return doubts
  }

  /// How many points are no trace: the better the page was read, and the more of it, the more.
  ///
  /// Of a short page whose one strong line was lost little else is left, so there little counts.
  private func allowedTrace(_ quality: ReadingQuality) -> Double {
    let span = max(0.01, thresholds.wellRead - thresholds.read)
    let read = min(1, max(0, (quality.share - thresholds.read) / span))
    let length = min(1, Double(quality.letters) / thresholds.fullPage)
    let part = read * length * length
    return thresholds.faintTrace + part * (thresholds.trace - thresholds.faintTrace)
  }

  private func finding(
    _ verdict: Verdict, on page: RecognisedPage, stream: LetterStream
  ) -> PageFinding {
    let kind = kinds[verdict.kind]
    let over = verdict.points / needed(verdict.kind)
    return PageFinding(
      state: kind.state, kind: kind.code, reasons: reasons(verdict, on: page, stream: stream),
      confidence: min(0.99, max(0.5, 1 - 0.4 / (over * over))))
  }

  /// The answer for a page that was read well and has words of a dangerous paper, too few to say
  /// which: it was read, and nobody could tell what it asks.
  ///
  /// - Returns: `nil` when the answers of an organisation know no such kind.
  private func unclear(
    _ trace: Verdict, on page: RecognisedPage, stream: LetterStream
  ) -> PageFinding? {
    guard let kind = kinds.first(where: { $0.code == Self.unclear }) else { return nil }
    return PageFinding(
      state: kind.state, kind: kind.code, reasons: reasons(trace, on: page, stream: stream),
      confidence: 0.5)
  }

  /// The code of the kind of papers that speak of service or guilt in words no rule explains.
  static let unclear = "PG_UNCLEAR"

  /// The words that spoke for a kind, the heaviest first.
  private func reasons(
    _ verdict: Verdict, on page: RecognisedPage, stream: LetterStream
  ) -> [PageReason] {
    let weighed = verdict.evidence.spoken.compactMap { one -> (Spoken, Double)? in
      let points = rules[one.rule].votes.first { $0.kind == verdict.kind }?.points ?? 0
      return points > 0 ? (one, points * one.match.similarity) : nil
    }
    return weighed.sorted { $0.1 == $1.1 ? $0.0.rule < $1.0.rule : $0.1 > $1.1 }.prefix(12)
      .compactMap { reason($0.0, on: page, stream: stream) }
  }

  private func reason(
    _ one: Spoken, on page: RecognisedPage, stream: LetterStream
  ) -> PageReason? {
    var numbers: [Int] = []
    for piece in one.match.pieces {
      for position in piece where stream.wordOf[position] != numbers.last {
        numbers.append(stream.wordOf[position])
      }
    }
    guard let first = numbers.first else { return nil }
    let box = numbers.reduce(page.words[first].box) { $0.union(page.words[$1].box) }
    let found = numbers.map { page.words[$0].text }.joined(separator: " ")
    return PageReason(
      rule: rules[one.rule].id, found: String(found.prefix(200)),
      similarity: one.match.similarity, box: box)
  }
}
