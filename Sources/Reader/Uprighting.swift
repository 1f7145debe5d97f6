internal import CTesseract

/// Turns the picture of a page so that its text stands upright.
///
/// Along which side the lines run is told by the letters' nearest neighbours. Which of the two ways
/// is up is told by reading a few lines: Cyrillic has too few letters that rise above the line for
/// the usual statistic of ascenders.
struct Uprighting {
  /// The upright picture, lines level.
  let picture: Picture
  /// By how many degrees clockwise it was turned.
  let rotation: Int
  /// 0 sure … 1 undecided.
  let doubt: Double

  /// Confidence of a few lines from which on nobody asks whether they read better upside down.
  static let sure = 0.78

  /// Turns and levels a cleaned picture.
  init(_ cleaned: Picture, letters: Letters, engine: Tesseract) throws(ReadingError) {
    let neighbours = letters.neighbours
    let isLying = neighbours.above > neighbours.beside
    let total = max(neighbours.above + neighbours.beside, 1)
    // Whether a sixth of the letters or more would have it the other way: then all four are tried.
    let isClear = min(neighbours.above, neighbours.beside) * 3 < total
    let squeeze = Tesseract.Squeeze.fitting(InkMeasuring.sharpness(letters, in: cleaned))
    var tried: [Candidate] = []
    for quarters in isLying ? [1, 3, 0, 2] : [0, 2, 1, 3] {
      if isClear && tried.count == 2 { break }
      let candidate = try Candidate(cleaned, letters: letters, quarters: quarters) {
        engine.words(of: $0, squeeze)
      }
      tried.append(candidate)
      if candidate.score >= Self.sure { break }
    }
    let ranked = tried.sorted { $0.score > $1.score }
    guard let best = ranked.first else { throw .damaged }
    picture = try Self.levelled(try cleaned.turned(quarters: best.quarters))
    rotation = best.quarters * 90
    doubt = Self.doubt(best.score, against: ranked.dropFirst().first?.score)
  }

  private static func doubt(_ best: Double, against other: Double?) -> Double {
    if best >= sure { return 0 }
    guard best > 0, let other else { return 1 }
    return max(0, 1 - (best - other) / (0.35 * best))
  }

  /// The picture with its lines level; small angles are left, the recognition follows them.
  private static func levelled(_ picture: Picture) throws(ReadingError) -> Picture {
    let ink = try PictureCleaning.inked(picture)
    var (angle, confidence) = (Float(0), Float(0))
    guard unsafe pixFindSkew(ink.pix, &angle, &confidence) == 0, confidence > 2,
      abs(angle) > 0.3
    else { return picture }
    return try picture.leaned(by: Double(angle))
  }
}

/// One way to hold the page, and how well a few of its lines read.
private struct Candidate {
  let quarters: Int
  let score: Double

  init(
    _ cleaned: Picture, letters: Letters, quarters: Int, read: (Picture) -> [Tesseract.Word]
  ) throws(ReadingError) {
    self.quarters = quarters
    let turned = TextMarks(
      letters.turned(quarters: quarters, width: cleaned.width, height: cleaned.height)
    ).letters
    let isLying = quarters % 2 == 1
    let width = isLying ? cleaned.height : cleaned.width
    let height = isLying ? cleaned.width : cleaned.height
    guard let strip = Self.strip(of: turned, width: width, height: height) else {
      score = 0
      return
    }
    // The strip is cut out of the picture as it lies, then turned: a strip turns faster.
    let lying = Letters(boxes: [strip], height: 0)
      .turned(quarters: 4 - quarters, width: width, height: height).boxes[0]
    let part = try cleaned.part(lying).withoutCutMarks().turned(quarters: quarters)
    score = Self.score(read(part))
  }

  /// A band of about two lines where letters are densest.
  private static func strip(of letters: Letters, width: Int, height: Int) -> PixelBox? {
    let band = letters.height * 4
    guard band > 0, !letters.boxes.isEmpty else { return nil }
    let step = max(letters.height, 1)
    var counts = [Int](repeating: 0, count: height / step + 2)
    for box in letters.boxes { counts[min(max(box.middleY, 0), height) / step] += 1 }
    let bins = min(band / step, counts.count)
    var sum = counts[..<bins].reduce(0, +)
    var best = (sum: sum, at: 0)
    for at in 1..<max(counts.count - bins + 1, 1) where at + bins <= counts.count {
      sum += counts[at + bins - 1] - counts[at - 1]
      if sum > best.sum { best = (sum, at) }
    }
    let top = max(best.at * step - letters.height / 2, 0)
    let tall = min(band + letters.height, height - top)
    let across = span(of: letters.boxes.filter { (top..<(top + tall)).contains($0.middleY) }, width)
    return PixelBox(x: across.lowerBound, y: top, width: across.count, height: tall)
  }

  /// The middle of the band's letters, two fifths of the width: enough words to tell by (88 of 88
  /// photos), and the network's work grows with the width.
  private static func span(of boxes: [PixelBox], _ width: Int) -> Range<Int> {
    let middles = boxes.map(\.middleX).sorted()
    guard let middle = middles.isEmpty ? nil : middles[middles.count / 2] else { return 0..<width }
    let part = width * 2 / 5
    let left = min(max(middle - part / 2, 0), width - part)
    return left..<(left + part)
  }

  /// Mean confidence of the words, weighted by their letters; marks and single letters count little.
  static func score(_ words: [Tesseract.Word]) -> Double {
    var (sum, weight) = (0.0, 0.0)
    for word in words {
      let letters = Double(word.text.count { $0.isLetter })
      let share = letters * (letters < 3 ? 0.3 : 1)
      sum += share * word.confidence
      weight += max(share, 0.5)
    }
    return weight < 4 ? 0 : sum / weight
  }
}
