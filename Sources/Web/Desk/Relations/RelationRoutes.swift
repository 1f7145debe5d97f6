import Casework
import Desk
import Language
import Markup
import Store

/// What people and organisations are to one another, and what events led to what.
enum RelationRoutes {
  static let all: [DeskRoute] = [ofPerson, ofOrganisation, chain, involve]

  /// Who may stand at an end of a relation.
  private static let kinds: [DocumentKind] = [.person, .organisation]

  static let ofPerson = relate("/people/{id}", "addPersonRelation")
  static let ofOrganisation = relate("/organisations/{id}", "addOrganisationRelation")

  private static func relate(_ page: String, _ operation: String) -> DeskRoute {
    .act(
      page + "/relations", operation, "Say what one is to another person or organisation.",
      need: .right(.write),
      fields: [
        DeskField(
          "what", .choice(Relation.Kind.allCases.map(\.rawValue)), "relations.what"),
        DeskField("to", .line(most: 200), "relations.to", hint: "relations.to.hint"),
        DeskField(
          "when", .line(most: 100), "casebook.field.when", hint: "casebook.hint.when",
          isRequired: false),
        DeskField("source", .pick, "casebook.field.source", isRequired: false),
      ], on: page
    ) { request in
      let (id, form) = (try request.document(), request.form)
      let session = try request.session
      guard let one = try session.view().document(id), kinds.contains(one.kind) else {
        throw WebError(.notFound)
      }
      guard let other = try session.named(form["to"], among: kinds), other.document != id else {
        throw FormTrouble("to", "casebook.no-such-person")
      }
      let saved = try await session.relate(
        id, to: other.document, as: Relation.Kind(rawValue: form["what"]) ?? .relative,
        time: try request.time("when"), source: form.optional("source").map { Source($0) })
      return DeskNext(
        NamedDocument(one).path, notice: "casebook.saved", document: "\(saved.document)")
    }
  }

  static let chain = DeskRoute.act(
    "/events/{id}/chain", "chainEvent", "Say that another event led here, followed, or is a part.",
    need: .right(.write),
    fields: [
      DeskField(
        "relation", .choice(Event.Chained.Relation.allCases.map(\.rawValue)), "relations.chain"),
      DeskField("event", .line(most: 300), "relations.event", hint: "relations.event.hint"),
    ], on: "/events/{id}"
  ) { request in
    let id = try request.document()
    let form = request.form
    let session = try request.session
    guard let other = try session.named(form["event"], among: [.event]), other.document != id else {
      throw FormTrouble("event", "casebook.no-such-event")
    }
    _ = try session.chain(
      id, to: other.document, as: Event.Chained.Relation(rawValue: form["relation"]) ?? .part)
    return DeskNext("/events/\(id)", notice: "casebook.saved", document: "\(id)")
  }
}

extension RelationRoutes {
  private static let victim = "victim"

  static let involve = DeskRoute.act(
    "/events/{id}/people", "involvePerson",
    "Say to whom it was done, or which part somebody had in it.", need: .right(.write),
    fields: [
      DeskField("who", .line(most: 300), "relations.who", hint: "relations.to.hint"),
      DeskField(
        "part", .choice([victim] + Involvement.Degree.allCases.map(\.rawValue)),
        "relations.part"),
      DeskField("kind", .pick, "casebook.field.perpetrators", isRequired: false),
      DeskField("source", .pick, "casebook.field.source", isRequired: false),
    ], on: "/events/{id}"
  ) { request in
    let (id, form) = (try request.document(), request.form)
    let session = try request.session
    guard let party = try session.named(form["who"], among: [.person, .organisation]) else {
      throw FormTrouble("who", "casebook.no-such-person")
    }
    let degree = Involvement.Degree(rawValue: form["part"])
    _ = try session.involve(
      party.document, in: id,
      as: degree.map { .involved($0, kind: form.optional("kind") ?? "P_UNKNOWN") } ?? .victim,
      source: form.optional("source").map { Source($0) })
    return DeskNext("/events/\(id)", notice: "casebook.saved", document: "\(id)")
  }
}

/// What others are to somebody and he to them.
struct RelationsView: Codable, Equatable, Sendable {
  /// One of them.
  struct Line: Codable, Equatable, Sendable {
    /// The other one.
    let other: NamedDocument
    /// What the relation is, as a code.
    let what: String
    /// Whether it is told of the other one.
    let isTurned: Bool
    /// When it was so.
    let time: String?
    /// Who says so.
    let source: String?
    /// The relation, for its history.
    let id: String
  }

  /// The relations, the newest first.
  let lines: [Line]
  /// The kinds of sources to pick from.
  let sources: [PickChoice]

  init(of id: DocumentID, _ request: DeskRequest) throws {
    lines = try request.session.relations(of: id).map { party in
      let relation = party.relation.document
      return Line(
        other: NamedDocument(party.other), what: relation.what.rawValue, isTurned: party.isTurned,
        time: relation.time?.description, source: relation.source.map { request.name(of: $0) },
        id: party.relation.id.description)
    }
    sources = TestimonyForm.choices(request)
  }

  /// The list, and the form for another, which `route` takes at the page that is shown.
  func html(_ route: DeskRoute, at path: String, _ scene: DeskScene) -> HTML {
    HTML {
      if !lines.isEmpty {
        Tag.h2 { scene.text("relations.title") }
        Tag.ul { for line in lines { Tag.li { line.html(scene) } } }
      }
      if scene.may(.write) {
        Tag.details {
          Tag.summary { scene.text("relations.add") }
          FormView(
            route: route, action: path + "/relations", button: "casebook.save",
            choices: ["source": sources.map(\.choice)]
          ).html(scene)
        }
      }
    }
  }
}

extension RelationsView.Line {
  /// "parent of …", or "… is the parent".
  fileprivate func html(_ scene: DeskScene) -> HTML {
    HTML {
      if isTurned {
        other.html(scene)
        " – " + scene.text("relations.what.\(what)")
      } else {
        scene.text("relations.is", ["what": scene.text("relations.what.\(what)")]) + " "
        other.html(scene)
      }
      if let time { " · " + time }
      if let source { " · \(source)" }
      " "
      Tag.small { scene.link("/history/\(id)", scene.text("casebook.history")) }
    }
  }
}
