import Casework
import Desk
import Markup
import Vault

/// What somebody of the staff asks to be spared.
enum CareRoutes {
  static let all: [DeskRoute] = [show, ask]

  /// Lets a text be read that was kept back from somebody who asked to be spared it.
  static let anyway = DeskParameter.choice("read", ["yes"])

  static let show = DeskRoute.page(
    "/care", "showCare", "What I ask to be spared, and whether I want to talk.",
    need: .right(.read)
  ) { request in
    let care = try request.session.care(of: try request.unlocked.member)
    return CarePage(
      isSparedTorture: care.isSparedTorture, isDebriefAsked: care.isDebriefAsked,
      mostCases: care.mostCases)
  }

  static let ask = DeskRoute.act(
    "/care", "askCare", "Ask to be spared accounts of torture, to talk, to carry no more.",
    need: .right(.read),
    fields: [
      DeskField("torture", .flag, "care.torture", hint: "care.torture.hint"),
      DeskField("debrief", .flag, "care.debrief", hint: "care.debrief.hint"),
      DeskField("most", .number(1...500), "care.most", hint: "care.most.hint", isRequired: false),
    ], on: "/care"
  ) { request in
    let form = request.form
    let saved = try await request.session.ask(
      sparedTorture: form.flag("torture"), debrief: form.flag("debrief"),
      mostCases: form.number("most"))
    return DeskNext("/care", notice: "casebook.saved", document: "\(saved.document)")
  }
}

extension DeskRequest {
  /// Whether the text of a document is kept back from the one who asks, until he asks for it once more.
  func isSpared(_ id: DocumentID) throws -> Bool {
    guard query["read"] == nil else { return false }
    return try session.isSpared(id)
  }
}

/// What one asks to be spared.
struct CarePage: DeskPage {
  /// Whether accounts of torture are kept back.
  let isSparedTorture: Bool
  /// Whether he asks to talk over what he read.
  let isDebriefAsked: Bool
  /// How many cases he wants to carry at most.
  let mostCases: Int?

  func title(_ scene: DeskScene) -> String { scene.text("care.title") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p(.class("hint")) { scene.text("care.hint") }
      FormView(
        route: CareRoutes.ask, action: "/care", button: "casebook.save",
        values: [
          "torture": isSparedTorture ? ["yes"] : [], "debrief": isDebriefAsked ? ["yes"] : [],
          "most": mostCases.map { ["\($0)"] } ?? [],
        ]
      ).html(scene)
    }
  }
}

/// What stands in the place of a text that is kept back.
struct SparedNotice {
  /// The page on which it stands.
  let path: String

  /// The notice, with the way to read it all the same.
  func html(_ scene: DeskScene) -> HTML {
    Tag.section(.class("empty")) {
      Tag.p { Tag.b { scene.text("care.spared") } }
      Tag.p { scene.text("care.spared.how") }
      Tag.p { scene.link(path + "?read=yes", scene.text("care.anyway"), class: "quiet") }
    }
  }
}
