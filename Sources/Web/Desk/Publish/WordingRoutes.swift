import Casework
import Desk
import Language
import Markup
import Publication

/// Wordings: a text is searched for marks, a person decides of each, and puts his name to it.
enum WordingRoutes {
  static let all: [DeskRoute] = [list, check, approve]

  static let list = DeskRoute.page(
    "/publish/wordings", "listWordings", "Texts that were approved, and the form for the next.",
    need: .right(.publish)
  ) { request in
    WordingsPage(
      rows: try request.session.wordings().map {
        WordingsPage.Row(
          text: $0.document.text, about: $0.document.about.description,
          isApproved: $0.document.isApproved, day: $0.document.approved)
      })
  }

  private static let fields = [
    DeskField("about", .line(most: 32), "publish.desk.about", hint: "publish.desk.about.hint"),
    DeskField("text", .text(most: 20_000), "publish.desk.text"),
    DeskField(
      "language", .choice(Tongue.allCases.map(\.rawValue)), "casebook.letter.tongue"),
  ]

  static let check = DeskRoute.reveal(
    "/publish/wordings/check", "checkWording", "The marks of a text, before anybody approves it.",
    need: .right(.publish), fields: fields, on: "/publish/wordings"
  ) { request in
    let checker = try TextChecker(
      files: request.house.files, gazetteer: request.tables.gazetteer)
    let form = request.form
    return MarksPage(
      text: form["text"], about: form["about"], language: form["language"],
      marks: checker.marks(form["text"]))
  }

  static let approve = DeskRoute.act(
    "/publish/wordings", "approveWording",
    "Approve a wording: every mark in it was taken out or let stand.", need: .right(.publish),
    fields: fields + [
      DeskField(
        "accepted", .text(most: 20_000), "publish.desk.accepted",
        hint: "publish.desk.accepted.hint", isRequired: false)
    ], on: "/publish/wordings"
  ) { request in
    let form = request.form
    guard let about = DocumentID(form["about"]) else {
      throw FormTrouble("about", "vault.document.unknown")
    }
    let accepted = form["accepted"].split(whereSeparator: \.isNewline).map(String.init)
    do {
      let saved = try await request.session.approve(
        WordingDraft(
          about: about, text: form["text"], language: form["language"],
          accepted: Set(accepted)), on: DeskDay.text(request.house.clock()).day,
        files: request.house.files)
      return DeskNext(
        "/publish/wordings", notice: "publish.desk.approved", document: "\(saved.document)")
    } catch ExportError.unseenMarks { throw FormTrouble("accepted", "wording.marks") }
  }
}

/// The wordings, and the form for the next.
struct WordingsPage: DeskPage {
  /// One wording.
  struct Row: Codable, Sendable {
    /// The text.
    let text: String
    /// What it tells of.
    let about: String
    /// Whether it may leave.
    let isApproved: Bool
    /// The day it was approved.
    let day: String
  }

  /// The wordings, the newest first.
  let rows: [Row]

  func title(_ scene: DeskScene) -> String { scene.text("publish.desk.wordings") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      PublishTabs.html(scene, "/publish/wordings")
      Tag.p { scene.text("publish.desk.wordings.lead") }
      for row in rows {
        Tag.blockquote {
          Tag.p { row.text }
          Tag.p {
            Badge(
              text: scene.text(row.isApproved ? "publish.desk.isapproved" : "publish.desk.draft"),
              tone: row.isApproved ? .good : .plain
            ).html
            " "
            scene.link("/documents/\(row.about)", row.day)
          }
        }
      }
      Tag.h2 { scene.text("publish.desk.check") }
      FormView(
        route: WordingRoutes.check, action: "/publish/wordings/check",
        button: "publish.desk.check"
      ).html(scene)
    }
  }
}

/// The marks of a text, each with what to do about it.
struct MarksPage: DeskPage {
  /// The text.
  let text: String
  /// What it tells of.
  let about: String
  /// The tag of its language.
  let language: String
  /// The marks in their order.
  let marks: [TextMark]

  func title(_ scene: DeskScene) -> String { scene.text("publish.desk.check") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p { scene.text("publish.desk.marks", count: marks.count) }
      Tag.div(.class("told")) { marked }
      if !marks.isEmpty {
        Tag.ul {
          for mark in marks {
            Tag.li {
              scene.text(
                "wording.mark.\(mark.kind.rawValue)", ["text": mark.text, "at": "\(mark.start)"])
            }
          }
        }
      }
      FormView(
        route: WordingRoutes.approve, action: "/publish/wordings", button: "publish.desk.approve",
        values: ["about": [about], "text": [text], "language": [language]]
      ).html(scene)
    }
  }

  /// The text with its marks; each is a word of the page and not only a colour.
  private var marked: HTML {
    let scalars = Array(text.unicodeScalars)
    var (pieces, place): ([HTML], Int) = ([], 0)
    func cut(_ range: Range<Int>) -> String {
      String(String.UnicodeScalarView(scalars[range]))
    }
    for mark in marks {
      pieces.append(HTML(text: cut(place..<mark.start)))
      pieces.append(Tag.mark { cut(mark.start..<mark.end) })
      place = mark.end
    }
    return HTML {
      pieces
      cut(place..<scalars.count)
    }
  }
}
