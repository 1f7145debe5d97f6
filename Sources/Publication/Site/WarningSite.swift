package import Casework
package import Language
package import Markup

/// The pages and posters of a warning in six tongues: files that need no server and no script.
///
/// One that was taken back says so above everything, as large as it warned; its words stand struck out, so that
/// whoever saw them knows which are meant.
package struct WarningSite {
  private let warning: PublicWarning
  private let words: Words
  /// The square that leads to the address of the warning, by the words for it.
  private let square: (_ label: String) -> HTML?

  /// A site; `square` draws the address.
  package init(
    _ warning: PublicWarning, words: Words, square: @escaping (_ label: String) -> HTML?
  ) {
    self.warning = warning
    self.words = words
    self.square = square
  }

  /// Hands out every file by its path; the stylesheet is the caller's.
  ///
  /// - Throws: what `write` throws.
  package func write(_ write: (String, [UInt8]) throws -> Void) rethrows {
    for tongue in Tongue.allCases {
      try write("\(tongue.rawValue)/index.html", page(in: tongue).bytes)
      try write("\(tongue.rawValue)/poster.html", poster(in: tongue, style: nil).bytes)
    }
    try write("index.html", door.bytes)
  }

  /// One sheet for a wall; with `style` it stands alone, as the printer needs it.
  package func poster(in tongue: Tongue, style: String?) -> HTML {
    document(tongue, text("warning.poster", tongue), style: style, class: "poster") {
      retraction(tongue)
      Tag.h1(.class(struck)) { warning.title }
      content(tongue)
      if warning.retraction == nil, !warning.address.isEmpty {
        Tag.figure {
          square(text("warning.square", tongue))
          Tag.figcaption { warning.address }
        }
      }
      footer(tongue)
    }
  }

  private func page(in tongue: Tongue) -> HTML {
    document(tongue, warning.title, style: nil, class: nil) {
      retraction(tongue)
      Tag.h1(.class(struck)) { warning.title }
      content(tongue)
      Tag.p {
        Tag.a(Link(relative: "poster.html").map(Attribute.href)) { text("warning.poster", tongue) }
      }
      footer(tongue)
    }
  }

  private func document(
    _ tongue: Tongue, _ title: String, style: String?, class name: String?,
    @HTMLBuilder _ body: () -> HTML
  ) -> HTML {
    let head =
      style.map { text in Tag.style { HTML(RawHTML(text)) } }
      ?? Link(relative: "../style.css").map { Tag.link(Attribute("rel", "stylesheet"), .href($0)) }
    return Document(language: tongue.rawValue, title: title, head: head ?? .empty).page(
      bodyClass: name
    ) {
      if style == nil { tongues(tongue, name == nil ? "index.html" : "poster.html") }
      Tag.main { body() }
    }
  }

  private func tongues(_ here: Tongue, _ file: String) -> HTML {
    Tag.header {
      Tag.nav(.class("tongues"), .ariaLabel(text("languages", here))) {
        for tongue in Tongue.allCases {
          Tag.a(
            Link(relative: "../\(tongue.rawValue)/\(file)").map(Attribute.href),
            .lang(tongue.rawValue), tongue == here ? Attribute("aria-current", "true") : nil
          ) { tongue.ownName }
        }
      }
    }
  }

  private var struck: String { warning.retraction == nil ? "warning" : "warning figure gone" }

  private func content(_ tongue: Tongue) -> HTML? {
    warning.text(for: tongue).map { found in
      Tag.div(
        .class(warning.retraction == nil ? "words" : "words figure gone"), .lang(found.language)
      ) {
        for line in found.text.split(separator: "\n") { Tag.p { String(line) } }
      }
    }
  }

  private func retraction(_ tongue: Tongue) -> HTML? {
    warning.retraction.map { retraction in
      Tag.section(.class("retracted"), .role("alert")) {
        Tag.p(.class("figure")) { text("warning.retracted", tongue, ["day": retraction.day]) }
        Tag.p { retraction.reason }
        Tag.p { text("warning.retracted.use", tongue) }
      }
    }
  }

  private func footer(_ tongue: Tongue) -> HTML {
    Tag.p(.class("quiet")) { text("warning.day", tongue, ["day": warning.day]) }
  }

  private var door: HTML {
    let style = Link(relative: "style.css").map {
      Tag.link(Attribute("rel", "stylesheet"), .href($0))
    }
    return Document(language: "ru", title: warning.title, head: style ?? .empty).page {
      Tag.main {
        if let retraction = warning.retraction {
          Tag.section(.class("retracted"), .role("alert")) {
            for tongue in Tongue.allCases {
              Tag.p(.class("figure"), .lang(tongue.rawValue)) {
                text("warning.retracted", tongue, ["day": retraction.day])
              }
            }
          }
        }
        Tag.h1(.class(struck)) { warning.title }
        Tag.ul(.class("door")) {
          for tongue in Tongue.allCases {
            Tag.li {
              Tag.a(
                Link(relative: "\(tongue.rawValue)/index.html").map(Attribute.href),
                .lang(tongue.rawValue)
              ) { tongue.ownName }
            }
          }
        }
      }
    }
  }

  private func text(_ key: String, _ tongue: Tongue, _ values: [String: String] = [:]) -> String {
    words.text("site.\(key)", in: tongue, values)
  }
}
