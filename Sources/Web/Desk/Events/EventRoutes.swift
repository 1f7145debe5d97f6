import Casework
import Desk
import Language
import Store

/// Events: what happened, as each source tells it.
enum EventRoutes {
  static let all: [DeskRoute] = [list, show, new, record, testimony, claim]

  static let list = DeskRoute.page(
    "/events", "listEvents", "Events, newest first, by code, place or disagreement.",
    need: .right(.read),
    query: [.after, .text("code"), .text("place"), .choice("only", ["disagreement"])]
  ) { request in
    var filters: [DocumentFilter] = []
    if let code = request.query["code"] { filters.append(.has(Facet("code", code))) }
    if let place = request.query["place"] { filters.append(.has(Facet("place", place))) }
    if request.query["only"] != nil { filters.append(.has(Facet("disagreement", "yes"))) }
    let view = try request.session.view()
    let page = try view.documents(DocumentQuery(.event, filters, after: request.mark))
    return CasebookList(
      heading: "casebook.events", choices: try choices(request, view),
      columns: ["casebook.column.event", "casebook.column.when", "casebook.column.where"],
      rows: try page.rows.map { row in
        let facets = try view.facets(of: row.document)
        return CasebookList.Row(
          id: row.document.description, path: "/events/\(row.document)", title: row.title,
          cells: [
            facets.texts("day").joined(separator: " · "),
            facets.texts("place").map {
              request.tables.gazetteer[$0]?.name(in: request.voice.tongue) ?? $0
            }
            .joined(separator: " · "),
          ])
      },
      next: page.next.map { next in
        request.path(
          "/events",
          ["code", "place", "only"].map { ($0, request.query[$0]) } + [("after", next.description)])
      }, empty: "casebook.events.empty",
      new: .init(
        path: "/events/new", text: request.voice.text("casebook.events.new"), isChosen: false))
  }

  private static func choices(
    _ request: DeskRequest, _ view: CaseView
  ) throws -> [CasebookList.Choice] {
    let chosen = request.query["code"]
    let codes = try view.counts(of: "code", .event, limit: 40).compactMap { counted -> String? in
      guard case .text(let code) = counted.facet.value,
        request.tables.vocabulary[code]?.scheme == .tactic
      else { return nil }
      return code
    }
    let all = CasebookList.Choice(
      path: "/events", text: request.voice.text("casebook.all"),
      isChosen: chosen == nil && request.query["only"] == nil)
    let differing = CasebookList.Choice(
      path: "/events?only=disagreement",
      text: request.voice.text("casebook.agreement.differing"),
      isChosen: request.query["only"] != nil)
    return [all, differing]
      + codes.prefix(8).map {
        .init(path: "/events?code=\($0)", text: request.label($0), isChosen: chosen == $0)
      }
  }

  static let show = DeskRoute.page(
    "/events/{id}", "showEvent", "One event with all that sources say of it.", need: .right(.read),
    query: [CareRoutes.anyway]
  ) { request in try EventPage(request) }

  static let new = DeskRoute.page(
    "/events/new", "newEvent", "The form for a new event.", need: .right(.write)
  ) { request in EventForm(choices: TestimonyForm.choices(request)) }

  static let record = DeskRoute.act(
    "/events", "recordEvent", "Record an event as its first source tells it.",
    need: .right(.write),
    fields: [
      DeskField("title", .line(most: 300), "casebook.field.title"),
      DeskField("account", .text(most: 100_000), "casebook.field.account", isRequired: false),
    ] + TestimonyForm.fields, on: "/events/new"
  ) { request in
    let saved = try await request.session.recordEvent(
      title: request.form["title"], account: request.form["account"],
      try TestimonyForm.read(request))
    return DeskNext(
      "/events/\(saved.document)", notice: "casebook.saved", document: "\(saved.document)")
  }

  static let testimony = DeskRoute.act(
    "/events/{id}/testimony", "addTestimony",
    "Put what another source says beside what is there; nothing is overwritten.",
    need: .right(.write), fields: TestimonyForm.fields, on: "/events/{id}"
  ) { request in
    let id = try request.document()
    _ = try request.session.addTestimony(try TestimonyForm.read(request), to: id)
    return DeskNext("/events/\(id)", notice: "casebook.saved", document: "\(id)")
  }

  static let claim = DeskRoute.act(
    "/events/{id}/claims", "addClaim", "Put what an authority says beside what reports say.",
    need: .right(.write),
    fields: [
      DeskField("by", .line(most: 300), "casebook.field.by"),
      DeskField("words", .text(most: 20_000), "casebook.field.claim"),
      DeskField(
        "stance", .choice(Claim.Stance.allCases.map(\.rawValue)), "casebook.stance"),
      DeskField(
        "said", .line(most: 100), "casebook.field.when", hint: "casebook.hint.when",
        isRequired: false),
      DeskField("published", .line(most: 500), "casebook.field.published", isRequired: false),
    ], on: "/events/{id}"
  ) { request in
    let id = try request.document()
    let event = try request.session.opened(id, as: Event.self).document
    let claim = Claim(
      request.form["words"], by: request.form["by"], code: "S_OFF_RU",
      time: try request.time("said"),
      stance: Claim.Stance(rawValue: request.form["stance"]) ?? .denies,
      about: [id], place: event.place.values.first, published: request.form["published"])
    _ = try await request.session.save(claim, act: "claim")
    return DeskNext("/events/\(id)", notice: "casebook.saved", document: "\(id)")
  }
}

extension [Facet] {
  /// The texts of one name.
  func texts(_ name: String) -> [String] {
    compactMap { facet in
      guard facet.name == name, case .text(let text) = facet.value else { return nil }
      return text
    }
  }
}
