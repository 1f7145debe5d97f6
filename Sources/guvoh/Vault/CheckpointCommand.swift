import ArgumentParser
import Desk
import Foundation
import Ledger
import Vault

/// Signs the head of the ledger, to be kept elsewhere.
struct CheckpointCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checkpoint", abstract: "Sign the present state, to be kept outside this machine.",
    discussion: """
      Print it, mail it, or carry it to a second machine. Only a checkpoint from outside shows that a \
      whole vault was put back from an older copy.

        guvoh vault checkpoint --vault DIR --output today.note
      """)

  @OptionGroup var options: VaultOptions
  @OptionGroup var member: MemberOptions

  @Option(help: "The file to write; else standard output.")
  var output: String?

  private struct Answer: Encodable {
    let schema = "guvoh.vault.checkpoint/1"
    let origin: String
    let size: Int
    let root: String
    let note: String
    let key: String
  }

  func run() async throws {
    Hardening.begin()
    let vault = try options.locked()
    let unlocked = try member.unlock(vault)
    let note = try Refusal.explaining { try unlocked.checkpoint() }
    let head = try Checkpoint(text: note.text)
    if let output {
      guard FileManager.default.createFile(atPath: output, contents: Data(note.description.utf8))
      else { throw Refusal(code: "vault.unwritable", status: .cannotCreate) }
    }
    VaultRecords.note(vault.folder) { $0.externalCheckpoint = Int(Date().timeIntervalSince1970) }
    if options.json {
      return try Say.json(
        Answer(
          origin: head.origin, size: head.size, root: head.root.description,
          note: note.description, key: try Refusal.explaining { try vault.ring() }.logKey))
    }
    if let output {
      Say.line("vault.checkpoint.done", count: head.size, ["path": output])
    } else {
      print(note.description, terminator: "")
    }
  }
}
