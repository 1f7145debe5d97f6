import Casework
import Desk
import Patterns
import Store

/// Where it begins, and whether it begins again: figures of what is told, never of what is so.
enum PatternRoutes {
  static let all: [DeskRoute] = looking + [tie, untie] + AlarmRoutes.all

  private static let looking: [DeskRoute] = [
    .page(
      "/patterns", "showPatterns", "Reported, corroborated and estimated figures, and a time line.",
      need: .right(.read), query: PatternReading.query
    ) { try OverviewPage($0) },
    .page(
      "/patterns/matrix", "showMatrix",
      "Tactic × area × month with independent sources and their share of all from there.",
      need: .right(.read), query: PatternReading.query
    ) { try MatrixPage($0) },
    .page(
      "/patterns/map", "showMap", "Where it is told of; no mark is finer than its source.",
      need: .right(.read), query: MapPage.query
    ) { try MapPage($0) },
    .page(
      "/patterns/flows", "showFlows", "From home to the place of recruitment and on.",
      need: .right(.read)
    ) { try FlowsPage($0) },
    outcomes(.promises), outcomes(.interventions),
    .page(
      "/patterns/claims", "showClaims", "What authorities say, beside what is told.",
      need: .right(.read), query: [.after]
    ) { try ClaimsPage($0) },
    .page(
      "/patterns/places/{id}", "showPlacePatterns", "One place: what is told of it over time.",
      need: .right(.read)
    ) { try FacilityPage($0) },
    .page(
      "/patterns/sources", "listTies", "Which sources are one chain back to an eyewitness.",
      need: .right(.read)
    ) { try TiesPage($0) },
  ]

  private static func outcomes(_ subject: OutcomesPage.Subject) -> DeskRoute {
    .page(
      "/patterns/\(subject.rawValue)",
      subject == .promises ? "showPromisePatterns" : "showInterventionPatterns",
      subject == .promises
        ? "What was promised against what came of it." : "What was tried, and what followed.",
      need: .right(.read), query: OutcomesPage.query(subject)
    ) { try OutcomesPage($0, subject) }
  }

  static let tie = DeskRoute.act(
    "/patterns/sources", "tieSources", "Say that two sources go back to one eyewitness.",
    need: .right(.analyse),
    fields: [
      DeskField("one", .line(most: 300), "patterns.field.one", hint: "patterns.hint.source"),
      DeskField("other", .line(most: 300), "patterns.field.other", hint: "patterns.hint.source"),
      DeskField("why", .line(most: 500), "patterns.field.why"),
    ], on: "/patterns/sources"
  ) { request in
    let (one, other) = (try source("one", request), try source("other", request))
    guard one != other else { throw FormTrouble("other", "patterns.same-source") }
    let saved = try await request.session.tie(one, other, why: request.form["why"])
    return DeskNext(
      "/patterns/sources", notice: "patterns.sources.tied", document: saved.document.description)
  }

  private static let untie = DeskRoute.act(
    "/patterns/sources/{id}", "untieSources", "Take back that two sources are one.",
    need: .right(.analyse)
  ) { request in
    _ = try request.session.untie(try request.document())
    return DeskNext("/patterns/sources", notice: "patterns.sources.untied")
  }

  /// A source as somebody typed it: the address or the name of a document, or a public name.
  private static func source(_ field: String, _ request: DeskRequest) throws -> Source {
    let typed = request.form[field]
    let last = typed.split(separator: "/").last.map(String.init) ?? typed
    guard let id = DocumentID(last) else { return Source("", name: typed) }
    guard try request.session.view().document(id) != nil else {
      throw FormTrouble(field, "patterns.no-source")
    }
    return Source("", document: id)
  }
}
