import Casework
import Desk
import Markup
import Store

/// The first page after the sign-in: what waits.
enum StartRoutes {
  static let all: [DeskRoute] = [
    .page("/", "showStart", "What waits for this person.", need: .signedIn) { request in
      guard request.staff?.team != nil else { return StartPage(hasTeam: false, counts: []) }
      let counts = try request.session.view().counts()
      return StartPage(
        hasTeam: true,
        counts: DocumentKind.allCases.compactMap { kind in
          counts[kind].map { CountedKind(kind: kind.word, count: $0) }
        })
    }
  ]
}

/// How many documents of a kind there are.
struct CountedKind: Codable, Equatable, Sendable {
  /// The kind.
  let kind: String
  /// How many.
  let count: Int
}

/// The first page after the sign-in.
struct StartPage: DeskPage {
  /// Whether the person is in a team.
  let hasTeam: Bool
  /// How much of what there is.
  let counts: [CountedKind]

  func title(_ scene: DeskScene) -> String { scene.text("desk.place.start") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      if !hasTeam {
        EmptyState(key: "desk.start.no-team").html(scene)
      } else if counts.isEmpty {
        EmptyState(key: "desk.start.empty").html(scene)
      } else {
        Tag.ul(.class("tiles")) {
          for counted in counts {
            Tag.li {
              Tag.b { String(counted.count) }
              Tag.span { scene.text("desk.kind.\(counted.kind)") }
            }
          }
        }
      }
    }
  }
}
