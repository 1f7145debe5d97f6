import Casework
import Desk
import Hummingbird
import Language
import Markup
import Store

/// The form for a place of the team's own.
struct PlaceForm: DeskPage {
  /// What a place may be.
  let kinds: [PickChoice]

  func title(_ scene: DeskScene) -> String { scene.text("casebook.places.new") }

  func body(_ scene: DeskScene) -> HTML {
    FormView(
      route: PlaceRoutes.keep, action: "/places", button: "casebook.save",
      choices: ["what": kinds.map(\.choice)]
    ).html(scene)
  }
}

/// One place with what happened there, what was tried, and what followed.
struct PlacePage: DeskPage {
  /// What was tried, and what followed.
  struct Tried: Codable, Equatable, Sendable {
    /// What, in words.
    let what: String
    /// By whom.
    let by: String
    /// Whom it was asked of.
    let askedOf: String
    /// When.
    let time: String?
    /// What followed, in words.
    let result: String
    /// In which words it was told.
    let words: String
  }

  /// The id in the gazetteer, or the name of the document.
  let id: String
  /// What it is called.
  let name: String
  /// What it is, in words.
  let what: String
  /// Its other names.
  let names: [String]
  /// The places it lies in, the narrowest first.
  let within: [PlaceLink]
  /// Whether a pin may stand on a map.
  let mayBePinned: Bool
  /// How its coordinate is known, in the words of its source.
  let coordinateSource: String
  /// What to know of it.
  let note: String
  /// What was tried there.
  let tried: [Tried]
  /// What followed, counted.
  let results: [CountedWord]
  /// How promises made there came out, counted.
  let promises: [CountedWord]
  /// The events there.
  let events: [NamedDocument]
  /// What authorities say of it.
  let claims: [EventPage.ClaimView]
  /// What may be tried, to pick from.
  let interventions: [PickChoice]
  /// What may follow, to pick from.
  let followed: [PickChoice]

  func title(_ scene: DeskScene) -> String { name }
}

/// A word and how often it stands.
struct CountedWord: Codable, Equatable, Sendable {
  /// The word.
  let word: String
  /// How often.
  let count: Int
}

extension PlacePage {
  /// The id of the place in the path.
  static func name(_ request: DeskRequest) throws -> String {
    guard let id = request.parameters.get("id"), id.count <= 100 else { throw WebError(.notFound) }
    return id
  }

  /// A mention of the place in the path.
  static func mention(_ id: String, _ request: DeskRequest) throws -> PlaceMention {
    if let listed = request.tables.gazetteer[id] {
      return PlaceMention(
        listed.russian, place: .listed(id),
        precision: listed.isFacility ? .facility : listed.precision)
    }
    guard let document = DocumentID(id) else { throw WebError(.notFound) }
    let place = try request.session.opened(document, as: Place.self).document
    return PlaceMention(place.title, place: .kept(document), precision: place.precision)
  }

  init(_ request: DeskRequest) throws {
    let id = try Self.name(request)
    let session = try request.session
    let view = try session.view()
    let here = [DocumentFilter.has(Facet("place", id))]
    self.id = id
    if let listed = request.tables.gazetteer[id] {
      name = listed.name(in: request.voice.tongue)
      what = PlaceRoutes.what(listed.what, request)
      names = [listed.english, listed.russian] + listed.aliases
      within = request.tables.gazetteer.chain(id).dropFirst().map {
        PlaceLink(id: $0.id, name: $0.name(in: request.voice.tongue))
      }
      mayBePinned = listed.mayBePinned
      coordinateSource = listed.coordinateSource
      note = listed.note
    } else {
      guard let document = DocumentID(id) else { throw WebError(.notFound) }
      let place = try session.opened(document, as: Place.self).document
      name = place.title
      what = PlaceRoutes.what(place.what, request)
      names = place.names
      within =
        place.within.flatMap { request.place(PlaceMention("", place: $0)) }.map { [$0] } ?? []
      mayBePinned = false
      coordinateSource = ""
      note = place.remark
    }
    tried = try view.documents(DocumentQuery(.intervention, here, limit: 50)).rows.compactMap {
      try Tried(session.opened($0.document, as: Intervention.self).document, request)
    }
    results = try view.counts(of: "result", .intervention, here).map {
      CountedWord(word: request.label($0.facet.text), count: $0.count)
    }
    promises = try view.counts(of: "outcome", .promise, here).map {
      CountedWord(word: request.voice.text("casebook.kept.\($0.facet.text)"), count: $0.count)
    }
    events = try view.documents(DocumentQuery(.event, here, limit: 30)).rows.map {
      NamedDocument($0)
    }
    claims = try view.documents(DocumentQuery(.claim, here, limit: 20)).rows.map { row in
      let claim = try session.opened(row.document, as: Claim.self).document
      return EventPage.ClaimView(
        by: claim.by, words: claim.words, stance: claim.stance.rawValue,
        time: claim.time?.description)
    }
    interventions = request.tables.choices(.intervention, in: request.voice.tongue)
      .map { PickChoice(value: $0.value, text: $0.text) }
    followed = request.tables.choices(.result, in: request.voice.tongue)
      .map { PickChoice(value: $0.value, text: $0.text) }
  }
}

extension PlacePage.Tried {
  init?(_ intervention: Intervention, _ request: DeskRequest) {
    guard !intervention.isSealedKind else { return nil }
    what = request.label(intervention.what)
    by = intervention.by
    askedOf = intervention.askedOf
    time = intervention.time?.description
    result = request.label(intervention.state)
    words = intervention.result.told.map(\.words).filter { !$0.isEmpty }.joined(separator: " · ")
  }
}

extension Facet {
  /// The value as a text.
  var text: String {
    switch value {
    case .text(let text): text
    case .number(let number): String(number)
    }
  }
}
