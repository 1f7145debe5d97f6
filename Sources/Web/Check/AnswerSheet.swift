import Desk
import Language
import Markup
import Papers

/// How the answer to one page looks: on the streamed page, in the script's list, in the report.
struct AnswerSheet: Sendable {
  /// How the thumbnail gets into the page.
  enum Thumbnails: Sendable {
    /// As a picture inside the page.
    case inside
    /// As data that the script draws: pages that do not stream may hold no `data:` pictures.
    case drawnByScript
  }

  /// How the sheet speaks.
  let voice: Voice
  /// What each kind of paper means and what to do.
  let answers: PageAnswers
  /// The day on which the sheet is shown, as `2026-11-21`; a lawyer's signature ages.
  let today: String
  /// How the thumbnail gets in.
  let thumbnails: Thumbnails

  /// A sheet for one reader on one day.
  init(
    voice: Voice, answers: PageAnswers, today: String, thumbnails: Thumbnails = .inside
  ) {
    self.voice = voice
    self.answers = answers
    self.today = today
    self.thumbnails = thumbnails
  }

  /// The line that stands above everything: not to sign page 23, and what it is.
  func verdict(_ page: CheckedPage) -> HTML {
    Tag.p(.class("verdict"), .role("alert")) {
      Pictogram.stop.html
      Tag.a(.href(Link(fragment: "page-\(page.number)"))) {
        sentence(page, tag: .span)
      }
    }
  }

  /// A step of the progress: the number of a page that was read, with the sign of its answer.
  func tick(_ page: CheckedPage) -> HTML {
    Tag.a(
      .class("tick \(style(page))"), .href(Link(fragment: "page-\(page.number)"))
    ) {
      pictogram(page.finding.state).html
      Tag.span { String(page.number) }
      Tag.span(.class("heard")) {
        " " + voice.text("check-page.state.\(page.finding.state.rawValue)")
      }
      " "
    }
  }

  /// The whole answer to a page.
  func article(_ page: CheckedPage) -> HTML {
    Tag.article(.class("page \(style(page))"), .id("page-\(page.number)")) {
      heading(page)
      Tag.div(.class("sides")) {
        Thumbnail(page: page, voice: voice).html(thumbnails)
        Tag.div(.class("words")) {
          if page.finding.state != .stop || answer(page) == nil { sentence(page, tag: .p) }
          doubts(page)
          if let answer = answer(page) { explanation(answer, page) }
          found(page)
        }
      }
    }
  }

  /// A file or a page that could not be opened.
  func refusal(_ paper: RefusedPaper) -> HTML {
    Tag.article(.class("page not-read refused")) {
      Tag.h2 {
        Pictogram.notRead.html
        Tag.span {
          Tag.bdi { paper.source }
          if let page = paper.page { ", \(voice.text("check-page.page")) \(page)" }
        }
      }
      Tag.p { voice.text("errors.\(paper.code)") }
      if voice.words.has("errors.\(paper.code).hint") {
        Tag.p { voice.text("errors.\(paper.code).hint") }
      }
      Tag.p(.class("code")) { paper.code }
    }
  }
}

extension AnswerSheet {
  /// The row of the data file for the paper that the page is, unless the page was not read.
  private func answer(_ page: CheckedPage) -> PageAnswer? {
    switch page.finding.state {
    case .stop, .caution: page.finding.kind.flatMap { answers.byKind[$0] }
    case .nothingFound, .notRead: nil
    }
  }

  /// The place of the page among those of its state; summonses and their like come first.
  func order(_ page: CheckedPage) -> Int {
    answer(page)?.order ?? 0
  }

  /// The names of the stylesheet for a page: its state, and `first` for the cautions that lead.
  private func style(_ page: CheckedPage) -> String {
    let state = page.finding.state.rawValue
    guard page.finding.state == .caution, let order = answer(page)?.order, order < 30 else {
      return state
    }
    return state + " first"
  }

  private func pictogram(_ state: PageState) -> Pictogram {
    switch state {
    case .stop: .stop
    case .caution: .caution
    case .notRead: .notRead
    case .nothingFound: .nothingFound
    }
  }

  private func heading(_ page: CheckedPage) -> HTML {
    Tag.h2 {
      pictogram(page.finding.state).html
      Tag.span {
        Tag.span(.class("state")) {
          voice.text("check-page.state.\(page.finding.state.rawValue)")
        }
        " "
        Tag.span(.class("number")) {
          voice.text("check-page.page-number", ["page": String(page.number)])
        }
        if let answer = answer(page) {
          " "
          voice.shown(.span, "kinds.\(answer.kind)", class: "kind", always: false)
        }
      }
    }
  }

  private func sentence(_ page: CheckedPage, tag: Tag) -> HTML {
    let number = ["page": String(page.number)]
    let key =
      switch page.finding.state {
      case .stop, .caution: answer(page)?.sentence ?? "check-page.unknown"
      case .nothingFound: "check-answers.none"
      case .notRead: "check-answers.notread"
      }
    return voice.shown(tag, key, class: "sentence", number)
  }

  private func doubts(_ page: CheckedPage) -> HTML? {
    guard !page.finding.doubts.isEmpty else { return nil }
    return Tag.ul {
      for doubt in page.finding.doubts {
        Tag.li { voice.text("check-answers.doubt.\(doubt.rawValue)") }
      }
    }
  }

  private func explanation(_ answer: PageAnswer, _ page: CheckedPage) -> HTML {
    HTML {
      Tag.h3 { voice.text("check-page.means") }
      voice.shown(
        .p, answer.means, class: "means", pictogram: pictogram(page.finding.state), always: false)
      Tag.h3 { voice.text("check-page.do") }
      Tag.ul(.class("points")) {
        for key in answer.steps { voice.shown(.li, key, pictogram: Self.pictogram(todo: key)) }
      }
      facts(answer)
    }
  }

  private func facts(_ answer: PageAnswer) -> HTML? {
    let rule = FactRule(drafts: voice.drafts, today: today)
    let shown = answer.facts.compactMap { answers.facts[$0] }.filter(rule.shows)
    guard !shown.isEmpty else { return nil }
    return Tag.details {
      Tag.summary { voice.text("check-page.facts") }
      Tag.ul(.class("facts")) {
        for fact in shown { Tag.li { line(fact) } }
      }
    }
  }

  private func line(_ fact: PageFact) -> HTML {
    HTML {
      voice.shown(.span, fact.text)
      " "
      Tag.small(.class("source")) {
        voice.text("check-page.source", ["source": fact.source, "date": fact.asOf])
      }
      if !FactRule.isSigned(fact, today: today) {
        " "
        Tag.small(.class("draft")) { voice.text("page.no-lawyer") }
      }
    }
  }

  private func found(_ page: CheckedPage) -> HTML? {
    guard page.finding.state == .stop || page.finding.state == .caution,
      !page.finding.reasons.isEmpty
    else { return nil }
    return Tag.details {
      Tag.summary { voice.text("check-page.found") }
      Tag.ul {
        for words in Self.distinct(page.finding.reasons.map(\.found)).prefix(8) {
          Tag.li { Tag.mark(.lang("ru")) { Tag.bdi { words } } }
        }
      }
    }
  }

  /// The texts in their order, each once.
  private static func distinct(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }

  private static func pictogram(todo key: String) -> Pictogram {
    switch key.split(separator: ".").last {
    case "pen": .penDown
    case "who": .talk
    case "threat": .quiet
    case "photo": .searched
    case "lawyer", "lawyerfirst": .lawyer
    case "read": .sheets
    case "keep": .passport
    default: .remember
    }
  }
}
