import Casework
import Desk
import Hearing
import Language
import Markup

/// What waits for somebody who has come back: the answers, and a place to write again.
struct LettersPage: Sendable {
  /// The frame.
  let frame: PageFrame
  /// What waits.
  let letters: Correspondence
  /// The token of this page.
  let visit: Visits.Token
  /// When somebody reads.
  let duty: DutyNotice
  /// Said above the letters: that something has just arrived.
  var news: String?

  private var voice: Voice { frame.voice }
  private var fields: HearingFields { HearingFields(voice: voice) }

  /// The page.
  var html: HTML {
    frame.page {
      Tag.h1 { voice.text("come-back.letters") }
      if let news { Tag.p(.class("news"), .role("status")) { voice.text(news) } }
      if let checkIn = letters.checkIn { agreement(checkIn) }
      Tag.ol(.class("letters")) {
        for note in letters.notes where note.kind != .copied { item(note) }
      }
      if !letters.notes.contains(where: { $0.kind == .answer }) {
        voice.shown(.p, "come-back.none", class: "told", pictogram: .clock)
        if !duty.duty.isEmpty { duty.hours }
      }
      write
      leave
    }
  }

  private func item(_ note: MailNote) -> HTML {
    Tag.li(.class(note.kind == .answer ? "answer" : "own")) {
      Tag.p(.class("when")) {
        Pictogram.letter.html
        Tag.b { heading(note) }
        " "
        Tag.time(Attribute("datetime", note.day)) { note.day }
      }
      if note.kind == .answer { Tag.div(.class("said")) { note.text } }
    }
  }

  private func heading(_ note: MailNote) -> String {
    switch note.kind {
    case .answer: voice.text("come-back.answer")
    case .heard: voice.text("come-back.heard")
    case .agreed: voice.text("come-back.agreed")
    case .told, .copied:
      note.files == 0
        ? voice.text("come-back.own") : voice.text("come-back.own.files", count: note.files)
    }
  }

  private func agreement(_ checkIn: CheckIn) -> HTML {
    Tag.section(.class("send")) {
      CheckInWords(voice: voice).standing(checkIn, heard: letters.heardAt, now: duty.now)
      HearingFields.form(frame.link("come-back/heard")) {
        fields.visit(visit)
        Tag.button(.class("go"), .type("submit")) { voice.text("check-in.here") }
      }
    }
  }

  private var write: HTML {
    HTML {
      Tag.h2 { voice.text("come-back.write") }
      HearingFields.form(
        frame.link("come-back/write"), class: "send hearing", id: "send",
        parts: frame.link("tell/part")
      ) {
        fields.visit(visit)
        duty.danger
        fields.area("story", "come-back.write.label", rows: 6)
        fields.files()
        Tag.button(.class("go"), .type("submit")) { voice.text("tell.send") }
      }
    }
  }

  private var leave: HTML {
    Tag.div(.class("leave")) {
      HearingFields.form(frame.link("come-back/leave")) {
        fields.visit(visit)
        Tag.button(.class("plain"), .type("submit")) { voice.text("come-back.leave") }
      }
      HearingFields.form(frame.link("come-back/withdraw")) {
        fields.visit(visit)
        Tag.button(.class("plain"), .type("submit")) { voice.text("come-back.withdraw") }
      }
    }
  }
}

/// Before somebody takes back what he told: what goes, and what does not.
struct WithdrawPage: Sendable {
  /// The frame.
  let frame: PageFrame
  /// The token of this page; `nil` when it is done.
  let visit: Visits.Token?

  private var voice: Voice { frame.voice }

  /// The page.
  var html: HTML {
    frame.page {
      Tag.h1 { voice.text(visit == nil ? "come-back.gone" : "come-back.withdraw") }
      voice.shown(
        .p, visit == nil ? "come-back.gone.lead" : "come-back.withdraw.lead", class: "lead",
        pictogram: .caution)
      if let visit {
        HearingFields.form(frame.link("come-back/withdraw/yes"), class: "send") {
          HearingFields(voice: voice).visit(visit)
          Tag.button(.class("go"), .type("submit")) { voice.text("come-back.withdraw.yes") }
        }
        HearingFields.form(frame.link("come-back/again")) {
          HearingFields(voice: voice).visit(visit)
          Tag.button(.class("plain"), .type("submit")) { voice.text("come-back.withdraw.no") }
        }
      }
    }
  }
}
