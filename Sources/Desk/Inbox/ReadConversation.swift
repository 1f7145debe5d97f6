package import Casework
internal import Foundation
package import Hearing
internal import Store
internal import Vault

/// Something that was said in a conversation, by either side, or beside it by the team.
package struct ConversationItem: Codable, Sendable {
  /// What an item is.
  package enum Kind: String, Codable, Sendable { case report, search, checkIn, reply, note }

  /// The document.
  package let id: DocumentID
  /// What it is.
  package let kind: Kind
  /// Who said it.
  package let side: Reply.Side
  /// Whose conversation it was before two were put together; `nil` for this one's own.
  package let from: DocumentID?
  /// The text, word for word.
  package let text: String
  /// The day, `2026-11-20`.
  package let day: String
  /// The files that came with it.
  package let files: [ConversationFile]
  /// Where it stands on its way.
  package let delivery: Reply.Delivery?
  /// What it says beyond its text.
  package let mark: Reply.Mark?
  /// Its place in the journal.
  package let sequence: Int
  /// Who of the team said it.
  package let by: MemberID?
  /// The words for which rules of urgency spoke, by rule.
  package let signs: [String: String]
  /// Whether a sealed contact came with it.
  package let hasContact: Bool
}

/// A file in a conversation.
package struct ConversationFile: Codable, Sendable {
  /// The document.
  package let id: DocumentID
  /// The name it came with.
  package let name: String
  /// What its first bytes say it is.
  package let type: String
  /// How many bytes it has.
  package let length: Int
  /// Other conversations in which the same file came.
  package let seenIn: [DocumentID]
  /// Whether it is sound alone, such as a voice message.
  package let isSound: Bool
  /// What somebody typed from it; `nil` while nobody has.
  package let typed: String?
  /// Whether a second person has compared that with the original.
  package let isCompared: Bool
}

/// A conversation with all that was said in it.
package struct ConversationContent: Codable, Sendable {
  /// The conversation.
  package let id: DocumentID
  /// Which version.
  package let version: Int
  /// What stands in it.
  package let conversation: Conversation
  /// What was said, the oldest first.
  package let items: [ConversationItem]
  /// Conversations that were put together with this one.
  package let joined: [DocumentID]
  /// Other conversations with the same number, or the same words.
  package let seenBefore: [SeenBefore]
  /// What was agreed to and refused.
  package let consents: [Consent]
  /// When it expires, in seconds of UTC, when that is within 30 days.
  package let expires: Int?
  /// The search for a person that it began with.
  package let search: PersonSearch?
}

/// Another conversation that has something in common with this one.
package struct SeenBefore: Codable, Sendable, Equatable {
  /// What they have in common.
  package enum What: String, Codable, Sendable { case number, words, file }

  /// What they have in common.
  package let what: What
  /// The other one.
  package let conversation: DocumentID
}

extension Session {
  /// A conversation with all that was said in it, and in those put together with it.
  ///
  /// - Throws: `DeskError.notPermitted`, `HearingError.notAConversation`, `VaultError`.
  package func conversation(_ id: DocumentID, _ rules: UrgencyRules) throws -> ConversationContent {
    let (conversation, version) = try openConversation(id)
    let view = try view()
    let joined = try view.pointing(to: id, limit: Self.mostItems)
      .filter { $0.role == "joins" }.map(\.row.document)
    var items = try items(of: conversation, id, from: nil, rules, view)
    for other in joined {
      items += try self.items(
        of: try openConversation(other).conversation, other, from: other, rules, view)
    }
    items.sort { $0.sequence < $1.sequence }
    return ConversationContent(
      id: id, version: version, conversation: conversation, items: items, joined: joined,
      seenBefore: try seenBefore(conversation, id, joined, view),
      consents: try consents(conversation, view), expires: try expiry(of: id, conversation),
      search: try search(conversation))
  }

  /// More than anybody writes: somebody who wrote for years in many imports is still told whole.
  private static var mostItems: Int { 20_000 }

  private func search(_ conversation: Conversation) throws -> PersonSearch? {
    for id in conversation.opening {
      if case .search(let saved)? = try openIfThere(id)?.document { return saved.document }
    }
    return nil
  }

  /// A document, or `nil` when it was erased.
  private func openIfThere(
    _ id: DocumentID
  ) throws -> (document: AnyDocument, version: Int, sequence: Int)? {
    do { return try open(id) } catch VaultError.erased { return nil }
  }

  private func items(
    of conversation: Conversation, _ id: DocumentID, from other: DocumentID?,
    _ rules: UrgencyRules, _ view: CaseView
  ) throws -> [ConversationItem] {
    let around = try view.pointing(to: id, limit: Self.mostItems)
    let replies = around.filter { $0.role == "conversation" }
    let notes = around.filter { $0.row.kind == .note }
    let ids = conversation.opening + (replies + notes).map(\.row.document)
    return try ids.compactMap { id in
      guard let opened = try openIfThere(id) else { return nil }
      let part = ItemPart(opened.document)
      guard let part else { return nil }
      let facts = opened.document.facts
      return ConversationItem(
        id: id, kind: part.kind, side: part.side, from: other, text: part.text,
        day: part.day.isEmpty ? Arrival(at: facts.at).day : part.day,
        files: try part.files.compactMap { try file($0, in: conversation.opening, view) },
        delivery: part.delivery, mark: part.mark, sequence: opened.sequence, by: facts.by,
        signs: part.side == .person
          ? Dictionary(
            rules.signs(in: part.text).map { ($0.rule, $0.words) },
            uniquingKeysWith: { one, _ in one })
          : [:],
        hasContact: part.hasContact)
    }
  }

  private func file(
    _ id: DocumentID, in own: [DocumentID], _ view: CaseView
  ) throws -> ConversationFile? {
    guard case .file(let saved)? = try openIfThere(id)?.document else { return nil }
    let (file, typed) = (saved.document, try transcript(of: id)?.transcript)
    return ConversationFile(
      id: id, name: file.name, type: file.type, length: file.length,
      seenIn: try conversations(withFile: file.sha256, except: id, view), isSound: file.isSound,
      typed: typed?.text, isCompared: typed?.second != nil)
  }

  private func consents(_ conversation: Conversation, _ view: CaseView) throws -> [Consent] {
    try conversation.opening.flatMap { try view.pointing(to: $0) }
      .filter { $0.row.kind == .consent }
      .compactMap { found in
        guard case .consent(let saved)? = try openIfThere(found.row.document)?.document else {
          return nil
        }
        return saved.document
      }
  }
}

/// What a document says in a conversation, whatever its kind.
private struct ItemPart {
  var kind: ConversationItem.Kind
  var side = Reply.Side.person
  var text: String
  var day = ""
  var files: [DocumentID] = []
  var delivery: Reply.Delivery?
  var mark: Reply.Mark?
  var hasContact = false

  init?(_ document: AnyDocument) {
    switch document {
    case .report(let saved):
      (kind, text, day) = (.report, saved.document.text, saved.document.received)
      (files, hasContact) = (saved.document.files, saved.document.contact != nil)
    case .search(let saved):
      (kind, text, day) = (.search, saved.document.account, saved.document.received)
      (files, hasContact) = (saved.document.files, saved.document.seeker != nil)
    case .checkIn(let saved): (kind, text) = (.checkIn, saved.document.onSilence)
    case .reply(let saved):
      (kind, text, day) = (.reply, saved.document.text, saved.document.day)
      (side, files) = (saved.document.side, saved.document.files)
      (delivery, mark) = (saved.document.delivery, saved.document.mark)
    case .note(let saved): (kind, side, text) = (.note, .team, saved.document.text)
    default: return nil
    }
  }
}
