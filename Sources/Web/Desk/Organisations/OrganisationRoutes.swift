import Casework
import Desk
import Language
import Markup
import Store

/// Offices, firms and units: names, where they sit, who leads them, what they are said to have done.
enum OrganisationRoutes {
  static let all: [DeskRoute] = [list, show, new, keep, edit]

  static let list = DeskRoute.page(
    "/organisations", "listOrganisations", "Organisations, newest first, by kind.",
    need: .right(.read), query: [.after, .text("what")]
  ) { request in
    let view = try request.session.view()
    let what = request.query["what"]
    let page = try view.documents(
      DocumentQuery(
        .organisation, what.map { [.has(Facet("what", $0))] } ?? [], after: request.mark))
    let counts = try view.counts(of: "what", .organisation, limit: 8)
    let all = CasebookList.Choice(
      path: "/organisations", text: request.voice.text("casebook.all"), isChosen: what == nil)
    return CasebookList(
      heading: "organisations.title",
      choices: [all]
        + counts.map { counted in
          .init(
            path: request.path("/organisations", [("what", counted.facet.text)]),
            text: request.label(counted.facet.text), isChosen: what == counted.facet.text)
        },
      columns: ["casebook.field.names", "casebook.field.what", "casebook.column.where"],
      rows: try page.rows.map { row in
        let places = try view.facets(of: row.document).texts("place")
        return CasebookList.Row(
          id: row.document.description, path: "/organisations/\(row.document)", title: row.title,
          cells: [
            request.label(row.state),
            places.map { request.tables.gazetteer[$0]?.name(in: request.voice.tongue) ?? $0 }
              .joined(separator: " · "),
          ])
      },
      next: page.next.map {
        request.path("/organisations", [("what", what), ("after", $0.description)])
      }, empty: "organisations.empty",
      new: .init(
        path: "/organisations/new", text: request.voice.text("organisations.new"), isChosen: false))
  }

  static let show = DeskRoute.page(
    "/organisations/{id}", "showOrganisation",
    "One organisation: names, who belongs to it, events, promises, claims.", need: .right(.read)
  ) { request in try OrganisationPage(request) }

  static let new = DeskRoute.page(
    "/organisations/new", "newOrganisation", "The form for a new organisation.",
    need: .right(.write)
  ) { request in OrganisationForm(kinds: kinds(request)) }

  /// What an organisation may be: whoever does something, whoever knows something.
  static func kinds(_ request: DeskRequest) -> [PickChoice] {
    [VocabularyScheme.perpetrator, .source].flatMap {
      request.tables.choices($0, in: request.voice.tongue)
    }.map { PickChoice(value: $0.value, text: $0.text) }
  }

  private static let fields = [
    DeskField("names", .text(most: 10_000), "casebook.field.names", hint: "casebook.hint.names"),
    DeskField("what", .pick, "casebook.field.what"),
    DeskField(
      "where", .line(most: 300), "casebook.field.where", hint: "casebook.hint.where",
      isRequired: false),
    DeskField(
      "addresses", .text(most: 5000), "organisations.addresses",
      hint: "organisations.addresses.hint", isRequired: false),
    DeskField("remark", .text(most: 5000), "casebook.field.note", isRequired: false),
  ]

  private static func read(_ request: DeskRequest) -> Organisation {
    let form = request.form
    let lines = { (name: String) in form[name].split(whereSeparator: \.isNewline).map(String.init) }
    return Organisation(
      names: lines("names"), what: form["what"], place: request.tables.mention(form["where"]),
      addresses: lines("addresses"), remark: form["remark"])
  }

  static let keep = DeskRoute.act(
    "/organisations", "keepOrganisation", "Keep an organisation.", need: .right(.write),
    fields: fields, on: "/organisations/new"
  ) { request in
    let saved = try await request.session.save(read(request), act: "keep organisation")
    return DeskNext(
      "/organisations/\(saved.document)", notice: "casebook.saved", document: "\(saved.document)")
  }

  static let edit = DeskRoute.act(
    "/organisations/{id}", "editOrganisation", "Change what is known of an organisation.",
    need: .right(.write),
    fields: fields + [DeskField("version", .number(1...1_000_000), "casebook.version")],
    on: "/organisations/{id}"
  ) { request in
    let id = try request.document()
    _ = try request.session.change(
      id, as: Organisation.self, from: request.form.number("version"), act: "edit organisation"
    ) { $0 = read(request) }
    return DeskNext("/organisations/\(id)", notice: "casebook.saved", document: "\(id)")
  }
}

/// The form for a new organisation.
struct OrganisationForm: DeskPage {
  /// What it may be.
  let kinds: [PickChoice]

  func title(_ scene: DeskScene) -> String { scene.text("organisations.new") }

  func body(_ scene: DeskScene) -> HTML {
    FormView(
      route: OrganisationRoutes.keep, action: "/organisations", button: "casebook.save",
      choices: ["what": kinds.map(\.choice)]
    ).html(scene)
  }
}

/// One organisation.
struct OrganisationPage: DeskPage {
  /// Which.
  let id: String
  /// The version that is shown.
  let version: Int
  /// Its names.
  let names: [String]
  /// What it is, as a code.
  let what: String
  /// What it is, in words.
  let whatWords: String
  /// Where it sits.
  let place: PlaceLink?
  /// How it can be written to.
  let addresses: [String]
  /// What to know of it.
  let remark: String
  /// Who belongs to it, and what it is to others.
  let relations: RelationsView
  /// Events, promises and what else points to it.
  let around: [NamedDocument]
  /// What it may be, to pick from.
  let kinds: [PickChoice]

  init(_ request: DeskRequest) throws {
    let id = try request.document()
    let session = try request.session
    let opened = try session.opened(id, as: Organisation.self)
    let organisation = opened.document
    self.id = id.description
    version = opened.version
    names = organisation.names
    what = organisation.what
    whatWords = request.label(organisation.what)
    place = request.place(organisation.place)
    addresses = organisation.addresses
    remark = organisation.remark
    relations = try RelationsView(of: id, request)
    around = try session.view().pointing(to: id, limit: 60).filter { $0.row.kind != .relation }
      .map { NamedDocument($0.row) }
    kinds = OrganisationRoutes.kinds(request)
  }

  func title(_ scene: DeskScene) -> String { names.first ?? scene.text("desk.untitled") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p {
        Badge(text: whatWords).html
        " "
        scene.link("/history/\(id)", scene.text("casebook.history"))
      }
      Facts([
        (
          scene.text("casebook.field.names"),
          HTML { for name in names.dropFirst() { Tag.div { Tag.bdi { name } } } }
        ),
        (scene.text("casebook.field.where"), place.map { seat($0, scene) }),
        (
          scene.text("organisations.addresses"),
          HTML { for address in addresses { Tag.div { Tag.bdi { address } } } }
        ), (scene.text("casebook.field.note"), Tag.bdi { remark }),
      ]).html
      relations.html(RelationRoutes.ofOrganisation, at: "/organisations/\(id)", scene)
      if !around.isEmpty {
        Tag.h2 { scene.text("casebook.around") }
        Tag.ul { for document in around { Tag.li { document.html(scene) } } }
      }
      if scene.may(.write) {
        Tag.details {
          Tag.summary { scene.text("casebook.edit") }
          FormView(
            route: OrganisationRoutes.edit, action: "/organisations/\(id)",
            button: "casebook.save", values: values, choices: ["what": kinds.map(\.choice)],
            hidden: ["version": "\(version)"]
          ).html(scene)
        }
      }
    }
  }

  private var values: [String: [String]] {
    [
      "names": [names.joined(separator: "\n")], "what": [what], "where": [place?.name ?? ""],
      "addresses": [addresses.joined(separator: "\n")], "remark": [remark],
    ]
  }

  private func seat(_ place: PlaceLink, _ scene: DeskScene) -> HTML {
    place.id.map { scene.link("/places/\($0)", place.name) } ?? HTML(text: place.name)
  }
}
