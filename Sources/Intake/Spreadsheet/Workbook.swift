/// The sheets of an Excel file (ECMA-376) as rows of text, read from its parts.
package struct Workbook {
  /// The most cells of all sheets together.
  private static let mostCells = 4_000_000
  private static let mostColumns = 16_384

  private let part: (String) -> [UInt8]?
  private var strings: [String] = []
  private var dateStyles: Set<Int> = []
  private var isFrom1904 = false
  private var cells = 0
  /// Whether it holds more cells than the limit, and those behind it are left out.
  package private(set) var isCut = false

  /// A workbook.
  ///
  /// - Parameter part: gives the bytes of a part by its name; `nil` when there is none.
  package init(part: @escaping (String) -> [UInt8]?) {
    self.part = part
    readStrings()
    readStyles()
  }

  /// All sheets in the order of the workbook, each as rows of cells as a person sees them.
  package mutating func sheets() -> [(name: String, rows: [[String]])] {
    paths().compactMap { sheet in
      part(sheet.path).map { (sheet.name, rows(of: $0)) }
    }
  }

  private mutating func paths() -> [(name: String, path: String)] {
    var targets: [String: String] = [:]
    var relations = XMLPull(part("xl/_rels/workbook.xml.rels") ?? [])
    while let event = relations.next() {
      guard case .start("Relationship", let attributes) = event, let id = attributes["Id"],
        let target = attributes["Target"], attributes["TargetMode"] != "External"
      else { continue }
      targets[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
    }
    var found: [(name: String, path: String)] = []
    var book = XMLPull(part("xl/workbook.xml") ?? [])
    while let event = book.next(), found.count < 500 {
      guard case .start(let tag, let attributes) = event else { continue }
      if tag == "workbookPr" { isFrom1904 = ["1", "true"].contains(attributes["date1904"]) }
      // `r:id` and `sheetId` are told apart by their local names.
      if tag == "sheet", let id = attributes["id"], let path = targets[id] {
        found.append((attributes["name"] ?? "", path))
      }
    }
    return found
  }

  private mutating func readStrings() {
    var pull = XMLPull(part("xl/sharedStrings.xml") ?? [])
    var (text, isText, isSound) = ("", false, false)
    while let event = pull.next() {
      switch event {
      case .start("si", _): text = ""
      case .start("t", _): isText = !isSound
      case .start("rPh", _): isSound = true
      case .end("rPh"): isSound = false
      case .end("t"): isText = false
      case .end("si"): strings.append(text)
      case .text(let piece) where isText: text += piece
      default: continue
      }
    }
  }

  private mutating func readStyles() {
    var pull = XMLPull(part("xl/styles.xml") ?? [])
    var dates: Set<Int> = Set(14...22).union(45...47)
    var (isInFormats, index) = (false, 0)
    while let event = pull.next() {
      switch event {
      case .start("numFmt", let attributes):
        if let id = attributes["numFmtId"].flatMap({ Int($0) }),
          Self.isDate(attributes["formatCode"])
        {
          dates.insert(id)
        }
      case .start("cellXfs", _): isInFormats = true
      case .end("cellXfs"): isInFormats = false
      case .start("xf", let attributes) where isInFormats:
        if let id = attributes["numFmtId"].flatMap({ Int($0) }), dates.contains(id) {
          dateStyles.insert(index)
        }
        index += 1
      default: continue
      }
    }
  }

  private static func isDate(_ format: String?) -> Bool {
    var (isQuoted, isBracketed) = (false, false)
    for letter in (format ?? "").lowercased() {
      if letter == "\"" { isQuoted.toggle() }
      if letter == "[" { isBracketed = true }
      if letter == "]" { isBracketed = false }
      if !isQuoted, !isBracketed, "ymdhs".contains(letter) { return true }
    }
    return false
  }
}

extension Workbook {
  private struct Cell {
    var column = 0
    var type = ""
    var style = 0
    var value = ""
  }

  private mutating func rows(of bytes: [UInt8]) -> [[String]] {
    var pull = XMLPull(bytes)
    var (rows, row, cell): ([[String]], [String], Cell) = ([], [], Cell())
    var isValue = false
    while let event = pull.next(), !isCut {
      switch event {
      case .start("row", let attributes):
        row = []
        pad(&rows, to: attributes["r"].flatMap { Int($0) })
      case .end("row"): rows.append(row)
      case .start("c", let attributes): cell = Self.cell(attributes, after: row.count)
      case .start("v", _), .start("t", _): isValue = true
      case .end("v"), .end("t"): isValue = false
      case .text(let piece) where isValue: cell.value += piece
      case .end("c"): put(cell, into: &row)
      default: continue
      }
    }
    return rows
  }

  /// Empty rows are left out of the file; their places are kept, but not a million of them.
  private func pad(_ rows: inout [[String]], to number: Int?) {
    guard let number, number - 1 > rows.count, number - rows.count < 10_000 else { return }
    rows += Array(repeating: [], count: number - 1 - rows.count)
  }

  private mutating func put(_ cell: Cell, into row: inout [String]) {
    guard cell.column < Self.mostColumns else { return }
    cells += max(cell.column - row.count, 0) + 1
    guard cells <= Self.mostCells else {
      isCut = true
      return
    }
    while row.count < cell.column { row.append("") }
    row.append(shown(cell))
  }

  private func shown(_ cell: Cell) -> String {
    switch cell.type {
    case "s": Int(cell.value).flatMap { strings.indices.contains($0) ? strings[$0] : nil } ?? ""
    case "b": cell.value == "1" ? "true" : "false"
    case "", "n":
      dateStyles.contains(cell.style)
        ? Double(cell.value).flatMap(date) ?? cell.value : Self.number(cell.value)
    default: cell.value
    }
  }

  /// 44927.5 is noon of 1 January 2023; Excel counts a 29 February 1900 that never was.
  private func date(_ serial: Double) -> String? {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    let seconds = Int((serial * 86_400).rounded())
    let (days, time) = (seconds / 86_400, seconds % 86_400)
    if days == 0, !isFrom1904 { return Moment(day: CivilDay(number: 0), seconds: time)?.time }
    let first = isFrom1904 ? -24_107 : days < 60 ? -25_568 : -25_569
    guard let moment = Moment(day: CivilDay(number: first + days), seconds: time) else {
      return nil
    }
    return time == 0 ? moment.day : moment.local
  }

  private static func number(_ text: String) -> String {
    guard text.contains("E") || text.contains("e"), let value = Double(text),
      let whole = Int(exactly: value)
    else { return text }
    return String(whole)
  }

  private static func cell(_ attributes: [String: String], after count: Int) -> Cell {
    var cell = Cell()
    cell.type = attributes["t"] ?? ""
    cell.style = attributes["s"].flatMap { Int($0) } ?? 0
    var column = 0
    for letter in (attributes["r"] ?? "").utf8 where (0x41...0x5A).contains(letter) {
      column = min(column * 26 + Int(letter - 0x40), 1 << 20)
    }
    cell.column = column == 0 ? count : column - 1
    return cell
  }
}
