import Casework
import Desk
import Language
import Markup
import Store
import Vault

/// The form for a new person.
struct PersonForm: DeskPage {
  /// Nothing to fill in beforehand.
  var isEmpty = true

  func title(_ scene: DeskScene) -> String { scene.text("casebook.people.new") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p(.class("warn")) { scene.text("casebook.whereabouts") }
      FormView(route: PeopleRoutes.keep, action: "/people", button: "casebook.save").html(scene)
    }
  }
}

/// A name that was opened for this display.
struct RevealedName: DeskPage {
  /// Whose.
  let id: String
  /// The name in full.
  let full: String
  /// When he was born.
  let born: String?

  func title(_ scene: DeskScene) -> String { scene.text("casebook.revealed") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p(.class("warn")) { scene.text("casebook.revealed.hint") }
      Tag.p(.class("lead")) { Tag.bdi { full.isEmpty ? "—" : full } }
      if let born { Tag.p { scene.text("casebook.field.born") + ": " + born } }
      Tag.p { scene.link("/people/\(id)", scene.text("casebook.back")) }
    }
  }
}

/// One person.
struct PersonPage: DeskPage {
  /// What was said to one use and one audience.
  struct ConsentView: Codable, Equatable, Sendable {
    /// What for, as a code.
    let use: String
    /// To whom, as a code.
    let audience: String
    /// What he said, as a code.
    let answer: String
    /// On which day.
    let given: String
    /// Whether it is his latest word on it.
    let isLatest: Bool
  }

  /// A proposal in vital interest.
  struct VitalView: Codable, Equatable, Sendable {
    /// The proposal.
    let id: String
    /// What for, as a code.
    let use: String
    /// To whom, as a code.
    let audience: String
    /// Who exactly.
    let recipient: String
    /// Whether two stand for it and its time is not over.
    let holds: Bool
    /// Until when, in seconds of UTC.
    let reviewBy: Int
    /// Whether the one who looks may agree.
    let mayAgree: Bool
  }

  /// Which person.
  let id: String
  /// What staff call him.
  let label: String
  /// Whether the name is sealed.
  let isSealed: Bool
  /// The name, only when it is public.
  let name: String?
  /// What makes him a suspect at home, as codes; shown here and in no list.
  let standings: [String]
  /// How grave the risk is, as a code.
  let risk: String?
  /// What threatens him.
  let riskWords: String
  /// The day of the next look.
  let reviewBy: String?
  /// Whether that day is over.
  let isOverdue: Bool
  /// Citizenship and status, as sources say.
  let sayings: [Sayings]
  /// What he said yes and no to.
  let consents: [ConsentView]
  /// What two of the staff decided.
  let vital: [VitalView]
  /// What others are to him, and he to them.
  let relations: RelationsView
  /// Cases, events and what else points to him.
  let around: [NamedDocument]

  init(_ request: DeskRequest) throws {
    let id = try request.document()
    let session = try request.session
    let person = try session.opened(id, as: Person.self).document
    self.id = id.description
    label = person.label
    if case .open(let open) = person.identity { name = open.full } else { name = nil }
    isSealed = name == nil
    standings = Person.Standing.allCases.filter(person.standings.contains).map(\.rawValue)
    risk = person.risk?.level.rawValue
    riskWords = person.risk?.words ?? ""
    reviewBy = person.risk?.reviewBy
    isOverdue = (reviewBy ?? "9999") < request.today.description
    sayings = [
      request.sayings("casebook.field.citizenship", person.citizenship) { $0.text },
      request.sayings("casebook.field.status", person.status) { request.label($0.text) },
    ]
    consents = Self.consents(try session.consents(of: id).map(\.document))
    let (now, member) = (request.house.clock(), try request.unlocked.member)
    vital = try session.vitalInterests(of: id).map { opened in
      let vital = opened.document
      return VitalView(
        id: opened.id.description, use: vital.use, audience: vital.audience,
        recipient: vital.recipient, holds: vital.holds(at: now), reviewBy: vital.reviewBy,
        mayAgree: vital.second == nil && vital.first != member)
    }
    relations = try RelationsView(of: id, request)
    around = try session.view().pointing(to: id, limit: 60)
      .filter { ![.consent, .vitalInterest, .relation].contains($0.row.kind) }.map {
        NamedDocument($0.row)
      }
  }

  private static func consents(_ consents: [Consent]) -> [ConsentView] {
    consents.enumerated().map { index, consent in
      ConsentView(
        use: consent.use, audience: consent.audience, answer: consent.answer.rawValue,
        given: consent.given,
        isLatest: !consents[(index + 1)...].contains {
          $0.use == consent.use && $0.audience == consent.audience
        })
    }.reversed()
  }

  func title(_ scene: DeskScene) -> String { label }
}
