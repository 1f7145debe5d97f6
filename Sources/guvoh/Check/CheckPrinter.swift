import Desk
import Foundation
import Language
import Papers

/// The answer to a stack as lines for a terminal: a stop as soon as it is known, the rest after.
struct CheckPrinter {
  let voice: Voice
  let answers: PageAnswers
  /// How many files were named, for the progress on standard error.
  let total: Int
  private let paint = Paint.standardOutput

  init(voice: Voice, answers: PageAnswers, total: Int) {
    self.voice = voice
    self.answers = answers
    self.total = total
  }

  /// Shows what must not wait: a page that says stop, and how far the reading is.
  func show(_ event: CheckEvent) {
    guard case .page(let page) = event else { return }
    if page.finding.state == .stop {
      Terminal.clearProgress()
      print(paint.alarm(sentence(page)))
      fflush(nil)  // a pipe would hold the line back
    }
    Terminal.progress(
      voice.text("check-page.live.reading", count: total, ["page": String(page.number)]))
  }

  /// Prints the table, what each kind of paper means, and what was and was not looked at.
  func close(_ report: CheckReport) {
    Terminal.clearProgress()
    table(report)
    for answer in answers.inOrder {
      let pages = report.pages.filter { self.answer($0)?.kind == answer.kind }
      if !pages.isEmpty { explain(answer, pages) }
    }
    for paper in report.refused { refuse(paper) }
    let last = [
      voice.text("check-page.saw", count: report.pages.count),
      voice.safety("check-page.count-sheets").text, voice.safety("check-page.not-checked").text,
    ]
    print("")
    write(last.joined(separator: " "))
  }

  private func table(_ report: CheckReport) {
    guard !report.pages.isEmpty else { return }
    let rows = report.pages.map { page in
      [
        String(page.number), place(page),
        voice.text("check-page.state.\(page.finding.state.rawValue)"), subject(page),
      ]
    }
    let widths = (0..<3).map { column in rows.map { $0[column].count }.max() ?? 0 }
    print("")
    for (row, page) in zip(rows, report.pages) {
      let number = String(repeating: " ", count: widths[0] - row[0].count) + row[0]
      let state = row[2].padded(to: widths[2])
      print(
        "\(number)  \(row[1].padded(to: widths[1]))  "
          + "\(paint.state(state, page.finding.state))  \(row[3])")
    }
  }

  /// What the page is, or why it counts as not read.
  private func subject(_ page: CheckedPage) -> String {
    switch page.finding.state {
    case .stop, .caution: page.finding.kind.map { voice.text("kinds.\($0)") } ?? ""
    case .notRead:
      page.finding.doubts.map { voice.text("check-answers.doubt.\($0.rawValue)") }
        .joined(separator: " ")
    case .nothingFound: ""
    }
  }

  /// What a kind of paper means, once for all its pages.
  private func explain(_ answer: PageAnswer, _ pages: [CheckedPage]) {
    print("")
    for page in pages {
      print(paint.strong(sentence(page)))
      if let reason = page.finding.reasons.first {
        write("\(voice.text("check-page.found")): «\(Terminal.escaped(reason.found))»", "  ")
      }
    }
    write(marked(answer.means), "  ")
    for step in answer.steps { write(marked(step), "  - ") }
    for fact in answer.facts.compactMap({ answers.facts[$0] }) where fact.isFirm {
      let source = voice.text("check-page.source", ["source": fact.source, "date": fact.asOf])
      write(paint.faint("\(marked(fact.text)) \(source)"), "  * ")
    }
  }

  /// Writes a text in lines of the terminal's width, the first one after `lead`.
  private func write(_ text: String, _ lead: String = "") {
    var line = lead
    let indent = String(repeating: " ", count: lead.count)
    for word in text.split(separator: " ") {
      if line.count + word.count + 1 > Terminal.width, line.count > indent.count {
        print(line)
        line = indent
      }
      line += (line.count > indent.count ? " " : "") + word
    }
    print(line)
  }

  private func refuse(_ paper: RefusedPaper) {
    let place = paper.page.map { "\(paper.source), \(voice.text("check-page.page")) \($0)" }
    let words = voice.text("errors.\(paper.code)")
    print("")
    print("\(Terminal.escaped(place ?? paper.source)): \(words) [\(paper.code)]")
  }

  private func answer(_ page: CheckedPage) -> PageAnswer? {
    guard page.finding.state == .stop || page.finding.state == .caution else { return nil }
    return page.finding.kind.flatMap { answers.byKind[$0] }
  }

  private func sentence(_ page: CheckedPage) -> String {
    marked(answer(page)?.sentence ?? "check-page.unknown", ["page": String(page.number)])
  }

  /// A text on safety with the mark of a draft where two native readers have not signed it.
  private func marked(_ key: String, _ values: [String: String] = [:]) -> String {
    let text = voice.safety(key, values)
    guard text.standing == .draft else { return text.text }
    return "\(text.text) \(paint.faint("[\(voice.text("page.draft"))]"))"
  }

  private func place(_ page: CheckedPage) -> String {
    let name = Terminal.escaped(page.source)
    return page.pageInSource > 1 ? "\(name) (\(page.pageInSource))" : name
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
