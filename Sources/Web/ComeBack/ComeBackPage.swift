import Language
import Markup

/// *Come back*: the place for the code, and the page for a code that leads nowhere.
struct ComeBackPage: Sendable {
  /// The frame.
  let frame: PageFrame
  /// Whether a code was tried that leads nowhere: unknown, expired, withdrawn or mistyped, all alike.
  var isNothing = false

  private var voice: Voice { frame.voice }

  /// The page.
  var html: HTML {
    frame.page {
      Tag.h1 { voice.text("come-back.title") }
      if isNothing {
        Tag.section(.class("trouble"), .role("alert")) {
          Pictogram.notRead.html
          Tag.div {
            Tag.p { Tag.b { voice.text("come-back.nothing") } }
            Tag.p { voice.text("come-back.nothing.hint") }
          }
        }
      } else {
        voice.shown(.p, "come-back.lead", class: "lead", pictogram: .letter)
      }
      Self.codeForm(frame, to: "come-back", button: "come-back.open")
      Tag.p(.class("hint")) { voice.text("come-back.slow") }
    }
  }

  /// The form that takes a code.
  static func codeForm(_ frame: PageFrame, to place: String, button key: String) -> HTML {
    let voice = frame.voice
    return HearingFields.form(frame.link(place), class: "send", id: "code-form") {
      Tag.label(Attribute("for", "code")) { voice.text("come-back.code") }
      Tag.input(
        .type("text"), .id("code"), .name("code"), .class("code-field"),
        Attribute("inputmode", "numeric"), Attribute("autocomplete", "off"),
        Attribute("autocapitalize", "off"), Attribute("spellcheck", "false"),
        Attribute("maxlength", "80"), Attribute("data-slip", voice.text("come-back.slip")))
      Tag.p(.class("wrong"), .id("slip"), .role("status"), Attribute("aria-live", "polite"))
      Tag.button(.class("go"), .type("submit")) { voice.text(key) }
    }
  }
}
