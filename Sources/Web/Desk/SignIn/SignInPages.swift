import Markup

/// The page with the name and the passphrase.
struct SignInPage: DeskPage {
  /// Where it goes on.
  let next: String?

  func title(_ scene: DeskScene) -> String { scene.text("desk.sign-in.title") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p(.class("lead")) { scene.text("desk.sign-in.lead") }
      FormView(
        route: SignInRoutes.signIn, action: "/sign-in", button: "desk.sign-in.button",
        hidden: ["next": next ?? ""]
      ).html(scene)
    }
  }
}

/// The page of a session whose keys were dropped.
struct UnlockPage: DeskPage {
  /// Whose session it is.
  let name: String
  /// Where it goes on.
  let next: String?

  func title(_ scene: DeskScene) -> String { scene.text("desk.unlock.title") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p(.class("lead")) { scene.text("desk.unlock.lead", ["name": name]) }
      FormView(
        route: SignInRoutes.unlock, action: "/unlock", button: "desk.unlock.button",
        hidden: ["next": next ?? ""]
      ).html(scene)
      scene.button("/sign-out", "desk.sign-out")
    }
  }
}
