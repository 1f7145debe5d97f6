internal import CTesseract

/// The marks of the size of a letter in a picture: where ink looks like text, read or not.
struct Letters {
  /// Their boxes.
  let boxes: [PixelBox]
  /// The usual height of one, in pixels; 0 when there are too few to say.
  let height: Int

  /// Fewer marks than this are no text.
  static let fewest = 12

  /// Finds the connected marks of ink that are as large as the letters of a page are.
  init(_ ink: Picture) {
    let all = Self.marks(ink)
    let candidates = all.filter { box in
      (6...120).contains(box.height) && (2...150).contains(box.width)
    }
    // Dots, commas and grain are small and many; the usual letter is among the larger ones.
    let sides = candidates.map { max($0.height, $0.width) }.filter { $0 >= 9 }.sorted()
    guard sides.count >= Self.fewest else {
      boxes = []
      height = 0
      return
    }
    let usual = sides[sides.count / 2]
    height = usual
    boxes = candidates.filter { box in
      let side = max(box.height, box.width)
      return side * 10 >= usual * 4 && side * 10 <= usual * 40
    }
  }

  init(boxes: [PixelBox], height: Int) {
    self.boxes = boxes
    self.height = height
  }

  /// Whether half of the marks are thin, as grain is, whose sharp edges say nothing of the letters.
  var isGrainy: Bool {
    let widths = boxes.map(\.width).sorted()
    return !widths.isEmpty && widths[widths.count / 2] * 2 < height
  }

  private static func marks(_ ink: Picture) -> [PixelBox] {
    var list: UnsafeMutablePointer<Boxa>? = unsafe pixConnCompBB(ink.pix, 8)
    defer { unsafe boxaDestroy(&list) }
    let count = unsafe boxaGetCount(list)
    return (0..<count).map { index in
      var (x, y, width, height) = (Int32(0), Int32(0), Int32(0), Int32(0))
      unsafe boxaGetBoxGeometry(list, index, &x, &y, &width, &height)
      return PixelBox(x: Int(x), y: Int(y), width: Int(width), height: Int(height))
    }
  }

  /// How many letters have their nearest neighbour beside them, and how many above or below.
  ///
  /// Letters stand closer in a line than lines do, in every script and any font.
  var neighbours: (beside: Int, above: Int) {
    let grid = LetterGrid(self)
    var (beside, above) = (0, 0)
    for (index, box) in boxes.enumerated() {
      guard let other = grid.nearest(to: index) else { continue }
      let (x, y) = (
        abs(boxes[other].middleX - box.middleX), abs(boxes[other].middleY - box.middleY)
      )
      if x > 2 * y { beside += 1 } else if y > 2 * x { above += 1 }
    }
    return (beside, above)
  }

  /// The same letters after the picture was turned clockwise by quarters of a circle.
  func turned(quarters: Int, width: Int, height: Int) -> Letters {
    let turned = boxes.map { box in
      switch quarters {
      case 1:
        PixelBox(x: height - box.bottom, y: box.x, width: box.height, height: box.width)
      case 2:
        PixelBox(
          x: width - box.right, y: height - box.bottom, width: box.width, height: box.height)
      case 3:
        PixelBox(x: box.y, y: width - box.right, width: box.height, height: box.width)
      default: box
      }
    }
    return Letters(boxes: turned, height: self.height)
  }

  /// The tops and bottoms of the rows of letters that look like lines of text.
  ///
  /// Rows are found in the histogram of the letters' middles: a peak of six letters or more.
  var rows: [(top: Int, bottom: Int, letters: Int)] {
    guard height > 0, let lowest = boxes.map(\.bottom).max() else { return [] }
    let step = max(height / 2, 1)
    var counts = [Int](repeating: 0, count: lowest / step + 2)
    for box in boxes { counts[max(box.middleY, 0) / step] += 1 }
    var rows: [(Int, Int, Int)] = []
    var at = 0
    while at < counts.count {
      let end = min(at + 1, counts.count - 1)
      let letters = counts[at] + (end > at ? counts[end] : 0)
      let isPeak = end + 1 >= counts.count || counts[end + 1] <= counts[end]
      if letters >= 6 && (isPeak || counts[at] >= counts[end]) {
        rows.append((at * step, (end + 1) * step, letters))
        at += 2
      } else {
        at += 1
      }
    }
    return rows
  }
}

/// The letters sorted into squares, so that a neighbour is found without asking all of them.
struct LetterGrid {
  let letters: Letters
  private let side: Int
  private var cells: [Int: [Int]] = [:]

  init(_ letters: Letters) {
    self.letters = letters
    side = max(letters.height * 3, 8)
    for (index, box) in letters.boxes.enumerated() {
      cells[Self.key(box.middleX / side, box.middleY / side), default: []].append(index)
    }
  }

  private static func key(_ column: Int, _ row: Int) -> Int { row << 20 | column }

  /// The letter whose middle is nearest, among the nine squares around; `nil` when there is none.
  func nearest(to index: Int) -> Int? {
    let box = letters.boxes[index]
    var best: (distance: Int, index: Int)?
    around(index) { other in
      let (x, y) = (
        letters.boxes[other].middleX - box.middleX, letters.boxes[other].middleY - box.middleY
      )
      let distance = x * x + y * y
      if distance < best?.distance ?? .max { best = (distance, other) }
    }
    return best?.index
  }

  /// Visits the other letters in the nine squares around.
  func around(_ index: Int, _ visit: (Int) -> Void) {
    let box = letters.boxes[index]
    for row in (box.middleY / side - 1)...(box.middleY / side + 1) where row >= 0 {
      for column in (box.middleX / side - 1)...(box.middleX / side + 1) where column >= 0 {
        for other in cells[Self.key(column, row)] ?? [] where other != index { visit(other) }
      }
    }
  }
}
