import Markup

/// A table; on a telephone each row becomes a small card with the names of its columns.
struct DeskTable: Sendable {
  /// What the table holds, for those who hear the page.
  let caption: String
  /// The names of the columns.
  let columns: [String]
  /// The rows.
  let rows: [[HTML]]

  /// The table.
  var html: HTML {
    Tag.table(.class("list")) {
      Tag.caption(.class("heard")) { caption }
      Tag.thead {
        Tag.tr { for column in columns { Tag.th(Attribute("scope", "col")) { column } } }
      }
      Tag.tbody { body }
    }
  }

  /// The rows one after the other, in one string: what stands around a cell is the same in each.
  private var body: HTML {
    let openings = columns.map { Tag.td.opening(Attribute("data-label", $0)) + Tag.div.opening() }
    let ending = Tag.div.closing + Tag.td.closing
    let (rowOpening, rowEnding) = (Tag.tr.opening(), Tag.tr.closing)
    var body = HTML.empty
    for row in rows {
      body += rowOpening
      for (opening, cell) in zip(openings, row) {
        body += opening
        body += cell
        body += ending
      }
      body += rowEnding
    }
    return body
  }
}
