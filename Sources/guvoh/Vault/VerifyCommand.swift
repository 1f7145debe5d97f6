import ArgumentParser
import Foundation
import Ledger
import Vault

/// Holds everything in a vault against everything; needs no key.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check every entry, file, proof and checkpoint. No key needed.",
    discussion: """
      Exit 0 only if all holds. Without a checkpoint from outside the machine, a vault that was put \
      back whole from an older copy cannot be told from a younger one:

        guvoh vault checkpoint --vault DIR --output kept-elsewhere.note
        guvoh vault verify --vault DIR --against kept-elsewhere.note
      """)

  @OptionGroup var options: VaultOptions

  @Option(help: "A checkpoint that was kept outside this machine.")
  var against: String?

  private struct Answer: Encodable {
    let schema = "guvoh.vault.verify/1"
    let holds: Bool
    let verification: Verification
  }

  func run() async throws {
    let vault = try options.locked()
    let known = try against.map(Self.note)
    let bar = ProgressBar("vault.progress.verify")
    let result = try Refusal.explaining { try vault.verify(against: known, progress: bar.show) }
    if options.json {
      try Say.json(Answer(holds: result.holds, verification: result))
    } else {
      VerificationReport.print(result, isComplete: against != nil)
    }
    guard result.holds else { throw ExitCode(Refusal.Status.badData.rawValue) }
  }

  static func note(_ path: String) throws -> SignedNote {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Refusal(code: "file.missing", status: .noInput, values: ["path": path])
    }
    guard let note = try? SignedNote(String(decoding: data, as: UTF8.self)) else {
      throw Refusal(code: "vault.checkpoint.foreign", status: .badData)
    }
    return note
  }
}

/// The outcome of a verification in words.
enum VerificationReport {
  static func print(_ result: Verification, isComplete: Bool) {
    Say.line("vault.verify.entries", count: result.entries)
    Say.line("vault.verify.files", count: result.files)
    Say.line("vault.verify.checkpoints", count: result.checkpoints)
    if result.orphans > 0 { Say.line("vault.verify.orphans", count: result.orphans) }
    for finding in result.findings.prefix(50) {
      Say.line("vault.finding.\(finding.code)", ["place": finding.place])
    }
    if result.findings.count > 50 {
      Say.line("vault.verify.more", count: result.findings.count - 50)
    }
    Say.line(result.holds ? "vault.verify.holds" : "vault.verify.broken")
    if result.holds, !isComplete { Say.line("vault.verify.against") }
  }
}
