import Casework
import Desk
import Markup

/// Places by name, with how many events.
struct PlacesPage: DeskPage {
  /// A place.
  struct Row: Codable, Equatable, Sendable {
    /// Its id.
    let id: String
    /// What it is called.
    let name: String
    /// What it is, in words.
    let what: String
    /// What it lies in.
    let within: String
    /// How many events were recorded there.
    let events: Int
  }

  /// What was looked for.
  let words: String
  /// The places.
  let rows: [Row]

  func title(_ scene: DeskScene) -> String { scene.text("casebook.places") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.form(.class("finder"), .role("search"), .action(Link(path: "/places"))) {
        Tag.input(
          .type("search"), .name("words"), .value(words), Attribute("maxlength", "200"),
          Attribute("autocomplete", "off"), .ariaLabel(scene.text("casebook.places.find")))
        Tag.button(.class("go"), .type("submit")) { scene.text("desk.search.button") }
      }
      if scene.may(.write) {
        Tag.p(.class("acts")) {
          scene.link("/places/new", scene.text("casebook.places.new"), class: "go quiet")
        }
      }
      if rows.isEmpty { EmptyState(key: "casebook.places.empty").html(scene) } else { table(scene) }
      Tag.p(.class("hint")) { scene.text("casebook.places.credit") }
    }
  }

  private func table(_ scene: DeskScene) -> HTML {
    DeskTable(
      caption: scene.text("casebook.places"),
      columns: [
        "casebook.column.where", "casebook.field.what", "casebook.field.within", "casebook.events",
      ].map { scene.text($0) },
      rows: rows.map { row in
        [
          Tag.a(.href(Link(path: "/places/\(row.id)"))) { Tag.bdi { row.name } },
          HTML(text: row.what), HTML(text: row.within), HTML(text: "\(row.events)"),
        ]
      }
    ).html
  }
}

extension PlacePage {
  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p { scene.link("/patterns/places/\(id)", scene.text("patterns.of-place")) }
      Facts([
        (scene.text("casebook.field.what"), HTML(text: what)),
        (
          scene.text("casebook.field.within"),
          within.isEmpty
            ? nil
            : HTML {
              for place in within {
                scene.link("/places/\(place.id ?? "")", place.name)
                " "
              }
            }
        ),
        (scene.text("casebook.field.names"), HTML(text: names.prefix(12).joined(separator: " · "))),
        (
          scene.text("casebook.precision"),
          HTML(text: scene.text(mayBePinned ? "casebook.pin.yes" : "casebook.pin.no"))
        ), (scene.text("casebook.field.note"), HTML(text: note)),
      ]).html
      counted("casebook.followed", results, scene)
      triedTable(scene)
      counted("casebook.promises", promises, scene)
      claimList(scene)
      Tag.h2 { scene.text("casebook.events") }
      if events.isEmpty {
        EmptyState(key: "casebook.events.empty").html(scene)
      } else {
        Tag.ul { for event in events { Tag.li { event.html(scene) } } }
        Tag.p { scene.link("/events?place=\(id)", scene.text("casebook.events.all")) }
      }
      if scene.may(.write) { form(scene) }
    }
  }

  private func counted(_ heading: String, _ words: [CountedWord], _ scene: DeskScene) -> HTML? {
    guard !words.isEmpty else { return nil }
    return HTML {
      Tag.h2 { scene.text(heading) }
      Tag.ul(.class("tiles")) {
        for word in words {
          Tag.li {
            Tag.b { "\(word.count)" }
            Tag.span { word.word }
          }
        }
      }
    }
  }

  private func triedTable(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.h2 { scene.text("casebook.tried-here") }
      if tried.isEmpty {
        EmptyState(key: "casebook.tried-here.empty").html(scene)
      } else {
        Tag.p(.class("hint")) { scene.text("casebook.followed.hint") }
        DeskTable(
          caption: scene.text("casebook.tried-here"),
          columns: [
            "casebook.intervention", "casebook.field.whom", "casebook.field.when",
            "casebook.field.followed",
          ].map { scene.text($0) },
          rows: tried.map { tried in
            [
              HTML {
                tried.what
                if !tried.by.isEmpty { Tag.div { Tag.small { Tag.bdi { tried.by } } } }
              }, Tag.bdi { tried.askedOf }, HTML(text: tried.time ?? "—"),
              HTML {
                tried.result
                if !tried.words.isEmpty { Tag.div { Tag.small { Tag.bdi { tried.words } } } }
              },
            ]
          }
        ).html
      }
    }
  }

  private func claimList(_ scene: DeskScene) -> HTML? {
    guard !claims.isEmpty else { return nil }
    return HTML {
      Tag.h2 { scene.text("casebook.claims") }
      Tag.p(.class("hint")) { scene.text("casebook.claims.hint") }
      Tag.ul {
        for claim in claims {
          Tag.li {
            Tag.b { Tag.bdi { claim.by } }
            " "
            Badge(text: scene.text("casebook.stance.\(claim.stance)"), tone: .care).html
            " "
            Tag.q { Tag.bdi { claim.words } }
            if let time = claim.time { " " + time }
          }
        }
      }
    }
  }

  private func form(_ scene: DeskScene) -> HTML {
    Tag.details {
      Tag.summary { scene.text("casebook.intervention.add") }
      FormView(
        route: PlaceRoutes.intervene, action: "/places/\(id)/interventions",
        button: "casebook.save",
        choices: ["what": interventions.map(\.choice), "result": followed.map(\.choice)]
      ).html(scene)
    }
  }
}
