import Hearing
import Language
import Markup

/// *Tell us*: one form whose every question may be skipped.
struct TellPage: Sendable {
  /// The frame.
  let frame: PageFrame
  /// The token of this page.
  let visit: Visits.Token
  /// When somebody reads.
  let duty: DutyNotice

  private var voice: Voice { frame.voice }
  private var fields: HearingFields { HearingFields(voice: voice) }

  /// What somebody may agree to, each with its audience.
  static let uses: [(id: String, use: String, audience: String)] = [
    ("lawyer", "share", "lawyer"), ("embassy", "share", "embassy"), ("un", "share", "un"),
    ("unnamed", "publish-unnamed", "public"), ("named", "publish-named", "public"),
    ("keep", "keep", "team"),
  ]

  /// The page.
  var html: HTML {
    frame.page {
      Tag.h1 { voice.text("tell.title") }
      voice.shown(.p, "tell.lead", class: "lead", pictogram: .talk)
      fields.sending(to: "tell", from: frame, visit) {
        duty.danger
        fields.area("story", "tell.story", rows: 9, hint: "tell.story.hint")
        fields.files()
        more
        consents
        contact
      }
    }
  }

  private var more: HTML {
    Tag.fieldset {
      Tag.legend { voice.text("tell.more") }
      fields.line("when", "tell.when")
      fields.line("where", "tell.where")
      fields.line("who", "tell.who")
      fields.line("people", "tell.people")
    }
  }

  private var consents: HTML {
    Tag.details(.class("consents")) {
      Tag.summary { voice.text("tell.consent") }
      voice.shown(.p, "tell.consent.lead", class: "hint", always: false)
      for (id, _, _) in Self.uses { consent(id) }
    }
  }

  private func consent(_ id: String) -> HTML {
    Tag.fieldset(.class("consent")) {
      Tag.legend { voice.shown(.span, "tell.consent.\(id)", always: false) }
      if voice.words.has("tell.consent.\(id).who") {
        voice.shown(.p, "tell.consent.\(id).who", class: "hint", always: false)
      }
      Tag.div(.class("answers-row")) {
        for answer in ["ask", "yes", "no"] {
          Tag.label {
            Tag.input(
              .type("radio"), .name("consent-\(id)"), .value(answer),
              answer == "ask" ? Attribute("checked") : nil)
            " "
            voice.text("tell.consent.answer.\(answer)")
          }
        }
      }
    }
  }

  private var contact: HTML {
    Tag.details {
      Tag.summary { voice.text("tell.contact") }
      voice.shown(.p, "tell.contact.hint", class: "hint", always: false)
      ContactFields(fields: fields, name: "name").html
    }
  }
}

/// "I am in danger now", and when somebody reads; without duty hours neither is shown.
struct DutyNotice: Sendable {
  let voice: Voice
  let duty: DutyHours
  /// The present moment, in seconds of UTC.
  let now: Int

  /// The box to tick, above all questions.
  var danger: HTML {
    guard !duty.isEmpty else { return .empty }
    return Tag.section(.class("danger")) {
      Tag.label(.class("danger-now")) {
        Tag.input(.type("checkbox"), .name("danger"), .value("yes"))
        " "
        Tag.b { voice.text("hearing.danger") }
      }
      hours
      voice.shown(.p, "hearing.danger.meanwhile", pictogram: .quiet)
    }
  }

  /// When somebody reads.
  var hours: HTML {
    HTML {
      Tag.p {
        Tag.b { voice.text(duty.isOpen(at: now) ? "hearing.duty.open" : "hearing.duty.closed") }
      }
      Tag.ul(.class("hours")) {
        for shift in duty.shifts {
          Tag.li {
            days(shift)
            " "
            Tag.bdi { shift.hours }
            " "
            Tag.bdi { shift.zone }
            if !shift.note.isEmpty { " " + shift.note }
          }
        }
      }
    }
  }

  /// The same hours in one line, for a letter.
  var line: String {
    duty.shifts.map { "\(days($0)) \($0.hours) \($0.zone)" }.joined(separator: ", ")
  }

  private func days(_ shift: DutyHours.Shift) -> String {
    let first = voice.text("hearing.day.\(shift.days.lowerBound)")
    guard shift.days.count > 1 else { return first }
    return first + "–" + voice.text("hearing.day.\(shift.days.upperBound)")
  }
}
