internal import Casework
internal import Foundation
internal import GRDB

/// A piece of SQL with what stands for its question marks.
struct SQLPart {
  var sql: String
  var arguments: StatementArguments

  init(_ sql: String, _ arguments: StatementArguments) {
    self.sql = sql
    self.arguments = arguments
  }

  static func + (left: SQLPart, right: SQLPart) -> SQLPart {
    SQLPart(left.sql + " " + right.sql, left.arguments + right.arguments)
  }
}

/// Which index a question walks along, and what it asks of each document on the way.
struct QueryPlan {
  /// What is walked along, under the name `p`, with a column `sequence`.
  private let source: SQLPart
  /// What is asked of each place.
  private var condition: SQLPart
  private let order: DocumentOrder

  /// So few that sorting them costs less than walking along a list.
  private static let few = 2000

  /// A plan; `nil` when a word is asked for that no document has.
  init?(_ query: DocumentQuery, _ database: Database) throws {
    order = query.order
    var selections: [Selection] = []
    for filter in query.filters {
      guard let selection = try Selection(filter, query.kind, database) else { return nil }
      selections.append(selection)
    }
    let narrowest = try Self.narrowest(&selections, query.order, database)
    switch query.order {
    case .newest:
      (source, condition) = Self.byPlace(query.kind, narrowest.map { selections[$0].places })
    case .rising(let name), .falling(let name):
      guard let number = try database.facetName(name, query.kind) else { return nil }
      let narrow = narrowest.flatMap { selections[$0].size <= Self.few ? selections[$0] : nil }
      (source, condition) = Self.byValue(number, narrow?.places)
    }
    for (index, selection) in selections.enumerated() where index != narrowest || !isNewest {
      condition = condition + SQLPart("AND", []) + selection.probe
    }
  }

  private var isNewest: Bool { order == .newest }

  /// The places that answer, and the value they are sorted by: `FROM … WHERE …`.
  var walk: SQLPart { SQLPart("FROM", []) + source + SQLPart("WHERE", []) + condition }

  private static func byPlace(
    _ kind: DocumentKind, _ places: SQLPart?
  ) -> (source: SQLPart, condition: SQLPart) {
    guard let places else {
      return (SQLPart("document p", []), SQLPart("p.kind = ?", [kind.rawValue]))
    }
    return (SQLPart("(\(places.sql)) p", places.arguments), SQLPart("true", []))
  }

  private static func byValue(
    _ name: Int, _ narrow: SQLPart?
  ) -> (source: SQLPart, condition: SQLPart) {
    let named = SQLPart("p.name = ?", [name])
    guard let narrow else { return (SQLPart("facet p", []), named) }
    return (
      SQLPart("facet p INDEXED BY facet_sequence", []),
      named + SQLPart("AND p.sequence IN (\(narrow.sql))", narrow.arguments)
    )
  }

  /// The filter that leaves the fewest documents, when one can be walked along.
  private static func narrowest(
    _ selections: inout [Selection], _ order: DocumentOrder, _ database: Database
  ) throws -> Int? {
    var best: (index: Int, size: Int)?
    // One alone in the order of places is walked along, however long it is.
    if order == .newest, selections.count == 1, selections[0].isInOrder { return 0 }
    for index in selections.indices {
      // Beyond the shortest so far nothing needs to be counted.
      let size = try selections[index].measure(upTo: min(few, best?.size ?? few), database)
      // What is not in the order of places can only be walked along when it is short.
      guard selections[index].isInOrder || size <= few else { continue }
      if size < best?.size ?? .max { best = (index, size) }
    }
    return best?.index
  }
}

extension QueryPlan {
  /// The page of a question.
  func page(_ query: DocumentQuery, _ database: Database) throws -> DocumentPage {
    let limit = max(1, min(query.limit, 100_000))
    // CROSS JOIN holds SQLite to the order of the tables: first the walk, then the document.
    let statement =
      SQLPart("SELECT d.*, \(isNewest ? "NULL" : "p.value") FROM", []) + source
      + SQLPart("CROSS JOIN document d ON d.sequence = p.sequence WHERE", []) + condition
      + beyond(query.after) + SQLPart("ORDER BY \(sorting) LIMIT ?", [limit + 1])
    let walked = try Row.fetchCursor(
      database.cachedStatement(sql: statement.sql), arguments: statement.arguments)
    var (rows, last): ([ListRow], PageMark?) = ([], nil)
    for _ in 0..<limit {
      guard let row = try walked.next() else { return DocumentPage(rows: rows, next: nil) }
      if let row = ListRow(row) { rows.append(row) }
      last = mark(row)
    }
    return DocumentPage(rows: rows, next: try walked.next() == nil ? nil : last)
  }

  private func beyond(_ mark: PageMark?) -> SQLPart {
    guard let mark else { return SQLPart("", []) }
    switch (order, mark.value) {
    case (.newest, _): return SQLPart("AND p.sequence < ?", [mark.sequence])
    case (.rising, let value?):
      return SQLPart("AND (p.value, p.sequence) > (?, ?)", [value.column, mark.sequence])
    case (.falling, let value?):
      return SQLPart("AND (p.value, p.sequence) < (?, ?)", [value.column, mark.sequence])
    case (_, nil): return SQLPart("", [])
    }
  }

  private var sorting: String {
    switch order {
    case .newest: "p.sequence DESC"
    case .rising: "p.value, p.sequence"
    case .falling: "p.value DESC, p.sequence DESC"
    }
  }

  private func mark(_ row: Row) -> PageMark {
    let value: DatabaseValue = row[row.count - 1]
    return PageMark(
      sequence: row[3], value: isNewest ? nil : Facet(name: "", column: value).value)
  }
}
