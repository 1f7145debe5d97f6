internal import Papers

/// Measures what a picture shows apart from the words that were read in it.
enum InkMeasuring {
  /// A word less sure than this counts as not read.
  static let leastConfidence = 0.15

  /// The measure of an upright cleaned picture.
  static func measure(
    _ letters: Letters, words: [Tesseract.Word], picture: Picture, orientationDoubt: Double,
    cutOff: Double
  ) -> InkMeasure {
    InkMeasure(
      letters: letters.boxes.count, unreadLetters: unread(letters, words: words),
      lines: letters.rows.count, sharpness: sharpness(letters, in: picture),
      orientationDoubt: orientationDoubt, cutOff: cutOff)
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
  ///   - paper: an edge at which the desk is seen cuts nothing off.
  static func cutOff(_ letters: Letters, photo: PixelBox, paper: PixelBox) -> Double {
    guard letters.height > 0 else { return 0 }
    let near = max(letters.height / 6, 2)
    func touching(_ isAtEdge: (PixelBox) -> Bool) -> Int { letters.boxes.count(where: isAtEdge) }
    var sides: [Double] = []
    let lines = Double(max(letters.rows.count, letters.boxes.count / 60, 3))
    if paper.x <= photo.x { sides.append(Double(touching { $0.x <= photo.x + near }) / lines) }
    if paper.right >= photo.right {
      sides.append(Double(touching { $0.right >= photo.right - near }) / lines)
    }
    if paper.y <= photo.y { sides.append(Double(touching { $0.y <= photo.y + near }) / 20) }
    if paper.bottom >= photo.bottom {
      sides.append(Double(touching { $0.bottom >= photo.bottom - near }) / 20)
    }
    return min(sides.max() ?? 0, 1)
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
