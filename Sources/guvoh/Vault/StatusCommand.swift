import ArgumentParser
import Casework
import Desk
import Foundation
import Vault

/// Says what anybody with the disk can see of a vault.
struct StatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Say what can be seen of a vault without any key.",
    discussion: """
        guvoh vault status --vault DIR --json
      """)

  @OptionGroup var options: VaultOptions

  private struct Answer: Encodable {
    let schema = "guvoh.vault.status/1"
    let exercise: Bool
    let entries: Int
    let files: Int
    let bytes: Int
    let people: Int
    let teams: Int
    let slots: Int
    let checkpoint: Int?
    let origin: String
    let key: String
    let backupDays: Int?
    let restoreCheckDays: Int?
    let externalCheckpointDays: Int?
  }

  func run() async throws {
    let vault = try options.locked()
    let answer = try Refusal.explaining { try facts(vault) }
    if options.json { return try Say.json(answer) }
    if answer.exercise { Say.line("vault.exercise") }
    Say.line("vault.status.entries", count: answer.entries)
    Say.line("vault.status.files", count: answer.files)
    Say.line("vault.status.size", ["size": Self.size(answer.bytes)])
    Say.line("vault.status.people", count: answer.people)
    Say.line("vault.status.teams", count: answer.teams)
    Say.line("vault.status.ledger", ["origin": answer.origin])
    if answer.slots == 0 { Say.line("vault.status.noslots") }
    Self.ago("checkpoint", answer.externalCheckpointDays)
    Self.ago("backup", answer.backupDays)
    Self.ago("restore", answer.restoreCheckDays)
  }

  private func facts(_ vault: Vault) throws -> Answer {
    let ring = try vault.ring()
    let (entries, files, checkpoint) = try vault.journal.read {
      (try $0.lastSequence(), try $0.files().count, try $0.checkpoints().last?.size)
    }
    let records = VaultRecords.read(vault.folder)
    return Answer(
      exercise: ring.exercise, entries: entries, files: files, bytes: Self.bytes(vault.folder),
      people: ring.members.count { !$0.recovery }, teams: ring.teams.count,
      slots: (try? vault.slots().slots.count) ?? 0, checkpoint: checkpoint, origin: ring.origin,
      key: ring.logKey, backupDays: Self.days(records.backup),
      restoreCheckDays: Self.days(records.restoreCheck),
      externalCheckpointDays: Self.days(records.externalCheckpoint))
  }

  private static func bytes(_ folder: URL) -> Int {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    return names.reduce(0) { sum, name in
      let facts = try? FileManager.default.attributesOfItem(
        atPath: folder.appending(path: name).path)
      return sum + ((facts?[.size] as? Int) ?? 0)
    }
  }

  private static func days(_ moment: Int?) -> Int? {
    moment.map { max(0, Int(Date().timeIntervalSince1970) - $0) / 86_400 }
  }

  private static func ago(_ what: String, _ days: Int?) {
    guard let days else { return Say.line("vault.status.\(what).never") }
    Say.line("vault.status.\(what)", count: days)
  }

  private static func size(_ bytes: Int) -> String {
    bytes < 10 << 20 ? "\((bytes + 1023) / 1024) KiB" : "\(bytes >> 20) MiB"
  }
}
