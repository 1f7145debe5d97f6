import ArgumentParser
import Casework
import Desk
import Foundation
import Vault

/// Writes an evidence pack for one document.
struct ProveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prove", abstract: "Write a pack that shows that a document was not altered.",
    discussion: """
      The pack holds the document, its proofs, a signed checkpoint and a verifier in plain Python:

        guvoh vault prove ID --vault DIR --output pack.zip
        unzip -p pack.zip verify.py > verify.py && python3 verify.py pack.zip
      """)

  @OptionGroup var options: VaultOptions
  @OptionGroup var member: MemberOptions

  @Argument(help: "The document: 32 hexadecimal digits.")
  var id: String

  @Option(help: "The pack to write.")
  var output: String

  private struct Answer: Encodable {
    let schema = "guvoh.vault.prove/1"
    let document: String
    let pack: String
  }

  func run() async throws {
    Hardening.begin()
    guard let document = DocumentID(id) else {
      throw Refusal(code: "vault.document.unknown", status: .badData)
    }
    let session = try member.session(try options.locked())
    try await Refusal.explaining {
      try await session.prove(
        document, to: URL(filePath: output).absoluteURL, in: Terminal.tongue)
    }
    try Say.answer(
      options.json, Answer(document: id, pack: output), "vault.prove.done", ["path": output])
  }
}
