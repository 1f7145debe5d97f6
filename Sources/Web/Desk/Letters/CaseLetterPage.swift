import Casework
import Desk
import Language
import Markup
import Store

/// The choice of a letter, and then its fields.
struct LetterForm: DeskPage {
  /// The templates to pick from.
  let templates: [PickChoice]
  /// The template that was chosen.
  let template: String?
  /// What it asks for.
  let fields: [String]
  /// The case it is for.
  let `case`: String?
  /// The tongue it begins in.
  let tongue: String
  /// Today.
  let today: String
  /// What must be known before this letter: a key of the words.
  let warning: String?

  init(_ request: DeskRequest) throws {
    // The defence file is filled by its case and written from there.
    templates = request.tables.templates.filter { $0.code != CasePaper.defence.template }.map {
      PickChoice(value: $0.code, text: request.voice.text("casebook.template.\($0.code)"))
    }
    let chosen = request.tables.templates.first { $0.code == request.query["template"] }
    template = chosen?.code
    fields = chosen?.fields ?? []
    `case` = request.query["case"]
    tongue = request.query["tongue"] ?? Tongue.russian.rawValue
    today = request.today.description
    warning = chosen.map {
      $0.code == "embassy" ? "casebook.letter.embassy" : "casebook.letter.consent"
    }
  }

  func title(_ scene: DeskScene) -> String { scene.text("casebook.letters.new") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.ul(.class("tiles")) {
        for choice in templates {
          Tag.li {
            Tag.a(.href(Link(path: path(choice.value)))) {
              Tag.span { choice.text }
              if choice.value == template {
                Badge(text: scene.text("casebook.chosen"), tone: .good).html
              }
            }
          }
        }
      }
      if let warning { Tag.p(.class("warn")) { scene.text(warning) } }
      if let template { form(template, scene) }
    }
  }

  private func path(_ template: String) -> String {
    "/letters/new?template=\(template)" + (`case`.map { "&case=\($0)" } ?? "")
  }

  private func form(_ template: String, _ scene: DeskScene) -> HTML {
    var hidden = ["template": template, "case": `case` ?? ""]
    // Fields that this template has not are sent empty and not shown.
    for field in LetterRoutes.draft.fields.map(\.name)
    where !fields.contains(field) && !["template", "tongue", "case"].contains(field) {
      hidden[field] = ""
    }
    return FormView(
      route: LetterRoutes.draft, action: "/letters", button: "casebook.save",
      values: ["tongue": [tongue], "day": [today]], hidden: hidden
    ).html(scene)
  }
}

/// The text of a letter that was opened for this display.
struct LetterText: DeskPage {
  /// Which letter.
  let id: String
  /// Its subject.
  let subject: String
  /// Whether it may still be rewritten.
  let isDraft: Bool
  /// The text.
  let text: String

  func title(_ scene: DeskScene) -> String { subject }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p(.class("warn")) { scene.text("casebook.revealed.hint") }
      if isDraft {
        FormView(
          route: LetterRoutes.rewrite, action: "/letters/\(id)", button: "casebook.save",
          values: ["text": [text]]
        ).html(scene)
      } else {
        Tag.div(.class("told")) { text }
      }
      Tag.p { scene.link("/letters/\(id)", scene.text("casebook.back")) }
    }
  }
}

/// One letter.
struct CaseLetterPage: DeskPage {
  /// Somebody who signs.
  struct Signatory: Codable, Equatable, Sendable {
    /// Who.
    let person: NamedDocument
    /// What follows from what he said, as a code.
    let verdict: String
    /// Whether he agreed.
    let hasAgreed: Bool
  }

  /// Which.
  let id: String
  /// Its subject.
  let subject: String
  /// To whom.
  let recipient: String
  /// The tongue, by its own name.
  let tongue: String
  /// Where it stands, as a code.
  let progress: String
  /// The day and the way it was sent.
  let sent: String?
  /// The text, when it names nobody.
  let text: String?
  /// What came back.
  let answers: [CasePage.Moment]
  /// Who signs it besides the organisation.
  let signatories: [Signatory]
  /// The cases and people it is about.
  let about: [NamedDocument]

  init(_ request: DeskRequest) throws {
    let id = try request.document()
    let view = try request.session.view()
    let letter = try request.session.opened(id, as: Letter.self).document
    self.id = id.description
    subject = letter.subject
    recipient = letter.recipient
    tongue = Tongue(rawValue: letter.language)?.ownName ?? letter.language
    progress = letter.progress.rawValue
    sent = letter.sent.map { "\($0.day) · \($0.way)" }
    if case .open(let open) = letter.body { text = open } else { text = nil }
    answers = letter.answers.map { .init(day: $0.day, who: letter.recipient, words: $0.words) }
    about = try letter.about.compactMap { try view.document($0).map { NamedDocument($0) } }
    let template = request.tables.templates.first { $0.code == letter.template }
    let verdicts = try template.map { try request.session.signatoryVerdicts(letter, $0) } ?? []
    signatories = try verdicts.compactMap { person, verdict in
      try view.document(person).map {
        Signatory(
          person: NamedDocument($0), verdict: verdict.rawValue, hasAgreed: verdict.permits)
      }
    }
  }

  func title(_ scene: DeskScene) -> String { subject }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p {
        Badge(text: scene.text("casebook.letter.\(progress)")).html
        " "
        scene.link("/history/\(id)", scene.text("casebook.history"))
      }
      Facts([
        (scene.text("casebook.field.recipient"), Tag.bdi { recipient }),
        (scene.text("casebook.letter.tongue"), HTML(text: tongue)),
        (scene.text("casebook.letter.sent"), sent.map { HTML(text: $0) }),
        (
          scene.text("casebook.around"),
          HTML { for document in about { Tag.div { document.html(scene) } } }
        ),
      ]).html
      if let text { Tag.div(.class("told")) { text } } else { sealed(scene) }
      if scene.may(.sealedFields) {
        Tag.p(.class("hint")) { scene.text("casebook.letter.consent") }
        Tag.div(.class("acts")) {
          scene.button("/letters/\(id)/letter.pdf", "casebook.letter.pdf")
          scene.button("/letters/\(id)/letter.docx", "casebook.letter.word")
          scene.button("/letters/\(id)/letter.odt", "casebook.letter.odt")
        }
      }
      signatoryList(scene)
      LetterParts.answers(answers, scene)
      if scene.may(.decide) { forms(scene) }
    }
  }

  private func signatoryList(_ scene: DeskScene) -> HTML? {
    guard !signatories.isEmpty else { return nil }
    return HTML {
      Tag.h2 { scene.text("casebook.letter.signatories") }
      Tag.p(.class("hint")) { scene.text("casebook.letter.signatories.hint") }
      Tag.ul {
        for one in signatories {
          Tag.li {
            one.person.html(scene)
            " "
            Badge(
              text: scene.text("papers.verdict.\(one.verdict)"),
              tone: one.hasAgreed ? .good : .grave
            ).html
            if progress == "draft", scene.may(.decide) {
              " "
              scene.button(
                "/letters/\(id)/signatories/\(one.person.id)/remove",
                "casebook.letter.signatory.remove")
            }
          }
        }
      }
    }
  }

  private func sealed(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p { Badge(text: scene.text("casebook.sealed"), tone: .good).html }
      if scene.may(.sealedFields) {
        FormView(
          route: LetterRoutes.text, action: "/letters/\(id)/text", button: "casebook.reveal"
        ).html(scene)
      }
    }
  }

  private func forms(_ scene: DeskScene) -> HTML {
    HTML {
      if progress == "draft" {
        if let text {
          Tag.details {
            Tag.summary { scene.text("casebook.edit") }
            FormView(
              route: LetterRoutes.rewrite, action: "/letters/\(id)", button: "casebook.save",
              values: ["text": [text]]
            ).html(scene)
          }
        }
        Tag.details {
          Tag.summary { scene.text("casebook.letter.signatory.add") }
          FormView(
            route: LetterRoutes.addSignatory, action: "/letters/\(id)/signatories",
            button: "casebook.save"
          ).html(scene)
        }
        Tag.details {
          Tag.summary { scene.text("casebook.letter.mark-sent") }
          FormView(
            route: LetterRoutes.sent, action: "/letters/\(id)/sent", button: "casebook.save"
          ).html(scene)
        }
      } else {
        Tag.details {
          Tag.summary { scene.text("casebook.letter.answer") }
          FormView(
            route: LetterRoutes.answer, action: "/letters/\(id)/answers", button: "casebook.save"
          ).html(scene)
        }
      }
    }
  }
}
