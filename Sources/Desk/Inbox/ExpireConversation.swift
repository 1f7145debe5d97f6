internal import Casework
internal import Store
internal import Vault

/// Retention is never silent: what will expire is shown 30 days before, and a newer message stops it.
extension Session {
  /// How long a message keeps what it belongs to, in seconds.
  static var kept: Int { 180 * 86_400 }

  /// When a conversation expires, in seconds of UTC; `nil` while that is more than 30 days away, or when
  /// only a decision ends it.
  func expiry(of id: DocumentID, _ conversation: Conversation) throws -> Int? {
    let view = try view()
    let horizon = clock() + 30 * 86_400
    let due = try conversation.opening.compactMap { try dueTime(of: $0, view) }.max()
    guard let due, due <= horizon else { return nil }
    let last = try newest(in: id, conversation, view)
    let stopped = max(due, last + Self.kept)
    return stopped <= horizon ? stopped : nil
  }

  private func dueTime(of id: DocumentID, _ view: CaseView) throws -> Int? {
    // Its line in the view tells it; to open each report of a long list would take most of its time.
    guard let row = try view.document(id), row.kind == .report,
      let stage = Report.Stage(rawValue: row.state)
    else { return nil }
    return Retention.due(stage, savedAt: row.at)
  }

  /// When the newest thing of a conversation came, in seconds of UTC.
  func newest(
    in id: DocumentID, _ conversation: Conversation, _ view: CaseView
  ) throws -> Int {
    let replies = try view.documents(
      DocumentQuery(.reply, [.points(role: "conversation", to: id)], limit: 1))
    return max(conversation.latest, replies.rows.first?.at ?? 0)
  }

  /// Whether a message newer than the date keeps a document that is due.
  func isKeptByMessage(_ document: DocumentID) throws -> Bool {
    let view = try view()
    return try conversations(of: document, view).contains { id in
      let conversation = try openConversation(id).conversation
      return try newest(in: id, conversation, view) + Self.kept > clock()
    }
  }

  /// What leads back to a report that is being erased: its conversation's mailbox, so that the code
  /// leads nowhere, and what was said after it.
  func documentsBehind(_ report: DocumentID) throws -> [DocumentID] {
    let view = try view()
    return try conversations(of: report, view).flatMap { id -> [DocumentID] in
      let (conversation, _) = try openConversation(id)
      if let mailbox = conversation.mailbox { try team.removeMail(mailbox.lookup) }
      let replies = try view.pointing(to: id, limit: 20_000)
        .filter { $0.role == "conversation" || $0.row.kind == .note }
      return replies.map(\.row.document) + [id]
    }
  }
}
