import Desk
import Markup

/// What was counted.
struct CountListPage: DeskPage {
  /// The results, the newest first.
  let rows: [FoundDocument]

  func title(_ scene: DeskScene) -> String { scene.text("count.desk.place") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      if rows.isEmpty {
        EmptyState(key: "count.desk.empty", link: ("/count/new", "count.desk.new")).html(scene)
      } else {
        Tag.p { scene.link("/count/new", scene.text("count.desk.new"), class: "go") }
        table(scene)
      }
    }
  }

  private func table(_ scene: DeskScene) -> HTML {
    DeskTable(
      caption: scene.text("count.desk.place"),
      columns: [
        scene.text("desk.column.title"), scene.text("count.desk.answer"),
        scene.text("desk.column.saved"),
      ],
      rows: rows.map { row in
        [
          Tag.a(.href(Link(path: "/count/\(row.id)"))) { Tag.bdi { row.title } },
          CountBadge.html(isAnswered: row.state == "answered", scene), scene.moment(row.at),
        ]
      }
    ).html
  }
}

/// Whether a count gave a range; a refusal is an answer too.
enum CountBadge {
  static func html(isAnswered: Bool, _ scene: DeskScene) -> HTML {
    Badge(
      text: scene.text(isAnswered ? "count.desk.answered" : "count.desk.refused"),
      tone: isAnswered ? .good : .care
    ).html
  }
}

/// The lists of the vault, how they overlap, and the form that counts.
struct CountAskPage: DeskPage {
  /// What could serve as lists: the names of facets.
  let facets: [String]
  /// What was chosen.
  let facet: String?
  /// How the chosen lists overlap.
  let overlap: OverlapTable?

  func title(_ scene: DeskScene) -> String { scene.text("count.desk.new") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p { scene.text("count.desk.lead") }
      if !facets.isEmpty {
        Tag.h2 { scene.text("count.desk.vault") }
        FilterTabs(
          label: scene.text("count.desk.vault"),
          tabs: facets.map { ("/count/new?facet=\(URLEncodedForm.encoded($0))", $0, $0 == facet) }
        ).html
      }
      if let overlap { overlap.html(scene) }
      FormView(
        route: CountRoutes.start, action: "/count", button: "count.desk.start",
        values: ["facet": facet.map { [$0] } ?? [], "seed": ["1"]],
        choices: ["facet": facets.map { .init($0, $0) }]
      ).html(scene)
    }
  }
}

/// How many people are on each list, and on each two of them.
struct OverlapTable: Codable, Sendable {
  /// Cells of fewer people than this are used and never shown.
  static let smallestShown = 11

  /// The names of the lists.
  let lists: [String]
  /// The people on both of two lists; on the diagonal those of one.
  let shared: [[Int]]
  /// How many people are on any.
  let people: Int

  /// The table.
  func html(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p { scene.text("count.desk.people", ["number": CountWords.number(Double(people))]) }
      DeskTable(
        caption: scene.text("count.desk.overlap"), columns: [scene.text("count.desk.list")] + lists,
        rows: lists.indices.map { row in
          [Tag.bdi { lists[row] }]
            + lists.indices.map { column in HTML(text: Self.shown(shared[row][column])) }
        }
      ).html
    }
  }

  private static func shown(_ people: Int) -> String {
    people > 0 && people < smallestShown ? "<\(smallestShown)" : CountWords.number(Double(people))
  }
}
