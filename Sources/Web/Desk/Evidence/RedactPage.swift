import Casework
import Desk
import Markup

/// The page on which parts of a picture are covered: two clicks are two corners, and no script is needed;
/// a keyboard writes the same numbers into the field.
struct RedactPage: DeskPage {
  /// Which file.
  let id: String
  /// The name it came with.
  let name: String
  /// Which page of it.
  let page: Int
  /// What is covered so far, as `CoveredArea.areas` reads it.
  let areas: String
  /// The first corner of the next area, in thousandths; `nil` when none was chosen.
  let corner: Corner?
  /// Why there is no copy to cover, as a code of the errors.
  let trouble: String?

  /// A corner in thousandths of the sides.
  struct Corner: Codable, Equatable, Sendable {
    /// From the left.
    let x: Int
    /// From above.
    let y: Int
  }

  /// How wide the picture is shown, in pixels: narrow enough for a telephone.
  static let width = 300

  init(_ request: DeskRequest) async throws {
    let id = try request.document()
    guard case .file(let saved) = try request.session.open(id).document,
      EvidenceRoutes.copied.contains(saved.document.type)
    else { throw WebError(.notFound) }
    self.id = id.description
    name = saved.document.name
    page = request.number("page") ?? 1
    let typed = request.form["areas"]
    var covered = CoveredArea.areas(request.query["areas"] ?? "") ?? []
    do {
      let size = try await Self.size(of: id, page, request)
      let clicked = Self.corner(request, size)
      let first = Self.corner(request.query["corner"])
      if let first, let clicked, let area = CoveredArea((first.x, first.y), (clicked.x, clicked.y))
      {
        covered.append(area)
        corner = nil
      } else {
        corner = clicked
      }
      trouble = nil
    } catch let missing as NoCopy {
      (corner, trouble) = (nil, missing.code)
    }
    areas = typed.isEmpty ? covered.map(\.description).joined(separator: "\n") : typed
  }

  private static func size(
    of id: DocumentID, _ page: Int, _ request: DeskRequest
  ) async throws -> (width: Int, height: Int) {
    let place = try await request.house.copying.enter()
    defer { place.leave() }
    return try await request.session.picture(
      of: id, page: page, isSmall: true, copier: try request.house.copier()
    ).size()
  }

  /// Where the picture was clicked; it is shown `width` pixels wide.
  private static func corner(
    _ request: DeskRequest, _ size: (width: Int, height: Int)
  ) -> Corner? {
    guard let x = request.number("at.x"), let y = request.number("at.y") else { return nil }
    return Corner(
      x: min(x * 1000 / width, 1000), y: min(y * 1000 * size.width / (width * size.height), 1000))
  }

  private static func corner(_ text: String?) -> Corner? {
    let numbers = (text ?? "").split(separator: ",").compactMap { Int($0) }
    return numbers.count == 2 ? Corner(x: numbers[0], y: numbers[1]) : nil
  }

  func title(_ scene: DeskScene) -> String { scene.text("redact.title") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p {
        Tag.a(.href(Link(path: "/evidence/\(id)/view?page=\(page)"))) { Tag.bdi { name } }
      }
      if let trouble {
        Tag.p(.class("warn")) { scene.text("errors.\(trouble)") }
      } else {
        Tag.p { scene.text(corner == nil ? "redact.first" : "redact.second") }
        picture(scene)
        FormView(
          route: RedactRoutes.cover, action: "/evidence/\(id)/redact", button: "redact.make",
          values: ["areas": [areas]], hidden: ["page": String(page)]
        ).html(scene)
        Tag.p(.class("hint")) { scene.text("redact.hint") }
      }
    }
  }

  private func picture(_ scene: DeskScene) -> HTML {
    Tag.form(.class("redact"), .action(Link(path: "/evidence/\(id)/redact"))) {
      Tag.input(.type("hidden"), .name("page"), .value(String(page)))
      Tag.input(.type("hidden"), .name("areas"), .value(areas))
      if let corner {
        Tag.input(.type("hidden"), .name("corner"), .value("\(corner.x),\(corner.y)"))
      }
      Tag.input(
        .type("image"), .name("at"), Attribute("width", String(Self.width)),
        .src(Link(path: "/evidence/\(id)/picture?page=\(page)&size=small")),
        Attribute("alt", scene.text("redact.picture")))
      Tag.svg(
        Attribute("viewBox", "0 0 1000 1000"), Attribute("preserveAspectRatio", "none"),
        Attribute("aria-hidden", "true")
      ) {
        for area in CoveredArea.areas(areas) ?? [] { Self.cover(area) }
        if let corner {
          Tag.circle(
            Attribute("cx", String(corner.x)), Attribute("cy", String(corner.y)),
            Attribute("r", "18"))
        }
      }
    }
  }

  private static func cover(_ area: CoveredArea) -> HTML {
    Tag.rect(
      Attribute("x", String(area.left)), Attribute("y", String(area.top)),
      Attribute("width", String(area.right - area.left)),
      Attribute("height", String(area.bottom - area.top)))
  }
}
