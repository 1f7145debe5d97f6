import ArgumentParser
import Desk
import Foundation
import Language
import Vault

/// Which vault, and whether the answer is for a program.
struct VaultOptions: ParsableArguments {
  @Option(name: .customLong("vault"), help: "The folder of the vault; else GUVOH_HOME.")
  var path: String?

  @Flag(help: "Print one JSON value on standard output and nothing else there.")
  var json = false

  /// The folder that was named.
  func folder() throws -> URL {
    let named = path ?? ProcessInfo.processInfo.environment["GUVOH_HOME"]
    guard let named, !named.isEmpty else { throw Refusal(code: "vault.unnamed", status: .usage) }
    return URL(filePath: named).absoluteURL
  }

  /// The vault, locked.
  func locked() throws -> Vault {
    try Refusal.explaining { try Vault(at: try folder()) }
  }
}

/// Who works, in which team, and where the passphrase comes from.
struct MemberOptions: ParsableArguments {
  @Option(help: "The name of the person; needed when there are several.")
  var user: String?

  @Option(help: "The name of the team; needed when the person is in several.")
  var team: String?

  @Option(help: "A file whose first line is the passphrase.")
  var passphraseFile: String?

  /// The vault with this person's keys.
  func unlock(_ vault: Vault) throws -> UnlockedVault {
    let passphrase = try PassphraseSource(file: passphraseFile).read("vault.ask.passphrase")
    return try Refusal.explaining { try vault.unlock(passphrase, user: user) }
  }

  /// This person at work in the team.
  func session(_ vault: Vault) throws -> Session {
    let unlocked = try unlock(vault)
    return try Refusal.explaining {
      try Session(unlocked, team: team) { Int(Date().timeIntervalSince1970) }
    }
  }
}
