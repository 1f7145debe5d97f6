import ArgumentParser
import Desk
import Foundation
import Language
import Vault

/// Makes a vault.
struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make a vault with its first person and its first team.",
    discussion: """
      Keep no vault in Russia or in a country that prosecutes these people; there, use only \
      `guvoh check`.

        guvoh vault init --user dilnoza --sheets paper/ ~/vault

      With --demo the vault is filled with invented people. EXERCISE stands on all its papers, and \
      nothing of it can be published or exported.
      """)

  @Flag(help: "Fill it with invented people, for training.")
  var demo = false

  @Option(help: "How many invented reports.")
  var size = 200

  @Option(help: "The name of the first person.")
  var user = "first"

  @Option(help: "The name of the first team.")
  var team = "team"

  @Option(help: "A folder for the three recovery sheets (PDF). Print them and erase them.")
  var sheets: String?

  @Option(help: "A file whose first line is the passphrase.")
  var passphraseFile: String?

  @Option(help: .hidden)
  var textBytes = 900

  @Flag(help: "Print one JSON value on standard output and nothing else there.")
  var json = false

  @Argument(help: "The folder of the new vault.")
  var folder: String

  func validate() throws {
    guard (0...1_000_000).contains(size) else { throw ValidationError("--size is out of range") }
  }

  func run() async throws {
    Hardening.begin()
    let place = URL(filePath: folder).absoluteURL
    let passphrase = try PassphraseSource(file: passphraseFile).readNew("vault.ask.new")
    let (vault, shares) = try Refusal.explaining {
      try Vault.make(
        VaultPlan(
          member: user, team: team, passphrase: passphrase,
          cost: try PassphraseCost.calibrated(), exercise: demo), at: place)
    }
    if let sheets { try await SheetPrinting.write(shares, vault.vault, to: sheets) }
    if demo { try fill(vault) }
    try answer(vault.vault)
  }

  private func fill(_ vault: UnlockedVault) throws {
    try Refusal.explaining {
      let session = try Session(vault, team: team) { Int(Date().timeIntervalSince1970) }
      let bar = ProgressBar("vault.progress.fill")
      try session.fillExercise(count: size, bytes: textBytes, progress: bar.show)
      _ = try session.view()
      try session.lock()
    }
  }

  private func answer(_ vault: Vault) throws {
    struct Answer: Encodable {
      let schema = "guvoh.vault.init/1"
      let vault: String
      let exercise: Bool
      let reports: Int
      let sheets: Int
      let key: String
    }
    let ring = try Refusal.explaining { try vault.ring() }
    if json {
      return try Say.json(
        Answer(
          vault: folder, exercise: demo, reports: demo ? size : 0, sheets: sheets == nil ? 0 : 3,
          key: ring.logKey))
    }
    if demo { Say.line("vault.exercise") }
    Say.line("vault.init.made", ["path": folder])
    if demo { Say.line("vault.init.filled", count: size) }
    Say.line("vault.init.key", ["key": ring.logKey])
    if let sheets {
      Say.line("vault.init.sheets", ["path": sheets])
    } else {
      Say.line("vault.init.nosheets")
    }
  }
}
