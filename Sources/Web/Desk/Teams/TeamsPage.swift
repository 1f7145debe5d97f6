import Casework
import Desk
import Markup
import Vault

/// The teams of the one who looks; of others he learns nothing.
struct TeamsPage: DeskPage {
  /// A team.
  struct Team: Codable, Equatable, Sendable {
    /// Which.
    let id: String
    /// What it is called.
    let name: String
    /// Whether it is the one where one works now.
    let isHere: Bool
    /// Who is in it.
    let members: [String]
    /// Whether the recovery sheets open it.
    let isRecoverable: Bool
    /// Whether what is told on the public pages comes to it.
    let hears: Bool
  }

  /// The teams.
  let teams: [Team]
  /// Whether the data names a team to hear the public pages that there is not.
  let hearsNobody: Bool

  init(_ request: DeskRequest) throws {
    let person = try request.person
    let unlocked = try request.unlocked
    let (mine, ring) = (try unlocked.teams(), try unlocked.vault.ring())
    let directory = try unlocked.directory()
    let hearing = try Self.hearing(ring, request)
    hearsNobody = hearing == nil
    let recovery = Set(ring.members.filter(\.recovery).map(\.id))
    teams = directory.teams.filter { mine.contains($0.id) }.map { team in
      let inside = Set(ring.team(team.id)?.grants.map(\.member) ?? [])
      return Team(
        id: team.id.description, name: team.name, isHere: team.id == person.team,
        members: directory.members.filter { inside.contains($0.id) }.map(\.name),
        isRecoverable: !inside.isDisjoint(with: recovery), hears: team.id == hearing)
    }
  }

  /// The team that hears the public pages; `nil` when the data names one that there is not.
  private static func hearing(_ ring: KeyRing, _ request: DeskRequest) throws -> TeamID? {
    do {
      return try PublicHearing.team(ring, files: request.house.files)
    } catch DeskError.unknownTeam {
      return nil
    }
  }

  func title(_ scene: DeskScene) -> String { scene.text("desk.place.teams") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p(.class("lead")) { scene.text("desk.team.lead") }
      if teams.isEmpty { EmptyState(key: "desk.start.no-team").html(scene) } else { table(scene) }
      if !teams.isEmpty {
        if hearsNobody {
          Tag.p(.class("alarm"), .role("alert")) { scene.text("desk.team.hears.nobody") }
        }
        Tag.p(.class("hint")) { scene.text("desk.team.hears.hint") }
        Facts(
          teams.map { team in (team.name, Tag.code { team.id }) }
        ).html
      }
      if scene.may(.decide) {
        Tag.h2 { scene.text("desk.team.new") }
        FormView(route: TeamRoutes.make, action: "/teams", button: "desk.team.make").html(scene)
      }
    }
  }

  private func table(_ scene: DeskScene) -> HTML {
    DeskTable(
      caption: scene.text("desk.place.teams"),
      columns: [
        "desk.team.name", "desk.place.members", "desk.team.recovery.short", "desk.team.work",
      ]
      .map { scene.text($0) },
      rows: teams.map { team in
        [
          HTML {
            Tag.bdi { team.name }
            if team.hears {
              " "
              Badge(text: scene.text("desk.team.hears"), tone: .plain).html
            }
          }, people(team),
          Badge(
            text: scene.text(team.isRecoverable ? "desk.yes" : "desk.no"),
            tone: team.isRecoverable ? .good : .care
          ).html,
          team.isHere
            ? Badge(text: scene.text("desk.team.here"), tone: .good).html
            : scene.button("/account/team", "desk.team.enter", ["team": team.id]),
        ]
      }
    ).html
  }

  private func people(_ team: Team) -> HTML {
    HTML {
      for (index, name) in team.members.enumerated() {
        if index > 0 { ", " }
        Tag.bdi { name }
      }
    }
  }
}
