import Language
import Markup

/// What stands around every page of the desk: places, search, tongues, notices, lock.
struct DeskFrame: Sendable {
  /// What the page knows.
  let scene: DeskScene
  /// What the window and the heading are called.
  let title: String
  /// Menus that were made before.
  let menus: DeskMenus

  private var voice: Voice { scene.voice }

  /// The whole page around its content.
  func page(_ content: HTML) -> HTML {
    let name = scene.person == nil ? "desk out" : "desk"
    return Document(language: voice.tongue.rawValue, title: title + " · Guvoh", head: Self.head)
      .page(bodyClass: name) {
        Tag.a(.class("skip"), .href(Link(fragment: "content"))) { voice.text("page.skip") }
        exercise
        side
        Tag.main(.id("content")) {
          notices
          Tag.h1 { title }
          content
        }
        foot
      }
  }

  private static let head = HTML {
    Tag.link(Attribute("rel", "stylesheet"), .href(Link(path: "/desk.css")))
    Tag.link(Attribute("rel", "icon"), .type("image/svg+xml"), .href(Link(path: "/icon.svg")))
  }

  private var exercise: HTML? {
    guard scene.isExercise else { return nil }
    return Tag.aside(.class("exercise")) {
      Tag.b { voice.text("page.exercise") }
      Tag.span { voice.text("desk.exercise") }
    }
  }

  private var side: HTML {
    Tag.header(.class("side")) {
      Tag.a(.class("name"), .href(Link(path: "/"))) {
        Emblem.html
        "Guvoh"
      }
      if let person = scene.person {
        DeskNavigation(scene: scene, person: person, menus: menus).html
      }
    }
  }

  private var notices: HTML {
    HTML {
      if let notice = scene.notice {
        Tag.p(.class("said"), .role("status")) { notice }
      }
      if !scene.troubles.isEmpty {
        Tag.section(.class("trouble"), .role("alert")) {
          Tag.p { Tag.b { voice.text("desk.form.trouble", count: scene.troubles.count) } }
          ForEachTrouble(scene: scene).html
        }
      }
    }
  }

  private var foot: HTML {
    Tag.footer(.class("foot")) {
      Tag.nav(.class("tongues"), .ariaLabel(voice.text("page.languages"))) {
        for tongue in Tongue.allCases {
          Tag.a(
            .href(Link(path: scene.path + "?tongue=\(tongue.rawValue)")), .lang(tongue.rawValue),
            Attribute("hreflang", tongue.rawValue),
            tongue == voice.tongue ? Attribute("aria-current", "true") : nil
          ) { tongue.ownName }
        }
      }
      if voice.tongue.needsNativeReaders {
        Tag.p {
          Tag.small(.class("draft")) { voice.text("page.draft") }
          " "
          voice.text("desk.draft")
        }
      }
    }
  }
}

/// What is wrong in a form that lies in no field that the page shows.
private struct ForEachTrouble {
  let scene: DeskScene

  var html: HTML {
    Tag.ul {
      for (field, code) in scene.troubles.sorted(by: { $0.key < $1.key }) {
        Tag.li {
          Tag.a(.href(Link(fragment: "field-" + field))) { scene.text("errors." + code) }
        }
      }
    }
  }
}
