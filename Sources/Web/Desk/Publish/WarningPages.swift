import Casework
import Desk
import Language
import Markup

/// A warning as the desk shows it.
struct ShownWarning: Codable, Sendable {
  /// Its name.
  let id: String
  /// What it is called.
  let title: String
  /// Its day.
  let day: String
  /// Its words by the tag of their tongue.
  let texts: [String: String]
  /// The address that posters lead to.
  let address: String
  /// The day it was taken back; `nil` while it stands.
  let retracted: String?
  /// Why, in the words for the public.
  let reason: String?

  init(_ opened: Opened<PublicWarning>) {
    let warning = opened.document
    id = opened.id.description
    (title, day, address) = (warning.title, warning.day, warning.address)
    texts = warning.texts.reduce(into: [:]) { $0[$1.language] = $1.text }
    (retracted, reason) = (warning.retraction?.day, warning.retraction?.reason)
  }

  /// Whether it stands.
  var standing: RetractionView { RetractionView(day: retracted, reason: reason) }
}

/// The warnings, and the form for the next.
struct WarningsPage: DeskPage {
  /// The warnings, the newest first.
  let rows: [ShownWarning]

  func title(_ scene: DeskScene) -> String { scene.text("publish.desk.warnings") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      PublishTabs.html(scene, "/publish/warnings")
      Tag.p { scene.text("publish.desk.warnings.lead") }
      if !rows.isEmpty {
        DeskTable(
          caption: scene.text("publish.desk.warnings"),
          columns: [
            scene.text("publish.desk.title"), scene.text("casebook.column.day"),
            scene.text("publish.desk.standing"),
          ],
          rows: rows.map { one in
            [
              Tag.a(.href(Link(path: "/publish/warnings/\(one.id)"))) { Tag.bdi { one.title } },
              HTML(text: one.day), one.standing.badge(scene),
            ]
          }
        ).html
      }
      Tag.h2 { scene.text("publish.desk.warning.new") }
      FormView(
        route: WarningRoutes.publish, action: "/publish/warnings",
        button: "publish.desk.warning.publish"
      ).html(scene)
    }
  }
}

/// One warning.
struct WarningPage: DeskPage {
  /// The warning.
  let warning: ShownWarning

  func title(_ scene: DeskScene) -> String { warning.title }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      warning.standing.html(scene)
      for tongue in Tongue.allCases {
        if let text = warning.texts[tongue.rawValue] {
          Tag.h2 { tongue.ownName }
          Tag.div(.class("told"), .lang(tongue.rawValue)) { text }
        }
      }
      if !warning.address.isEmpty {
        Facts([(scene.text("publish.desk.warning.address"), Tag.bdi { warning.address })]).html
      }
      Tag.div(.class("acts")) {
        scene.button("/publish/warnings/\(warning.id)/site.zip", "publish.desk.site", class: "go")
      }
      Tag.h2 { scene.text("publish.desk.warning.poster") }
      FormView(
        route: WarningRoutes.poster, action: "/publish/warnings/\(warning.id)/poster.pdf",
        button: "publish.desk.warning.poster", values: ["tongue": [Tongue.russian.rawValue]]
      ).html(scene)
      warning.standing.end(
        WarningRoutes.retract, "/publish/warnings/\(warning.id)/retract", scene)
    }
  }
}
