import Language
import Markup

/// The first page: choose a language, choose photos, send them.
struct CheckPage: Sendable {
  /// How the page speaks.
  let voice: Voice
  /// Whether the machine can read papers; if not, the code of the reason.
  let trouble: String?
  /// Whom to turn to.
  let contacts: Contacts
  /// Whether this site also hears reporters.
  var hears = false
}

extension CheckPage {
  /// The page.
  var html: HTML {
    var frame = PageFrame(voice: voice, title: voice.text("check-page.title"), place: "")
    frame.script = "check.js"
    return frame.page {
      Tag.h1 { voice.text("check-page.heading") }
      voice.shown(.p, "check-page.lead", class: "lead")
      if let trouble { ErrorPage.notice(code: trouble, voice: voice) } else { form(frame) }
      Tag.section(.class("know")) {
        Tag.h2 { voice.text("check-page.know") }
        Tag.ul(.class("points")) {
          voice.shown(.li, "check-page.know.photo", pictogram: .searched)
          voice.shown(.li, "check-page.know.nothing", pictogram: .nothingFound)
          voice.shown(.li, "check-page.know.signature", pictogram: .penDown)
        }
      }
      if hears { offers(frame) }
      contacts.html(voice)
    }
  }

  private func offers(_ frame: PageFrame) -> HTML {
    Tag.section {
      Tag.h2 { voice.text("hearing.offer") }
      Tag.ul(.class("offers")) {
        for (place, pictogram) in [
          ("tell", Pictogram.talk), ("come-back", .letter), ("seek", .home), ("check-in", .clock),
          ("know", .lawyer),
        ] {
          Tag.li {
            Tag.a(.href(frame.link(place))) {
              pictogram.html
              Tag.span { voice.text("hearing.place.\(place)") }
            }
          }
        }
      }
    }
  }

  private func form(_ frame: PageFrame) -> HTML {
    HTML {
      Tag.form(
        .class("send"), .id("send"), .action(frame.link("check")), Attribute("method", "post"),
        Attribute("enctype", "multipart/form-data"), progressWords
      ) {
        Tag.label(.class("pick"), Attribute("for", "camera")) {
          Pictogram.camera.html
          Tag.span { voice.text("check-page.camera") }
        }
        Tag.input(
          .type("file"), .id("camera"), .name("photo"), Attribute("accept", "image/*"),
          Attribute("capture", "environment"))
        Tag.label(.class("pick"), Attribute("for", "photos")) {
          Pictogram.sheets.html
          Tag.span { voice.text("check-page.photos") }
        }
        Tag.input(
          .type("file"), .id("photos"), .name("photo"), Attribute("multiple"),
          Attribute("accept", "image/*,application/pdf,.heic,.zip"),
          Attribute("aria-describedby", "photos-hint"))
        Tag.p(.class("hint"), .id("photos-hint")) { voice.text("check-page.photos.hint") }
        Tag.button(.class("go"), .type("submit")) { voice.text("check-page.send") }
      }
      Tag.div(.id("live"), .role("status"), Attribute("aria-live", "polite"))
      Tag.div(.id("answers"), .class("answers"))
      Tag.p(.class("sample")) {
        Tag.a(.href(frame.link("sample"))) { voice.text("check-page.sample") }
        " "
        Tag.small(.class("draft")) { voice.text("page.exercise") }
      }
    }
  }

  /// What the script says while it works; it has no words of its own.
  private var progressWords: Attribute {
    let pieces = ["shrinking", "reading", "done", "failed", "again"].map { name in
      (name, voice.text("check-page.live.\(name)", ["page": "{page}", "count": "{count}"]))
    }
    let object = pieces.map { "\(JSONText.quoted($0.0)):\(JSONText.quoted($0.1))" }
    return Attribute("data-words", "{" + object.joined(separator: ",") + "}")
  }
}

/// Text as a string of JSON (RFC 8259 §7).
enum JSONText {
  /// The text in quotes, its special characters escaped.
  static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"": return "\\\""
      case "\\": return "\\\\"
      case "\n": return "\\n"
      default: return scalar.value < 0x20 ? " " : String(scalar)
      }
    }
    return "\"" + escaped.joined() + "\""
  }
}
