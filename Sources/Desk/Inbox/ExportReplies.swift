package import Casework
internal import Foundation
internal import Store

/// An answer that waits to be sent by hand.
package struct ReplyToSend: Codable, Sendable {
  /// The answer.
  package let id: DocumentID
  /// Its conversation.
  package let conversation: DocumentID
  /// The channel on which it is to go.
  package let channel: String
  /// The language it is written in.
  package let language: String?
  /// The day it was written.
  package let day: String
  /// The text.
  package let text: String
}

extension Session {
  /// The answers that wait to be sent by hand.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func repliesToSend(limit: Int = 500) throws -> [ReplyToSend] {
    try require(.read)
    return try view().documents(
      DocumentQuery(.reply, [.has(Facet("delivery", "toSend"))], limit: limit)
    ).rows.compactMap { row in
      guard case .reply(let saved) = try open(row.document).document else { return nil }
      let reply = saved.document
      return ReplyToSend(
        id: row.document, conversation: reply.conversation, channel: reply.channel,
        language: reply.language, day: reply.day, text: reply.text)
    }
  }

  /// The answers that wait, as a table for another program; the export is an entry of the history.
  ///
  /// - Throws: `DeskError.exercise` in a vault for training, `VaultError`.
  package func exportReplies() async throws -> String {
    try requireOutward()
    let replies = try repliesToSend()
    _ = try await save(AuditEntry(reason: "\(replies.count)"), act: "export-replies")
    let rows = replies.map { reply in
      [
        reply.id.description, reply.channel, reply.language ?? "", reply.day, reply.text,
      ]
    }
    return SheetText.lines([["id", "channel", "language", "day", "text"]] + rows)
  }

  /// Says that an answer was sent.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func markSent(_ id: DocumentID) throws {
    guard case (.reply(let saved), let version, _) = try open(id) else {
      throw HearingError.notAConversation
    }
    var reply = saved.document
    reply.delivery = .sent
    _ = try revise(id, to: reply, parent: version, act: "sent")
  }
}
