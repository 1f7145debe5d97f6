import Desk
import Language
import Markup
import Papers

/// The answer to a stack as it is sent: piece after piece, the first stop as soon as it is known.
///
/// The order of sending is the order in which things become known; the stylesheet puts what is
/// urgent on top. Pages on which nothing was found come last in the stream too, so that a browser
/// without a stylesheet shows the urgent ones first.
struct AnswerPage: Sendable {
  private let frame: PageFrame
  private let sheet: AnswerSheet
  private let isSample: Bool
  private let contacts: Contacts
  private var report = CheckReport()

  /// An answer that has not begun.
  init(sheet: AnswerSheet, contacts: Contacts, isSample: Bool = false) {
    self.sheet = sheet
    self.contacts = contacts
    self.isSample = isSample
    frame = PageFrame(
      voice: sheet.voice, title: sheet.voice.text("check-page.answer"),
      place: isSample ? "sample" : "")
  }

  /// What is sent before anything is known.
  var opening: HTML {
    HTML {
      frame.opening
      Tag.h1 { voice.text("check-page.answer") }
      if isSample {
        Tag.p(.class("notice")) {
          Tag.b { voice.text("page.exercise") }
          " "
          voice.text("check-page.sample.note")
        }
      }
      Tag.div.opening(.class("answers"))
      Tag.p(.class("reading"), .role("status")) { voice.text("check-page.reading") }
    }
  }

  /// Takes an event; gives what is to be sent now.
  mutating func take(_ event: CheckEvent, after elapsed: Double) -> HTML {
    report.take(event, after: elapsed)
    switch event {
    case .opened, .finished: return .empty
    case .refused(let paper): return sheet.refusal(paper)
    case .page(let page):
      switch page.finding.state {
      case .stop: return sheet.verdict(page) + sheet.tick(page) + sheet.article(page)
      case .caution, .notRead: return sheet.tick(page) + sheet.article(page)
      case .nothingFound: return sheet.tick(page)
      }
    }
  }

  /// What is sent when everything was looked at, or the check broke off.
  var closing: HTML {
    HTML {
      for page in report.pages(.nothingFound) { sheet.article(page) }
      totals
      Tag.div.closing
      contacts.html(voice)
      Tag.p(.class("again")) {
        Tag.a(.class("go"), .href(frame.link(""))) { voice.text("check-page.again") }
      }
      frame.closing
    }
  }

  private var voice: Voice { sheet.voice }

  private var totals: HTML {
    Tag.section(.class("totals"), .id("totals")) {
      if !report.isFinished {
        ErrorPage.notice(code: "check.broken-off", voice: voice)
      } else if report.pages.isEmpty {
        ErrorPage.notice(code: "check.nothing-opened", voice: voice)
      }
      Totals(voice: voice, seen: report.pages.count).html
      Tag.ul(.class("lists")) {
        for state in [PageState.stop, .caution, .notRead, .nothingFound] { list(state) }
        if !report.refused.isEmpty {
          Tag.li(.class("not-read")) {
            voice.text("check-page.refused", count: report.refused.count)
          }
        }
      }
    }
  }

  private func list(_ state: PageState) -> HTML? {
    let pages = report.pages(state)
    guard !pages.isEmpty else { return nil }
    return Tag.li(.class(state.rawValue)) {
      Tag.b { voice.text("check-page.state.\(state.rawValue)") }
      ": "
      voice.text("check-page.pages", ["pages": Self.ranges(pages.map(\.number))])
    }
  }

  /// Numbers as a person writes them: `1–4, 7`.
  static func ranges(_ numbers: [Int]) -> String {
    var ranges: [ClosedRange<Int>] = []
    for number in numbers.sorted() {
      if let last = ranges.last, last.upperBound + 1 == number {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    return ranges.map {
      $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)"
    }.joined(separator: ", ")
  }
}

/// How much was seen, and what was not checked.
struct Totals: Sendable {
  /// How it is said.
  let voice: Voice
  /// How many pages were looked at.
  let seen: Int

  /// The sentences.
  var html: HTML {
    Tag.p(.class("seen")) {
      voice.shown(.span, "check-page.saw", count: seen)
      " "
      voice.shown(.b, "check-page.count-sheets")
      " "
      voice.shown(.span, "check-page.not-checked")
    }
  }
}
