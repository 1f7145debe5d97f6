import Casework
import Desk
import Language
import Markup
import Store

/// What was signed, and how the one it is for can be reached.
enum SigningRoutes {
  static let all: [DeskRoute] = [signing, reach, contact]

  static let signing = DeskRoute.act(
    "/cases/{id}/signing", "recordSigning",
    "Write down what was signed; the steps that follow a signature come into the case.",
    need: .right(.write),
    fields: [
      DeskField("paper", .pick, "casebook.signing.paper"),
      DeskField(
        "when", .line(most: 100), "casebook.field.when", hint: "casebook.hint.when",
        isRequired: false),
      DeskField(
        "understood", .choice(Signing.Understood.allCases.map(\.rawValue)),
        "casebook.understood"),
      DeskField(
        "copy", .line(most: 300), "casebook.signing.copy", hint: "casebook.signing.copy.hint",
        isRequired: false),
      DeskField("words", .text(most: 20_000), "casebook.field.note", isRequired: false),
    ], on: "/cases/{id}"
  ) { request in
    let id = try request.document()
    let form = request.form
    let copy = try form.optional("copy").map { typed in
      guard let file = try request.session.named(typed, among: [.file]) else {
        throw FormTrouble("copy", "casebook.no-such-file")
      }
      return file.document
    }
    let signing = Signing(
      paper: form["paper"], time: try request.time("when")?.description ?? "",
      understood: Signing.Understood(rawValue: form["understood"]) ?? .unknown, copy: copy,
      words: form["words"])
    let steps = request.tables.steps.steps.filter { $0.list == "after-signature" }.map(\.code)
    _ = try request.session.recordSigning(signing, in: id, steps: steps)
    return DeskNext("/cases/\(id)", notice: "casebook.saved", document: "\(id)")
  }

  static let reach = DeskRoute.act(
    "/cases/{id}/reach", "setContact", "Seal how he can be reached, and when that is safe.",
    need: .right(.write),
    fields: [
      DeskField("name", .line(most: 300), "casebook.contact.name", isRequired: false),
      DeskField("ways", .line(most: 300), "casebook.field.ways"),
      DeskField("hours", .line(most: 200), "casebook.field.hours", isRequired: false),
    ], on: "/cases/{id}"
  ) { request in
    let id = try request.document()
    let form = request.form
    _ = try request.session.setContact(
      Contact(
        name: form.optional("name"), ways: [form["ways"]], safeHours: form.optional("hours")),
      of: id)
    return DeskNext("/cases/\(id)", notice: "casebook.saved", document: "\(id)")
  }

  static let contact = DeskRoute.reveal(
    "/cases/{id}/contact", "revealCaseContact",
    "Open once how he can be reached; the reason is an entry.", need: .right(.sealedFields),
    fields: [DeskField("reason", .line(most: 300), "casebook.field.reason")], on: "/cases/{id}"
  ) { request in
    let id = try request.document()
    let contact = try await request.session.contact(of: id, reason: request.form["reason"])
    return CaseContactPage(
      id: id.description, name: contact?.name, ways: contact?.ways ?? [],
      hours: contact?.safeHours)
  }
}

/// How somebody can be reached, opened for this display.
struct CaseContactPage: DeskPage {
  /// Which case.
  let id: String
  /// The name he gave.
  let name: String?
  /// Telephones and addresses.
  let ways: [String]
  /// When it is safe.
  let hours: String?

  func title(_ scene: DeskScene) -> String { scene.text("casebook.contact") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p(.class("warn")) { scene.text("casebook.contact.before") }
      Facts([
        (scene.text("casebook.contact.name"), name.map { name in Tag.bdi { name } }),
        (
          scene.text("casebook.field.ways"),
          HTML { for way in ways { Tag.div { Tag.bdi { way } } } }
        ),
        (scene.text("casebook.field.hours"), hours.map { hours in Tag.b { hours } }),
      ]).html
      Tag.p(.class("hint")) { scene.text("casebook.revealed.hint") }
      Tag.p { scene.link("/cases/\(id)", scene.text("casebook.back")) }
    }
  }
}
