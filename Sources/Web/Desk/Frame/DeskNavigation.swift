import Desk
import Markup

/// The places of the desk, the search, and who is signed in; on a telephone they stand in one row that moves.
struct DeskNavigation: Sendable {
  /// What the page knows.
  let scene: DeskScene
  /// Who looks.
  let person: DeskScene.Person
  /// Menus that were made before.
  let menus: DeskMenus

  /// The navigation.
  var html: HTML {
    HTML {
      menus.menu(DeskMenus.Look(scene)) { menu }
      Tag.div(.class("who")) {
        Tag.a(.href(Link(path: "/account"))) {
          Tag.bdi { person.name }
        }
        if let team = person.team { Tag.small { Tag.bdi { team } } }
        scene.button("/lock", "desk.lock", class: "lock")
      }
    }
  }

  private var menu: HTML {
    HTML {
      if scene.may(.read) { search }
      Tag.div(.class("menu")) {
        Tag.nav(.ariaLabel(scene.text("desk.places"))) {
          Tag.ul { for place in places { item(place) } }
        }
      }
    }
  }

  private var places: [DeskPlace] { DeskPlace.all.filter { $0.isSeen(with: scene.rights) } }

  private func item(_ place: DeskPlace) -> HTML {
    Tag.li {
      Tag.a(
        .href(Link(path: place.path)),
        place.holds(scene.path) ? Attribute("aria-current", "page") : nil
      ) { scene.text(place.name) }
    }
  }

  private var search: HTML {
    Tag.form(.class("find"), .role("search"), .action(Link(path: "/search"))) {
      Tag.input(
        .type("search"), .name("words"), Attribute("maxlength", "200"),
        Attribute("autocomplete", "off"), .ariaLabel(scene.text("desk.search")),
        Attribute("placeholder", scene.text("desk.search")))
    }
  }
}
