import Casework
import Desk
import Markup

extension PersonPage {
  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p {
        Badge(
          text: scene.text(isSealed ? "casebook.sealed" : "casebook.open"),
          tone: isSealed ? .good : .plain
        ).html
        if let name { Tag.bdi { " " + name } }
        " "
        scene.link("/history/\(id)", scene.text("casebook.history"))
      }
      facts(scene)
      Tag.div(.class("halves")) { for sayings in sayings { sayings.html(scene) } }
      Tag.h2 { scene.text("casebook.consents") }
      consentTable(scene)
      vitalTable(scene)
      relations.html(RelationRoutes.ofPerson, at: "/people/\(id)", scene)
      if !around.isEmpty {
        Tag.h2 { scene.text("casebook.around") }
        Tag.ul { for document in around { Tag.li { document.html(scene) } } }
      }
      forms(scene)
    }
  }

  private func facts(_ scene: DeskScene) -> HTML {
    Facts([
      (
        scene.text("casebook.standing"),
        standings.isEmpty
          ? nil
          : HTML(
            text: standings.map { scene.text("casebook.standing.\($0)") }.joined(separator: ", "))
      ),
      (
        scene.text("casebook.risk"),
        risk.map { level in
          HTML {
            Badge(
              text: scene.text("casebook.risk.\(level)"),
              tone: level == "grave" || level == "high" ? .grave : .plain
            ).html
            " "
            Tag.bdi { riskWords }
          }
        }
      ),
      (
        scene.text("casebook.column.review"),
        reviewBy.map { day in
          HTML {
            day
            if isOverdue { Badge(text: scene.text("casebook.overdue"), tone: .grave).html }
          }
        }
      ),
    ]).html
  }

  private func consentTable(_ scene: DeskScene) -> HTML {
    guard !consents.isEmpty else { return EmptyState(key: "casebook.consents.empty").html(scene) }
    return DeskTable(
      caption: scene.text("casebook.consents"),
      columns: ["casebook.use", "casebook.audience", "casebook.answer", "casebook.field.given"].map
      {
        scene.text($0)
      },
      rows: consents.map { consent in
        [
          HTML(text: scene.text("casebook.use.\(consent.use)")),
          HTML(text: scene.text("casebook.audience.\(consent.audience)")),
          Badge(
            text: scene.text("casebook.answer.\(consent.answer)"),
            tone: !consent.isLatest ? .plain : consent.answer == "yes" ? .good : .grave
          ).html, HTML(text: consent.given),
        ]
      }
    ).html
  }

  private func vitalTable(_ scene: DeskScene) -> HTML? {
    guard !vital.isEmpty else { return nil }
    return HTML {
      Tag.h2 { scene.text("casebook.vital") }
      for vital in vital {
        Tag.section(.class("card keep")) {
          Tag.p {
            Badge(
              text: scene.text(vital.holds ? "casebook.vital.holds" : "casebook.vital.waits"),
              tone: vital.holds ? .care : .plain
            ).html
            " " + scene.text("casebook.use.\(vital.use)") + " · "
            Tag.bdi { vital.recipient }
            " · "
            scene.moment(vital.reviewBy)
          }
          if vital.mayAgree, scene.may(.decide) {
            scene.button("/vital/\(vital.id)/agree", "casebook.vital.agree")
          }
        }
      }
    }
  }

  private func forms(_ scene: DeskScene) -> HTML {
    HTML {
      if scene.may(.sealedFields), isSealed {
        Tag.details {
          Tag.summary { scene.text("casebook.reveal") }
          FormView(
            route: PeopleRoutes.reveal, action: "/people/\(id)/name", button: "casebook.reveal"
          ).html(scene)
        }
      }
      if scene.may(.write) {
        form("casebook.risk.set", PeopleRoutes.risk, "risk", scene)
        form("casebook.standing.add", PeopleRoutes.standing, "standing", scene)
      }
      if scene.may(.decide) {
        form("casebook.consent.add", PeopleRoutes.consent, "consents", scene)
        form("casebook.vital.propose", PeopleRoutes.propose, "vital", scene)
      }
    }
  }

  private func form(
    _ heading: String, _ route: DeskRoute, _ end: String, _ scene: DeskScene
  ) -> HTML {
    Tag.details {
      Tag.summary { scene.text(heading) }
      FormView(route: route, action: "/people/\(id)/\(end)", button: "casebook.save").html(scene)
    }
  }
}
