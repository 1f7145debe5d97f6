import Casework
import Hearing
import Language
import Markup

/// *Check-in*: a sign of life with one touch, and the times at which it is expected.
struct CheckInPage: Sendable {
  /// The frame.
  let frame: PageFrame
  /// The token of this page.
  let visit: Visits.Token
  /// When somebody reads.
  let duty: DutyNotice

  private var voice: Voice { frame.voice }
  private var fields: HearingFields { HearingFields(voice: voice) }

  /// The page.
  var html: HTML {
    frame.page {
      Tag.h1 { voice.text("check-in.title") }
      voice.shown(.p, "check-in.lead", class: "lead", pictogram: .clock)
      Tag.h2 { voice.text("check-in.have") }
      ComeBackPage.codeForm(frame, to: "check-in/heard", button: "check-in.here")
      Tag.h2 { voice.text("check-in.agree") }
      duty.duty.isEmpty
        ? voice.shown(.p, "check-in.unmanned", class: "told", pictogram: .caution) : duty.hours
      HearingFields.form(frame.link("check-in"), class: "send hearing") {
        fields.visit(visit)
        fields.line("label", "check-in.label", hint: "check-in.label.hint")
        fields.line("people", "check-in.people", mode: "numeric")
        fields.choice("first", "check-in.first", hours([1, 2, 3, 6, 12, 24]))
        fields.choice("every", "check-in.every", hours([1, 2, 3, 6, 12, 24, 48]))
        fields.choice("grace", "check-in.grace", hours([1, 2, 3, 6, 12]))
        fields.choice("days", "check-in.days", days([1, 3, 7, 14, 30]))
        fields.area("silence", "check-in.silence", rows: 4, hint: "check-in.silence.hint")
        Tag.button(.class("go"), .type("submit")) { voice.text("check-in.agree.send") }
      }
    }
  }

  private func hours(_ choices: [Int]) -> [(value: String, text: String)] {
    choices.map { (String($0), voice.text("check-in.hours", count: $0)) }
  }

  private func days(_ choices: [Int]) -> [(value: String, text: String)] {
    choices.map { (String($0), voice.text("check-in.days.count", count: $0)) }
  }
}

/// How an agreement stands, in words.
struct CheckInWords: Sendable {
  let voice: Voice

  /// What is to be done next, and by when.
  func standing(_ checkIn: CheckIn, heard: Int?, now: Int) -> HTML {
    HTML {
      if let heard {
        Tag.p {
          voice.text("check-in.last")
          " "
          Moment.html(heard)
        }
      }
      switch checkIn.standing(at: now, heard: heard) {
      case .nextAt(let next):
        Tag.p {
          Tag.b { voice.text("check-in.next") }
          " "
          Moment.html(next)
          " · "
          voice.text("check-in.hours", count: max(1, (next - now + 3599) / 3600))
        }
      case .dueSince, .silentSince:
        voice.shown(.p, "check-in.due", class: "told", pictogram: .clock)
      case .ended: Tag.p { voice.text("check-in.ended") }
      }
    }
  }
}

/// A moment in UTC, to the minute.
enum Moment {
  /// `2026-11-26 14:05 UTC`.
  static func text(_ seconds: Int) -> String {
    let day = Arrival(at: seconds).day
    let minutes = ((seconds % 86_400) + 86_400) % 86_400 / 60
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    return "\(day) \(two(minutes / 60)):\(two(minutes % 60)) UTC"
  }

  /// The moment as an element that a program can read.
  static func html(_ seconds: Int) -> HTML {
    let text = text(seconds)
    let machine = text.replacing(" UTC", with: "Z").replacing(" ", with: "T")
    return Tag.time(Attribute("datetime", machine)) { text }
  }
}
