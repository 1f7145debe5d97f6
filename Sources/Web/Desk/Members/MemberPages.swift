import Casework
import Desk
import Markup
import Vault

/// A person of the staff as lists show him.
struct ShownMember: Codable, Equatable, Sendable {
  /// Who.
  let id: String
  /// The name he signs in with.
  let name: String
  /// Whether he may make and remove users.
  let isAdministrator: Bool
  /// Whether he is in the team of the one who looks.
  let isHere: Bool
  /// What he is in it.
  let roles: [Role]
  /// Whether he may open sealed fields.
  let opensSealedFields: Bool
  /// Whether a second factor guards his sign-in.
  let hasSecondFactor: Bool

  init(_ member: DirectoryMember, _ directory: Directory, _ team: RingTeam?) {
    let grant = team?.grants.first { $0.member == member.id }
    id = member.id.description
    name = member.name
    isAdministrator = member.isAdministrator
    isHere = grant != nil
    opensSealedFields = grant?.opensSealedFields ?? false
    hasSecondFactor = member.secondFactor != nil
    let all = team.map { directory.roles(of: member.id, in: $0.id) } ?? []
    roles = grant == nil ? [] : Role.allCases.filter(all.contains)
  }

  /// Everybody.
  static func all(_ request: DeskRequest) throws -> [ShownMember] {
    let unlocked = try request.unlocked
    let directory = try unlocked.directory()
    let team = try request.person.team.flatMap { id in try unlocked.vault.ring().team(id) }
    return directory.members.map { ShownMember($0, directory, team) }
  }

  /// His roles as badges.
  func badges(_ scene: DeskScene) -> HTML {
    HTML {
      for role in roles {
        Badge(text: scene.text("desk.role.\(role.rawValue)")).html
        " "
      }
      if opensSealedFields {
        Badge(text: scene.text("desk.member.sealed.short"), tone: .care).html
        " "
      }
      if isAdministrator {
        Badge(text: scene.text("desk.member.administrator.short"), tone: .good).html
      }
    }
  }
}

/// The people of the staff.
struct MembersPage: DeskPage {
  /// Everybody who has a slot.
  let members: [ShownMember]

  init(_ request: DeskRequest) throws { members = try ShownMember.all(request) }

  func title(_ scene: DeskScene) -> String { scene.text("desk.place.members") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      DeskTable(
        caption: scene.text("desk.place.members"),
        columns: [
          scene.text("desk.sign-in.name"), scene.text("desk.role"),
          scene.text("desk.factor.short"),
        ],
        rows: members.map { member in
          [
            Tag.a(.href(Link(path: "/members/\(member.id)"))) { Tag.bdi { member.name } },
            member.badges(scene),
            Badge(
              text: scene.text(member.hasSecondFactor ? "desk.yes" : "desk.no"),
              tone: member.hasSecondFactor ? .good : .care
            ).html,
          ]
        }
      ).html
      if scene.may(.administer) {
        Tag.h2 { scene.text("desk.member.new") }
        FormView(
          route: MemberRoutes.make, action: "/members", button: "desk.member.make"
        ).html(scene)
      }
    }
  }
}

/// One person of the staff.
struct MemberPage: DeskPage {
  /// Who.
  let member: ShownMember
  /// Those who could take over from him.
  let others: [ShownMember]

  init(_ request: DeskRequest, _ id: MemberID) throws {
    let all = try ShownMember.all(request)
    guard let member = all.first(where: { $0.id == id.description }) else {
      throw WebError(.notFound)
    }
    self.member = member
    others = all.filter { $0.isHere && $0.id != member.id }
  }

  func title(_ scene: DeskScene) -> String { member.name }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p { member.badges(scene) }
      if scene.may(.decide) { team(scene) }
      if scene.may(.administer) {
        Tag.h2 { scene.text("desk.member.administer") }
        Tag.div(.class("acts")) {
          if member.hasSecondFactor {
            scene.button("/members/\(member.id)/reset-factor", "desk.member.reset.button")
          }
          if !member.isHere {
            scene.button("/members/\(member.id)/remove", "desk.member.remove")
          }
        }
        Tag.p(.class("hint")) { scene.text("desk.member.administer.hint") }
      }
    }
  }

  private func team(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.h2 { scene.text(member.isHere ? "desk.member.here" : "desk.member.let-in") }
      FormView(
        route: MemberRoutes.roles, action: "/members/\(member.id)/roles",
        button: member.isHere ? "desk.member.save" : "desk.member.let-in",
        values: [
          "roles": member.roles.map(\.rawValue),
          "sealed": member.opensSealedFields ? ["yes"] : [],
        ]
      ).html(scene)
      if member.isHere, !others.isEmpty {
        Tag.h2 { scene.text("desk.member.leaves") }
        Tag.p(.class("hint")) { scene.text("desk.member.leaves.hint") }
        FormView(
          route: MemberRoutes.dismiss, action: "/members/\(member.id)/dismiss",
          button: "desk.member.dismiss",
          choices: ["successor": others.map { .init($0.id, $0.name) }], isGrave: true
        ).html(scene)
      }
    }
  }
}
