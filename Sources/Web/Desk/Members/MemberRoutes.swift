import Casework
import Desk
import Vault

/// People of the staff: who there is, what he is in this team, in and out.
enum MemberRoutes {
  static let all: [DeskRoute] = [
    .page("/members", "listMembers", "The people of the staff and their roles.", need: .signedIn) {
      try MembersPage($0)
    },
    make,
    .page("/members/{id}", "showMember", "One person of the staff.", need: .signedIn) {
      try MemberPage($0, try $0.id(of: MemberID.self))
    },
    roles, dismiss,
    .act(
      "/members/{id}/remove", "removeMember", "Remove somebody who is in no team any more.",
      need: .right(.administer)
    ) { request in
      let name = try Self.member(request).name
      let unlocked = try request.unlocked
      try await WorkThreads.run { try unlocked.removeUser(named: name) }
      let id = try request.id(of: MemberID.self)
      for session in request.house.staff.sessions(of: id) { request.house.staff.end(session) }
      request.house.staff.refreshAll()
      return DeskNext("/members", notice: "desk.member.removed")
    },
    .act(
      "/members/{id}/reset-factor", "resetSecondFactor",
      "Take somebody's second factor away, so that he sets up a new one.",
      need: .right(.administer)
    ) { request in
      let id = try Self.member(request).id
      try request.unlocked.changeDirectory { directory in
        for place in directory.members.indices where directory.members[place].id == id {
          directory.members[place].secondFactor = nil
        }
      }
      for session in request.house.staff.sessions(of: id) { request.house.staff.end(session) }
      return DeskNext("/members/\(id)", notice: "desk.member.reset")
    },
  ]

  /// A new person: he is in no team yet.
  static let make = DeskRoute.act(
    "/members", "makeMember", "Make a user; a member of a team lets him in.",
    need: .right(.administer),
    fields: [
      DeskField("name", .line(most: 100), "desk.sign-in.name"),
      DeskField(
        "passphrase", .secret, "desk.member.first", hint: "desk.passphrase.hint",
        remembers: "new-password"),
      DeskField("again", .secret, "desk.passphrase.again", remembers: "new-password"),
      DeskField("administrator", .flag, "desk.member.administrator", isRequired: false),
    ], on: "/members"
  ) { request in
    try NewPassphrase.check(request.form, request.house.files)
    let (unlocked, form, cost) = (try request.unlocked, request.form, request.house.newCost)
    let id = try await WorkThreads.run {
      do {
        return try unlocked.makeUser(
          named: form["name"], passphrase: Array(form["passphrase"].utf8), cost: try cost(),
          isAdministrator: form.flag("administrator"))
      } catch DeskError.nameTaken {
        throw FormTrouble("name", "vault.name.taken")
      }
    }
    request.house.staff.refreshAll()
    return DeskNext("/members/\(id)", notice: "desk.member.made")
  }

  /// What somebody is in this team; one who is not in it yet is let in.
  static let roles = DeskRoute.act(
    "/members/{id}/roles", "setRoles", "Let somebody in, or change what he is in the team.",
    need: .right(.decide),
    fields: [
      DeskField(
        "roles", .several(Role.allCases.map(\.rawValue)), "desk.role", hint: "desk.role.hint"),
      DeskField(
        "sealed", .flag, "desk.member.sealed", hint: "desk.member.sealed.hint", isRequired: false),
    ], on: "/members/{id}"
  ) { request in
    let member = try Self.member(request)
    let session = try request.session
    let roles = Set(request.form.all("roles").compactMap(Role.init))
    let (team, sealed) = (session.team.keys.team, request.form.flag("sealed"))
    if sealed { try session.require(.sealedFields) }
    let grant = try session.unlocked.vault.ring().team(team)?.grants
      .first { $0.member == member.id }
    if grant == nil || (sealed && grant?.opensSealedFields == false) {
      try session.unlocked.admit(member.id, to: team, sealedFields: sealed)
    }
    try session.unlocked.setRoles(roles, of: member.id, in: team)
    request.house.staff.refreshAll()
    return DeskNext("/members/\(member.id)", notice: "desk.member.roles")
  }

  /// Out of the team: somebody takes over, and the team gets new keys.
  static let dismiss = DeskRoute.act(
    "/members/{id}/dismiss", "dismissMember",
    "Take somebody out of the team; another takes over, and the keys are renewed.",
    need: .right(.decide),
    fields: [DeskField("successor", .pick, "desk.member.successor")], on: "/members/{id}"
  ) { request in
    let id = try Self.member(request).id
    guard let successor = MemberID(request.form["successor"]), successor != id else {
      throw FormTrouble("successor", "desk.field.choice")
    }
    let session = try request.session
    let (house, person) = (request.house, try request.person)
    guard id != person.member else { throw DeskError.lastMember }
    return try request.start("desk.member.job") { progress in
      let handed = try await session.dismiss(id, successor: successor) {
        progress.show($0, 0)
      }
      for other in house.staff.sessions(of: id) { house.staff.end(other) }
      house.staff.rekey(session.team.keys.team)
      return JobOutcome(
        text: "desk.member.gone",
        values: [
          "count": String(handed.files), "cases": String(handed.cases),
          "tasks": String(handed.tasks), "conversations": String(handed.conversations),
        ], place: "/members")
    }
  }

  /// The member in the path.
  static func member(_ request: DeskRequest) throws -> DirectoryMember {
    let id = try request.id(of: MemberID.self)
    guard let member = try request.unlocked.directory().members.first(where: { $0.id == id })
    else { throw WebError(.notFound) }
    return member
  }
}
