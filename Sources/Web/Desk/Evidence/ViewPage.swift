import Casework
import Desk
import Markup

/// The page that shows a file: hidden and silent until somebody wants to see or hear it.
///
/// A picture is shown as it was drawn anew in the sandbox; sound and film are played as they came.
struct ViewPage: DeskPage {
  /// Which.
  let id: String
  /// The name it came with.
  let name: String
  /// The media type by its first bytes.
  let type: String
  /// Which page of it.
  let page: Int
  /// How many pages it has; 0 for what has none.
  let pages: Int
  /// Why there is no copy to show, as a code of the errors.
  let trouble: String?
  /// What somebody typed from it.
  let typed: TranscriptPart
  /// The copies with parts covered.
  let redacted: RedactedCopies

  init(_ request: DeskRequest) async throws {
    let id = try request.document()
    guard case .file(let saved) = try request.session.open(id).document else {
      throw WebError(.notFound)
    }
    self.id = id.description
    name = saved.document.name
    type = saved.document.type
    typed = try TranscriptPart(id, request)
    page = request.number("page") ?? 1
    redacted = try RedactedCopies(of: id, request.session)
    guard EvidenceRoutes.copied.contains(type) else {
      (pages, trouble) = (0, nil)
      return
    }
    do {
      pages = try await Self.pages(of: id, page, request)
      trouble = nil
    } catch let missing as NoCopy {
      (pages, trouble) = (0, missing.code)
    }
  }

  /// Makes the copies when there are none, so that the page knows what it will show.
  private static func pages(
    of id: DocumentID, _ page: Int, _ request: DeskRequest
  ) async throws -> Int {
    let place = try await request.house.copying.enter()
    defer { place.leave() }
    return try await request.session.picture(
      of: id, page: page, isSmall: true, copier: try request.house.copier()
    ).copy.pages
  }

  func title(_ scene: DeskScene) -> String { name }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p { scene.link("/documents/\(id)", scene.text("desk.evidence.back")) }
      if let trouble {
        Tag.p(.class("warn")) { scene.text("errors.\(trouble)") }
        Tag.p(.class("hint")) { scene.text("desk.evidence.unshown.how") }
      } else if EvidenceRoutes.shows(type) {
        Tag.p(.class("warn")) { scene.text("desk.evidence.warning") }
        veil(scene)
        if pages > 0 { Tag.p(.class("hint")) { scene.text("desk.evidence.copy") } }
        if pages > 1 { turning(scene) }
        if pages > 0 { redacted.html(page, scene) }
      } else {
        EmptyState(key: "desk.evidence.unshown").html(scene)
      }
      typed.html(scene)
    }
  }

  private func veil(_ scene: DeskScene) -> HTML {
    Tag.details(.class("veil")) {
      Tag.summary(.class("go quiet")) {
        if pages > 0 {
          Tag.span(.class("window")) {
            Tag.img(.class("glimpse"), .src(picture("small")), Attribute("alt", ""))
          }
        }
        scene.text("desk.evidence.unveil")
      }
      medium(scene)
    }
  }

  private func medium(_ scene: DeskScene) -> HTML {
    guard let tag = EvidenceRoutes.played[type] else {
      return Tag.img(
        .class("shown"), .src(picture("large")), Attribute("loading", "lazy"),
        Attribute("alt", scene.text("desk.evidence.picture")), Attribute("tabindex", "0"))
    }
    return tag(
      .class("shown"), .src(Link(path: "/evidence/\(id)/play")), Attribute("controls"),
      Attribute("muted"), Attribute("preload", "none"))
  }

  private func picture(_ size: String) -> Link {
    Link(path: "/evidence/\(id)/picture?page=\(page)&size=\(size)")
  }

  private func turning(_ scene: DeskScene) -> HTML {
    Tag.p(.class("acts")) {
      if page > 1 { turn(to: page - 1, scene) }
      scene.text("desk.evidence.page", ["page": String(page), "pages": String(pages)])
      if page < pages { turn(to: page + 1, scene) }
    }
  }

  private func turn(to other: Int, _ scene: DeskScene) -> HTML {
    scene.link(
      "/evidence/\(id)/view?page=\(other)",
      scene.text(other > page ? "desk.next" : "desk.evidence.page.before"), class: "go quiet")
  }
}
