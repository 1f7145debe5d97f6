import Casework
import Desk
import HTTPTypes
import Markup
import Vault

/// Copies of pictures with parts covered: made, shown, given to others.
enum RedactRoutes {
  static let all: [DeskRoute] = [
    .page(
      "/evidence/{id}/redact", "chooseCovered", "The page on which parts of a picture are covered.",
      need: .right(.write),
      query: [
        EvidenceRoutes.page, .text("areas", most: 2000), .text("corner", most: 20),
        .number("at.x", 0...10_000), .number("at.y", 0...100_000),
      ]
    ) { try await RedactPage($0) },
    cover,
    .file(
      "/evidence/{id}/redacted/{copy}", "showRedacted", "A copy with parts covered, to look at.",
      need: .right(.read), types: ["image/jpeg"]
    ) { try await file($0, as: .view) },
    .file(
      "/evidence/{id}/redacted/{copy}", "takeRedacted",
      "A copy with parts covered, to be given to others; that it left is an entry first.",
      need: .right(.read), types: ["image/jpeg"], method: .post
    ) { try await file($0, as: .export) },
  ]

  /// Makes the copy.
  static let cover = DeskRoute.act(
    "/evidence/{id}/redact", "cover", "Make a copy of a page with parts covered.",
    need: .right(.write),
    fields: [
      DeskField("areas", .text(most: 2000), "redact.areas", hint: "redact.areas.hint"),
      DeskField("page", .number(1...200), "redact.page", isRequired: false),
    ], on: "/evidence/{id}/redact"
  ) { request in
    let id = try request.document()
    guard let areas = CoveredArea.areas(request.form["areas"]), !areas.isEmpty else {
      throw FormTrouble("areas", "desk.redact.areas")
    }
    let page = Int(request.form["page"]) ?? 1
    let place = try await request.house.copying.enter()
    defer { place.leave() }
    let copy = try await request.session.redact(
      id, page: page, covering: areas, copier: try request.house.copier())
    return DeskNext(
      "/evidence/\(id)/view?page=\(page)", notice: "redact.made", document: copy.description)
  }

  private static func file(_ request: DeskRequest, as act: CustodyAct) async throws -> DeskFile {
    let copy = try request.document("copy")
    let opened = try await request.session.redacted(copy, of: try request.document(), as: act)
    return DeskFile(
      FileStream.body(opened.opening, 0..<opened.opening.length), type: "image/jpeg",
      name: act == .export ? "redacted-\(copy).jpg" : nil)
  }
}

/// The copies with parts covered that a file has, on the page that shows it.
struct RedactedCopies: Codable, Equatable, Sendable {
  /// One of them.
  struct Copy: Codable, Equatable, Sendable {
    /// Which.
    let id: String
    /// Of which page.
    let page: Int
    /// How many parts are covered.
    let areas: Int
  }

  /// The file.
  let file: String
  /// Its copies.
  let copies: [Copy]

  init(of id: DocumentID, _ session: Session) throws {
    file = id.description
    copies = try session.copies(of: id).compactMap { found in
      guard case .redacted(_, let areas) = found.copy.content else { return nil }
      return Copy(id: found.id.description, page: found.copy.page, areas: areas.count)
    }
  }

  /// What the page says of them.
  func html(_ page: Int, _ scene: DeskScene) -> HTML {
    HTML {
      if scene.may(.write) {
        Tag.p {
          scene.link(
            "/evidence/\(file)/redact?page=\(page)", scene.text("redact.begin"), class: "go quiet")
        }
      }
      if !copies.isEmpty {
        Tag.h2 { scene.text("redact.copies") }
        Tag.ul(.class("plain")) { for copy in copies { line(copy, scene) } }
      }
    }
  }

  private func line(_ copy: Copy, _ scene: DeskScene) -> HTML {
    let path = "/evidence/\(file)/redacted/\(copy.id)"
    return Tag.li {
      scene.link(
        path,
        scene.text("redact.copy", ["page": String(copy.page), "count": String(copy.areas)]))
      " "
      scene.button(path, "redact.take")
    }
  }
}
