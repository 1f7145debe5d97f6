import ArgumentParser
import Desk
import Store
import Vault

/// Makes the view again from the journal.
struct RebuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild", abstract: "Make the lists and the search index again from the journal.",
    discussion: """
      The journal is what counts; the lists are made from it and hold nothing of their own. Reports \
      that came in while the vault was locked are wrapped again on the way.

        guvoh vault rebuild --vault DIR --team TEAM
      """)

  @OptionGroup var options: VaultOptions
  @OptionGroup var member: MemberOptions

  private struct Answer: Encodable {
    let schema = "guvoh.vault.rebuild/1"
    let entries: Int
    let rewrapped: Int
    let viewBytes: Int
  }

  func run() async throws {
    Hardening.begin()
    let session = try member.session(try options.locked())
    let bar = ProgressBar("vault.progress.rebuild")
    let answer = try Refusal.explaining {
      let entries = try session.rebuild(progress: bar.show)
      var rewrapped = 0
      while case let count = try session.team.rewrap(limit: 5000), count > 0 { rewrapped += count }
      let size = try session.view().size()
      try session.lock()
      return Answer(entries: entries, rewrapped: rewrapped, viewBytes: size)
    }
    try Say.answer(options.json, answer, "vault.rebuild.done", count: answer.entries)
  }
}
