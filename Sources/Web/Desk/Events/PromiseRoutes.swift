import Casework
import Desk
import Language
import Markup
import Store

/// Promises against outcomes, by place, by who promised, by time.
enum PromiseRoutes {
  static let all: [DeskRoute] = [compare, add]

  static let compare = DeskRoute.page(
    "/promises", "comparePromises", "What was promised against what came of it.",
    need: .right(.read),
    query: [
      .after, .text("place"), .text("by"), .text("since", most: 10), .text("until", most: 10),
    ]
  ) { request in try PromisesPage(request) }

  static let add = DeskRoute.act(
    "/promises", "addPromise", "Write down what was promised, by whom, in which words.",
    need: .right(.write),
    fields: [
      DeskField("what", .pick, "casebook.promise"),
      DeskField("words", .text(most: 5000), "casebook.field.words"),
      DeskField("by", .pick, "casebook.field.by"),
      DeskField(
        "where", .line(most: 300), "casebook.field.where", hint: "casebook.hint.where",
        isRequired: false),
      DeskField(
        "when", .line(most: 100), "casebook.field.when", hint: "casebook.hint.when",
        isRequired: false),
      DeskField(
        "outcome", .choice(Promise.Kept.allCases.map(\.rawValue)), "casebook.kept",
        isRequired: false),
      DeskField("came", .text(most: 5000), "casebook.field.came", isRequired: false),
      DeskField("source", .pick, "casebook.field.source"),
    ], on: "/promises"
  ) { request in
    let form = request.form
    let source = Source(form["source"])
    let outcome = Promise.Kept(rawValue: form["outcome"]).map {
      [Told($0, source, words: form["came"])]
    }
    let promise = Promise(
      form["what"], words: form["words"], by: form["by"],
      place: request.tables.mention(form["where"]), time: try request.time("when"),
      outcomes: Statements(outcome ?? []), source: source)
    let saved = try await request.session.save(promise, act: "promise")
    return DeskNext("/promises", notice: "casebook.saved", document: "\(saved.document)")
  }
}

/// What was promised against what came of it.
struct PromisesPage: DeskPage {
  /// One kind of promise with its outcomes.
  struct Line: Codable, Equatable, Sendable {
    /// What was promised, in words.
    let what: String
    /// How many came out in each way, in the order of the columns.
    let counts: [Int]
  }

  /// The outcomes, as codes.
  let outcomes: [String]
  /// The kinds of promises, the most frequent first.
  let lines: [Line]
  /// The promises themselves.
  let rows: [CasebookList.Row]
  /// Where the next page is.
  let next: String?
  /// The filters that are chosen, in words.
  let chosen: [String]
  /// The places and promisers to choose from.
  let choices: [CasebookList.Choice]
  /// What there is to pick from in the form.
  let picks: [String: [PickChoice]]

  init(_ request: DeskRequest) throws {
    let view = try request.session.view()
    let filters = Self.filters(request)
    outcomes = Promise.Kept.allCases.map(\.rawValue)
    let codes = outcomes
    lines = try view.counts(of: "what", .promise, filters).map { counted in
      let counts = try view.counts(of: "outcome", .promise, filters + [.has(counted.facet)])
      return Line(
        what: request.label(counted.facet.text),
        counts: codes.map { code in counts.first { $0.facet.text == code }?.count ?? 0 })
    }
    let page = try view.documents(DocumentQuery(.promise, filters, after: request.mark, limit: 30))
    rows = try page.rows.map { row in
      let facets = try view.facets(of: row.document)
      return CasebookList.Row(
        id: row.document.description, path: "/history/\(row.document)", title: row.title,
        cells: [
          request.label(facets.texts("what").first ?? ""),
          request.label(facets.texts("by").first ?? ""), facets.texts("day").first ?? "—",
          request.voice.text("casebook.kept.\(row.state)"),
        ])
    }
    next = page.next.map { next in
      request.path(
        "/promises",
        ["place", "by", "since", "until"].map { ($0, request.query[$0]) }
          + [("after", next.description)])
    }
    chosen = ["place", "by", "since", "until"].compactMap { request.query[$0] }
    choices = try Self.choices(request, view)
    picks = Self.picks(request)
  }

  private static func filters(_ request: DeskRequest) -> [DocumentFilter] {
    var filters = ["place", "by"].compactMap { name in
      request.query[name].map { DocumentFilter.has(Facet(name, $0)) }
    }
    if request.query["since"] != nil || request.query["until"] != nil {
      let (since, until) = (request.query["since"] ?? "0000", request.query["until"] ?? "9999~")
      filters.append(.within("day", since...max(since, until)))
    }
    return filters
  }

  private static func choices(
    _ request: DeskRequest, _ view: CaseView
  ) throws -> [CasebookList.Choice] {
    let all = CasebookList.Choice(
      path: "/promises", text: request.voice.text("casebook.all"),
      isChosen: request.query["by"] == nil && request.query["place"] == nil)
    let by = try view.counts(of: "by", .promise, limit: 6).map { counted in
      CasebookList.Choice(
        path: "/promises?by=\(counted.facet.text)", text: request.label(counted.facet.text),
        isChosen: request.query["by"] == counted.facet.text)
    }
    let places = try view.counts(of: "place", .promise, limit: 6).map { counted in
      let id = counted.facet.text
      return CasebookList.Choice(
        path: "/promises?place=\(URLEncodedForm.encoded(id))",
        text: request.tables.gazetteer[id]?.name(in: request.voice.tongue) ?? id,
        isChosen: request.query["place"] == id)
    }
    return [all] + by + places
  }

  private static func picks(_ request: DeskRequest) -> [String: [PickChoice]] {
    let schemes: [(String, VocabularyScheme)] = [
      ("what", .promise), ("by", .perpetrator), ("source", .source),
    ]
    return Dictionary(
      uniqueKeysWithValues: schemes.map { name, scheme in
        (
          name,
          request.tables.choices(scheme, in: request.voice.tongue).map {
            PickChoice(value: $0.value, text: $0.text)
          }
        )
      })
  }

  func title(_ scene: DeskScene) -> String { scene.text("casebook.promises") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p(.class("hint")) { scene.text("casebook.promises.hint") }
      FilterTabs(
        label: scene.text("casebook.filter"), tabs: choices.map { ($0.path, $0.text, $0.isChosen) }
      ).html
      if rows.isEmpty {
        EmptyState(key: "casebook.promises.empty").html(scene)
      } else {
        comparison(scene)
        list(scene)
      }
      Pager(next: next).html(scene)
      if scene.may(.write) { form(scene) }
    }
  }

  private func comparison(_ scene: DeskScene) -> HTML {
    DeskTable(
      caption: scene.text("casebook.promises"),
      columns: [scene.text("casebook.promise")]
        + outcomes.map { scene.text("casebook.kept.\($0)") },
      rows: lines.map { line in
        [HTML(text: line.what)]
          + line.counts.map { count in Tag.span(.class("number")) { count == 0 ? "·" : "\(count)" }
          }
      }
    ).html
  }

  private func list(_ scene: DeskScene) -> HTML {
    DeskTable(
      caption: scene.text("casebook.promises.list"),
      columns: [
        "casebook.field.words", "casebook.promise", "casebook.field.by", "casebook.field.when",
        "casebook.kept",
      ].map { scene.text($0) },
      rows: rows.map { row in
        [
          Tag.a(.href(Link(path: row.path))) {
            Tag.bdi { row.title.isEmpty ? scene.text("desk.untitled") : row.title }
          }
        ] + row.cells.map { HTML(text: $0) }
      }
    ).html
  }

  private func form(_ scene: DeskScene) -> HTML {
    Tag.details {
      Tag.summary { scene.text("casebook.promise.add") }
      FormView(
        route: PromiseRoutes.add, action: "/promises", button: "casebook.save",
        choices: picks.mapValues { $0.map(\.choice) }
      ).html(scene)
    }
  }
}
