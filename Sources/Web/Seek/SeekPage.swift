import Casework
import Hearing
import Language
import Markup

/// *We are looking for someone*: what a search needs, and who will see it, before it is sent.
struct SeekPage: Sendable {
  /// The frame.
  let frame: PageFrame
  /// The token of this page.
  let visit: Visits.Token

  private var voice: Voice { frame.voice }
  private var fields: HearingFields { HearingFields(voice: voice) }

  /// The page.
  var html: HTML {
    frame.page {
      Tag.h1 { voice.text("seek.title") }
      voice.shown(.p, "seek.lead", class: "lead", pictogram: .talk)
      Tag.ul(.class("points")) {
        voice.shown(.li, "seek.never", pictogram: .quiet)
        voice.shown(.li, "seek.clock", pictogram: .clock)
        voice.shown(.li, "seek.own", pictogram: .remember)
      }
      fields.sending(to: "seek", from: frame, visit) {
        who
        when
        fields.files()
        sharing
        asker
      }
    }
  }

  private var who: HTML {
    Tag.fieldset {
      Tag.legend { voice.text("seek.who") }
      fields.line("name", "seek.name")
      fields.line("born", "seek.born")
      fields.line("citizenship", "seek.citizenship")
      fields.line("marks", "seek.marks")
    }
  }

  private var when: HTML {
    Tag.fieldset {
      Tag.legend { voice.text("seek.what") }
      Tag.div(.class("field")) {
        Tag.label(Attribute("for", "last")) { voice.text("seek.last") }
        Tag.input(.type("date"), .id("last"), .name("last"), Attribute("placeholder", "2026-08-30"))
      }
      fields.line("place", "seek.place")
      fields.area("account", "seek.account", rows: 6)
      fields.line("responsible", "seek.responsible")
      fields.area("steps", "seek.steps", rows: 3)
    }
  }

  private var sharing: HTML {
    Tag.fieldset(.class("consents")) {
      Tag.legend { voice.text("seek.sharing") }
      for choice in PersonSearch.Sharing.allCases {
        Tag.label(.class("sharing")) {
          Tag.input(
            .type("radio"), .name("sharing"), .value(choice.rawValue),
            choice == .team ? Attribute("checked") : nil)
          " "
          voice.shown(.span, "seek.sharing.\(choice.rawValue)", always: false)
        }
      }
    }
  }

  private var asker: HTML {
    Tag.fieldset {
      Tag.legend { voice.text("seek.asker") }
      fields.line("relation", "seek.relation")
      ContactFields(fields: fields, name: "asker").html
    }
  }
}
