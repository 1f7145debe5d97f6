package import Casework
package import Hearing
internal import Store
internal import Vault

extension Session {
  /// Takes a report out of a conversation into one of its own: two people may use one telephone.
  ///
  /// Both stay whole, and putting the new one together with the old one takes it back.
  ///
  /// - Returns: the new conversation.
  /// - Throws: `HearingError.notAConversation` when the report is the only one in it, or not in it.
  package func takeOut(
    _ report: DocumentID, of id: DocumentID, _ rules: UrgencyRules
  ) throws -> DocumentID {
    try require(.write)
    let (conversation, version) = try openConversation(id)
    guard conversation.opening.count > 1, conversation.opening.contains(report),
      case .report(let saved) = try open(report).document
    else { throw HearingError.notAConversation }
    let signs = rules.signs(in: saved.document.text)
    var own = Conversation(
      opening: [report], channel: conversation.channel, language: conversation.language,
      urgency: signs.first?.urgency ?? .none, signs: signs.map(\.rule), latest: saved.at)
    own.senders = conversation.senders
    own.assigned = conversation.assigned
    own.isUnread = conversation.isUnread
    let draft = try Draft(
      Saved(by: unlocked.member, at: try moment(), act: "take-out", document: own))
    _ = try team.add([draft])
    var rest = conversation
    rest.opening.removeAll { $0 == report }
    _ = try revise(id, to: rest, parent: version, act: "take-out")
    return draft.document
  }
}
