import Casework
import Desk
import Language
import Markup

/// Answers written beforehand: those of the program and those of the team.
struct TemplatesPage: DeskPage {
  /// Those of the team.
  let own: [AnswerTemplate]
  /// The tongue in which those of the program are shown.
  let tongue: String
  /// Those of the program.
  let given: [ConversationPage.Template]

  /// The ids of the templates that the program carries.
  static let given = ["received", "sign-nothing", "lawyer", "more", "search", "call"]

  func title(_ scene: DeskScene) -> String { scene.text("inbox.templates") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      for template in own {
        Tag.h2 { Tag.bdi { template.title } }
        for (tongue, text) in template.texts.sorted(by: { $0.key < $1.key }) {
          Tag.p(.class("template"), .lang(tongue)) { text }
        }
      }
      for template in given {
        Tag.h2 { template.title }
        Tag.p(.class("template"), .lang(tongue)) { template.text }
      }
      if scene.may(.write) {
        Tag.h2 { scene.text("inbox.template.add") }
        FormView(
          route: InboxRoutes.addTemplate, action: "/inbox/templates", button: "inbox.save",
          choices: [
            "language": Tongue.allCases.map { FormView.Choice($0.rawValue, $0.ownName) }
          ]
        ).html(scene)
      }
    }
  }
}
