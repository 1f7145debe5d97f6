import Language
import Markup

/// *I have already signed it*: what to do, in which order, until when.
struct SignedPage: Sendable {
  /// How the page speaks.
  let voice: Voice
  /// What to do.
  let steps: [SignedStep]
  /// Whom to turn to.
  let contacts: Contacts
  /// The day, as `2026-11-21`.
  let today: String

  /// The page.
  var html: HTML {
    let frame = PageFrame(voice: voice, title: voice.text("page.signed"), place: "signed")
    return frame.page {
      Tag.h1 { voice.text("page.signed") }
      voice.shown(.p, "signed.lead", class: "lead", pictogram: .lawyer)
      Tag.ol(.class("steps")) {
        for step in steps where shows(step) { item(step) }
      }
      Tag.p {
        Tag.a(.class("go"), .href(frame.link("signed/letter"))) { voice.text("signed.letter") }
      }
      contacts.html(voice)
    }
  }

  /// What the law is, the public is told only when a lawyer has signed it; what is wise to do is
  /// shown to everybody with its mark.
  private func shows(_ step: SignedStep) -> Bool {
    !step.isLaw || voice.drafts == .marked || step.isConfirmed(today: today)
  }

  private func item(_ step: SignedStep) -> HTML {
    Tag.li {
      if voice.words.has("signed.\(step.id).when") {
        Tag.p(.class("when")) {
          Pictogram.clock.html
          voice.shown(.b, "signed.\(step.id).when")
        }
      }
      voice.shown(.p, "signed.\(step.id)", pictogram: Self.pictogram(step.id))
      Tag.p {
        if step.isConfirmed(today: today) {
          Tag.small(.class("source")) {
            voice.text("signed.confirmed", ["lawyer": step.lawyer, "date": step.signedOn])
          }
        } else {
          Tag.small(.class("draft")) { voice.text("page.no-lawyer") }
        }
        " "
        Tag.small(.class("source")) {
          voice.text("signed.source", ["source": step.source])
        }
      }
    }
  }

  private static func pictogram(_ id: String) -> Pictogram {
    switch id {
    case "lawyer": .lawyer
    case "nothing-more": .penDown
    case "copy": .sheets
    case "passport": .passport
    case "letter", "court": .letter
    case "embassy": .embassy
    case "trusted": .talk
    case "threat": .quiet
    default: .remember
    }
  }
}

/// The draft of a letter that takes a signature back, to be filled in by hand with a lawyer.
///
/// It is in Russian in every language, since a Russian office receives it.
struct LetterPage: Sendable {
  /// How the page speaks.
  let voice: Voice
  /// The letter, a paragraph a line.
  let text: String

  /// The page.
  var html: HTML {
    let frame = PageFrame(
      voice: voice, title: voice.text("signed.letter"), place: "signed/letter")
    return frame.page {
      Tag.h1 { voice.text("signed.letter") }
      voice.shown(.p, "signed.letter.lead", class: "lead", pictogram: .lawyer)
      Tag.p { Tag.small(.class("draft")) { voice.text("page.no-lawyer") } }
      Tag.article(.class("letter"), .lang("ru")) {
        for line in text.split(separator: "\n") { Tag.p { String(line) } }
      }
      Tag.p(.class("hint")) { voice.text("page.print-hint") }
    }
  }
}
