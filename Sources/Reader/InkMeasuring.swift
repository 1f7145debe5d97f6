internal import Papers

/// What the paper in a photo looks like, apart from its ink.
struct Sheets {
  /// How many sheets lie apart.
  let count: Int
  /// Whether the upper edge of the paper is seen.
  let beginsInside: Bool
  /// Whether the paper goes on beyond the left and the right edge, once the photo is turned.
  var goesOn = (left: false, right: false)

  /// One sheet, all of it in the picture.
  static let whole = Sheets(count: 1, beginsInside: true)
}

/// Measures what a picture shows apart from the words that were read in it.
enum InkMeasuring {
  /// A word less sure than this counts as not read.
  static let leastConfidence = 0.15

  /// The measure of an upright cleaned picture.
  static func measure(
    _ letters: Letters, words: [Tesseract.Word], picture: Picture, orientationDoubt: Double,
    cutOff: Double, sheets: Sheets = .whole
  ) -> InkMeasure {
    InkMeasure(
      letters: letters.boxes.count, unreadLetters: unread(letters, words: words),
      lines: letters.rows.count, sharpness: sharpness(letters, in: picture),
      orientationDoubt: orientationDoubt, cutOff: cutOff,
      sheets: sheets.count,
      margin: sheets.beginsInside ? nil : margin(above: words, height: letters.height),
      sides: sides(of: words, width: picture.width, height: letters.height, sheets.goesOn))
  }

  /// How many heights of a letter lie between the upper edge and the first line of plain words;
  /// `nil` when there is none.
  ///
  /// The grain of a desk gives words as well, but not two of four letters and more that are sure.
  static func margin(above words: [Tesseract.Word], height: Int) -> Double? {
    let tops = words.filter(isPlain).map(\.box.y).sorted()
    guard height > 0, tops.count >= 2 else { return nil }
    return Double(tops[1]) / Double(height)
  }

  /// The share of the lines that the left or the right edge of the photo cuts, of those with a plain
  /// word: the grain of a desk gives lines at the edge too, but no such words in them.
  static func sides(
    of words: [Tesseract.Word], width: Int, height: Int, _ goesOn: (left: Bool, right: Bool)
  ) -> Double? {
    guard goesOn.left || goesOn.right else { return nil }
    let lines = words.reduce(into: [[Tesseract.Word]]()) { lines, word in
      if word.startsLine || lines.isEmpty { lines.append([]) }
      lines[lines.count - 1].append(word)
    }.filter { $0.contains(where: isPlain) }
    let left = lines.count { line in line.contains { isSure($0) && $0.box.x <= height } }
    let right = lines.count { line in
      line.contains { isSure($0) && width - $0.box.right <= height }
    }
    let most = max(goesOn.left ? left : 0, goesOn.right ? right : 0)
    // One line may end at an edge for another reason, such as a signature or the edge of a table.
    return most < 3 ? 0 : Double(most) / Double(lines.count)
  }

  private static func isPlain(_ word: Tesseract.Word) -> Bool {
    isSure(word) && word.text.count(where: \.isLetter) >= 4
  }

  /// Whether it is more than the grain of a desk, also where the edge has left little of it.
  private static func isSure(_ word: Tesseract.Word) -> Bool {
    word.confidence >= 0.6 && word.text.count(where: \.isLetter) >= 2
  }

  /// Whether the desk is seen above the sheet, once the photo is turned.
  static func beginsInside(_ paper: PixelBox, of photo: PixelBox, quarters: Int) -> Bool {
    Edge.allCases.allSatisfy { !$0.isTop(after: quarters) || !$0.isReached(by: paper, in: photo) }
  }

  /// Beyond which of the two edges beside its lines the paper goes on, once the photo is turned.
  static func goesOn(
    _ paper: PixelBox, of photo: PixelBox, quarters: Int
  ) -> (left: Bool, right: Bool) {
    let reached = Edge.allCases.filter { $0.isReached(by: paper, in: photo) }
    return (
      reached.contains { $0.isLeft(after: quarters) },
      reached.contains { $0.isRight(after: quarters) }
    )
  }

  /// How many letters have their middle in no word that was read.
  private static func unread(_ letters: Letters, words: [Tesseract.Word]) -> Int {
    let margin = max(letters.height / 5, 2)
    let read = words.filter { $0.confidence >= leastConfidence }.map(\.box)
    let byTop = read.sorted { $0.y < $1.y }
    let tallest = read.map(\.height).max() ?? 0
    return letters.boxes.count { letter in
      let (x, y) = (letter.middleX, letter.middleY)
      var at = byTop.partition(where: { $0.y >= y - tallest - margin })
      while at < byTop.count, byTop[at].y <= y + margin {
        let box = byTop[at]
        if x >= box.x - margin && x <= box.right + margin && y <= box.bottom + margin {
          return false
        }
        at += 1
      }
      return true
    }
  }

  /// How much of the step from paper to ink happens within two pixels, over a sample of letters.
  ///
  /// 1 is an edge of a clean scan. A blur spreads the step over more pixels.
  static func sharpness(_ letters: Letters, in picture: Picture) -> Double {
    guard !letters.boxes.isEmpty else { return 0 }
    let every = max(letters.boxes.count / 200, 1)
    var shares: [Double] = []
    for index in stride(from: 0, to: letters.boxes.count, by: every) {
      let box = letters.boxes[index]
      let (start, end) = (max(box.x - 3, 0), min(box.right + 3, picture.width))
      guard end - start > 4, box.middleY < picture.height else { continue }
      let greys = (start..<end).map { picture.grey($0, box.middleY) }
      guard let dark = greys.min(), let bright = greys.max(), bright - dark > 40 else { continue }
      let step = (0..<(greys.count - 2)).map { abs(greys[$0 + 2] - greys[$0]) }.max() ?? 0
      shares.append(Double(step) / Double(bright - dark))
    }
    guard !shares.isEmpty else { return 0 }
    return shares.reduce(0, +) / Double(shares.count)
  }

  /// The share of lines with a letter at an edge of the photo, where the page may go on.
  ///
  /// - Parameters:
  ///   - letters: in the frame of the whole photo, not yet turned.
  ///   - photo: the whole photo.
  ///   - paper: an edge at which the desk is seen cuts nothing off.
  ///   - quarters: by how many quarters of a circle the page is then turned clockwise.
  static func cutOff(
    _ letters: Letters, photo: PixelBox, paper: PixelBox, quarters: Int = 0
  ) -> Double {
    guard letters.height > 0 else { return 0 }
    let near = max(letters.height / 6, 2)
    let lines = Double(max(letters.rows.count, letters.boxes.count / 60, 3))
    var shares: [Double] = []
    for edge in Edge.allCases where edge.isReached(by: paper, in: photo) {
      let touching = letters.boxes.count { edge.distance(of: $0, in: photo) <= near }
      shares.append(Double(touching) / (edge.isAlongLines(after: quarters) ? 20 : lines))
    }
    return min(shares.max() ?? 0, 1)
  }
}

/// An edge of a photo, numbered so that one quarter clockwise moves each to the next.
private enum Edge: Int, CaseIterable {
  case left, top, right, bottom

  /// Whether it is the upper edge once the photo is turned.
  func isTop(after quarters: Int) -> Bool { (rawValue + quarters) % 4 == Edge.top.rawValue }

  /// Whether it is the left edge once the photo is turned.
  func isLeft(after quarters: Int) -> Bool { (rawValue + quarters) % 4 == Edge.left.rawValue }

  /// Whether it is the right edge once the photo is turned.
  func isRight(after quarters: Int) -> Bool { (rawValue + quarters) % 4 == Edge.right.rawValue }

  /// Whether the lines of the turned page run along it.
  func isAlongLines(after quarters: Int) -> Bool { (rawValue + quarters) % 2 == 1 }

  func isReached(by paper: PixelBox, in photo: PixelBox) -> Bool {
    distance(of: paper, in: photo) <= 0
  }

  /// How far inside the photo a box begins at this edge.
  func distance(of box: PixelBox, in photo: PixelBox) -> Int {
    switch self {
    case .left: box.x - photo.x
    case .top: box.y - photo.y
    case .right: photo.right - box.right
    case .bottom: photo.bottom - box.bottom
    }
  }
}

extension [PixelBox] {
  /// The first index of a sorted list from which on the condition holds.
  fileprivate func partition(where holds: (PixelBox) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
