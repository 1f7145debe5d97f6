import Casework
import Desk
import Language
import Markup
import Publication

/// The choice of a body, who will see the name, and then the items of its form.
struct SubmissionStart: DeskPage {
  /// The bodies to pick from.
  let bodies: [String]
  /// The one that was chosen.
  let chosen: String?
  /// The items of its form, by their codes.
  let items: [String]
  /// The tags of all languages that it accepts.
  let languages: [String]
  /// Those in which the form can be made.
  let tongues: [PickChoice]
  /// Those whose labels no two native readers have signed, by their own names.
  let drafts: [String]
  /// The case it is for.
  let `case`: String

  init(_ request: DeskRequest) throws {
    let forms = try SubmissionForm.all(request.house.files)
    let form = forms.first { $0.code == request.query["body"] ?? request.form["body"] }
    bodies = forms.map(\.code)
    chosen = form?.code
    items = form?.items.map(\.code) ?? []
    languages = form?.languages ?? []
    let voices = try form?.voices(request.voice.words, request.house.files) ?? []
    tongues = voices.map { PickChoice(value: $0.tag, text: $0.ownName) }
    drafts = voices.filter(\.isDraft).map(\.ownName)
    `case` = request.query["case"] ?? request.form["case"]
  }

  func title(_ scene: DeskScene) -> String { scene.text("submissions.new") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p { scene.text("submissions.choose") }
      Tag.ul(.class("tiles")) { for body in bodies { tile(body, scene) } }
      if let chosen {
        Tag.h2 { scene.text("submissions.body.\(chosen)") }
        Tag.p(.class("warn")) { scene.text("submissions.see.\(chosen)") }
        Tag.p {
          scene.text(
            "submissions.languages", ["languages": languages.joined(separator: ", ")])
        }
        if !drafts.isEmpty {
          Tag.p(.class("hint")) {
            drafts.joined(separator: ", ") + ": " + scene.text("submissions.unchecked")
          }
        }
        Tag.p { scene.text("submissions.fills") }
        form(chosen, scene)
      }
    }
  }

  private func tile(_ body: String, _ scene: DeskScene) -> HTML {
    Tag.li {
      Tag.a(.href(Link(path: "/submissions/new?case=\(`case`)&body=\(body)"))) {
        Tag.span { scene.text("submissions.body.\(body)") }
        if body == chosen { Badge(text: scene.text("casebook.chosen"), tone: .good).html }
      }
    }
  }

  private func form(_ body: String, _ scene: DeskScene) -> HTML {
    FormView(
      route: SubmissionRoutes.begin, action: "/submissions", button: "submissions.begin",
      values: ["tongue": [tongues.first?.value ?? "en"]],
      choices: ["tongue": tongues.map(\.choice)],
      hidden: SubmissionItems.unused(items).merging(["case": `case`, "body": body]) { $1 }
    ).html(scene)
  }
}

/// The items of a form, opened for this display.
struct SubmissionItems: DeskPage {
  /// Which submission.
  let id: String
  /// To whom.
  let body: String
  /// The items of its form, by their codes.
  let items: [String]
  /// What stands in them.
  let values: [String: String]

  func title(_ scene: DeskScene) -> String { scene.text("submissions.body.\(body)") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p(.class("warn")) { scene.text("casebook.revealed.hint") }
      FormView(
        route: SubmissionRoutes.fill, action: "/submissions/\(id)", button: "casebook.save",
        values: values.reduce(into: [:]) { $0["item-" + $1.key] = [$1.value] },
        hidden: Self.unused(items)
      ).html(scene)
      Tag.p { scene.link("/submissions/\(id)", scene.text("casebook.back")) }
    }
  }

  /// Items that this form has not are sent empty and not shown.
  static func unused(_ items: [String]) -> [String: String] {
    SubmissionRoutes.items.map(\.name).filter { !items.contains(String($0.dropFirst(5))) }
      .reduce(into: [:]) { $0[$1] = "" }
  }
}
