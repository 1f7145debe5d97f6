import Casework
import Desk
import Language
import Markup
import Publication
import Store

/// One form: what it lacks, its term, how it left, and what came back.
struct SubmissionPage: DeskPage {
  /// The facts of the register.
  let row: RegisterPage.Row
  /// The language it is in, by its own name.
  let tongue: String
  /// Whether no two native readers have signed the labels of that language.
  let isDraft: Bool
  /// The person for whom it is.
  let person: String
  /// Whether he himself said yes to the United Nations.
  let hasConsent: Bool
  /// The way it was sent.
  let way: String?
  /// What came back.
  let answers: [CasePage.Moment]

  init(_ request: DeskRequest) throws {
    let (session, id) = (try request.session, try request.document())
    let opened = try session.opened(id, as: Submission.self)
    let submission = opened.document
    row = RegisterPage.Row(
      opened, try session.form(of: id, request.house.files), today: "\(request.today)",
      of: try session.view().document(submission.about)?.title ?? "")
    let voice = try FormVoice(submission.language, request.voice.words, request.house.files)
    tongue = voice?.ownName ?? submission.language
    isDraft = voice?.isDraft ?? true
    person = submission.person.description
    hasConsent = try session.verdict(.init(submission.person, .submission, .un)).permits
    way = submission.sent.map { "\($0.day) · \($0.way)" }
    answers = submission.answers.map { .init(day: $0.day, who: submission.body, words: $0.words) }
  }

  func title(_ scene: DeskScene) -> String { scene.text("submissions.body.\(row.body)") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      head(scene)
      if row.state == "draft" {
        lacking(scene)
        draft(scene)
      } else {
        came(scene)
      }
      if scene.may(.publish) { papers(scene, isReady: row.missing.isEmpty && hasConsent) }
    }
  }

  private func head(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p {
        Badge(text: scene.text("publish.desk.\(row.state)")).html
        " "
        if let term = row.term { term.html(scene) }
        " "
        scene.link("/history/\(row.id)", scene.text("casebook.history"))
      }
      Tag.p(.class("warn")) { scene.text("submissions.see.\(row.body)") }
      Facts([
        (
          scene.text("casebook.column.case"),
          row.caseLink(scene)
        ),
        (
          scene.text("submissions.tongue"),
          HTML {
            tongue
            if isDraft { Tag.div(.class("hint")) { scene.text("submissions.unchecked") } }
          }
        ),
        (scene.text("casebook.letter.sent"), way.map { HTML(text: $0) }),
      ]).html
    }
  }

  private func lacking(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.h2 { scene.text("publish.desk.lacks") }
      if row.missing.isEmpty {
        Tag.p { Badge(text: scene.text("submissions.ready"), tone: .good).html }
      } else {
        Tag.ul { for item in row.missing { Tag.li { scene.text("submissions.item.\(item)") } } }
      }
      Tag.p {
        Badge(
          text: scene.text(hasConsent ? "submissions.agreed" : "submissions.consent"),
          tone: hasConsent ? .good : .grave
        ).html
        " "
        if !hasConsent {
          scene.link("/people/\(person)", scene.text("submissions.record"))
        }
      }
    }
  }

  private func draft(_ scene: DeskScene) -> HTML {
    HTML {
      if scene.may(.sealedFields), scene.may(.decide) {
        FormView(
          route: SubmissionRoutes.open, action: "/submissions/\(row.id)/items",
          button: "submissions.fill"
        ).html(scene)
      }
      if scene.may(.publish), row.missing.isEmpty, hasConsent {
        Tag.details {
          Tag.summary { scene.text("submissions.mark-sent") }
          FormView(
            route: SubmissionRoutes.sent, action: "/submissions/\(row.id)/sent",
            button: "casebook.save"
          ).html(scene)
        }
      }
    }
  }

  private func came(_ scene: DeskScene) -> HTML {
    HTML {
      LetterParts.answers(answers, scene)
      if scene.may(.decide) {
        Tag.details {
          Tag.summary { scene.text("casebook.letter.answer") }
          FormView(
            route: SubmissionRoutes.answer, action: "/submissions/\(row.id)/answers",
            button: "casebook.save"
          ).html(scene)
        }
      }
    }
  }

  private func papers(_ scene: DeskScene, isReady: Bool) -> HTML {
    HTML {
      Tag.p(.class("hint")) { scene.text("submissions.print.hint") }
      if isReady {
        Tag.div(.class("acts")) {
          scene.button("/submissions/\(row.id)/form.pdf", "casebook.letter.pdf")
          scene.button("/submissions/\(row.id)/form.docx", "casebook.letter.word")
        }
      }
    }
  }
}
