import Casework
import Desk
import Markup
import Store

/// The history of any document, field by field, and the way back.
enum HistoryRoutes {
  static let all: [DeskRoute] = [show, undo]

  static let show = DeskRoute.page(
    "/history/{id}", "showHistory", "Who changed which field of a document, and when.",
    need: .right(.read)
  ) { request in
    let id = try request.document()
    let row = try request.session.view().document(id)
    return HistoryPage(
      document: row.map(NamedDocument.init),
      steps: try request.session.history(of: id).map { step in
        HistoryPage.Step(
          version: step.version, by: request.name(of: step.by), at: step.at, act: step.act,
          changes: step.changes.filter { ($0.before ?? "") != ($0.after ?? "") }.map {
            .init(field: $0.path, before: $0.before, after: $0.after)
          })
      })
  }

  static let undo = DeskRoute.act(
    "/history/{id}/undo", "undo", "Make an older version of a document the newest one again.",
    need: .right(.write),
    fields: [
      DeskField("version", .number(1...1_000_000), "casebook.version"),
      DeskField("seen", .number(1...1_000_000), "casebook.version"),
    ], on: "/history/{id}"
  ) { request in
    let id = try request.document()
    _ = try request.session.undo(
      id, to: request.form.number("version") ?? 0, seeing: request.form.number("seen") ?? 0)
    return DeskNext("/history/\(id)", notice: "casebook.undone", document: "\(id)")
  }
}

/// The versions of a document.
struct HistoryPage: DeskPage {
  /// One version.
  struct Step: Codable, Equatable, Sendable {
    /// Which.
    let version: Int
    /// By whom.
    let by: String?
    /// When, in seconds of UTC.
    let at: Int
    /// By which act.
    let act: String
    /// What it changed.
    let changes: [Change]
  }

  /// One field that a version changed.
  struct Change: Codable, Equatable, Sendable {
    /// The path of the field.
    let field: String
    /// What it was.
    let before: String?
    /// What it became.
    let after: String?
  }

  /// The document, while it is in the view.
  let document: NamedDocument?
  /// The versions, the newest first.
  let steps: [Step]

  func title(_ scene: DeskScene) -> String { scene.text("casebook.history") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      if let document { Tag.p { document.html(scene) } }
      for step in steps { html(step, scene) }
    }
  }

  private func html(_ step: Step, _ scene: DeskScene) -> HTML {
    Tag.section(.class("card keep")) {
      Tag.h3 {
        scene.text("casebook.version") + " \(step.version) · "
        scene.moment(step.at)
        if let by = step.by {
          " · "
          Tag.bdi { by }
        }
      }
      Tag.p { Badge(text: step.act).html }
      changes(step, scene)
      if step.version != steps.first?.version, let document, scene.may(.write) {
        scene.button(
          "/history/\(document.id)/undo", "casebook.undo",
          ["version": "\(step.version)", "seen": "\(steps.first?.version ?? 0)"])
      }
    }
  }

  private func changes(_ step: Step, _ scene: DeskScene) -> HTML {
    DeskTable(
      caption: scene.text("casebook.changes"),
      columns: ["casebook.column.field", "casebook.column.before", "casebook.column.after"]
        .map { scene.text($0) },
      rows: step.changes.map { change in
        [
          Tag.code { change.field }, Tag.bdi { String((change.before ?? "—").prefix(400)) },
          Tag.bdi { String((change.after ?? "—").prefix(400)) },
        ]
      }
    ).html
  }
}
