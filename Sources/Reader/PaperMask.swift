internal import CTesseract
import Foundation

/// Which part of a photo is paper: what can be reached from the middle without a sharp step of light.
///
/// A shadow changes the light slowly, the edge of a sheet at once. So the mask grows from the
/// middle over neighbours whose brightness differs by less than a step; a desk as white as the
/// paper is taken for paper, which costs time and no word. A second sheet beside the first is grown
/// from a point of its own: of two pages in one photo neither may be painted over.
struct PaperMask {
  /// Side of a square of pixels that is one cell of the mask.
  static let cell = 8
  /// The largest step between neighbours, as a difference of natural logarithms.
  static let step: Float = 0.055
  /// A part of the photo smaller than this is no second sheet, 0…1.
  static let leastSheet = 0.08
  /// How much darker than the first a second sheet may be, as a natural logarithm.
  static let darker: Float = 0.3
  /// From so many points along each side a second sheet is looked for.
  static let seeds = 7

  let columns: Int
  let rows: Int
  /// Whether a cell is paper, row by row.
  private(set) var isPaper: [Bool]
  /// How much of the photo is paper, 0…1.
  private(set) var share: Double
  /// How many sheets lie apart.
  private(set) var sheets: Int

  /// Finds the paper; when too little is found to be a page, everything counts as paper.
  init(_ photo: Picture) throws(ReadingError) {
    let light = try Self.light(photo)
    columns = light.columns
    rows = light.rows
    isPaper = [Bool](repeating: false, count: columns * rows)
    let found = Self.sheets(light)
    sheets = found.count
    for sheet in found {
      for (index, isReached) in Self.filled(sheet, columns: columns, rows: rows).enumerated()
      where isReached { isPaper[index] = true }
    }
    share = Double(isPaper.count { $0 }) / Double(max(isPaper.count, 1))
    if share < 0.2 || share > 0.97 {
      isPaper = [Bool](repeating: true, count: columns * rows)
      share = 1
      sheets = 1
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
    // What is left over beyond the last whole cell belongs to it: paper in it reaches the edge.
    let end = (
      right == columns ? width : min(right * Self.cell, width),
      bottom == rows ? height : min(bottom * Self.cell, height)
    )
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

  /// The sheet in the middle, and those beside it that are about as large and as bright.
  private static func sheets(_ light: Light) -> [[Bool]] {
    let (columns, rows) = (light.columns, light.rows)
    guard columns > 2, rows > 2 else { return [] }
    let middle = grown(from: rows / 2 * columns + columns / 2, light)
    let least = brightness(of: middle, light) - darker
    var sheets = [middle]
    for index in 0..<(seeds * seeds) {
      let (x, y) = (index % seeds, index / seeds)
      let seed = (2 * y + 1) * rows / (2 * seeds) * columns + (2 * x + 1) * columns / (2 * seeds)
      guard !sheets.contains(where: { $0[seed] }), light.logarithms[seed] >= least else { continue }
      let sheet = grown(from: seed, light)
      guard Double(sheet.count { $0 }) >= leastSheet * Double(sheet.count),
        brightness(of: sheet, light) >= least
      else { continue }
      sheets.append(sheet)
    }
    return sheets
  }

  /// The mean brightness of the cells of a sheet.
  private static func brightness(of sheet: [Bool], _ light: Light) -> Float {
    var (sum, count) = (Float(0), Float(0))
    for (index, isReached) in sheet.enumerated() where isReached {
      sum += light.logarithms[index]
      count += 1
    }
    return count == 0 ? 0 : sum / count
  }

  /// The cells reached from one of them in small steps.
  private static func grown(from start: Int, _ light: Light) -> [Bool] {
    let (columns, rows) = (light.columns, light.rows)
    var reached = [Bool](repeating: false, count: columns * rows)
    var open = [start]
    reached[start] = true
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
