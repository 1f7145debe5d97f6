import ArgumentParser
import Casework
import Desk
import Vault

/// Destroys the key of a document.
struct EraseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase", abstract: "Destroy the key of a document, so that nobody opens it again.",
    discussion: """
      The proofs of all other documents go on to hold. Older backups keep the document until they are \
      destroyed themselves.

        guvoh vault erase ID --vault DIR --reason "asked for by the one it is about"
        guvoh vault erase --overdue --dry-run --vault DIR --reason retention
      """)

  @OptionGroup var options: VaultOptions
  @OptionGroup var member: MemberOptions

  @Argument(help: "The document: 32 hexadecimal digits.")
  var id: String?

  @Option(help: "Why; it is kept in the journal, sealed.")
  var reason: String

  @Flag(help: "Erase everything whose time is over, instead of one document.")
  var overdue = false

  @Flag(help: "With --overdue: only say how many.")
  var dryRun = false

  private struct Answer: Encodable {
    let schema = "guvoh.vault.erase/1"
    let erased: [String]
    let forgotten: [String]
    let rehearsal: Bool
  }

  func validate() throws {
    guard (id == nil) == overdue else { throw ValidationError("name one ID, or say --overdue") }
  }

  func run() async throws {
    Hardening.begin()
    let session = try member.session(try options.locked())
    let ended = try Refusal.explaining { try erase(session) }
    try Say.answer(
      options.json,
      Answer(
        erased: ended.erased.map(\.description), forgotten: ended.forgotten.map(\.description),
        rehearsal: dryRun),
      dryRun ? "vault.erase.would" : "vault.erase.done", count: ended.erased.count)
    guard !options.json, overdue else { return }
    Say.line(
      dryRun ? "vault.erase.contacts-would" : "vault.erase.contacts", count: ended.forgotten.count)
  }

  private func erase(_ session: Session) throws -> EndedByTime {
    guard let id else { return try session.eraseOverdue(reason: reason, isRehearsal: dryRun) }
    guard let document = DocumentID(id) else { throw VaultError.unknownDocument }
    try session.erase(document, reason: reason)
    return EndedByTime(erased: [document])
  }
}
