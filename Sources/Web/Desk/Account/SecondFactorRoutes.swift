import Desk
import Markup
import Printing
import Vault

/// The codes of a telephone beside the passphrase: set up, renewed, with recovery codes.
enum SecondFactorRoutes {
  static let all: [DeskRoute] = [
    .page(
      "/account/second-factor", "showSecondFactor",
      "A new secret for the codes of a telephone; it counts once a code of it was given.",
      need: .signedIn
    ) { SecondFactorPage(secret: try $0.person.offeredSecret()) },
    confirm,
  ]

  /// The first code of the new secret; the recovery codes are shown once.
  static let confirm = DeskRoute.reveal(
    "/account/second-factor", "setSecondFactor", "Put the new secret into use.", need: .signedIn,
    fields: [DeskField("code", .line(most: 10), "desk.factor.code", remembers: "one-time-code")],
    on: "/account/second-factor"
  ) { request in
    let person = try request.person
    let factor = try person.offeredFactor()
    let now = request.house.clock()
    guard
      let step = OneTimeCode.step(
        of: request.form["code"], factor.factor.secret, at: now, after: 0)
    else { throw FormTrouble("code", "desk.wrong-code") }
    let unlocked = try request.unlocked
    try await WorkThreads.run { try unlocked.setSecondFactor(factor.factor) }
    request.house.usedCodes.note(step, of: person.member)
    person.enrolled()
    return RecoveryCodesPage(codes: factor.codes)
  }
}

/// The page with the square for the telephone.
struct SecondFactorPage: DeskPage {
  /// The secret in base 32, to be typed where the square cannot be read.
  let secret: String

  func title(_ scene: DeskScene) -> String { scene.text("desk.factor.title") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p(.class("lead")) { scene.text("desk.factor.lead") }
      Tag.div(.class("square")) {
        (try? QRCode(OneTimeCode.address(base32: secret)))?
          .drawing(label: scene.text("desk.factor.square"))
        Tag.p { Tag.code { secret } }
      }
      FormView(
        route: SecondFactorRoutes.confirm, action: "/account/second-factor",
        button: "desk.factor.button"
      ).html(scene)
    }
  }
}

/// The recovery codes, shown once.
struct RecoveryCodesPage: DeskPage {
  /// The codes.
  let codes: [String]

  func title(_ scene: DeskScene) -> String { scene.text("desk.factor.codes") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p(.class("lead")) { scene.text("desk.factor.codes.lead") }
      Tag.ol(.class("card keep")) { for code in codes { Tag.li { Tag.code { code } } } }
      Tag.p { scene.link("/", scene.text("desk.factor.done"), class: "go") }
    }
  }
}
