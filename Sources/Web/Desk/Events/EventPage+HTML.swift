import Casework
import Desk
import Markup

extension EventPage {
  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p {
        Badge(
          text: scene.text("casebook.verification.\(verification)"),
          tone: verification == "corroborated" ? .good : .plain
        ).html
        " "
        scene.link("/history/\(id)", scene.text("casebook.history"))
      }
      if isSpared { SparedNotice(path: "/events/\(id)").html(scene) }
      if !account.isEmpty { Tag.div(.class("told")) { account } }
      Tag.h2 { scene.text("casebook.sources-say") }
      Tag.div(.class("halves")) { for sayings in sayings { sayings.html(scene) } }
      for act in acts { act.html(scene) }
      claimsAgainst(scene)
      chainList(scene)
      if !around.isEmpty {
        Tag.h2 { scene.text("casebook.around") }
        Tag.ul { for document in around { Tag.li { document.html(scene) } } }
      }
      if scene.may(.write) { forms(scene) }
    }
  }

  /// The claim on one side, the reports on the other.
  private func claimsAgainst(_ scene: DeskScene) -> HTML? {
    guard !claims.isEmpty else { return nil }
    return HTML {
      Tag.h2 { scene.text("casebook.claims") }
      Tag.p(.class("hint")) { scene.text("casebook.claims.hint") }
      Tag.div(.class("halves")) {
        for claim in claims {
          Tag.section(.class("card keep")) {
            Tag.h3 {
              Tag.bdi { claim.by }
              " "
              Badge(text: scene.text("casebook.stance.\(claim.stance)"), tone: .care).html
            }
            Tag.blockquote { Tag.bdi { claim.words } }
            if let time = claim.time { Tag.small { time } }
          }
        }
      }
    }
  }

  private func chainList(_ scene: DeskScene) -> HTML? {
    guard !chain.isEmpty else { return nil }
    return HTML {
      Tag.h2 { scene.text("relations.chains") }
      Tag.ul {
        for line in chain {
          Tag.li {
            line.event.html(scene)
            let turned = line.isTurned ? "turned." : ""
            " – " + scene.text("relations.chain.\(turned)\(line.relation)")
          }
        }
      }
    }
  }

  private func forms(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.details {
        Tag.summary { scene.text("relations.chain.add") }
        FormView(
          route: RelationRoutes.chain, action: "/events/\(id)/chain", button: "casebook.save"
        ).html(scene)
      }
      Tag.details {
        Tag.summary { scene.text("relations.involve") }
        FormView(
          route: RelationRoutes.involve, action: "/events/\(id)/people",
          button: "casebook.save",
          choices: ["source": choices.map(\.choice), "kind": kinds.map(\.choice)]
        ).html(scene)
      }
      Tag.details {
        Tag.summary { scene.text("casebook.testimony.add") }
        FormView(
          route: EventRoutes.testimony, action: "/events/\(id)/testimony", button: "casebook.save",
          choices: ["source": choices.map(\.choice)]
        ).html(scene)
      }
      Tag.details {
        Tag.summary { scene.text("casebook.claim.add") }
        FormView(
          route: EventRoutes.claim, action: "/events/\(id)/claims", button: "casebook.save"
        ).html(scene)
      }
    }
  }
}

extension EventPage.ActView {
  func html(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.h2 { scene.text("casebook.act") }
      Tag.div(.class("halves")) {
        codes.html(scene)
        outcome.html(scene)
        for group in groups { group.html(scene) }
      }
      Facts(
        [
          (
            scene.text("casebook.field.perpetrators"),
            perpetrators.isEmpty ? nil : HTML(text: perpetrators.joined(separator: ", "))
          ),
          (
            scene.text("casebook.field.people"),
            people.isEmpty
              ? nil
              : HTML { for person in people { Tag.div { person.html(scene) } } }
          ),
        ] + indicators.facts(scene)
      ).html
    }
  }
}
