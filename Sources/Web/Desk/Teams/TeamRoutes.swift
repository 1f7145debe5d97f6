import Casework
import Desk
import Vault

/// Teams: which one is in, who else is there, and a new one.
enum TeamRoutes {
  static let all: [DeskRoute] = [
    .page(
      "/teams", "listTeams", "The teams of the one who asks, and who is in them.", need: .signedIn
    ) { try TeamsPage($0) },
    make,
  ]

  /// A new team with its founder in it; what it keeps, no other team can read.
  static let make = DeskRoute.act(
    "/teams", "makeTeam", "Make a team with oneself in it.", need: .right(.decide),
    fields: [
      DeskField("name", .line(most: 100), "desk.team.name"),
      DeskField(
        "recovery", .flag, "desk.team.recovery", hint: "desk.team.recovery.hint",
        isRequired: false),
    ], on: "/teams"
  ) { request in
    let (unlocked, form) = (try request.unlocked, request.form)
    try await WorkThreads.run {
      do {
        try unlocked.makeTeam(named: form["name"], recovery: form.flag("recovery"))
      } catch DeskError.nameTaken {
        throw FormTrouble("name", "vault.name.taken")
      }
    }
    request.house.staff.refreshAll()
    return DeskNext("/teams", notice: "desk.team.made")
  }
}
