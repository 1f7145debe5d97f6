internal import Casework
internal import Intake
internal import Vault

/// What names an imported thing, the same at each import of the same export.
enum ImportSource {
  /// The source of a message: where it stands, which it is, and everything it says.
  ///
  /// A filled form is named by its id alone, since its edits come under ids of their own; a chat message
  /// that was changed since is another one, and both stay.
  static func text(of message: IncomingMessage, format: String) -> String {
    if message.nature == .submission, !message.identity.isEmpty {
      return submission(message.identity)
    }
    var parts = [
      format, message.conversation?.id ?? "", message.identity, message.sent?.local ?? "",
      message.sender.name ?? "", message.title ?? "", message.text,
    ]
    parts += message.sender.ways
    parts += message.details.flatMap { [$0.name, $0.value] }
    parts += message.attachments.map { $0.kind == .original ? "" : $0.name }
    // Lengths in front, so that no two lists of parts give one text.
    return parts.map { "\($0.utf8.count):\($0)" }.joined(separator: "|")
  }

  static func submission(_ id: String) -> String { "submission|\(id)" }
}

extension Session {
  /// Whether a thing of this source is in the vault, and under which key it is or would be.
  ///
  /// A document that was erased keeps its key in the journal for ever; what is imported again after that
  /// goes by the next key of the same source.
  func known(_ source: String) throws -> (document: DocumentID?, key: [UInt8]) {
    try team.vault.journal.read { journal in
      var again = 0
      while true {
        let key = team.keys.sourceKey(of: Array((source + "|again \(again)").utf8))
        guard let found = try journal.document(ofSource: key, team: team.keys.team) else {
          return (nil, key)
        }
        if try journal.key(of: found) != nil { return (found, key) }
        again += 1
      }
    }
  }
}
