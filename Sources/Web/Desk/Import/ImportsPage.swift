import Intake
import Markup

/// The imports, and a form for another.
struct ImportsPage: DeskPage {
  /// The imports, the newest first.
  let rows: [FoundDocument]
  /// The place before which the next page begins.
  let next: String?

  func title(_ scene: DeskScene) -> String { scene.text("intake.place") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p(.class("lead")) { scene.text("intake.desk.lead") }
      FormView(
        route: ImportRoutes.upload, action: "/imports", button: "intake.desk.look"
      ).html(scene)
      if rows.isEmpty {
        EmptyState(key: "intake.desk.empty").html(scene)
      } else {
        DeskTable(
          caption: scene.text("intake.place"),
          columns: [
            scene.text("desk.column.title"), scene.text("desk.job.stands"),
            scene.text("desk.column.saved"),
          ],
          rows: rows.map { row in
            [
              Tag.a(.href(Link(path: "/imports/\(row.id)"))) { Tag.bdi { row.title } },
              Badge(text: scene.text("intake.stage.\(row.state)"), tone: Self.tone(row.state)).html,
              scene.moment(row.at),
            ]
          }
        ).html
        Pager(next: next.map { "/imports?before=\($0)" }).html(scene)
      }
    }
  }

  /// How loud a stage is.
  static func tone(_ stage: String) -> Badge.Tone {
    switch stage {
    case "done": .good
    case "running", "incomplete": .care
    default: .plain
    }
  }
}
