package import Desk
package import Language
package import Markup
package import Papers

/// The answer to a stack as one file that needs no other: to keep, to print, to hand to a lawyer.
package struct ReportPage: Sendable {
  private let report: CheckReport
  private let sheet: AnswerSheet
  private let contacts: Contacts
  private let stylesheet: String

  /// A report in the words of `voice`, on the day `today` (`2026-11-21`).
  ///
  /// - Throws: `PageRulesError` when the answers of an organisation cannot be used.
  package init(
    report: CheckReport, voice: Voice, files: DataFiles, today: String
  ) throws(PageRulesError) {
    self.report = report
    sheet = AnswerSheet(
      voice: voice, answers: try PageAnswers(files: files), today: today, thumbnails: .inside)
    contacts = Contacts(files: files)
    stylesheet =
      (files.text("web/style.css") ?? "") + "\n" + (files.text("web/report.css") ?? "")
  }

  /// The whole file.
  package var html: HTML {
    let voice = sheet.voice
    let title = voice.text("check-page.report")
    let style = Tag.style { HTML(RawHTML(stylesheet)) }
    return Document(language: voice.tongue.rawValue, title: title, head: style)
      .page(bodyClass: "report") {
        Tag.main {
          Tag.p(.class("day")) { "\(title) · \(sheet.today)" }
          Tag.h1 { voice.text("check-page.answer") }
          for page in report.pages(.stop) { sheet.verdict(page) }
          Totals(voice: voice, seen: report.pages.count).html
          for page in inOrderOfUrgency { sheet.article(page) }
          for paper in report.refused { sheet.refusal(paper) }
          contacts.html(voice)
        }
      }
  }

  /// The pages as a reader needs them: stop, caution, not read, nothing found.
  private var inOrderOfUrgency: [CheckedPage] {
    let states: [PageState] = [.stop, .caution, .notRead, .nothingFound]
    return states.flatMap { state in
      report.pages(state).sorted {
        (sheet.order($0), $0.number) < (sheet.order($1), $1.number)
      }
    }
  }
}
