import Desk
import Markup
import Patterns

/// Tactic × area × month: two of the three as rows and columns, the third chosen or counted together.
struct MatrixPage: DeskPage {
  /// A row or a column.
  struct Head: Codable, Equatable, Sendable {
    /// What it is called.
    let name: String
    /// Where it leads: the matrix with this one chosen, or its page.
    let path: String?
  }

  /// The rows.
  let rows: [Head]
  /// The columns.
  let columns: [Head]
  /// The figures, row by row.
  let cells: [[PatternFigure]]
  /// How many columns or rows were left out because they are too many.
  let hidden: Int
  /// The filter.
  let filter: PatternFilter
  /// What the figures do not hold.
  let notes: PatternNotes

  private static let mostColumns = 24
  private static let mostRows = 100

  init(_ request: DeskRequest) throws {
    let reading = try PatternReading(request)
    let layout = MatrixLayout(reading)
    let rows = Array(layout.rows.prefix(Self.mostRows))
    let columns = layout.shownColumns(Self.mostColumns)
    self.rows = rows.map { layout.rowHead($0) }
    self.columns = columns.map { layout.columnHead($0) }
    cells = rows.map { row in columns.map { layout.figure(row, $0) } }
    hidden = layout.rows.count - rows.count + layout.table.columns.count - columns.count
    filter = reading.filter("/patterns/matrix", ["tactic", "area"])
    notes = reading.notes
  }

  func title(_ scene: DeskScene) -> String { scene.text("patterns.matrix") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      PatternTabs.html(scene)
      filter.html(scene)
      if rows.isEmpty {
        EmptyState(key: "patterns.empty").html(scene)
      } else {
        Tag.p(.class("hint")) { scene.text("patterns.matrix.hint") }
        MatrixTable(
          caption: scene.text("patterns.matrix"), rows: rows, columns: columns, cells: cells
        ).html(scene)
        if hidden > 0 { Tag.p(.class("hint")) { scene.text("patterns.hidden", count: hidden) } }
      }
      notes.html(scene)
    }
  }
}

/// What stands in the rows and columns, by what was chosen.
private struct MatrixLayout {
  let reading: PatternReading
  /// The tactics by area or month.
  let table: PatternTable
  /// All that was told of the same area and month, to tell shares of.
  private let base: PatternTable
  private let hasMonths: Bool

  init(_ reading: PatternReading) {
    self.reading = reading
    let (tactics, tactic) = (reading.tactics, reading.tactic)
    let isByMonth = tactic != nil || reading.area != nil
    hasMonths = isByMonth
    let book = reading.book.tales.filter { reading.isAskedFor($0) && reading.isInArea($0) }
    table = PatternTable(book) { tale in
      guard tactics.contains(tale.code), tactic.map({ $0 == tale.code }) ?? true else { return nil }
      let area = reading.area(of: tale)
      return (tactic == nil ? tale.code : area, isByMonth ? tale.month : area)
    }
    base = PatternTable(book) { tale in
      guard tale.code == Tale.unknown else { return nil }
      let area = reading.area(of: tale)
      return (tactic == nil ? 0 : area, isByMonth ? tale.month : area)
    }
  }

  /// The rows, those with most independent sources first.
  var rows: [Int32] {
    let totals = Dictionary(
      table.rows.map { row in
        (row, table.columns.reduce(0) { $0 + table[row, $1].independent })
      }, uniquingKeysWith: { first, _ in first })
    return table.rows.sorted { (totals[$0] ?? 0, $1) > (totals[$1] ?? 0, $0) }
  }

  /// The latest months, or the areas with most independent sources.
  func shownColumns(_ most: Int) -> [Int32] {
    guard !hasMonths else { return Array(table.columns.suffix(most)) }
    func total(_ column: Int32) -> Int { base[0, column].independent }
    return Array(
      table.columns.sorted { (total($0), $1) > (total($1), $0) }.prefix(most))
  }

  func figure(_ row: Int32, _ column: Int32) -> PatternFigure {
    PatternFigure(
      table[row, column], of: base[reading.tactic == nil ? 0 : row, column])
  }

  func rowHead(_ row: Int32) -> MatrixPage.Head {
    guard reading.tactic == nil else { return areaHead(row) }
    let path = reading.path("/patterns/matrix", ["tactic": reading.book.codes[row]])
    return .init(name: reading.name(ofCode: row), path: path)
  }

  func columnHead(_ column: Int32) -> MatrixPage.Head {
    hasMonths ? .init(name: reading.name(ofMonth: column), path: nil) : areaHead(column)
  }

  private func areaHead(_ area: Int32) -> MatrixPage.Head {
    let path = reading.book.areas[area].map { reading.path("/patterns/matrix", ["area": $0]) }
    return .init(name: reading.name(ofArea: area), path: path)
  }
}

/// A table that is wider than the screen: it moves in its own frame, also by keyboard.
struct MatrixTable: Sendable {
  /// What it holds, for those who hear the page.
  let caption: String
  /// The rows and columns.
  let rows, columns: [MatrixPage.Head]
  /// The figures, row by row.
  let cells: [[PatternFigure]]

  /// The table.
  func html(_ scene: DeskScene) -> HTML {
    Tag.div(.class("wide"), Attribute("tabindex", "0"), .role("region"), .ariaLabel(caption)) {
      Tag.table(.class("matrix")) {
        Tag.caption(.class("heard")) { caption }
        Tag.thead {
          Tag.tr {
            Tag.td()
            for column in columns { Tag.th(Attribute("scope", "col")) { head(column) } }
          }
        }
        Tag.tbody {
          for (row, figures) in zip(rows, cells) {
            Tag.tr {
              Tag.th(Attribute("scope", "row")) { head(row) }
              for figure in figures {
                Tag.td(.class("shade-\(figure.shade)")) { figure.html(scene) }
              }
            }
          }
        }
      }
    }
  }

  private func head(_ head: MatrixPage.Head) -> HTML {
    guard let path = head.path else { return Tag.span { head.name } }
    return Tag.a(.href(Link(path: path))) { head.name }
  }
}
