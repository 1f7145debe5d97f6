import Casework
import Desk
import Foundation
import Language
import Markup
import Printing
import Vault

/// The first set-up without a terminal: the first person, the first team, the recovery sheets.
enum SetupRoutes {
  static let all: [DeskRoute] = [
    .page("/setup", "showSetup", "The page of the first set-up.", need: .anyone) { request in
      guard try request.house.vault() == nil else { throw WebError(.notFound) }
      return SetupPage()
    },
    make,
  ]

  /// Makes the vault; the sheets are shown once.
  static let make = DeskRoute.reveal(
    "/setup", "setUp", "Make the vault with its first person and team.", need: .anyone,
    fields: [
      DeskField("code", .line(most: 40), "desk.setup.code", hint: "desk.setup.code.hint"),
      DeskField("name", .line(most: 100), "desk.sign-in.name", remembers: "username"),
      DeskField("team", .line(most: 100), "desk.setup.team"),
      DeskField(
        "passphrase", .secret, "desk.sign-in.passphrase", hint: "desk.passphrase.hint",
        remembers: "new-password"),
      DeskField("again", .secret, "desk.passphrase.again", remembers: "new-password"),
      DeskField("exercise", .flag, "desk.setup.exercise", isRequired: false),
      DeskField("place", .flag, "desk.setup.place", isRequired: false),
    ], on: "/setup"
  ) { request in
    let form = request.form
    guard try request.house.vault() == nil else { throw WebError(.notFound) }
    guard form.flag("place") else { throw FormTrouble("place", "desk.field.missing") }
    guard request.house.setupCode.accepts(form["code"]) else {
      throw FormTrouble("code", "desk.setup-code")
    }
    try NewPassphrase.check(form, request.house.files)
    let (folder, cost) = (request.house.folder, request.house.newCost)
    let plan = VaultPlan(
      member: form["name"], team: form["team"], passphrase: Array(form["passphrase"].utf8),
      cost: try cost(), exercise: form.flag("exercise"))
    let shares = try await WorkThreads.run { try Vault.make(plan, at: folder).shares }
    return try SheetsPage(shares, vault: request.house.vault())
  }
}

/// A passphrase that is typed twice.
enum NewPassphrase {
  /// Holds it against the rule.
  ///
  /// - Throws: `FormTrouble`.
  static func check(_ form: DeskForm, _ files: DataFiles) throws(FormTrouble) {
    guard PassphraseRule.accepts(form["passphrase"], files: files) else {
      throw FormTrouble("passphrase", "vault.passphrase.weak")
    }
    guard form["passphrase"] == form["again"] else {
      throw FormTrouble("again", "vault.passphrase.differs")
    }
  }
}

/// The page of the first set-up.
struct SetupPage: DeskPage {
  /// Whether there is nothing yet.
  var isEmpty = true

  func title(_ scene: DeskScene) -> String { scene.text("desk.setup.title") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p(.class("lead")) { scene.text("desk.setup.lead") }
      Tag.p(.class("warn")) { scene.text("desk.setup.where") }
      FormView(route: SetupRoutes.make, action: "/setup", button: "desk.setup.button").html(scene)
    }
  }
}

/// The recovery sheets, shown once; they are printed from the page and stand nowhere else.
struct SheetsPage: DeskPage {
  /// One sheet.
  struct Sheet: Codable, Equatable, Sendable {
    /// Its number.
    let number: Int
    /// The share in words.
    let words: String
  }

  /// The sheets.
  let sheets: [Sheet]
  /// The name of the ledger, so that sheets of two vaults are told apart.
  let origin: String
  /// The key that verifies proofs, to be written down outside.
  let key: String

  init(_ shares: [RecoveryShare], vault: Vault?) throws {
    let ring = try vault?.ring()
    sheets = shares.map { Sheet(number: $0.number, words: $0.words) }
    origin = ring?.origin ?? ""
    key = ring?.logKey ?? ""
  }

  func title(_ scene: DeskScene) -> String { scene.text("desk.sheets.title") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p(.class("lead")) { scene.text("desk.sheets.lead") }
      Tag.p(.class("warn")) { scene.text("desk.sheets.once") }
      for sheet in sheets { self.sheet(sheet, scene) }
      Tag.h2 { scene.text("desk.sheets.key") }
      Tag.p { Tag.code { key } }
      Tag.p(.class("acts")) {
        scene.link("/sign-in", scene.text("desk.sheets.done"), class: "go")
      }
    }
  }

  private func sheet(_ sheet: Sheet, _ scene: DeskScene) -> HTML {
    Tag.section(.class("card sheet")) {
      Tag.h2 { scene.text("vault.sheet.title", ["number": String(sheet.number)]) }
      Tag.p { scene.text("vault.sheet.what", ["number": String(sheet.number), "origin": origin]) }
      Tag.div(.class("square")) {
        Tag.ol(.class("words")) {
          for word in sheet.words.split(separator: " ") { Tag.li { String(word) } }
        }
        (try? QRCode(sheet.words))?.drawing(label: scene.text("desk.sheets.square"))
      }
      Tag.p(.class("hint")) { scene.text("vault.sheet.two") }
      Tag.p(.class("hint")) { scene.text("desk.sheets.origin", ["origin": origin]) }
    }
  }
}
