import Casework
import Desk
import Foundation
import Hummingbird
import Language
import Markup
import Vault

/// One's own account: team, passphrase, second factor, sessions.
enum AccountRoutes {
  static let all: [DeskRoute] = [
    .page("/account", "showAccount", "Name, token, teams and sessions.", need: .signedIn) {
      try AccountPage($0)
    },
    .act(
      "/account/team", "enterTeam", "Go over to another team of one's own.", need: .signedIn,
      fields: [DeskField("team", .pick, "desk.account.team")]
    ) { request in
      guard let team = TeamID(request.form["team"]) else { throw WebError(.notFound) }
      try request.person.enter(team)
      return DeskNext("/")
    },
    passphrase,
    .act(
      "/account/sessions/{id}/end", "endSession", "End another session of one's own.",
      need: .signedIn
    ) { request in
      let mark = request.parameters.get("id")
      let mine = request.house.staff.sessions(of: try request.person.member)
      guard let session = mine.first(where: { $0.mark == mark }) else {
        throw WebError(.notFound)
      }
      request.house.staff.end(session)
      return DeskNext("/account", notice: "desk.account.ended")
    },
  ]

  /// A new passphrase; the old one is asked for.
  static let passphrase = DeskRoute.act(
    "/account/passphrase", "changePassphrase", "Put a new passphrase on one's own slot.",
    need: .signedIn,
    fields: [
      DeskField("old", .secret, "desk.account.old", remembers: "current-password"),
      DeskField(
        "passphrase", .secret, "desk.account.new", hint: "desk.passphrase.hint",
        remembers: "new-password"),
      DeskField("again", .secret, "desk.passphrase.again", remembers: "new-password"),
    ], on: "/account"
  ) { request in
    let person = try request.person
    guard let vault = try request.house.vault() else { throw WebError(.notFound) }
    try NewPassphrase.check(request.form, request.house.files)
    let old = request.form["old"]
    let unlocked = try await SignInRoutes.explained("old") {
      try await request.house.signIn.unlock(vault, name: person.name, passphrase: old)
    }
    request.house.signIn.welcome(person.name)
    let (fresh, cost) = (Array(request.form["passphrase"].utf8), request.house.newCost)
    try await WorkThreads.run { try unlocked.setPassphrase(fresh, cost: try cost()) }
    for other in request.house.staff.sessions(of: person.member) where other !== person {
      request.house.staff.end(other)
    }
    return DeskNext("/account", notice: "desk.account.changed")
  }
}

/// One's own account.
struct AccountPage: DeskPage {
  /// A team of one's own.
  struct Team: Codable, Equatable, Sendable {
    /// Which.
    let id: String
    /// What it is called.
    let name: String
    /// Whether it is the one where one works now.
    let isHere: Bool
  }

  /// A session of one's own.
  struct Sitting: Codable, Equatable, Sendable {
    /// A name for it that opens nothing.
    let id: String
    /// When it began, in seconds of UTC.
    let began: Int
    /// When it was last used.
    let seen: Int
    /// Whether it is this one.
    let isThis: Bool
    /// Whether its keys are dropped.
    let isLocked: Bool
  }

  /// The name one signs in with.
  let name: String
  /// What every form must bring back: programs read it here.
  let token: String
  /// The teams.
  let teams: [Team]
  /// The sessions.
  let sessions: [Sitting]
  /// How many recovery codes are left.
  let recoveryCodes: Int

  init(_ request: DeskRequest) throws {
    let person = try request.person
    let mine = try request.unlocked.teams()
    name = person.name
    token = person.token
    teams = person.directory.teams.filter { mine.contains($0.id) }.map {
      Team(id: $0.id.description, name: $0.name, isHere: $0.id == person.team)
    }
    sessions = request.house.staff.sessions(of: person.member).map {
      Sitting(
        id: $0.mark, began: $0.began, seen: $0.seen, isThis: $0 === person,
        isLocked: $0.standing == .locked)
    }
    recoveryCodes = try request.unlocked.secondFactor()?.recovery.count ?? 0
  }

  func title(_ scene: DeskScene) -> String { scene.text("desk.account.title") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.div(.class("acts")) {
        scene.link(
          "/account/second-factor", scene.text("desk.factor.renew"), class: "go quiet")
        scene.button("/sign-out", "desk.sign-out")
      }
      Tag.p(.class("hint")) { scene.text("desk.factor.left", count: recoveryCodes) }
      if teams.count > 1 { teamForms(scene) }
      Tag.h2 { scene.text("desk.account.sessions") }
      sessionTable(scene)
      Tag.h2 { scene.text("desk.account.passphrase") }
      FormView(
        route: AccountRoutes.passphrase, action: "/account/passphrase",
        button: "desk.account.change"
      ).html(scene)
    }
  }

  private func teamForms(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.h2 { scene.text("desk.account.team") }
      Tag.div(.class("acts")) {
        for team in teams {
          if team.isHere {
            Badge(text: team.name, tone: .good).html
          } else {
            Tag.form(
              .class("one"), .action(Link(path: "/account/team")), Attribute("method", "post")
            ) {
              scene.token
              Tag.input(.type("hidden"), .name("team"), .value(team.id))
              Tag.button(.type("submit"), .class("quiet")) { team.name }
            }
          }
        }
      }
    }
  }

  private func sessionTable(_ scene: DeskScene) -> HTML {
    DeskTable(
      caption: scene.text("desk.account.sessions"),
      columns: [
        scene.text("desk.job.began"), scene.text("desk.account.seen"),
        scene.text("desk.job.stands"),
      ],
      rows: sessions.map { sitting in
        [
          scene.moment(sitting.began), scene.moment(sitting.seen),
          sitting.isThis
            ? Badge(text: scene.text("desk.account.this"), tone: .good).html
            : scene.button("/account/sessions/\(sitting.id)/end", "desk.account.end"),
        ]
      }
    ).html
  }
}
