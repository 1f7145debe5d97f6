import Markup
import Store

/// A list of the casebook: filters, rows, and the way to the next page.
struct CasebookList: DeskPage {
  /// A filter that was or may be chosen.
  struct Choice: Codable, Equatable, Sendable {
    /// Where it leads.
    let path: String
    /// What it says.
    let text: String
    /// Whether it is chosen.
    let isChosen: Bool
  }

  /// A row.
  struct Row: Codable, Equatable, Sendable {
    /// The name of the document.
    let id: String
    /// Where it is shown.
    let path: String
    /// The line for lists; empty for one without.
    let title: String
    /// The other cells, in the order of the columns.
    let cells: [String]
    /// Whether somebody must look at it.
    var isGrave = false
  }

  /// The heading, as a key of the words.
  let heading: String
  /// The filters.
  let choices: [Choice]
  /// The names of the cells, as keys of the words.
  let columns: [String]
  /// The rows.
  let rows: [Row]
  /// Where the next page is.
  let next: String?
  /// What is said when there is nothing, as a key of the words.
  let empty: String
  /// Where a new one is made, and what the link says.
  var new: Choice?
  /// What is to be known of the whole list, as a key of the words.
  var hint: String?

  func title(_ scene: DeskScene) -> String { scene.text(heading) }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      if let new { Tag.p(.class("acts")) { scene.link(new.path, new.text, class: "go") } }
      if let hint { Tag.p(.class("hint")) { scene.text(hint) } }
      if !choices.isEmpty {
        FilterTabs(
          label: scene.text("casebook.filter"),
          tabs: choices.map { ($0.path, $0.text, $0.isChosen) }
        ).html
      }
      if rows.isEmpty { EmptyState(key: empty).html(scene) } else { table(scene) }
      Pager(next: next).html(scene)
    }
  }

  private func table(_ scene: DeskScene) -> HTML {
    DeskTable(
      caption: scene.text(heading), columns: columns.map { scene.text($0) },
      rows: rows.map { row in
        [link(row, scene)]
          + row.cells.map { cell in Tag.span { Tag.bdi { cell } } }
      }
    ).html
  }

  private func link(_ row: Row, _ scene: DeskScene) -> HTML {
    HTML {
      Tag.a(.href(Link(path: row.path))) {
        Tag.bdi { row.title.isEmpty ? scene.text("desk.untitled") : row.title }
      }
      if row.isGrave { Badge(text: scene.text("casebook.grave"), tone: .grave).html }
    }
  }
}

extension DeskRequest {
  /// Where the page before this one ended.
  var mark: PageMark? { query["after"].flatMap { PageMark($0) } }

  /// The path of this list with other words behind the question mark.
  func path(_ path: String, _ query: [(String, String?)]) -> String {
    let pairs = query.compactMap { name, value in
      value.map { name + "=" + URLEncodedForm.encoded($0) }
    }
    return pairs.isEmpty ? path : path + "?" + pairs.joined(separator: "&")
  }
}

extension DeskParameter {
  /// Where the page before this one ended: what "next page" links carry.
  static let after = text("after", most: 300)
}
