internal import CTesseract
import Foundation

/// Which part of a photo is paper: what can be reached from the middle without a sharp step of light.
///
/// A shadow changes the light slowly, the edge of a sheet at once. So the mask grows from the
/// middle over neighbours whose brightness differs by less than a step; a desk as white as the
/// paper is taken for paper, which costs time and no word.
struct PaperMask {
  /// Side of a square of pixels that is one cell of the mask.
  static let cell = 8
  /// The largest step between neighbours, as a difference of natural logarithms.
  static let step: Float = 0.055

  let columns: Int
  let rows: Int
  /// Whether a cell is paper, row by row.
  private(set) var isPaper: [Bool]
  /// How much of the photo is paper, 0…1.
  private(set) var share: Double

  /// Finds the paper; when too little is found to be a page, everything counts as paper.
  init(_ photo: Picture) throws(ReadingError) {
    let light = try Self.light(photo)
    columns = light.columns
    rows = light.rows
    let grown = Self.grown(light)
    isPaper = Self.filled(grown, columns: columns, rows: rows)
    share = Double(isPaper.count { $0 }) / Double(max(isPaper.count, 1))
    if share < 0.2 || share > 0.97 {
      isPaper = [Bool](repeating: true, count: columns * rows)
      share = 1
    }
  }

  /// Whether every cell is paper.
  var isWhole: Bool { share == 1 }

  /// The smallest box of pixels around the paper, within a picture of that size.
  func bounds(width: Int, height: Int) -> PixelBox {
    var (left, top, right, bottom) = (columns, rows, 0, 0)
    for row in 0..<rows {
      for column in 0..<columns where isPaper[row * columns + column] {
        left = min(left, column)
        right = max(right, column + 1)
        top = min(top, row)
        bottom = max(bottom, row + 1)
      }
    }
    guard left < right, !isWhole else {
      return PixelBox(x: 0, y: 0, width: width, height: height)
    }
    let end = (min(right * Self.cell, width), min(bottom * Self.cell, height))
    return PixelBox(
      x: left * Self.cell, y: top * Self.cell, width: end.0 - left * Self.cell,
      height: end.1 - top * Self.cell)
  }

  /// Paints what is not paper in the grey of paper.
  func paint(over picture: Picture) {
    guard !isWhole else { return }
    let (width, height) = (picture.width, picture.height)
    let word = UInt32(PictureCleaning.paper) &* 0x0101_0101
    let perRow = picture.pitch / 4
    unsafe picture.withRows { words in
      for y in 0..<height {
        let row = min(y / Self.cell, rows - 1) * columns
        for column in 0..<perRow
        where !isPaper[row + min(column * 4 / Self.cell, columns - 1)] && column * 4 < width {
          unsafe words[y * perRow + column] = word
        }
      }
    }
  }
}

extension PaperMask {
  /// Brightness of each cell without its ink, as natural logarithms.
  private struct Light {
    var columns: Int
    var rows: Int
    var logarithms: [Float]
  }

  /// One cell's brightness is the mean of its pixels, closed over 9 × 9 cells so that text goes.
  private static func light(_ photo: Picture) throws(ReadingError) -> Light {
    let factor = 1 / Float(cell)
    let small = try unsafe Picture(pixScaleAreaMap(photo.pix, factor, factor))
    let closed = try unsafe Picture(pixCloseGray(small.pix, 9, 9))
    let (columns, rows) = (closed.width, closed.height)
    let perRow = closed.pitch / 4
    let values = unsafe closed.withRows { words in
      (0..<(columns * rows)).map { index -> Float in
        let (x, y) = (index % columns, index / columns)
        let word = unsafe words[y * perRow + x / 4]
        return log(Float(max(word >> UInt32(8 * (3 - x % 4)) & 0xFF, 4)))
      }
    }
    return Light(columns: columns, rows: rows, logarithms: values)
  }

  /// The cells reached from the middle in small steps.
  private static func grown(_ light: Light) -> [Bool] {
    let (columns, rows) = (light.columns, light.rows)
    var reached = [Bool](repeating: false, count: columns * rows)
    guard columns > 2, rows > 2 else { return reached }
    var open = [rows / 2 * columns + columns / 2]
    reached[open[0]] = true
    while let cell = open.popLast() {
      let (x, y) = (cell % columns, cell / columns)
      let here = light.logarithms[cell]
      for next in [
        x > 0 ? cell - 1 : -1, x + 1 < columns ? cell + 1 : -1,
        y > 0 ? cell - columns : -1, y + 1 < rows ? cell + columns : -1,
      ] where next >= 0 && !reached[next] && abs(light.logarithms[next] - here) <= step {
        reached[next] = true
        open.append(next)
      }
    }
    return reached
  }

  /// Between the leftmost and rightmost paper of a row, or top and bottom of a column, is paper too.
  ///
  /// A stamp, a thumb or a dark photo on the page must not become a hole.
  private static func filled(_ reached: [Bool], columns: Int, rows: Int) -> [Bool] {
    var across = reached
    for row in 0..<rows {
      let line = reached[(row * columns)..<((row + 1) * columns)]
      guard let first = line.firstIndex(of: true), let last = line.lastIndex(of: true) else {
        continue
      }
      for index in first...last { across[index] = true }
    }
    var both = across
    for column in 0..<columns {
      let cells = (0..<rows).filter { reached[$0 * columns + column] }
      guard let first = cells.first, let last = cells.last else {
        for row in 0..<rows { both[row * columns + column] = false }
        continue
      }
      for row in 0..<rows where row < first || row > last {
        both[row * columns + column] = false
      }
    }
    return both
  }
}
