import Casework
import Desk
import Markup

/// The register of post.
struct PostPage: DeskPage {
  /// Which way, when only one was asked for.
  let direction: String?
  /// The lines.
  let lines: [Line]
  /// Where the next page begins.
  let next: String?

  /// A letter.
  struct Line: Codable, Equatable, Sendable {
    /// The document.
    let id: String
    /// Its running number.
    let number: Int
    /// Which way.
    let direction: String
    /// The day.
    let day: String
    /// How it was carried.
    let way: String
    /// The number of the post office.
    let mark: String
    /// What it is about.
    let about: String
    /// What it belongs to.
    let document: String?
    /// Whether somebody's name is sealed in it.
    let hasCorrespondent: Bool

    init(_ line: PostLine) {
      id = line.id.description
      number = line.number
      direction = line.item.direction.rawValue
      day = line.item.day
      way = line.item.way.rawValue
      mark = line.item.mark
      about = line.item.about
      document = line.item.document?.description
      hasCorrespondent = line.item.correspondent != nil
    }
  }

  func title(_ scene: DeskScene) -> String { scene.text("post.place") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p(.class("lead")) { scene.text("post.lead") }
      tabs(scene)
      if lines.isEmpty { EmptyState(key: "post.none").html(scene) } else { table(scene) }
      if let next {
        let chosen = direction.map { "direction=\($0)&" } ?? ""
        Pager(next: "/post?\(chosen)after=\(next)").html(scene)
      }
      if scene.may(.write) {
        Tag.h2 { scene.text("post.add") }
        FormView(route: PostRoutes.add, action: "/post", button: "inbox.save").html(scene)
      }
    }
  }

  private func tabs(_ scene: DeskScene) -> HTML {
    let ways = PostItem.Direction.allCases.map(\.rawValue)
    return FilterTabs(
      label: scene.text("post.direction"),
      tabs: [("/post", scene.text("post.all"), direction == nil)]
        + ways.map {
          ("/post?direction=\($0)", scene.text("post.direction.\($0)"), $0 == direction)
        }
    ).html
  }

  private func table(_ scene: DeskScene) -> HTML {
    DeskTable(
      caption: scene.text("post.place"),
      columns: [
        "post.number", "post.day", "post.direction", "post.way", "post.about", "post.document",
      ]
      .map { scene.text($0) },
      rows: lines.map { line in
        [
          HTML(text: String(line.number)), HTML(text: line.day),
          HTML(text: scene.text("post.direction.\(line.direction)")), way(line, scene),
          HTML {
            Tag.bdi { line.about }
            if line.hasCorrespondent, scene.may(.sealedFields) { self.sealed(line, scene) }
          },
          HTML {
            if let document = line.document {
              scene.link("/documents/\(document)", scene.text("inbox.open"))
            }
          },
        ]
      }
    ).html
  }

  private func way(_ line: Line, _ scene: DeskScene) -> HTML {
    HTML {
      scene.text("post.way.\(line.way)")
      if !line.mark.isEmpty {
        " · "
        Tag.bdi { line.mark }
      }
    }
  }

  private func sealed(_ line: Line, _ scene: DeskScene) -> HTML {
    Tag.details {
      Tag.summary { scene.text("post.correspondent") }
      FormView(
        route: PostRoutes.reveal, action: "/post/\(line.id)/correspondent",
        button: "inbox.contact.show"
      ).html(scene)
    }
  }
}

/// Who wrote a letter or gets it, opened for one display.
struct CorrespondentPage: DeskPage {
  /// The name.
  let name: String

  func title(_ scene: DeskScene) -> String { scene.text("post.correspondent") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p(.class("hint")) { scene.text("inbox.contact.recorded") }
      Tag.p { Tag.bdi { name } }
      Tag.p { scene.link("/post", scene.text("post.place")) }
    }
  }
}
