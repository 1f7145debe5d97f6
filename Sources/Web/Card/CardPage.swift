import Language
import Markup
import Printing

/// A card for people without a machine: the Russian phrases that give a contract away.
struct CardPage: Sendable {
  /// How the page speaks.
  let voice: Voice
  /// The phrases.
  let phrases: [CardPhrase]
  /// The address that the square leads to; `nil` when the operator has configured none.
  let address: String?
  /// The square for a telephone; `nil` when there is no address.
  let square: QRCode?

  /// The page.
  var html: HTML {
    PageFrame(voice: voice, title: voice.text("page.card"), place: "card").page {
      Tag.p(.class("hint")) { voice.text("page.print-hint") }
      Tag.article(.class("card")) {
        Tag.h1 {
          Pictogram.stop.html
          voice.shown(.span, "card.heading")
        }
        voice.shown(.p, "card.lead")
        Tag.ol(.class("phrases")) {
          for phrase in phrases {
            Tag.li {
              Tag.b(.lang("ru")) { phrase.russian }
              voice.shown(.span, "card.\(phrase.id)", class: "gloss")
            }
          }
        }
        Tag.ul(.class("points")) {
          voice.shown(.li, "check-answers.do.pen", pictogram: .penDown)
          voice.shown(.li, "check-answers.do.who", pictogram: .talk)
          voice.shown(.li, "check-answers.do.threat", pictogram: .quiet)
        }
        link
      }
      if address == nil, voice.drafts == .marked {
        ErrorPage.notice(code: "web.no-address", voice: voice)
      }
    }
  }

  private var link: HTML? {
    guard let address, let square else { return nil }
    return Tag.div(.class("square")) {
      square.drawing(label: address)
      Tag.p {
        voice.text("card.square")
        Tag.br()
        Tag.bdi { address }
      }
    }
  }
}
