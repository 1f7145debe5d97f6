import Language
import Markup

/// What stands around every page of the public face: name, languages, notices, footer.
struct PageFrame: Sendable {
  /// How the page speaks.
  let voice: Voice
  /// What the window and the heading of the page are called.
  let title: String
  /// The address of the page after the language, so that the row of languages stays on it: `card`.
  let place: String
  /// The script of the page, if it has one.
  var script: String?
  /// Whether it is a page of hearing, and whether what it hears is an exercise.
  var hears = Hears.no

  /// Whether it is a step between others, which another language would lead away from.
  var isStep = false

  /// What a page of hearing says of itself.
  enum Hears: Sendable { case no, open, exercise }

  /// Everything up to where the content begins.
  var opening: HTML {
    HTML {
      Document(language: voice.tongue.rawValue, title: title, head: head).opening()
      Tag.a(.class("skip"), .href(Link(fragment: "content"))) { voice.text("page.skip") }
      exit
      header
      Tag.main.opening(.id("content"))
    }
  }

  /// Everything after the content.
  var closing: HTML {
    HTML {
      Tag.main.closing
      Tag.footer(.class("foot")) {
        Tag.nav(.ariaLabel(voice.text("page.places"))) {
          if hears != .no { hearingPlaces }
          Tag.a(.href(link(""))) { voice.text("page.check") }
          Tag.a(.href(link("signed"))) { voice.text("page.signed") }
          Tag.a(.href(link("card"))) { voice.text("page.card") }
        }
        Tag.p { voice.text(hears == .no ? "page.nothing-kept" : "hearing.kept") }
      }
      Document.closing
    }
  }

  /// The whole page around its content.
  func page(@HTMLBuilder content: () -> HTML) -> HTML {
    opening + content() + closing
  }

  /// A place of this site in the reader's language.
  func link(_ place: String) -> Link {
    Link(path: "/\(voice.tongue.rawValue)/\(place)")
  }

  private var hearingPlaces: HTML {
    HTML {
      for place in ["tell", "come-back", "seek", "check-in", "know"] {
        Tag.a(.href(link(place))) { voice.text("hearing.place.\(place)") }
      }
    }
  }

  private var head: HTML {
    HTML {
      Tag.link(Attribute("rel", "stylesheet"), .href(Link(path: "/style.css")))
      Tag.link(
        Attribute("rel", "icon"), .type("image/svg+xml"), .href(Link(path: "/icon.svg")))
      if let script {
        Tag.script(.src(Link(path: "/\(script)")), Attribute("defer"))
      }
    }
  }

  /// The way out: beside the head of the page, and in sight when the page is moved.
  private var exit: HTML {
    guard hears != .no else { return .empty }
    let words = voice.text("hearing.exit")
    return Tag.nav(.class("exit"), .ariaLabel(words)) {
      Tag.a(.id("exit"), .href(Link(path: "/exit"))) { words }
    }
  }

  private var header: HTML {
    Tag.header(.class("head")) {
      Tag.a(.class("name"), .href(link(""))) {
        Emblem.html
        "Guvoh"
      }
      Tag.nav(.class("tongues"), .ariaLabel(voice.text("page.languages"))) {
        for tongue in isStep ? [] : Tongue.allCases {
          Tag.a(
            .href(Link(path: "/\(tongue.rawValue)/\(place)")), .lang(tongue.rawValue),
            Attribute("hreflang", tongue.rawValue),
            tongue == voice.tongue ? Attribute("aria-current", "true") : nil
          ) { tongue.ownName }
        }
      }
      if hears == .exercise {
        Tag.p(.class("notice"), .role("note")) {
          Tag.b { voice.text("page.exercise") }
          " "
          voice.text("hearing.exercise")
        }
      }
      if voice.drafts == .marked {
        Tag.p(.class("notice"), .role("note")) {
          Tag.b { voice.text("page.draft") }
          " "
          voice.text("page.development")
        }
      }
    }
  }
}

/// The sign of the house: an open eye over a line, for a witness.
enum Emblem {
  /// The sign inside a page, in the colour of the text.
  static let html = drawing(colour: "currentColor")

  /// The sign as a file of its own.
  static let icon = drawing(colour: "#0b5563")

  private static func drawing(colour: String) -> HTML {
    Tag.svg(
      Attribute("xmlns", "http://www.w3.org/2000/svg"), .class("emblem"),
      Attribute("viewBox", "0 0 48 48"), Attribute("width", "32"), Attribute("height", "32"),
      .ariaHidden, Attribute("focusable", "false")
    ) {
      Tag.path(
        Attribute("d", "M3 22C13 8 35 8 45 22C35 36 13 36 3 22zM8 43h32"),
        Attribute("fill", "none"), Attribute("stroke", colour), Attribute("stroke-width", "4"),
        Attribute("stroke-linecap", "round"), Attribute("stroke-linejoin", "round"))
      Tag.circle(
        Attribute("cx", "24"), Attribute("cy", "22"), Attribute("r", "6"),
        Attribute("fill", colour))
    }
  }
}
