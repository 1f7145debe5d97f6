package import Casework
internal import Foundation
package import Hearing
internal import Store
internal import Vault

extension Session {
  /// Answers a conversation: into the mailbox of the one who has a code, or onto the list of what is to
  /// be sent by hand on the channel on which he came.
  ///
  /// - Parameters:
  ///   - language: the tag of the language it is written in.
  ///   - told: the rules that know words which are not told by a text.
  /// - Throws: `HearingError.empty`, `.unfilled`, `.toldByPerson`, `.noMailbox`, `VaultError`; then nothing was sent.
  package func answer(
    _ id: DocumentID, _ text: String, language: String?, _ told: ToldByPerson
  ) async throws {
    try require(.write)
    guard text.contains(where: { !$0.isWhitespace }) else { throw HearingError.empty }
    if let place = TemplateFields.open(in: text).first { throw HearingError.unfilled(place) }
    let (conversation, _) = try openConversation(id)
    guard !conversation.isWithdrawn else { throw HearingError.noMailbox }
    if try isSearch(conversation), told.forbids(text) { throw HearingError.toldByPerson }
    let now = try moment()
    let arrival = Arrival(at: now)
    let reply = Reply(
      conversation: id, side: .team, text: text, channel: conversation.channel,
      language: language, day: arrival.day, half: arrival.half,
      delivery: conversation.mailbox == nil ? .toSend : .inMailbox)
    let draft = try Draft(Saved(by: unlocked.member, at: now, act: "answer", document: reply))
    let channel: any Channel =
      conversation.mailbox.map { MailboxChannel(team: team, mailbox: $0) }
      ?? HandChannel(team: team)
    try channel.deliver(
      OutgoingReply(
        draft: draft,
        note: MailNote(
          .answer, conversation: id, documents: [draft.document], text: text, day: arrival.day)))
    try handle(id, act: "answered") { conversation in
      conversation.waiting = .them
      conversation.isUnread = false
      conversation.snoozedUntil = 0
    }
  }

  private func isSearch(_ conversation: Conversation) throws -> Bool {
    try conversation.opening.contains { try view().document($0)?.kind == .search }
  }
}
