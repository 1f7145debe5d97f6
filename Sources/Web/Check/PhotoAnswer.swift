import Desk
import Language
import Markup
import Papers

/// The answer to one photo for the script of the page: the pieces alone, without a frame.
struct PhotoAnswer: Sendable {
  private let sheet: AnswerSheet
  private let offset: Int
  private let seen: Int
  private var pieces = HTML.empty
  private var pages = 0
  private var isFinished = false

  /// An answer to a photo before which `before` pages of the stack were seen.
  init(sheet: AnswerSheet, before: Int) {
    self.sheet = sheet
    offset = before
    seen = before
  }

  /// Takes an event of the check of the one photo.
  mutating func take(_ event: CheckEvent) {
    switch event {
    case .opened: break
    case .finished: isFinished = true
    case .refused(let paper): pieces += sheet.refusal(paper)
    case .page(let page):
      let page = page.renumbered(page.number + offset)
      pages += 1
      if page.finding.state == .stop { pieces += sheet.verdict(page) }
      pieces += sheet.tick(page)
      pieces += sheet.article(page)
    }
  }

  /// The pieces, and the count of all pages seen so far.
  var html: HTML {
    HTML {
      if !isFinished { ErrorPage.notice(code: "check.broken-off", voice: sheet.voice) }
      pieces
      Tag.section(.class("totals"), .id("totals"), Attribute("data-seen", String(seen + pages))) {
        Totals(voice: sheet.voice, seen: seen + pages).html
      }
    }
  }
}

extension CheckedPage {
  /// The same page under another number in the stack.
  func renumbered(_ number: Int) -> CheckedPage {
    CheckedPage(
      number: number, source: source, pageInSource: pageInSource, finding: finding,
      rotation: rotation, thumbnail: thumbnail, seconds: seconds)
  }
}
