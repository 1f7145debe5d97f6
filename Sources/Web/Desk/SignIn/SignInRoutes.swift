import Casework
import Desk
import Language

/// In and out: sign in, lock, unlock, sign out.
enum SignInRoutes {
  static let all: [DeskRoute] = [
    .page(
      "/sign-in", "showSignIn", "The page with the name and the passphrase.", need: .anyone,
      query: [.text("next")]
    ) { SignInPage(next: $0.query["next"]) },
    signIn,
    .page(
      "/unlock", "showUnlock", "The page that asks for the passphrase once more.", need: .anyone,
      query: [.text("next")]
    ) { UnlockPage(name: try $0.person.name, next: $0.query["next"]) },
    unlock,
    .act("/lock", "lock", "Drop the keys of this session; it can be unlocked.", need: .anyone) {
      request in
      if let staff = request.staff { request.house.staff.lock(staff) }
      return DeskNext("/unlock")
    },
    .act("/sign-out", "signOut", "End this session.", need: .anyone) { request in
      if let staff = request.staff { request.house.staff.end(staff) }
      var next = DeskNext("/sign-in")
      next.cookie = SessionCookie.ending(isSecure: request.house.isSecure)
      next.clears = true
      return next
    },
  ]

  /// Name and passphrase; the answer is the same whatever was wrong.
  static let signIn = DeskRoute.act(
    "/sign-in", "signIn", "Sign in with name and passphrase.", need: .anyone,
    fields: [
      DeskField("name", .line(most: 100), "desk.sign-in.name", remembers: "username"),
      DeskField(
        "passphrase", .secret, "desk.sign-in.passphrase", remembers: "current-password"),
      DeskField(
        "code", .line(most: 40), "desk.sign-in.code", hint: "desk.sign-in.code.hint",
        isRequired: false, remembers: "one-time-code"),
      DeskField("next", .line(most: 200), "desk.sign-in.next", isRequired: false),
    ], on: "/sign-in"
  ) { request in
    guard let vault = try request.house.vault() else { throw WebError(.notFound) }
    let door = request.house.signIn
    let name = request.form["name"]
    let (unlocked, hasFactor) = try await explained("passphrase") {
      let unlocked = try await door.unlock(
        vault, name: name, passphrase: request.form["passphrase"])
      let code = request.form["code"]
      return (unlocked, try await SecondStep(house: request.house).pass(unlocked, code: code))
    }
    door.welcome(name)
    // An older session of the same browser ends: whoever fixed its secret holds nothing.
    if let old = request.staff { request.house.staff.end(old) }
    let (secret, session) = try request.house.staff.begin(
      unlocked, tongue: request.voice.tongue,
      mustEnrol: !hasFactor && request.house.asksSecondFactor)
    if session.team != nil { try await session.session().keep(AuditEntry(), act: "sign-in") }
    var next = DeskNext(Self.path(request.form["next"]))
    next.cookie = SessionCookie.holding(secret, isSecure: request.house.isSecure)
    return next
  }

  /// The passphrase alone: the session is still known, its keys are not.
  static let unlock = DeskRoute.act(
    "/unlock", "unlock", "Bring the keys of a locked session back.", need: .anyone,
    fields: [
      DeskField(
        "passphrase", .secret, "desk.sign-in.passphrase", remembers: "current-password"),
      DeskField("next", .line(most: 200), "desk.sign-in.next", isRequired: false),
    ], on: "/unlock"
  ) { request in
    let staff = try request.person
    guard let vault = try request.house.vault() else { throw WebError(.notFound) }
    let door = request.house.signIn
    let unlocked = try await explained("passphrase") {
      try await door.unlock(vault, name: staff.name, passphrase: request.form["passphrase"])
    }
    door.welcome(staff.name)
    staff.unlock(unlocked, now: request.house.clock())
    var next = DeskNext(Self.path(request.form["next"]))
    next.cookie = SessionCookie.holding(
      request.house.staff.renew(staff), isSecure: request.house.isSecure)
    return next
  }

  /// A refusal at the door as trouble of a field, so that the page stays.
  static func explained<R>(
    _ field: String, _ work: () async throws -> R
  ) async throws -> R {
    do {
      return try await work()
    } catch let error as WebError
      where [WebError(.wrongSignIn), WebError(.tooManyTries)].contains(error)
    {
      throw FormTrouble(field, error.code, status: error.status)
    }
  }

  /// A place of this desk to go on to; anything else is the start.
  static func path(_ next: String) -> String {
    guard next.hasPrefix("/"), !next.hasPrefix("//"), !next.contains("\\"),
      !next.contains("?"), !next.unicodeScalars.contains(where: { $0.value < 0x21 })
    else { return "/" }
    return ["/unlock", "/sign-in"].contains(next) ? "/" : next
  }
}
