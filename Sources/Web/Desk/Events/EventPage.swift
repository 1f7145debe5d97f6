import Casework
import Desk
import Language
import Markup
import Store

/// The form for a new event.
struct EventForm: DeskPage {
  /// The kinds of sources.
  let choices: [PickChoice]

  func title(_ scene: DeskScene) -> String { scene.text("casebook.events.new") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p(.class("warn")) { scene.text("casebook.whereabouts") }
      FormView(
        route: EventRoutes.record, action: "/events", button: "casebook.save",
        choices: ["source": choices.map(\.choice)]
      ).html(scene)
    }
  }
}

/// One event with all that sources say of it.
struct EventPage: DeskPage {
  /// An act as the page shows it.
  struct ActView: Codable, Equatable, Sendable {
    /// What was done and how.
    let codes: Sayings
    /// What came of it.
    let outcome: Sayings
    /// How many, group by group.
    let groups: [Sayings]
    /// Who did it, in words.
    let perpetrators: [String]
    /// The people to whom it was done.
    let people: [NamedDocument]
    /// What hangs on its codes in the words of others.
    let indicators: ReportedIndicators
  }

  /// The name of the event.
  let id: String
  /// Its line for lists.
  let headline: String
  /// What happened, in the words of the one who recorded it.
  let account: String
  /// How far it is checked, as a code.
  let verification: String
  /// When, where and what kind of place.
  let sayings: [Sayings]
  /// What was done.
  let acts: [ActView]
  /// What authorities say.
  let claims: [ClaimView]
  /// The events before, after and within it.
  let chain: [ChainLine]
  /// What points to it: cases, promises, interventions.
  let around: [NamedDocument]
  /// Whether its words are kept back from one who asked to be spared them.
  let isSpared: Bool
  /// The kinds of perpetrators to pick from.
  let kinds: [PickChoice]
  /// The kinds of sources to pick from.
  let choices: [PickChoice]

  /// Another event and what it is to this one.
  struct ChainLine: Codable, Equatable, Sendable {
    /// The other event.
    let event: NamedDocument
    /// What it is, as a code.
    let relation: String
    /// Whether the other one tells of it, and not this one.
    let isTurned: Bool
  }

  /// What an authority says.
  struct ClaimView: Codable, Equatable, Sendable {
    /// Who says it.
    let by: String
    /// In which words.
    let words: String
    /// How it stands to the reports, as a code.
    let stance: String
    /// When.
    let time: String?
  }

  init(_ request: DeskRequest) throws {
    let id = try request.document()
    let session = try request.session
    let event = try session.opened(id, as: Event.self).document
    self.id = id.description
    headline = event.title
    isSpared = try request.isSpared(id)
    account = isSpared ? "" : event.account
    kinds = request.tables.choices(.perpetrator, in: request.voice.tongue).map {
      PickChoice(value: $0.value, text: $0.text)
    }
    verification = event.verification.rawValue
    sayings = [
      request.sayings("casebook.field.when", event.time) { $0.description },
      request.sayings("casebook.field.where", event.place) { request.place($0)?.name ?? "" },
      request.sayings("casebook.field.facility", event.facility) { request.label($0.text) },
    ]
    acts = try event.acts.map { try ActView($0, request) }
    claims = try session.linked("about", to: id, as: Claim.self, limit: 50).map { opened in
      ClaimView(
        by: opened.document.by, words: opened.document.words,
        stance: opened.document.stance.rawValue, time: opened.document.time?.description)
    }
    let view = try session.view()
    let pointing = try view.pointing(to: id, limit: 60)
    chain =
      try event.chain.compactMap { link in
        try view.document(link.event).map {
          ChainLine(
            event: NamedDocument($0), relation: link.relation.rawValue, isTurned: false)
        }
      }
      + pointing.filter { Self.isChained($0) }.map {
        ChainLine(event: NamedDocument($0.row), relation: $0.role, isTurned: true)
      }
    around = pointing.filter { $0.row.kind != .claim && !Self.isChained($0) }
      .map { NamedDocument($0.row) }
    choices = TestimonyForm.choices(request)
  }

  private static func isChained(_ pointing: (role: String, row: ListRow)) -> Bool {
    pointing.row.kind == .event && Event.Chained.Relation(rawValue: pointing.role) != nil
  }

  func title(_ scene: DeskScene) -> String { headline }
}

extension EventPage.ActView {
  init(_ act: Act, _ request: DeskRequest) throws {
    codes = request.sayings("casebook.field.codes", act.codes, addsUp: true) {
      request.label($0.text)
    }
    outcome = request.sayings("casebook.field.outcome", act.outcome, addsUp: true) {
      request.label($0.text)
    }
    groups = act.groups.map { group in
      request.sayings("casebook.field.amount", group.amount) { $0.range }
    }
    let view = try request.session.view()
    perpetrators = try act.perpetrators.map { involvement in
      let known = try involvement.party.flatMap { try view.document($0)?.title }
      let part =
        involvement.degree == .unknown
        ? nil : request.voice.text("relations.part.\(involvement.degree.rawValue)")
      return [request.label(involvement.kind), known, part].compactMap(\.self)
        .joined(separator: " – ")
    }
    people = try act.victims.compactMap { victim in
      guard case .person(let id) = victim else { return nil }
      return try view.document(id).map(NamedDocument.init)
    }
    indicators = ReportedIndicators(act.codes.values.map(\.text), request)
  }
}

/// A document that a page leads to.
struct NamedDocument: Codable, Equatable, Sendable {
  /// Its name.
  let id: String
  /// What it is, as a word.
  let kind: String
  /// Its line for lists.
  let title: String
  /// Where it stands, as a code.
  let state: String

  init(_ row: ListRow) {
    id = row.document.description
    kind = row.kind.word
    title = row.title
    state = row.state
  }

  /// Where it is shown.
  var path: String { Self.path(kind, id) }

  /// Where a document of a kind is shown.
  static func path(_ kind: String, _ id: String) -> String {
    switch kind {
    case "case": "/cases/\(id)"
    case "person": "/people/\(id)"
    case "event": "/events/\(id)"
    case "letter": "/letters/\(id)"
    case "referral": "/referrals/\(id)"
    case "place": "/places/\(id)"
    case "organisation": "/organisations/\(id)"
    case "task", "promise", "claim", "intervention", "relation", "vital-interest",
      "hand-over", "consent":
      "/history/\(id)"
    default: "/documents/\(id)"
    }
  }

  /// The link.
  func html(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.a(.href(Link(path: path))) {
        Tag.bdi { title.isEmpty ? scene.text("desk.untitled") : title }
      }
      " "
      Badge(text: scene.text("desk.kind.\(kind)")).html
    }
  }
}
