import Casework
import Desk
import Markup
import Store

/// One search over everything that a person may see.
enum SearchRoutes {
  /// How many are shown at once.
  static let most = 50

  static let all: [DeskRoute] = [
    .page(
      "/search", "search", "Find documents by words, in whatever script they were written.",
      need: .right(.read),
      query: [
        .text("words"), .choice("kind", DocumentKind.allCases.map(\.word)),
      ]
    ) { request in
      let words = request.query["words"] ?? ""
      let kind = request.query["kind"]
      let rows = try request.session.search(words, limit: kind == nil ? most : 10 * most)
        .filter { kind == nil || $0.kind.word == kind }
      let because = try request.session.reasons(words, in: rows.prefix(most).map(\.document))
      return SearchPage(
        words: words, kind: kind,
        rows: rows.prefix(most).map { FoundDocument($0, because: because[$0.document] ?? []) },
        isCut: rows.count >= most)
    }
  ]
}

/// A document as lists show it.
struct FoundDocument: Codable, Equatable, Sendable {
  /// Which.
  let id: String
  /// What it is, as a word for programs; the words are `desk.kind.<word>`.
  let kind: String
  /// The line for lists.
  let title: String
  /// Where it stands, as a code of its kind.
  let state: String
  /// When it was saved, in seconds of UTC.
  let at: Int
  /// The words around what was looked for, as they stand in it.
  let because: [String]

  init(_ row: ListRow, because: [String] = []) {
    self.because = because
    id = row.document.description
    kind = row.kind.word
    title = row.title
    state = row.state
    at = row.at
  }

  /// Where it is shown: the casebook has pages of its own for its kinds.
  var path: String { NamedDocument.path(kind, id) }
}

/// What was found.
struct SearchPage: DeskPage {
  /// The words that were looked for.
  let words: String
  /// The kind that was asked for alone.
  let kind: String?
  /// What was found, the newest first.
  let rows: [FoundDocument]
  /// Whether there may be more.
  let isCut: Bool

  func title(_ scene: DeskScene) -> String { scene.text("desk.place.search") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.form(.class("finder"), .role("search"), .action(Link(path: "/search"))) {
        Tag.input(
          .type("search"), .name("words"), .value(words), Attribute("maxlength", "200"),
          Attribute("autocomplete", "off"), .ariaLabel(scene.text("desk.search")))
        Tag.button(.class("go"), .type("submit")) { scene.text("desk.search.button") }
      }
      if words.isEmpty {
        EmptyState(key: "desk.search.begin").html(scene)
      } else if rows.isEmpty {
        EmptyState(key: "desk.search.none").html(scene)
      } else {
        table(scene)
        if isCut { Tag.p(.class("hint")) { scene.text("desk.search.more") } }
      }
      Tag.p(.class("hint")) { scene.text("desk.search.sealed") }
    }
  }

  private func table(_ scene: DeskScene) -> HTML {
    DeskTable(
      caption: scene.text("desk.place.search"),
      columns: [
        scene.text("desk.column.title"), scene.text("desk.column.kind"),
        scene.text("desk.column.saved"),
      ],
      rows: rows.map { row in
        [
          HTML {
            row.title.isEmpty
              ? scene.link(row.path, scene.text("desk.untitled"))
              : Tag.a(.href(Link(path: row.path))) { Tag.bdi { row.title } }
            for words in row.because {
              Tag.div { Tag.small { Tag.bdi { "… " + words + " …" } } }
            }
          },
          HTML(text: scene.text("desk.kind.\(row.kind)")), scene.moment(row.at),
        ]
      }
    ).html
  }
}
