import Casework
import Desk
import Store

/// The register of letters on paper.
enum PostRoutes {
  static let all: [DeskRoute] = [list, add, reveal]

  static let list = DeskRoute.page(
    "/post", "listPost", "Letters on paper that came in and went out, the newest first.",
    need: .right(.read),
    query: [
      .choice("direction", PostItem.Direction.allCases.map(\.rawValue)), .text("after", most: 80),
    ]
  ) { request in
    let direction = request.query["direction"].flatMap { PostItem.Direction(rawValue: $0) }
    let found = try request.session.post(
      direction, after: request.query["after"].flatMap { PageMark($0) })
    return PostPage(
      direction: direction?.rawValue, lines: found.lines.map(PostPage.Line.init),
      next: found.next?.description)
  }

  static let add = DeskRoute.act(
    "/post", "addPost", "Write a letter into the register.", need: .right(.write),
    fields: [
      DeskField(
        "direction", .choice(PostItem.Direction.allCases.map(\.rawValue)), "post.direction"),
      DeskField("day", .day, "post.day"),
      DeskField("way", .choice(PostItem.Way.allCases.map(\.rawValue)), "post.way"),
      DeskField("mark", .line(most: 100), "post.mark", hint: "post.mark.hint", isRequired: false),
      DeskField(
        "correspondent", .line(most: 200), "post.correspondent", hint: "post.correspondent.hint",
        isRequired: false),
      DeskField("about", .line(most: 200), "post.about", hint: "post.about.hint"),
      DeskField(
        "document", .line(most: 200), "post.document", hint: "post.document.hint",
        isRequired: false),
    ], on: "/post"
  ) { request in
    let form = request.form
    let saved = try await request.session.register(
      PostItem(
        PostItem.Direction(rawValue: form["direction"]) ?? .in, day: form["day"],
        way: PostItem.Way(rawValue: form["way"]) ?? .other, mark: form["mark"],
        about: form["about"], document: try document(form["document"], request)),
      correspondent: form.optional("correspondent"))
    return DeskNext("/post", notice: "inbox.saved", document: saved.document.description)
  }

  /// The thing whose address was copied; another team's is like one that is not there.
  private static func document(_ typed: String, _ request: DeskRequest) throws -> DocumentID? {
    guard !typed.isEmpty else { return nil }
    let names = typed.split { "/?#".contains($0) }.compactMap { DocumentID(String($0)) }
    guard let id = names.last, try request.session.view().document(id) != nil else {
      throw FormTrouble("document", "post.document")
    }
    return id
  }

  static let reveal = DeskRoute.reveal(
    "/post/{id}/correspondent", "revealCorrespondent",
    "Open who wrote a letter or gets it; the opening is recorded.", need: .right(.sealedFields),
    fields: [DeskField("reason", .line(most: 300), "inbox.contact.reason")], on: "/post"
  ) { request in
    let name = try await request.session.correspondent(
      of: try request.document(), reason: request.form["reason"])
    return CorrespondentPage(name: name)
  }
}
