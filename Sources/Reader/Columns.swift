/// The columns of a picture: two pages in one photo, or two columns of print, read one by one.
///
/// Recognition takes the picture as one block, so a line would run across both.
struct Columns {
  /// From left to right; one box of the whole picture when there is no gap.
  let boxes: [PixelBox]

  /// Fewer letters than this are no column.
  static let fewest = 40

  /// Looks for an upright band without letters between two parts that both have many.
  init(_ letters: Letters, width: Int, height: Int) {
    let whole = PixelBox(x: 0, y: 0, width: width, height: height)
    guard letters.height > 0, letters.boxes.count >= 200, let cut = Self.gap(letters, width: width)
    else {
      boxes = [whole]
      return
    }
    boxes = [
      PixelBox(x: 0, y: 0, width: cut, height: height),
      PixelBox(x: cut, y: 0, width: width - cut, height: height),
    ]
  }

  /// The middle of the widest gap in the middle half of the page, or `nil`.
  private static func gap(_ letters: Letters, width: Int) -> Int? {
    let step = max(letters.height / 2, 1)
    var counts = [Int](repeating: 0, count: width / step + 2)
    for box in letters.boxes {
      for bin in (box.x / step)...(min(box.right, width) / step) { counts[bin] += 1 }
    }
    // A stray mark or a line of a table may cross the gap.
    let few = max(letters.boxes.count / 400, 1)
    var best: (length: Int, middle: Int)?
    var start: Int?
    for bin in counts.indices {
      if counts[bin] <= few {
        start = start ?? bin
        continue
      }
      if let begun = start { consider(begun..<bin) }
      start = nil
    }
    func consider(_ run: Range<Int>) {
      let middle = (run.lowerBound + run.upperBound) / 2 * step
      guard run.count >= 4, middle > width / 4, middle < width * 3 / 4 else { return }
      if run.count > best?.length ?? 0 { best = (run.count, middle) }
    }
    guard let best else { return nil }
    // A short summons beside a full page has a twentieth of the letters, and is the one that counts.
    let left = letters.boxes.count { $0.middleX < best.middle }
    return min(left, letters.boxes.count - left) >= fewest ? best.middle : nil
  }
}
