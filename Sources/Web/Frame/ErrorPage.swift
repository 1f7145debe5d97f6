import Language
import Markup

/// What a visitor sees when something did not work: what happened, what to do, and a stable code.
struct ErrorPage: Sendable {
  /// The code; its words are `errors.<code>` and `errors.<code>.hint`.
  let code: String
  /// How the page speaks.
  let voice: Voice

  /// The page.
  var html: HTML {
    PageFrame(voice: voice, title: voice.text("page.trouble"), place: "").page {
      Tag.h1 { voice.text("page.trouble") }
      Self.notice(code: code, voice: voice)
      Tag.p {
        Tag.a(.class("go"), .href(Link(path: "/\(voice.tongue.rawValue)/"))) {
          voice.text("page.back")
        }
      }
    }
  }

  /// The notice alone, for a page that goes on.
  static func notice(code: String, voice: Voice) -> HTML {
    Tag.section(.class("trouble"), .role("alert")) {
      Pictogram.caution.html
      Tag.div {
        Tag.p { Tag.b { voice.text("errors.\(code)") } }
        if voice.words.has("errors.\(code).hint") {
          Tag.p { voice.text("errors.\(code).hint") }
        }
        Tag.p(.class("code")) { code }
      }
    }
  }

  /// The same for a program, as JSON.
  var json: String {
    let key = "errors.\(code)"
    let hint = voice.words.has(key + ".hint") ? voice.text(key + ".hint") : ""
    return """
      {"error":{"code":\(JSONText.quoted(code)),"text":\(JSONText.quoted(voice.text(key))),\
      "hint":\(JSONText.quoted(hint))}}
      """
  }
}
