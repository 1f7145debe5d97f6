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
      Tag.tbody {
        for row in rows {
          Tag.tr {
            for (column, cell) in zip(columns, row) {
              Tag.td(Attribute("data-label", column)) { Tag.div { cell } }
            }
          }
        }
      }
    }
  }
}
