import ArgumentParser
import Casework
import Desk
import Foundation
import Vault

/// Writes a backup.
struct BackupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy the whole vault, sealed, into one file. No key needed.",
    discussion: """
      Others go on working meanwhile. Check each backup by restoring it:

        guvoh vault backup --vault DIR copy.tar
        guvoh vault restore --check copy.tar /tmp/look
      """)

  @OptionGroup var options: VaultOptions

  @Argument(help: "The file to write.")
  var file: String

  private struct Answer: Encodable {
    let schema = "guvoh.vault.backup/1"
    let entries: Int
    let files: Int
  }

  func run() async throws {
    let vault = try options.locked()
    let bar = ProgressBar("vault.progress.backup")
    let answer = try Refusal.explaining {
      let (entries, files) = try vault.backUp(
        to: URL(filePath: file).absoluteURL, progress: bar.show)
      return Answer(entries: entries, files: files)
    }
    VaultRecords.note(vault.folder) { $0.backup = Int(Date().timeIntervalSince1970) }
    try Say.answer(options.json, answer, "vault.backup.done", count: answer.entries, ["path": file])
  }
}

/// Lays a backup out again, or only tries whether it could be.
struct RestoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Make a vault from a backup, verified before it is kept.",
    discussion: """
      With --check it is laid out, verified and removed again. What was erased after the backup was \
      written comes back to life, unless the newer vault is named and can still be read:

        guvoh vault restore copy.tar NEW --newer OLD
      """)

  @Flag(help: "Only try: lay it out beside DIR, verify, and remove it.")
  var check = false

  @Option(help: "The newer vault, whose erasures are done again.")
  var newer: String?

  @Option(help: .hidden)
  var vault: String?

  @Flag(help: "Print one JSON value on standard output and nothing else there.")
  var json = false

  @Argument(help: "The backup.")
  var file: String

  @Argument(help: "The folder of the vault to make.")
  var folder: String

  private struct Answer: Encodable {
    let schema = "guvoh.vault.restore/1"
    let holds: Bool
    let kept: Bool
    let erasedAgain: [String]
    let verification: Verification
  }

  func run() async throws {
    guard FileManager.default.isReadableFile(atPath: file) else {
      throw Refusal(code: "file.missing", status: .noInput, values: ["path": file])
    }
    let bar = ProgressBar("vault.progress.restore")
    let place = URL(filePath: folder).absoluteURL
    let result = try Refusal.explaining {
      try Vault.restore(
        URL(filePath: file).absoluteURL, to: place, keeping: !check, progress: bar.show)
    }
    let again = try result.holds && !check ? replay(place) : []
    try tell(result, again)
    guard result.holds else { throw ExitCode(Refusal.Status.badData.rawValue) }
  }

  private func replay(_ place: URL) throws -> [String] {
    guard let path = newer ?? ProcessInfo.processInfo.environment["GUVOH_HOME"],
      URL(filePath: path).absoluteURL.path != place.path
    else { return [] }
    let other = try? Vault(at: URL(filePath: path).absoluteURL)
    guard let other else {
      guard newer == nil else { throw Refusal(code: "vault.none", status: .noInput) }
      return []
    }
    return try Refusal.explaining {
      try Vault(at: place).replayTombstones(of: other).map(\.description)
    }
  }

  private func tell(_ result: Verification, _ again: [String]) throws {
    // The vault that the backup came from is told, so that it stops asking for a check.
    if let path = vault ?? ProcessInfo.processInfo.environment["GUVOH_HOME"], result.holds {
      VaultRecords.note(URL(filePath: path)) {
        $0.restoreCheck = Int(Date().timeIntervalSince1970)
      }
    }
    if json {
      return try Say.json(
        Answer(
          holds: result.holds, kept: result.holds && !check, erasedAgain: again,
          verification: result))
    }
    VerificationReport.print(result, isComplete: false)
    for id in again { Say.line("vault.restore.erased", ["id": id]) }
    if result.holds { Say.line(check ? "vault.restore.checked" : "vault.restore.done") }
  }
}
