import ArgumentParser
import Desk
import Foundation
import Vault

/// Tells every process that holds the vault open to drop its keys.
struct LockCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lock", abstract: "Drop the keys of every program that holds the vault open.",
    discussion: """
      Reports still come in: they are sealed to the team's public key. Needs no passphrase.

        guvoh vault lock --vault DIR
      """)

  @OptionGroup var options: VaultOptions

  private struct Answer: Encodable {
    let schema = "guvoh.vault.lock/1"
    let told: Int
  }

  func run() async throws {
    let told = Presence.lockAll(in: try options.locked().folder)
    try Say.answer(options.json, Answer(told: told), "vault.lock.done", count: told)
  }
}

/// Overwrites and removes the slots.
struct DestroyAccessCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "destroy-access", abstract: "Overwrite and remove the key slots: nobody opens it.",
    discussion: """
      The data is dead then, unless somebody has a backup of the slots and a passphrase, or such a \
      backup and two recovery sheets. Flash memory may keep an old copy of the slots. There is no \
      passphrase that shows a false vault: it could not be made convincing.

        guvoh vault destroy-access --vault DIR --confirm "destroy access"
      """)

  @OptionGroup var options: VaultOptions

  @Option(help: "The words `destroy access`, typed out.")
  var confirm: String?

  private struct Answer: Encodable {
    let schema = "guvoh.vault.destroy-access/1"
    let destroyed = true
  }

  func run() async throws {
    let vault = try options.locked()
    if confirm == nil, isatty(STDIN_FILENO) == 1 { Say.line("vault.destroy.warning") }
    let typed = confirm ?? (isatty(STDIN_FILENO) == 1 ? readLine() : nil)
    guard typed == "destroy access" else {
      throw Refusal(code: "vault.destroy.unconfirmed", status: .usage)
    }
    _ = Presence.lockAll(in: vault.folder)
    try Refusal.explaining { try vault.destroyAccess() }
    try Say.answer(options.json, Answer(), "vault.destroy.done")
  }
}
