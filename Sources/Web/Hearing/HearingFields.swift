import Language
import Markup

/// The fields of the forms of hearing: every one may be left empty.
struct HearingFields {
  let voice: Voice

  /// A question that is answered in some lines.
  func area(_ name: String, _ key: String, rows: Int = 4, hint: String? = nil) -> HTML {
    Tag.div(.class("field")) {
      Tag.label(Attribute("for", name)) { voice.text(key) }
      hint.map { hintLine(name, $0) }
      Tag.textarea(
        .id(name), .name(name), Attribute("rows", String(rows)), Attribute("autocomplete", "off"),
        hint.map { _ in Attribute("aria-describedby", name + "-hint") })
    }
  }

  /// A question that is answered in a line.
  func line(_ name: String, _ key: String, hint: String? = nil, mode: String = "text") -> HTML {
    Tag.div(.class("field")) {
      Tag.label(Attribute("for", name)) { voice.text(key) }
      hint.map { hintLine(name, $0) }
      Tag.input(
        .type("text"), .id(name), .name(name), Attribute("autocomplete", "off"),
        Attribute("inputmode", mode),
        hint.map { _ in Attribute("aria-describedby", name + "-hint") })
    }
  }

  /// A question with a few answers, one of them chosen beforehand.
  func choice(_ name: String, _ key: String, _ values: [(value: String, text: String)]) -> HTML {
    Tag.div(.class("field")) {
      Tag.label(Attribute("for", name)) { voice.text(key) }
      Tag.select(.id(name), .name(name)) {
        for (value, text) in values { Tag.option(.value(value)) { text } }
      }
    }
  }

  /// Files, whole; the script sends them in parts where it runs.
  func files(_ name: String = "file") -> HTML {
    Tag.div(.class("field files")) {
      Tag.label(Attribute("for", name)) {
        Pictogram.sheets.html
        Tag.span { voice.text("hearing.files") }
      }
      voice.shown(.p, "hearing.files.hint", class: "hint")
      Tag.input(
        .type("file"), .id(name), .name(name), Attribute("multiple"),
        Attribute("data-words", progressWords))
      Tag.div(.role("status"), Attribute("aria-live", "polite")) {
        Tag.ul(.id("coming"), .class("coming"))
      }
    }
  }

  /// The token of the page.
  func visit(_ token: Visits.Token) -> HTML {
    Tag.input(.type("hidden"), .name("visit"), .value(token.text))
  }

  /// A form of hearing: sent as parts, and remembered by no browser.
  static func form(
    _ link: Link, class name: String? = nil, id: String? = nil, parts: Link? = nil,
    @HTMLBuilder content: () -> HTML
  ) -> HTML {
    Tag.form(
      name.map(Attribute.class), id.map(Attribute.id), .action(link), Attribute("method", "post"),
      parts.map { Attribute("data-part", $0.address) },
      Attribute("enctype", "multipart/form-data"), Attribute("autocomplete", "off"),
      content: content)
  }

  /// The form that sends what somebody tells, with its files in parts, and says what comes next.
  func sending(
    to place: String, from frame: PageFrame, _ visit: Visits.Token,
    @HTMLBuilder _ questions: () -> HTML
  ) -> HTML {
    Self.form(
      frame.link(place), class: "send hearing", id: "send", parts: frame.link("tell/part")
    ) {
      self.visit(visit)
      questions()
      Tag.button(.class("go"), .type("submit")) { voice.text("tell.send") }
      voice.shown(.p, "tell.next", class: "hint", always: false)
    }
  }

  private func hintLine(_ name: String, _ key: String) -> HTML {
    Tag.div(.id(name + "-hint")) { voice.shown(.p, key, class: "hint", always: false) }
  }

  private var progressWords: String {
    let pieces = ["sending", "sent", "failed"].map { name in
      "\(JSONText.quoted(name)):"
        + JSONText.quoted(
          voice.text("hearing.files.\(name)", ["name": "{name}", "percent": "{percent}"]))
    }
    return "{" + pieces.joined(separator: ",") + "}"
  }
}
