internal import Casework
internal import Language
internal import Markup

/// The pages of a release in one tongue.
struct SitePages {
  private let release: PublicRelease
  private let words: SiteWords
  private let sums: ReleaseSums

  init(_ release: PublicRelease, _ words: SiteWords) {
    self.release = release
    self.words = words
    sums = ReleaseSums(release)
  }

  /// The pages that this release has.
  var all: [SitePage] {
    SitePage.allCases.filter { page in
      switch page {
      case .time: sums.time != nil
      case .map: release.columns.contains("place")
      case .voices: !release.voices.isEmpty
      default: true
      }
    }
  }

  private var frame: SiteFrame { SiteFrame(release: release, words: words, pages: all) }

  /// A page, or the pages of one that is long.
  ///
  /// Of a release that was taken back the figure stays, struck out; what was built on it is gone.
  func html(of page: SitePage) -> [HTML] {
    if release.retraction != nil, ![.index, .methods].contains(page) {
      return [frame.page(page, Tag.p { words.text("retracted.gone") })]
    }
    return switch page {
    case .index: [frame.page(page, index)]
    case .table: tables
    case .time: [frame.page(page, time)]
    case .map: [frame.page(page, map)]
    case .voices: [frame.page(page, voices)]
    case .methods: [frame.page(page, methods)]
    }
  }

  /// All of it for paper; of the table the first thousand lines.
  func report(_ style: String) -> HTML {
    Document(
      language: words.tongue.rawValue, title: release.title,
      head: Tag.style { HTML(RawHTML(style)) }
    ).page(bodyClass: "paper") {
      Tag.main {
        frame.retraction
        Tag.h1 { release.title }
        if words.isDraft { Tag.p { Tag.b { words.text("draft") } } }
        index
        for page in all where isPrinted(page) {
          Tag.h1 { words.text("page.\(page)") }
          switch page {
          case .time: time
          case .map: map
          case .voices: voices
          default: methods
          }
        }
        if release.retraction == nil {
          Tag.h1 { words.text("page.table") }
          table(Array(release.cells.prefix(1000)))
          if release.cells.count > 1000 { Tag.p { words.text("table.more") } }
        }
      }
    }
  }

  private func isPrinted(_ page: SitePage) -> Bool {
    page == .methods || (release.retraction == nil && page != .index && page != .table)
  }

  /// How many of what, and of which time; struck out when it was taken back.
  var figure: HTML {
    HTML {
      Tag.p(.class(release.retraction == nil ? "figure" : "figure gone")) {
        words.text("lead.\(release.unit.rawValue)", count: release.account.published)
      }
      if !release.from.isEmpty || !release.to.isEmpty {
        Tag.p { words.text("period", ["from": release.from, "to": release.to]) }
      }
    }
  }

  private var index: HTML {
    HTML {
      figure
      Tag.p { words.text("meaning") }
      hidden
      if release.retraction == nil {
        for column in release.columns where column != sums.time { short(column) }
      }
      Tag.h2 { words.text("data") }
      Tag.ul {
        for file in ["cells.csv", "cells.schema.json", "datapackage.json"] {
          Tag.li { Tag.a(Link(relative: "../data/\(file)").map(Attribute.href)) { file } }
        }
        if release.proof != nil {
          for file in ["figure.json", "checkpoint.txt"] {
            Tag.li { Tag.a(Link(relative: "../proof/\(file)").map(Attribute.href)) { file } }
          }
        }
      }
    }
  }

  /// What is not told, and why: as near to the figure as the figure itself.
  var hidden: HTML {
    let account = release.account
    let all = account.records
    return Tag.section(.class("hidden")) {
      Tag.p {
        words.text(
          "hidden", count: account.hidden, ["share": words.percent(account.hidden, of: all)])
      }
      Tag.ul {
        if account.withheld > 0 {
          Tag.li {
            words.text(
              "hidden.k", count: account.withheld,
              ["share": words.percent(account.withheld, of: all), "k": "\(release.k)"])
          }
        }
        let stayed = account.stayed.values.reduce(0, +)
        if stayed > 0 {
          Tag.li {
            words.text(
              "hidden.consent", count: stayed, ["share": words.percent(stayed, of: all)])
          }
        }
        if account.repeats > 0 { Tag.li { words.text("hidden.repeats", count: account.repeats) } }
      }
    }
  }

  /// The ten most frequent words of a column, and all others together.
  private func short(_ column: String) -> HTML {
    let told = sums.by(column)
    let shown = Array(told.filter { !$0.word.isEmpty }.prefix(10))
    let other = told.reduce(0) { $0 + $1.count } - shown.reduce(0) { $0 + $1.count }
    let rows = shown.map { [words.told($0.word, in: column), SiteWords.number($0.count)] }
    return SiteTable(
      caption: words.column(column), columns: [words.column(column), words.text("people")],
      rows: rows + (other > 0 ? [[words.text("other"), SiteWords.number(other)]] : [])
    ).html
  }

  private var tables: [HTML] {
    let size = PublicSite.rowsOnPage
    let count = max(1, (release.cells.count + size - 1) / size)
    return (0..<count).map { number in
      let cells = Array(release.cells.dropFirst(number * size).prefix(size))
      return frame.page(
        .table, number: number + 1,
        HTML {
          Tag.p { words.text("table.lead", ["k": "\(release.k)"]) }
          table(cells)
          pager(number + 1, of: count)
        })
    }
  }

  private func pager(_ number: Int, of count: Int) -> HTML? {
    guard count > 1 else { return nil }
    return Tag.nav(.class("pager"), .ariaLabel(words.text("page.table"))) {
      if number > 1 {
        Tag.a(Link(relative: SitePage.table.file(number - 1)).map(Attribute.href)) {
          words.text("before")
        }
      }
      Tag.span { "\(number) / \(count)" }
      if number < count {
        Tag.a(Link(relative: SitePage.table.file(number + 1)).map(Attribute.href)) {
          words.text("after")
        }
      }
    }
  }

  private func table(_ cells: [PublicRelease.Cell]) -> HTML {
    SiteTable(
      caption: words.text("page.table"),
      columns: release.columns.map(words.column) + [words.text("people")],
      rows: cells.map { cell in
        zip(release.columns, cell.words).map { words.told($1, in: $0) }
          + [SiteWords.number(cell.count)]
      }
    ).html
  }

  private var time: HTML {
    let (months, years) = sums.times()
    let untold = sums.by(sums.time ?? "").first { $0.word.isEmpty }?.count ?? 0
    return HTML {
      Tag.p { words.text("time.lead") }
      if let chart = SiteDrawing(words: words).months(sums.chart()) {
        Tag.figure { chart }
      }
      SiteTable(
        caption: words.text("time.chart"),
        columns: [words.column(sums.time ?? ""), words.text("people")],
        rows: months.map { [$0.word, SiteWords.number($0.count)] }
          + years.map {
            [words.text("year", ["year": $0.word]), SiteWords.number($0.count)]
          } + (untold > 0 ? [[words.text("untold"), SiteWords.number(untold)]] : [])
      ).html
    }
  }

  private var map: HTML {
    let told = sums.by("place")
    let points = told.compactMap { one in
      words.point(one.word).map { point in
        (name: words.told(one.word, in: "place"), point: point, count: one.count)
      }
    }
    return HTML {
      Tag.p { words.text("map.lead") }
      if let drawing = SiteDrawing(words: words).map(points) { Tag.figure { drawing } }
      SiteTable(
        caption: words.text("map.chart"), columns: [words.column("place"), words.text("people")],
        rows: told.map { [words.told($0.word, in: "place"), SiteWords.number($0.count)] }
      ).html
    }
  }

  private var voices: HTML {
    HTML {
      Tag.p { words.text("voices.lead") }
      for voice in release.voices {
        Tag.blockquote(.lang(voice.language)) { voice.text }
      }
    }
  }

  private var methods: HTML {
    HTML {
      for (key, values) in methodTexts { Tag.p { words.text("methods.\(key)", values) } }
      if release.proof != nil {
        Tag.h2 { words.text("methods.proof") }
        Tag.p { words.text("methods.proof.text") }
        Tag.pre { release.proof?.checkpoint ?? "" }
        Tag.p { Tag.code { release.proof?.key ?? "" } }
      }
    }
  }

  private var methodTexts: [(String, [String: String])] {
    let k = "\(release.k)"
    return [
      ("what", [:]), ("consent", [:]), ("k", ["k": k]), ("coarse", [:]), ("releases", ["k": k]),
      ("share", [:]), ("empty", [:]), ("words", [:]), ("retract", [:]),
    ] + (release.k < 11 ? [("smallk", ["k": k])] : [])
  }
}
