import Casework
import Desk
import Markup

/// Two people side by side: why they may be one, what was decided, and what can be.
struct PairPage: DeskPage {
  /// One decision of the history.
  struct Decision: Codable, Equatable, Sendable {
    /// What was decided.
    let verdict: String
    /// Why, in somebody's words.
    let why: String
    /// When, in seconds of UTC.
    let at: Int
    /// By whom.
    let by: String?
  }

  /// The two.
  let left, right: ShownPerson
  /// How like they are, when the last search of this session found the pair.
  let likeness: ShownLikeness?
  /// What was decided, the newest first.
  let decisions: [Decision]
  /// Whether the two are merged now.
  let isMerged: Bool

  /// - Throws: `WebError` of `notFound` where one of them is no person.
  init(_ request: DeskRequest) throws {
    let pair = try LinksRoutes.Pair(request)
    left = try ShownPerson(pair.left, request)
    right = try ShownPerson(pair.right, request)
    let found = try request.session.linkQueue()?.pairs.first {
      Set([$0.left, $0.right]) == Set([pair.left, pair.right])
    }
    likeness = found.map { ShownLikeness($0.likeness) }
    let history = try request.session.judgements(of: pair.left, pair.right)
    decisions = history.map { saved in
      Decision(
        verdict: saved.document.verdict.rawValue, why: saved.document.why, at: saved.at,
        by: request.name(of: saved.by))
    }
    isMerged = history.first?.document.merge != nil
  }

  private var path: String { "/links/\(left.id)/\(right.id)" }
  private var stands: Bool { decisions.first.map { $0.verdict != "withdrawn" } ?? false }

  func title(_ scene: DeskScene) -> String { scene.text("links.pair.title") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.div(.class("halves")) {
        side(left, "links.left", scene)
        side(right, "links.right", scene)
      }
      if let likeness {
        Tag.h2 { scene.text("links.because") }
        Tag.p {
          scene.text(
            "links.numbers", ["score": String(likeness.score), "name": String(likeness.name)])
        }
        likeness.html(scene)
      }
      if !decisions.isEmpty { history(scene) }
      if !isMerged { decide(scene) }
      Tag.p { scene.link("/links", scene.text("links.back")) }
    }
  }

  private func side(_ person: ShownPerson, _ heading: String, _ scene: DeskScene) -> HTML {
    Tag.section {
      Tag.h2 { scene.text(heading) }
      Facts([
        (scene.text("links.label"), Tag.bdi { person.label }),
        (
          scene.text("links.identity"),
          person.name.map { name in Tag.bdi { name } } ?? HTML(text: scene.text("links.sealed"))
        ),
        (scene.text("links.born"), person.born.map { HTML(text: $0) }),
      ]).html
      if person.isProtected {
        Tag.p { Badge(text: scene.text("links.protected"), tone: .care).html }
      }
      Tag.p { scene.link("/documents/\(person.id)", scene.text("links.open")) }
    }
  }

  private func history(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.h2 { scene.text("links.history") }
      Timeline(
        moments: decisions.map { decision in
          Timeline.Moment(
            at: decision.at,
            what: HTML {
              Tag.b { scene.text("links.verdict.\(decision.verdict)") }
              if !decision.why.isEmpty {
                ": "
                Tag.bdi { decision.why }
              }
            }, by: decision.by)
        }
      ).html(scene)
      if stands {
        FormView(
          route: LinksRoutes.withdraw, action: "\(path)/withdraw", button: "links.withdraw"
        ).html(scene)
      }
    }
  }

  private func decide(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.h2 { scene.text("links.decide") }
      Tag.div(.class("halves")) {
        FormView(route: LinksRoutes.judge, action: "\(path)/judge", button: "links.judge")
          .html(scene)
        if scene.may(.write) {
          FormView(
            route: LinksRoutes.merge, action: "\(path)/merge", button: "links.merge",
            values: ["kept": ["left"], "label": ["left"], "identity": ["left"]], isGrave: true
          ).html(scene)
        }
      }
    }
  }
}
