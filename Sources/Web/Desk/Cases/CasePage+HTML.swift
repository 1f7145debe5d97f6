import Casework
import Desk
import Markup

extension CasePage {
  func body(_ scene: DeskScene) -> HTML {
    HTML {
      head(scene)
      if isSpared { SparedNotice(path: "/cases/\(id)").html(scene) }
      if !summary.isEmpty { Tag.div(.class("told")) { summary } }
      section("casebook.field.people", isEmpty: people.isEmpty, scene) {
        Tag.ul {
          for view in people {
            Tag.li {
              view.person.html(scene)
              " · " + scene.text("casebook.role.\(view.role)")
            }
          }
        }
      }
      section("casebook.signing", isEmpty: signing.isEmpty, scene) { signed(scene) }
      section("casebook.tasks", isEmpty: tasks.isEmpty, scene) { taskList(scene) }
      section("casebook.checklist", isEmpty: steps.isEmpty, scene) { stepList(scene) }
      section("casebook.letters", isEmpty: letters.isEmpty, scene) { links(letters, scene) }
      section("casebook.tried", isEmpty: tried.isEmpty, scene) { moments(tried) }
      section("casebook.notes", isEmpty: notes.isEmpty, scene) { moments(notes) }
      section("casebook.around", isEmpty: around.isEmpty, scene) { links(around, scene) }
      if scene.may(.write) { forms(scene) }
    }
  }

  /// What was signed, and the way to take it back.
  private func signed(_ scene: DeskScene) -> HTML {
    HTML {
      Facts(
        signing.map { line in
          (
            scene.text(line.name),
            line.document.map { scene.link("/documents/\($0)", line.text) }
              ?? Tag.bdi { line.text }
          )
        }
      ).html
      Tag.p(.class("hint")) { scene.text("casebook.signing.steps") }
      Tag.p {
        scene.link(
          "/letters/new?template=withdrawal&case=\(id)", scene.text("casebook.signing.withdrawal"))
      }
    }
  }

  private func head(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p {
        Badge(text: scene.text("casebook.stage.\(stage)")).html
        " "
        Badge(
          text: scene.text("casebook.urgency.\(urgency)"), tone: urgency == "now" ? .grave : .plain
        ).html
        if care.hasTorture {
          " "
          Badge(text: scene.text("casebook.field.torture"), tone: .care).html
        }
      }
      Tag.p(.class("acts")) {
        scene.link("/history/\(id)", scene.text("casebook.history"))
        scene.link("/letters/new?case=\(id)", scene.text("casebook.letters.new"))
        if scene.may(.decide) {
          scene.link("/submissions/new?case=\(id)", scene.text("submissions.new"))
          scene.link("/cases/\(id)/referral", scene.text("referral.new"))
        }
        scene.link("/cases/\(id)/papers", scene.text("papers.title"))
      }
      Facts([
        (scene.text("casebook.column.owner"), owner.map { name in Tag.bdi { name } }),
        (scene.text("casebook.opened"), HTML(text: opened)),
        (scene.text("casebook.field.interpreter"), HTML(text: care.interpreter)),
        (scene.text("casebook.field.present"), HTML(text: care.present)),
        (
          scene.text("casebook.contact"),
          hasContact ? contact(scene) : nil
        ),
        (
          scene.text("casebook.field.debrief"),
          care.isDebriefAsked ? HTML(text: scene.text("casebook.yes")) : nil
        ),
      ]).html
    }
  }

  private func contact(_ scene: DeskScene) -> HTML {
    HTML {
      Badge(text: scene.text("casebook.contact.sealed"), tone: .good).html
      if let contactEnd {
        " "
        scene.text("casebook.contact.until")
        " "
        scene.moment(contactEnd)
      }
    }
  }

  private func section(
    _ heading: String, isEmpty: Bool, _ scene: DeskScene, @HTMLBuilder _ content: () -> HTML
  ) -> HTML? {
    isEmpty
      ? nil
      : HTML {
        Tag.h2 { scene.text(heading) }
        content()
      }
  }

  private func links(_ documents: [NamedDocument], _ scene: DeskScene) -> HTML {
    Tag.ul { for document in documents { Tag.li { document.html(scene) } } }
  }

  private func moments(_ moments: [Moment]) -> HTML {
    Tag.ol(.class("timeline")) {
      for moment in moments.sorted(by: { $0.day > $1.day }) {
        Tag.li {
          Tag.time { moment.day }
          Tag.div { Tag.bdi { moment.words } }
          Tag.small { Tag.bdi { moment.who } }
        }
      }
    }
  }

  private func taskList(_ scene: DeskScene) -> HTML {
    DeskTable(
      caption: scene.text("casebook.tasks"),
      columns: ["casebook.field.task", "casebook.field.due", "casebook.progress"].map {
        scene.text($0)
      },
      rows: tasks.map { task in
        [
          HTML {
            Tag.bdi { task.title }
            if let term = task.term { Tag.div { Tag.small { term } } }
          },
          HTML {
            task.due ?? "—"
            if task.isOverdue { Badge(text: scene.text("casebook.overdue"), tone: .grave).html }
          },
          HTML {
            if task.progress == "open", scene.may(.write) {
              scene.button("/tasks/\(task.id)", "casebook.done", ["progress": "done"])
            } else {
              scene.text("casebook.progress.\(task.progress)")
            }
          },
        ]
      }
    ).html
  }

  private func stepList(_ scene: DeskScene) -> HTML {
    DeskTable(
      caption: scene.text("casebook.checklist"),
      columns: ["casebook.step", "casebook.step.state", "casebook.field.lawyer"].map {
        scene.text($0)
      },
      rows: steps.map { step in
        [
          HTML(text: step.words),
          Badge(
            text: scene.text("casebook.step.state.\(step.state)"),
            tone: step.state == "done" ? .good : .plain
          ).html, Tag.bdi { step.lawyer.isEmpty ? "—" : step.lawyer },
        ]
      }
    ).html
  }
}

extension CasePage {
  private func forms(_ scene: DeskScene) -> HTML {
    HTML {
      if hasContact, scene.may(.sealedFields) {
        form("casebook.contact", SigningRoutes.contact, "/contact", scene)
      }
      Tag.h2 { scene.text("casebook.add") }
      form("casebook.field.person", CaseRoutes.person, "/people", scene)
      form(
        "casebook.field.task", CaseRoutes.task, "/tasks", scene,
        choices: ["term": terms.map(\.choice)])
      form(
        "casebook.signing", SigningRoutes.signing, "/signing", scene,
        choices: ["paper": papers.map(\.choice)])
      form("casebook.contact.set", SigningRoutes.reach, "/reach", scene)
      form("casebook.tried", CaseRoutes.attempt, "/attempts", scene)
      form("casebook.field.note", CaseRoutes.note, "/notes", scene)
      form("casebook.checklist", CaseRoutes.steps, "/steps", scene)
      if !steps.isEmpty {
        form(
          "casebook.step", CaseRoutes.decide, "/steps/decide", scene,
          choices: ["step": steps.map { FormView.Choice($0.code, $0.words) }])
      }
      form(
        "casebook.edit", CaseRoutes.edit, "", scene, values: values,
        choices: ["owner": staff.map(\.choice)], hidden: ["version": "\(version)"])
    }
  }

  private var values: [String: [String]] {
    [
      "label": [label], "summary": [summary], "urgency": [urgency], "stage": [stage],
      "interpreter": [care.interpreter], "present": [care.present],
      "torture": care.hasTorture ? ["yes"] : [], "debrief": care.isDebriefAsked ? ["yes"] : [],
      "owner": ownerID.map { [$0] } ?? [],
    ]
  }

  private func form(
    _ heading: String, _ route: DeskRoute, _ end: String, _ scene: DeskScene,
    values: [String: [String]] = [:], choices: [String: [FormView.Choice]] = [:],
    hidden: [String: String] = [:]
  ) -> HTML {
    Tag.details {
      Tag.summary { scene.text(heading) }
      FormView(
        route: route, action: "/cases/\(id)\(end)", button: "casebook.save", values: values,
        choices: choices, hidden: hidden
      ).html(scene)
    }
  }
}
