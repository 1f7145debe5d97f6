package import Casework
internal import Language
package import Markup

/// A published figure as one sheet for a wall: how many of what, how sure that is, and where more is told.
///
/// What is not told stands on it as well: a sheet is read where nobody can turn to the next page. Of a release
/// that was taken back it keeps the figure, struck out, and nothing that leads to more of it.
package struct FigurePoster {
  private let release: PublicRelease
  private let words: SiteWords
  private let number: String
  private let address: String
  private let square: (_ label: String) -> HTML?

  /// The most bars of the chart, and columns of the table below it, that a sheet holds.
  private static let most = 12

  /// A poster.
  ///
  /// - Parameters:
  ///   - release: the release.
  ///   - words: how the sheet speaks.
  ///   - number: by which somebody who stands before it can ask for the release.
  ///   - address: where its pages are; empty for none.
  ///   - square: draws the address.
  package init(
    _ release: PublicRelease, _ words: SiteWords, number: String, address: String,
    square: @escaping (_ label: String) -> HTML?
  ) {
    self.release = release
    self.words = words
    self.number = number
    self.address = address
    self.square = square
  }

  /// The sheet with its stylesheet in it, as the printer needs it.
  package func html(style: String) -> HTML {
    let pages = SitePages(release, words)
    return Document(
      language: words.tongue.rawValue, title: release.title,
      head: Tag.style { HTML(RawHTML(style)) }
    ).page(bodyClass: "paper sheet") {
      Tag.main {
        SiteFrame(release: release, words: words, pages: []).retraction
        Tag.h1 { release.title }
        pages.figure
        if release.retraction == nil {
          time
          frequent("tactic")
        }
        sure(pages)
        Tag.div(.class("foot")) {
          if release.retraction == nil, !address.isEmpty { way }
          footer
        }
      }
    }
  }

  private var sums: ReleaseSums { ReleaseSums(release) }

  /// Bars, and the same figures as a table below them.
  private var time: HTML? {
    let told = [sums.everyMonth(), sums.everyYear()].first { (2...Self.most).contains($0.count) }
    guard let told, let chart = SiteDrawing(words: words).months(told) else { return nil }
    return Tag.figure {
      chart
      Tag.table {
        Tag.caption(.class("heard")) { words.text("time.chart") }
        Tag.tr { for one in told { Tag.th(Attribute("scope", "col")) { one.word } } }
        Tag.tr { for one in told { Tag.td { SiteWords.number(one.count) } } }
      }
    }
  }

  /// The words of a column that most tell, and all others together.
  private func frequent(_ column: String) -> HTML? {
    let told = sums.by(column)
    let shown = Array(told.filter { !$0.word.isEmpty }.prefix(4))
    guard !shown.isEmpty else { return nil }
    let other = told.reduce(0) { $0 + $1.count } - shown.reduce(0) { $0 + $1.count }
    let rows = shown.map { [words.told($0.word, in: column), SiteWords.number($0.count)] }
    return SiteTable(
      caption: words.column(column), columns: [words.column(column), words.text("people")],
      rows: rows + (other > 0 ? [[words.text("other"), SiteWords.number(other)]] : [])
    ).html
  }

  private func sure(_ pages: SitePages) -> HTML {
    HTML {
      Tag.h2 { words.text("poster.sure") }
      Tag.p { words.text("meaning") }
      Tag.p { words.text("methods.share") }
      pages.hidden
    }
  }

  private var way: HTML {
    Tag.figure(.class("way")) {
      square(words.text("poster.square"))
      Tag.figcaption { address }
    }
  }

  private var footer: HTML {
    Tag.footer {
      if words.isDraft { Tag.p { Tag.b { words.text("draft") } } }
      Tag.p { words.text("poster.source") }
      Tag.p {
        words.text("poster.day", ["day": release.day, "k": "\(release.k)"])
        " "
        Tag.b { words.text("poster.number", ["number": number]) }
      }
    }
  }
}
