import Casework
import Desk
import Language
import Markup

/// What somebody typed from a file, beside it: shown, changed, compared by a second person.
struct TranscriptPart: Codable, Equatable, Sendable {
  /// The file.
  let file: String
  /// The text; empty while nobody has typed one.
  let text: String
  /// The tag of its language.
  let language: String?
  /// Who typed it.
  let first: String?
  /// Who compared it.
  let second: String?
  /// Whether the one who looks may be the second.
  let mayCompare: Bool

  init(_ file: DocumentID, _ request: DeskRequest) throws {
    let known = try request.session.transcript(of: file)?.transcript
    self.file = file.description
    text = known?.text ?? ""
    language = known?.language
    first = request.name(of: known?.first)
    second = request.name(of: known?.second)
    mayCompare =
      try known.map { try $0.second == nil && $0.first != request.person.member } ?? false
  }

  func html(_ scene: DeskScene) -> HTML {
    Tag.section(.class("typed")) {
      Tag.h2 { scene.text("transcript.title") }
      if text.isEmpty {
        Tag.p(.class("hint")) { scene.text("transcript.none") }
      } else {
        shown(scene)
      }
      if scene.may(.write) { form(scene) }
    }
  }

  private func shown(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p {
        Badge(
          text: scene.text(second == nil ? "transcript.state.typed" : "transcript.state.compared"),
          tone: second == nil ? .care : .good
        ).html
        for name in [first, second].compactMap(\.self) {
          " · "
          Tag.bdi { name }
        }
      }
      Tag.div(.class("said-text"), language.map { .lang($0) }) { text }
      if mayCompare, scene.may(.write) {
        Tag.p(.class("hint")) { scene.text("transcript.compare.hint") }
        scene.button("/evidence/\(file)/transcript/compared", "transcript.compare", class: "go")
      }
    }
  }

  private func form(_ scene: DeskScene) -> HTML {
    Tag.details(text.isEmpty || !scene.troubles.isEmpty ? Attribute("open") : nil) {
      Tag.summary { scene.text(text.isEmpty ? "transcript.type" : "transcript.change") }
      FormView(
        route: TranscriptRoutes.write, action: "/evidence/\(file)/transcript",
        button: "inbox.save", values: ["text": [text], "language": [language ?? ""]],
        choices: [
          "language": Tongue.allCases.map { FormView.Choice($0.rawValue, $0.ownName) }
        ]
      ).html(scene)
    }
  }
}
