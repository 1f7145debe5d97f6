import Casework
import Desk
import Markup
import Publication

/// The terms of a submission: the urgent procedure before it is sent, the answer of the government after.
struct SubmissionTerm: Codable, Sendable {
  /// Which term: `urgent` or `due`.
  let what: String
  /// Its last day.
  let day: String
  /// Whether it is past.
  let isOver: Bool

  /// The term that runs, if one does.
  init?(_ submission: Submission, _ form: SubmissionForm, today: String) {
    let found =
      switch submission.state {
      case "draft": submission.urgentUntil.map { ("urgent", $0) }
      case "sent": submission.sent.flatMap { form.answerDue(sent: $0.day) }.map { ("due", $0) }
      default: (String, String)?.none
      }
    guard let found else { return nil }
    (what, day, isOver) = (found.0, found.1, found.1 < today)
  }

  func html(_ scene: DeskScene) -> HTML {
    Badge(
      text: scene.text("submissions.\(what)" + (isOver ? ".over" : ""), ["day": day]),
      tone: isOver ? .grave : .plain
    ).html
  }
}

/// The register of submissions.
struct RegisterPage: DeskPage {
  /// One submission.
  struct Row: Codable, Sendable {
    /// Its name.
    let id: String
    /// To whom.
    let body: String
    /// For which case.
    let about: String
    /// What that case is called.
    let caseTitle: String
    /// Where it stands.
    let state: String
    /// The day it was sent.
    let sent: String?
    /// The term that runs.
    let term: SubmissionTerm?
    /// What it lacks.
    let missing: [String]
    /// The days of answers.
    let answers: [String]

    init(
      _ opened: Opened<Submission>, _ form: SubmissionForm, today: String, of caseTitle: String
    ) {
      self.caseTitle = caseTitle
      let submission = opened.document
      id = opened.id.description
      (body, about, state) = (
        submission.body, submission.about.description, submission.state
      )
      (sent, missing) = (submission.sent?.day, submission.missing)
      term = SubmissionTerm(submission, form, today: today)
      answers = submission.answers.map(\.day)
    }

    /// The case, by what it is called.
    func caseLink(_ scene: DeskScene) -> HTML {
      Tag.a(.href(Link(path: "/cases/\(about)"))) {
        Tag.bdi { caseTitle.isEmpty ? scene.text("casebook.column.case") : caseTitle }
      }
    }
  }

  /// The submissions, the newest first.
  let rows: [Row]

  func title(_ scene: DeskScene) -> String { scene.text("publish.desk.submissions") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      if scene.may(.publish) { PublishTabs.html(scene, "/submissions") }
      if rows.isEmpty {
        EmptyState(key: "publish.desk.submissions.empty").html(scene)
      } else {
        DeskTable(
          caption: scene.text("publish.desk.submissions"),
          columns: [
            scene.text("publish.desk.body"), scene.text("casebook.column.case"),
            scene.text("publish.desk.standing"), scene.text("submissions.clock"),
            scene.text("publish.desk.lacks"),
          ], rows: rows.map { cells($0, scene) }
        ).html
      }
    }
  }

  private func cells(_ row: Row, _ scene: DeskScene) -> [HTML] {
    [
      scene.link("/submissions/\(row.id)", scene.text("submissions.body.\(row.body)")),
      row.caseLink(scene),
      HTML(
        text: ([scene.text("publish.desk.\(row.state)"), row.sent] + row.answers)
          .compactMap(\.self).joined(separator: " · ")),
      row.term?.html(scene) ?? HTML(text: "—"),
      HTML(
        text: row.missing.isEmpty
          ? "—"
          : row.missing.map { scene.text("submissions.item.\($0)") }.joined(separator: "; ")),
    ]
  }
}
