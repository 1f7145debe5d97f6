/// The letters that stand in a row with others: text, and not grain, folds or the rings of a stamp.
///
/// A mark belongs to a row when its neighbour to the right is about as tall, stands level and is
/// not far away; four such marks in a chain are text.
struct TextMarks {
  /// The letters in rows, as `Letters`.
  let letters: Letters

  /// Fewer marks than this in a chain are no text.
  static let chain = 4

  /// Finds the rows among the marks of an upright picture.
  init(_ marks: Letters) {
    let boxes = marks.boxes
    let grid = LetterGrid(marks)
    var groups = Groups(count: boxes.count)
    for index in boxes.indices {
      if let next = grid.rightNeighbour(of: index) { groups.join(index, next) }
    }
    let kept = boxes.indices.filter { groups.size(of: $0) >= Self.chain }
    let heights = kept.map { boxes[$0].height }.sorted()
    guard kept.count >= Letters.fewest else {
      letters = Letters(boxes: [], height: 0)
      return
    }
    let usual = heights[heights.count / 2]
    letters = Letters(
      boxes: kept.map { boxes[$0] }.filter { $0.height * 2 >= usual }, height: usual)
  }

  /// Paints everything that is farther from text than a letter or two in the grey of paper.
  ///
  /// Recognition takes grain on an empty part of the page for lines of text: on a noisy photo of a
  /// half-empty page it found 0.03 of the words, and took ten times as long.
  func clearSurroundings(in picture: Picture) {
    guard letters.height > 0 else { return }
    let cell = max(letters.height / 2, 4)
    let (columns, rows) = (picture.width / cell + 1, picture.height / cell + 1)
    var isText = [Bool](repeating: false, count: columns * rows)
    for box in letters.boxes {
      let (across, down) = (3 * max(box.height, letters.height), box.height * 4 / 5 + 2)
      let (left, right) = (max(box.x - across, 0) / cell, (box.right + across) / cell)
      let (top, bottom) = (max(box.y - down, 0) / cell, (box.bottom + down) / cell)
      for row in top...min(bottom, rows - 1) {
        for column in left...min(right, columns - 1) { isText[row * columns + column] = true }
      }
    }
    let word = UInt32(PictureCleaning.paper) &* 0x0101_0101
    let perRow = picture.pitch / 4
    let height = picture.height
    unsafe picture.withRows { words in
      for y in 0..<height {
        let row = y / cell * columns
        for column in 0..<perRow where !isText[row + min(column * 4 / cell, columns - 1)] {
          unsafe words[y * perRow + column] = word
        }
      }
    }
  }
}

extension LetterGrid {
  /// The mark that goes on the row to the right, or `nil`.
  func rightNeighbour(of index: Int) -> Int? {
    let box = letters.boxes[index]
    var best: (gap: Int, index: Int)?
    around(index) { other in
      let next = letters.boxes[other]
      let (low, high) = (min(box.height, next.height), max(box.height, next.height))
      let overlap = min(box.bottom, next.bottom) - max(box.y, next.y)
      let gap = next.x - box.right
      guard next.middleX > box.middleX, high * 10 <= low * 22, overlap * 10 >= low * 4,
        gap <= high * 2, gap >= -high / 3
      else { return }
      if gap < best?.gap ?? .max { best = (gap, other) }
    }
    return best?.index
  }
}

/// Which things belong together, by joining two at a time (Galler and Fischer 1964).
private struct Groups {
  private var parents: [Int]
  private var sizes: [Int]

  init(count: Int) {
    parents = Array(0..<count)
    sizes = [Int](repeating: 1, count: count)
  }

  mutating func root(of index: Int) -> Int {
    var at = index
    while parents[at] != at {
      parents[at] = parents[parents[at]]
      at = parents[at]
    }
    return at
  }

  mutating func join(_ one: Int, _ other: Int) {
    let (first, second) = (root(of: one), root(of: other))
    guard first != second else { return }
    let (large, small) = sizes[first] >= sizes[second] ? (first, second) : (second, first)
    parents[small] = large
    sizes[large] += sizes[small]
  }

  mutating func size(of index: Int) -> Int { sizes[root(of: index)] }
}
