import Casework
import Markup

extension SearchPage {
  func body(_ scene: DeskScene) -> HTML {
    HTML {
      finder(scene)
      keptList(scene)
      for field in unread {
        Tag.p(.class("warn")) {
          scene.text(Self.label(of: field)) + ": " + scene.text("search.unread")
        }
      }
      if !meant.isEmpty {
        Tag.p {
          scene.text("search.meant") + " "
          for one in meant {
            scene.link(one.path, one.text, class: "quiet")
            " "
          }
        }
      }
      results(scene)
      Pager(next: next).html(scene)
      if let question { keep(question, scene) }
      Tag.p(.class("hint")) { scene.text("desk.search.sealed") }
    }
  }

  private static func label(of field: String) -> String {
    switch field {
    case "code": "casebook.column.code"
    case "place": "casebook.column.where"
    default: "search.\(field)"
    }
  }

  private func finder(_ scene: DeskScene) -> HTML {
    Tag.form(.class("finder many"), .role("search"), .action(Link(path: "/search"))) {
      Tag.input(
        .type("search"), .name("words"), .value(words), Attribute("maxlength", "200"),
        Attribute("autocomplete", "off"), .ariaLabel(scene.text("desk.search")))
      Tag.button(.class("go"), .type("submit")) { scene.text("desk.search.button") }
      Tag.details(narrowed.isEmpty && kind == nil && unread.isEmpty ? nil : Attribute("open")) {
        Tag.summary { scene.text("search.narrow") }
        Tag.div(.class("form")) {
          kinds(scene)
          for field in ["code", "place", "since", "until"] {
            Tag.p {
              Tag.label(Attribute("for", "narrow-" + field)) { scene.text(Self.label(of: field)) }
              Tag.input(
                .id("narrow-" + field), .type("text"), .name(field),
                .value(narrowed[field]?.first ?? ""), Attribute("autocomplete", "off"))
            }
          }
        }
      }
    }
  }

  private func kinds(_ scene: DeskScene) -> HTML {
    Tag.p {
      Tag.label(Attribute("for", "narrow-kind")) { scene.text("desk.column.kind") }
      Tag.select(.id("narrow-kind"), .name("kind")) {
        Tag.option(.value("")) { scene.text("casebook.all") }
        for word in Self.shown.map(\.word) {
          Tag.option(.value(word), word == kind ? Attribute("selected") : nil) {
            scene.text("desk.kind.\(word)")
          }
        }
      }
    }
  }

  /// The kinds that have words to be found by.
  private static let shown: [DocumentKind] = [
    .report, .case, .event, .person, .place, .organisation, .promise, .claim, .intervention,
    .letter, .referral, .note, .task, .file, .handOver,
  ]

  private func keptList(_ scene: DeskScene) -> HTML? {
    guard !kept.isEmpty else { return nil }
    return Tag.section {
      Tag.h2 { scene.text("search.kept-list") }
      Tag.ul(.class("kept")) {
        for one in kept {
          Tag.li {
            Tag.a(.href(Link(path: one.path))) { Tag.bdi { one.name } }
            " "
            if one.isShared { Badge(text: scene.text("search.shared-badge")).html }
            " "
            scene.button("/search/\(one.id)/drop", "search.drop")
          }
        }
      }
    }
  }

  private func results(_ scene: DeskScene) -> HTML {
    if question == nil, unread.isEmpty { return EmptyState(key: "desk.search.begin").html(scene) }
    if rows.isEmpty { return EmptyState(key: "desk.search.none").html(scene) }
    return DeskTable(
      caption: scene.text("desk.place.search"),
      columns: [
        scene.text("desk.column.title"), scene.text("desk.column.kind"),
        scene.text("desk.column.saved"),
      ],
      rows: rows.map { row in
        [
          title(row, scene), HTML(text: scene.text("desk.kind.\(row.kind)")),
          scene.moment(row.at),
        ]
      }
    ).html
  }

  /// What a document is called, with the words around what was looked for.
  private func title(_ row: FoundDocument, _ scene: DeskScene) -> HTML {
    var title =
      row.title.isEmpty
      ? scene.link(row.path, scene.text("desk.untitled"))
      : Tag.a(.href(Link(path: row.path))) { Tag.bdi { row.title } }
    for words in row.because {
      title += Self.reason.opening
      title += HTML(text: words)
      title += Self.reason.ending
    }
    return title
  }

  /// What stands around the words for which a document was found: a list shows a hundred of them.
  private static let reason = (
    opening: Tag.div.opening() + Tag.small.opening() + Tag.bdi.opening() + HTML(text: "… "),
    ending: HTML(text: " …") + Tag.bdi.closing + Tag.small.closing + Tag.div.closing
  )

  private func keep(_ question: KeptSearch.Question, _ scene: DeskScene) -> HTML {
    Tag.details {
      Tag.summary { scene.text("search.keep") }
      FormView(
        route: SearchRoutes.keep, action: "/search/keep", button: "casebook.save",
        hidden: [
          "words": question.words, "kind": question.kind ?? "", "code": question.code ?? "",
          "place": question.place ?? "", "since": question.since ?? "",
          "until": question.until ?? "",
        ]
      ).html(scene)
    }
  }
}
