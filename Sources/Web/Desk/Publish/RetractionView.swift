import Markup

/// Whether something published still stands, as a page says it.
struct RetractionView: Sendable {
  /// The day it was taken back; `nil` while it stands.
  let day: String?
  /// Why, in the words for the public.
  let reason: String?

  /// In a word.
  func badge(_ scene: DeskScene) -> HTML {
    Badge(
      text: scene.text(day == nil ? "publish.desk.stands" : "publish.desk.gone"),
      tone: day == nil ? .good : .grave
    ).html
  }

  /// In a word, and below it the day and the reason.
  func html(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p { badge(scene) }
      if let day {
        Tag.p(.class("warn")) {
          Tag.b { day }
          " "
          reason ?? ""
        }
      }
    }
  }

  /// The form that takes it back, or that its pages must be made again.
  func end(_ route: DeskRoute, _ path: String, _ scene: DeskScene) -> HTML {
    HTML {
      if day == nil {
        Tag.h2 { scene.text("publish.desk.retract") }
        FormView(
          route: route, action: path, button: "publish.desk.retract", isGrave: true
        ).html(scene)
      } else {
        Tag.p { scene.text("publish.desk.again") }
      }
    }
  }
}
