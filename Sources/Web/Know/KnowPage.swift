import Casework
import Language
import Markup
import Printing

/// *Know*: rights, the law that a lawyer has signed, and posters.
struct KnowPage: Sendable {
  /// The frame.
  let frame: PageFrame
  /// What a person may do.
  let rights: [SignedStep]
  /// The day, as `2026-11-21`.
  let today: String
  /// The rows that the public may see.
  let law: [Statute]
  /// Whom to turn to.
  let contacts: Contacts

  private var voice: Voice { frame.voice }
  /// What stands beside a right.
  private static func pictogram(_ id: String) -> Pictogram {
    switch id {
    case "sign": .penDown
    case "copy": .sheets
    case "interpreter": .talk
    case "consul": .embassy
    case "silent": .quiet
    case "remember": .remember
    case "phone": .searched
    default: .lawyer
    }
  }

  /// The page.
  var html: HTML {
    frame.page {
      Tag.h1 { voice.text("know.title") }
      voice.shown(.p, "know.lead", class: "lead", pictogram: .lawyer)
      Tag.h2 { voice.text("know.rights") }
      Tag.ul(.class("points")) {
        for right in rights where shows(right) { item(right) }
      }
      Tag.h2 { voice.text("know.law") }
      if law.isEmpty { Tag.p { voice.text("know.law.none") } } else { rows }
      Tag.h2 { voice.text("know.posters") }
      Tag.ul(.class("plain-list")) {
        for poster in Poster.allCases {
          Tag.li {
            Tag.a(.href(frame.link("poster/\(poster.rawValue)"))) {
              voice.text("know.poster.\(poster.rawValue)")
            }
          }
        }
      }
      contacts.html(voice)
    }
  }

  /// What the law is, the public is told only when a lawyer has signed it.
  private func shows(_ right: SignedStep) -> Bool {
    !right.isLaw || voice.drafts == .marked || right.isConfirmed(today: today)
  }

  private func item(_ right: SignedStep) -> HTML {
    Tag.li {
      Self.pictogram(right.id).html
      Tag.div {
        voice.shown(.span, "know.right.\(right.id)", always: false)
        if right.isLaw, !right.isConfirmed(today: today) {
          " "
          Tag.small(.class("draft")) { voice.text("page.no-lawyer") }
        }
      }
    }
  }

  private var rows: HTML {
    Tag.ul(.class("law")) {
      for row in law {
        Tag.li(.lang("en")) {
          Tag.b { "\(row.country): \(row.instrument), \(row.article)" }
          Tag.p { row.offence }
          if !row.years.most.isEmpty {
            Tag.p(.lang(voice.tongue.rawValue)) {
              voice.text(
                "know.law.years", ["least": row.years.least, "most": row.years.most])
            }
          }
          Tag.small(.class("source"), .lang(voice.tongue.rawValue)) {
            voice.text("signed.confirmed", ["lawyer": row.signedBy, "date": row.signedOn])
            " · "
            voice.text("signed.source", ["source": row.source])
          }
        }
      }
    }
  }
}

/// A sheet for a wall.
enum Poster: String, CaseIterable, Sendable {
  case sign, tell, seek

  /// Where its square leads.
  var place: String {
    switch self {
    case .sign: ""
    case .tell: "tell"
    case .seek: "seek"
    }
  }

  var pictogram: Pictogram {
    switch self {
    case .sign: .stop
    case .tell: .talk
    case .seek: .home
    }
  }
}

/// A poster: one sentence, three lines, a square.
struct PosterPage: Sendable {
  /// The frame.
  let frame: PageFrame
  /// Which one.
  let poster: Poster
  /// The address that the square leads to, with its square; `nil` when none was configured.
  let square: (address: String, code: QRCode)?

  private var voice: Voice { frame.voice }

  /// The page.
  var html: HTML {
    frame.page {
      Tag.p(.class("hint")) { voice.text("page.print-hint") }
      Tag.article(.class("card poster")) {
        Tag.h1 {
          poster.pictogram.html
          voice.shown(.span, "know.poster.\(poster.rawValue).heading")
        }
        Tag.ul(.class("points")) {
          for line in ["one", "two", "three"] {
            voice.shown(.li, "know.poster.\(poster.rawValue).\(line)", pictogram: .remember)
          }
        }
        if let square {
          Tag.div(.class("square")) {
            square.code.drawing(label: square.address)
            Tag.p { Tag.bdi { square.address } }
          }
        }
      }
      if square == nil, voice.drafts == .marked {
        ErrorPage.notice(code: "web.no-address", voice: voice)
      }
    }
  }
}
