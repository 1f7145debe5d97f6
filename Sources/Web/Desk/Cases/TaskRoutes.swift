import Casework
import Desk
import Language
import Markup
import Store
import Vault

/// Tasks by their days, who has how much to carry, and what one shift leaves to the next.
enum TaskRoutes {
  static let all: [DeskRoute] = [list, finish, load, handOver, leave]

  static let list = DeskRoute.page(
    "/tasks", "listTasks", "Open tasks, those due soonest first.", need: .right(.read),
    query: [.after, .choice("mine", ["yes"])]
  ) { request in
    let mine = request.query["mine"] != nil
    let session = try request.session
    let page = try session.openTasks(
      of: mine ? try request.unlocked.member : nil, after: request.mark)
    let voice = request.voice
    let today = request.today.description
    return CasebookList(
      heading: "casebook.tasks",
      choices: [
        .init(path: "/tasks", text: voice.text("casebook.all"), isChosen: !mine),
        .init(path: "/tasks?mine=yes", text: voice.text("casebook.mine"), isChosen: mine),
        .init(path: "/load", text: voice.text("casebook.load"), isChosen: false),
        .init(path: "/hand-over", text: voice.text("casebook.hand-over"), isChosen: false),
      ], columns: ["casebook.field.task", "casebook.field.due", "casebook.field.term"],
      rows: try page.rows.map { row in
        let task = try session.opened(row.document, as: CaseTask.self).document
        let term = task.term.flatMap { request.tables.deadlines[$0] }
        return CasebookList.Row(
          id: row.document.description,
          path: task.about.map { "/cases/\($0)" } ?? "/history/\(row.document)",
          title: row.title,
          cells: [
            task.due ?? "—",
            term.map {
              request.marked($0.words(in: voice.tongue))
                + mark($0, voice.text("casebook.unverified"))
            }
              ?? "",
          ], isGrave: (task.due ?? "9999") <= today)
      },
      next: page.next.map {
        request.path("/tasks", [("mine", request.query["mine"]), ("after", $0.description)])
      }, empty: "casebook.tasks.empty")
  }

  private static func mark(_ term: Deadline, _ words: String) -> String {
    term.isVerified ? "" : " (" + words + ")"
  }

  static let finish = DeskRoute.act(
    "/tasks/{id}", "finishTask", "Say that a task is done or dropped.", need: .right(.write),
    fields: [
      DeskField(
        "progress", .choice(CaseTask.Progress.allCases.map(\.rawValue)), "casebook.progress")
    ]
  ) { request in
    let id = try request.document()
    let progress = CaseTask.Progress(rawValue: request.form["progress"]) ?? .done
    var about: DocumentID?
    _ = try request.session.change(id, as: CaseTask.self, act: "task") { task in
      task.progress = progress
      about = task.about
    }
    return DeskNext(
      about.map { "/cases/\($0)" } ?? "/tasks", notice: "casebook.saved", document: "\(id)")
  }

  static let load = DeskRoute.page(
    "/load", "showLoad", "Who has how many cases, and how many hold accounts of torture.",
    need: .right(.read)
  ) { request in
    let session = try request.session
    return LoadPage(
      rows: try session.caseLoad().map { load in
        let care = try load.member.map { try session.care(of: $0) }
        return LoadPage.Row(
          name: request.name(of: load.member), open: load.open, torture: load.torture,
          debrief: load.debrief, most: care?.mostCases, isSpared: care?.isSparedTorture == true,
          isDebriefAsked: care?.isDebriefAsked == true)
      })
  }

  static let handOver = DeskRoute.page(
    "/hand-over", "showHandOver", "What the last shifts left to the next.", need: .right(.read)
  ) { request in
    let session = try request.session
    let view = try session.view()
    let rows = try view.documents(DocumentQuery(.handOver, limit: 20)).rows
    let open = [Case.Stage.open, .waiting].map { Facet("stage", $0.rawValue) }
    let urgent = try view.documents(
      DocumentQuery(.case, [.has(Facet("urgency", "now")), .hasAny(open)], limit: 20)
    ).rows
    let due = try view.documents(
      DocumentQuery(
        .task, [.within("open", "0000"..."\(request.today)")], order: .rising("open"), limit: 20)
    ).rows
    return HandOverPage(
      waiting: (urgent + due).map { NamedDocument($0) },
      notes: try rows.map { row in
        let opened = try session.opened(row.document, as: HandOver.self)
        return HandOverPage.Note(
          day: opened.document.day, by: request.name(of: opened.by),
          next: request.name(of: opened.document.next), text: opened.document.text)
      }, staff: request.staffChoices)
  }

  static let leave = DeskRoute.act(
    "/hand-over", "leaveHandOver", "Leave a note to the next shift and name the duty person.",
    need: .right(.write),
    fields: [
      DeskField("text", .text(most: 20_000), "casebook.field.note"),
      DeskField("next", .pick, "casebook.field.duty", isRequired: false),
    ], on: "/hand-over"
  ) { request in
    let note = HandOver(
      day: request.today.description, text: request.form["text"],
      next: MemberID(request.form["next"]))
    let saved = try await request.session.save(note, act: "hand over")
    return DeskNext("/hand-over", notice: "casebook.saved", document: "\(saved.document)")
  }
}

extension DeskRequest {
  /// The staff to pick from.
  var staffChoices: [PickChoice] {
    (staff?.directory.members ?? []).map { PickChoice(value: "\($0.id)", text: $0.name) }
  }
}

/// Who has how much to carry.
struct LoadPage: DeskPage {
  /// One of the staff.
  struct Row: Codable, Equatable, Sendable {
    /// His name; `nil` for cases that nobody has.
    let name: String?
    /// Cases that are not closed.
    let open: Int
    /// Of those, with accounts of torture.
    let torture: Int
    /// Of those, after how many he asked to talk it over.
    let debrief: Int
    /// How many he wants to carry at most.
    let most: Int?
    /// Whether he asked to be spared accounts of torture.
    let isSpared: Bool
    /// Whether he asks to talk over what he read.
    let isDebriefAsked: Bool
  }

  /// The staff.
  let rows: [Row]

  func title(_ scene: DeskScene) -> String { scene.text("casebook.load") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p(.class("hint")) { scene.text("casebook.load.hint") }
      Tag.p { scene.link("/care", scene.text("care.title")) }
      if rows.isEmpty {
        EmptyState(key: "casebook.cases.empty").html(scene)
      } else {
        DeskTable(
          caption: scene.text("casebook.load"),
          columns: [
            "casebook.column.owner", "casebook.cases", "casebook.load.most",
            "casebook.field.torture", "casebook.field.debrief",
          ].map { scene.text($0) },
          rows: rows.map { row in
            [
              HTML {
                Tag.bdi { row.name ?? scene.text("casebook.nobody") }
                if row.isSpared { Badge(text: scene.text("care.spared-badge")).html }
                if row.isDebriefAsked {
                  Badge(text: scene.text("care.debrief"), tone: .care).html
                }
              },
              HTML {
                "\(row.open)"
                if let most = row.most, row.open > most {
                  " "
                  Badge(text: "> \(most)", tone: .grave).html
                }
              }, HTML(text: row.most.map { "\($0)" } ?? "—"), HTML(text: "\(row.torture)"),
              HTML(text: "\(row.debrief)"),
            ]
          }
        ).html
      }
    }
  }
}

/// What the last shifts left to the next.
struct HandOverPage: DeskPage {
  /// A note.
  struct Note: Codable, Equatable, Sendable {
    /// The day of the shift.
    let day: String
    /// Who left it.
    let by: String?
    /// Who takes over.
    let next: String?
    /// What the next one must know.
    let text: String
  }

  /// Cases and tasks that cannot wait for the next day.
  let waiting: [NamedDocument]
  /// The notes, the newest first.
  let notes: [Note]
  /// The staff to pick from.
  let staff: [PickChoice]

  func title(_ scene: DeskScene) -> String { scene.text("casebook.hand-over") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      if let duty = notes.first?.next {
        Tag.p {
          scene.text("casebook.hand-over.duty") + ": "
          Tag.b { Tag.bdi { duty } }
        }
      }
      if !waiting.isEmpty {
        Tag.h2 { scene.text("casebook.hand-over.wait") }
        Tag.ul { for document in waiting { Tag.li { document.html(scene) } } }
      }
      if notes.isEmpty { EmptyState(key: "casebook.hand-over.empty").html(scene) }
      for note in notes {
        Tag.section(.class("card keep")) {
          Tag.h3 {
            note.day + " · "
            Tag.bdi { note.by ?? "—" }
            if let next = note.next {
              " → "
              Tag.bdi { next }
            }
          }
          Tag.div(.class("told")) { note.text }
        }
      }
      if scene.may(.write) {
        FormView(
          route: TaskRoutes.leave, action: "/hand-over", button: "casebook.save",
          choices: ["next": staff.map(\.choice)]
        ).html(scene)
      }
    }
  }
}
