package import Casework
package import Language
package import Markup

/// The pages of a release in six tongues, with its data: files that need no server and no script.
package struct PublicSite: Sendable {
  /// The most bytes of one page.
  package static let mostBytes = 100_000
  /// Rows of the table on one page: some 60 kB in the longest tongue.
  static let rowsOnPage = 200

  private let release: PublicRelease
  private let speakers: [SiteWords]

  /// A site.
  package init(
    _ release: PublicRelease, words: Words, vocabulary: Vocabulary, gazetteer: Gazetteer
  ) {
    self.release = release
    speakers = Tongue.allCases.map {
      SiteWords($0, words: words, vocabulary: vocabulary, gazetteer: gazetteer)
    }
  }

  /// Hands out every file by its path; the stylesheet is the caller's.
  ///
  /// - Throws: what `write` throws.
  package func write(_ write: (String, [UInt8]) throws -> Void) rethrows {
    try write("index.html", door.bytes)
    for speaker in speakers {
      let pages = SitePages(release, speaker)
      for page in pages.all {
        for (number, html) in pages.html(of: page).enumerated() {
          try write("\(speaker.tongue.rawValue)/\(page.file(number + 1))", html.bytes)
        }
      }
    }
    let data = DataPackage(release)
    for (path, text) in data.files { try write("data/\(path)", Array(text.utf8)) }
    if let proof = release.proof {
      try write("proof/checkpoint.txt", Array(proof.checkpoint.utf8))
      try write("proof/figure.json", Array(data.figure(proof).utf8))
    }
  }

  /// The report: the same pages one after the other, for paper.
  package func report(in tongue: Tongue, style: String) -> HTML? {
    speakers.first { $0.tongue == tongue }.map { SitePages(release, $0).report(style) }
  }

  /// The first page: six languages, the same words to choose in none of them.
  private var door: HTML {
    let style = Link(relative: "style.css").map {
      Tag.link(Attribute("rel", "stylesheet"), .href($0))
    }
    return Document(language: "ru", title: release.title, head: style ?? .empty).page {
      Tag.main {
        if release.retraction != nil {
          Tag.section(.class("retracted"), .role("alert")) {
            for speaker in speakers {
              Tag.p(.lang(speaker.tongue.rawValue)) {
                speaker.text("retracted", ["day": release.retraction?.day ?? ""])
              }
            }
          }
        }
        Tag.h1 { release.title }
        Tag.ul(.class("door")) {
          for speaker in speakers {
            Tag.li {
              Tag.a(
                Link(relative: "\(speaker.tongue.rawValue)/index.html").map(Attribute.href),
                .lang(speaker.tongue.rawValue)
              ) { speaker.tongue.ownName }
            }
          }
        }
      }
    }
  }
}
