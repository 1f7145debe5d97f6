import Hearing
import Language
import Markup
import Printing

/// The code, shown once: copied by hand or printed before anybody goes on.
struct CodePage: Sendable {
  /// The frame.
  let frame: PageFrame
  /// The code.
  let code: ReceiptCode
  /// The token of the page on which it was made.
  let visit: Visits.Token
  /// Whether the digits that were typed are not those of the code.
  var isWrong = false
  /// What else is told, beneath the code.
  var beside = HTML.empty

  private var voice: Voice { frame.voice }

  /// Which group is asked for, from 0; the same for the same page.
  static func asked(_ visit: Visits.Token) -> Int {
    Int(visit.text.utf8.first ?? 0) % 6
  }

  /// The page.
  var html: HTML {
    frame.page {
      Tag.h1 { voice.text("tell.code.title") }
      voice.shown(.p, "tell.code.lead", class: "lead", pictogram: .remember)
      Tag.ol(.class("digits"), .id("digits"), .ariaLabel(voice.text("tell.code.title"))) {
        for group in code.groups { Tag.li { Tag.span { group } } }
      }
      beside
      confirmation
      Tag.details {
        Tag.summary { voice.text("tell.code.aloud") }
        Tag.ol(.class("aloud")) { for group in code.groups { Tag.li { spoken(group) } } }
      }
      Tag.details {
        Tag.summary { voice.text("tell.code.disguise") }
        voice.shown(.p, "tell.code.disguise.hint", class: "hint", always: false)
        for disguise in ReceiptCode.Disguise.allCases { disguised(disguise) }
      }
      square
      voice.shown(.p, "tell.code.care", class: "told", pictogram: .searched)
      Tag.p(.class("hint")) { voice.text("page.print-hint") }
    }
  }

  private var confirmation: HTML {
    let number = Self.asked(visit) + 1
    return HearingFields.form(frame.link("tell/code"), class: "send") {
      HearingFields(voice: voice).visit(visit)
      if isWrong {
        Tag.p(.class("wrong"), .role("alert")) { voice.text("tell.code.wrong") }
      }
      Tag.label(Attribute("for", "group")) {
        voice.text("tell.code.confirm", ["number": String(number)])
      }
      Tag.input(
        .type("text"), .id("group"), .name("group"), .class("short"),
        Attribute("inputmode", "numeric"),
        Attribute("autocomplete", "off"), Attribute("maxlength", "8"))
      Tag.button(.class("go"), .type("submit")) { voice.text("tell.code.written") }
    }
  }

  private func spoken(_ group: String) -> String {
    group.map { voice.text("hearing.digit.\($0)") }.joined(separator: " · ")
  }

  private func disguised(_ disguise: ReceiptCode.Disguise) -> HTML {
    Tag.p(.class("disguise")) {
      Tag.b { voice.text("tell.code.disguise.\(disguise.rawValue)") }
      for line in code.lines(disguise) {
        Tag.br()
        Tag.bdi(.class("reach")) { line }
      }
    }
  }

  private var square: HTML? {
    guard let square = try? QRCode(code.text) else { return nil }
    return Tag.details {
      Tag.summary { voice.text("tell.code.square") }
      square.drawing(label: voice.text("tell.code.title"))
    }
  }
}

/// After the code was written down: what happens now.
struct ToldPage: Sendable {
  /// The frame.
  let frame: PageFrame
  /// When somebody reads.
  let duty: DutyNotice

  private var voice: Voice { frame.voice }

  /// The page.
  var html: HTML {
    frame.page {
      Tag.h1 { voice.text("tell.told.title") }
      voice.shown(.p, "tell.told.lead", class: "lead", pictogram: .letter)
      if !duty.duty.isEmpty { duty.hours }
      Tag.ul(.class("points")) {
        voice.shown(.li, "tell.told.back", pictogram: .clock)
        voice.shown(.li, "tell.told.phone", pictogram: .searched)
      }
      Tag.p {
        Tag.a(.class("go"), .href(Link(path: "/exit"))) { voice.text("hearing.exit") }
      }
    }
  }
}
