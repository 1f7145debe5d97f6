internal import Casework
internal import Language
internal import Markup

/// A page of the public site.
package enum SitePage: String, CaseIterable, Sendable {
  case index, table, time, map, voices, methods

  /// Its file below the folder of a tongue; the first page of a table has no number.
  func file(_ number: Int = 1) -> String {
    number == 1 ? "\(rawValue).html" : "\(rawValue)-\(number).html"
  }
}

/// The frame around every page of a release: where one is, what it is, and whether it still stands.
struct SiteFrame {
  let release: PublicRelease
  let words: SiteWords
  /// The pages that there are.
  let pages: [SitePage]

  func page(_ page: SitePage, number: Int = 1, _ body: HTML) -> HTML {
    let style = Link(relative: "../style.css").map {
      Tag.link(Attribute("rel", "stylesheet"), .href($0))
    }
    let title = page == .index ? release.title : "\(words.text("page.\(page)")) · \(release.title)"
    return Document(language: words.tongue.rawValue, title: title, head: style ?? .empty).page {
      Tag.a(.class("skip"), .href(Link(fragment: "main"))) { words.text("skip") }
      header(page)
      Tag.main(.id("main")) {
        retraction
        Tag.h1 { page == .index ? release.title : words.text("page.\(page)") }
        body
      }
      footer
    }
  }

  private func header(_ here: SitePage) -> HTML {
    Tag.header {
      Tag.nav(.ariaLabel(words.text("pages"))) {
        for page in pages {
          Tag.a(
            Link(relative: page.file()).map(Attribute.href),
            page == here ? Attribute("aria-current", "page") : nil
          ) { words.text("page.\(page)") }
        }
      }
      Tag.nav(.class("tongues"), .ariaLabel(words.text("languages"))) {
        for tongue in Tongue.allCases {
          Tag.a(
            Link(relative: "../\(tongue.rawValue)/\(here.file())").map(Attribute.href),
            .lang(tongue.rawValue),
            tongue == words.tongue ? Attribute("aria-current", "true") : nil
          ) { tongue.ownName }
        }
      }
    }
  }

  /// As large as the figure, above it, on every page.
  var retraction: HTML? {
    guard let retraction = release.retraction else { return nil }
    return Tag.section(.class("retracted"), .role("alert")) {
      Tag.p(.class("figure")) { words.text("retracted", ["day": retraction.day]) }
      Tag.p { retraction.reason }
      Tag.p { words.text("retracted.use") }
    }
  }

  private var footer: HTML {
    Tag.footer {
      if words.isDraft { Tag.p { Tag.b { words.text("draft") } } }
      Tag.p { words.text("footer", ["day": release.day, "k": "\(release.k)"]) }
    }
  }
}

/// A table with its caption, for those who see and those who hear it.
struct SiteTable {
  let caption: String
  let columns: [String]
  /// The rows; the last cell of each is a number.
  let rows: [[String]]

  var html: HTML {
    // What scrolls sideways on a telephone can be reached by a key as well.
    Tag.div(
      .class("wide"), .role("region"), .ariaLabel(caption), Attribute("tabindex", "0")
    ) {
      Tag.table {
        // A caption that the first column repeats is for those who hear the page.
        Tag.caption(caption == columns.first ? .class("heard") : nil) { caption }
        Tag.thead {
          Tag.tr { for column in columns { Tag.th(Attribute("scope", "col")) { column } } }
        }
        Tag.tbody {
          for row in rows {
            Tag.tr {
              for cell in row.dropLast() { Tag.td { cell } }
              Tag.td(.class("number")) { row.last ?? "" }
            }
          }
        }
      }
    }
  }
}
