import Casework
import Desk
import Language
import Store

/// Places and facilities: names, where they lie, what happened there, what was tried and what followed.
enum PlaceRoutes {
  static let all: [DeskRoute] = [list, show, new, keep, intervene]

  static let list = DeskRoute.page(
    "/places", "listPlaces", "Places by name in any script, or those with most events.",
    need: .right(.read), query: [.text("words")]
  ) { request in
    let view = try request.session.view()
    let words = request.query["words"] ?? ""
    let counts = try view.counts(of: "place", .event, limit: 1000)
    let events = Dictionary(
      counts.compactMap { counted -> (String, Int)? in
        guard case .text(let id) = counted.facet.value else { return nil }
        return (id, counted.count)
      }, uniquingKeysWith: { first, _ in first })
    let gazetteer = request.tables.gazetteer
    let listed =
      words.isEmpty
      ? counts.prefix(30).compactMap { counted -> GazetteerPlace? in
        guard case .text(let id) = counted.facet.value else { return nil }
        return gazetteer[id]
      } : gazetteer.places(typed: words, limit: 40)
    let kept = try view.documents(DocumentQuery(.place, limit: 100)).rows
    return PlacesPage(
      words: words,
      rows: listed.map { place in
        PlacesPage.Row(
          id: place.id, name: place.name(in: request.voice.tongue),
          what: Self.what(place.what, request),
          within: gazetteer.chain(place.id).dropFirst().map { $0.name(in: request.voice.tongue) }
            .joined(separator: ", "), events: events[place.id] ?? 0)
      }
        + kept.map { row in
          PlacesPage.Row(
            id: row.document.description, name: row.title, what: Self.what(row.state, request),
            within: "", events: events[row.document.description] ?? 0)
        })
  }

  /// What a place is, in words.
  static func what(_ what: String, _ request: DeskRequest) -> String {
    what.hasPrefix("FAC_") ? request.label(what) : request.voice.text("casebook.place.\(what)")
  }

  static let show = DeskRoute.page(
    "/places/{id}", "showPlace",
    "One place: names, what it lies in, events, promises, claims, interventions and what followed.",
    need: .right(.read)
  ) { request in try PlacePage(request) }

  static let new = DeskRoute.page(
    "/places/new", "newPlace", "The form for a place that the gazetteer has not.",
    need: .right(.write)
  ) { request in
    PlaceForm(kinds: Self.kinds(request))
  }

  private static func kinds(_ request: DeskRequest) -> [PickChoice] {
    ["town", "district", "region", "country"].map {
      PickChoice(value: $0, text: request.voice.text("casebook.place.\($0)"))
    }
      + request.tables.choices(.facility, in: request.voice.tongue).map {
        PickChoice(value: $0.value, text: $0.text)
      }
  }

  static let keep = DeskRoute.act(
    "/places", "keepPlace", "Keep a place of the team's own.", need: .right(.write),
    fields: [
      DeskField(
        "names", .text(most: 10_000), "casebook.field.names", hint: "casebook.hint.names"),
      DeskField("what", .pick, "casebook.field.what"),
      DeskField(
        "within", .line(most: 300), "casebook.field.within", hint: "casebook.hint.where",
        isRequired: false),
      DeskField(
        "precision", .choice(PlaceMention.Precision.allCases.map(\.rawValue)),
        "casebook.precision"),
      DeskField("remark", .text(most: 5000), "casebook.field.note", isRequired: false),
    ], on: "/places/new"
  ) { request in
    let form = request.form
    let names = form["names"].split(separator: "\n").map(String.init)
    let place = Place(
      names: names, what: form["what"], within: request.tables.mention(form["within"])?.place,
      precision: PlaceMention.Precision(rawValue: form["precision"]) ?? .unknown,
      remark: form["remark"])
    let saved = try await request.session.save(place, act: "keep place")
    return DeskNext(
      "/places/\(saved.document)", notice: "casebook.saved", document: "\(saved.document)")
  }

  static let intervene = DeskRoute.act(
    "/places/{id}/interventions", "addIntervention",
    "Write down what was tried at a place, and what followed.", need: .right(.write),
    fields: [
      DeskField("what", .pick, "casebook.intervention"),
      DeskField("by", .line(most: 200), "casebook.field.tried-by", isRequired: false),
      DeskField("asked", .line(most: 200), "casebook.field.whom", isRequired: false),
      DeskField(
        "when", .line(most: 100), "casebook.field.when", hint: "casebook.hint.when",
        isRequired: false),
      DeskField("result", .pick, "casebook.field.followed", isRequired: false),
      DeskField("words", .text(most: 5000), "casebook.field.came", isRequired: false),
    ], on: "/places/{id}"
  ) { request in
    let id = try PlacePage.name(request)
    let form = request.form
    let result = form.optional("result").map {
      Told(Code($0), Source("S_UNKNOWN"), words: form["words"])
    }
    let intervention = Intervention(
      what: form["what"], place: try PlacePage.mention(id, request), by: form["by"],
      askedOf: form["asked"], time: try request.time("when"),
      result: Statements(result.map { [$0] } ?? []), remark: form["words"])
    let saved = try await request.session.save(intervention, act: "intervention")
    return DeskNext("/places/\(id)", notice: "casebook.saved", document: "\(saved.document)")
  }
}
