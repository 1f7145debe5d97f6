package import Casework
internal import Store
internal import Vault

/// What is done to a conversation without a word to the other side. Each is an entry of its history.
extension Session {
  /// Gives a conversation to a member of the team, or to nobody.
  ///
  /// - Throws: `HearingError.notAConversation`, `VaultError.staleVersion`, as all that follow.
  package func assign(_ id: DocumentID, to member: MemberID?) throws {
    try handle(id, act: "assign") { $0.assigned = member }
  }

  /// Puts a word on a conversation, or takes it off.
  package func label(_ id: DocumentID, _ word: String, isOn: Bool) throws {
    let word = String(word.prefix(60))
    try handle(id, act: "label") { conversation in
      conversation.labels.removeAll { $0 == word }
      if isOn, !word.isEmpty { conversation.labels.append(word) }
    }
  }

  /// Puts a conversation out of sight until a moment, in seconds of UTC; 0 brings it back.
  package func snooze(_ id: DocumentID, until moment: Int) throws {
    try handle(id, act: "snooze") { $0.snoozedUntil = max(0, moment) }
  }

  /// Sets the day by which a conversation is due, or none.
  package func setDue(_ id: DocumentID, _ day: String?) throws {
    try handle(id, act: "due") { $0.due = day }
  }

  /// Says that a conversation was read, or is to be read again.
  package func markRead(_ id: DocumentID, _ isRead: Bool = true) throws {
    try handle(id, act: isRead ? "read" : "unread") { $0.isUnread = !isRead }
  }

  /// Says who is to speak next.
  package func setWaiting(_ id: DocumentID, _ waiting: Conversation.Waiting) throws {
    try handle(id, act: "wait") { $0.waiting = waiting }
  }

  /// Says how soon somebody must look at a conversation, against what the rules said.
  package func setUrgency(_ id: DocumentID, _ urgency: Report.Urgency) throws {
    try handle(id, act: "urgency") { $0.urgency = urgency }
  }

  /// Puts a conversation together with another; both stay as they are, and `split` takes it out again.
  ///
  /// - Throws: `HearingError.notAConversation` for itself, or one that is joined already.
  package func merge(_ id: DocumentID, into other: DocumentID) throws {
    guard id != other, try openConversation(other).conversation.joins == nil,
      try view().pointing(to: id).allSatisfy({ $0.role != "joins" })
    else { throw HearingError.notAConversation }
    try handle(id, act: "merge") { $0.joins = other }
  }

  /// Takes a conversation out of the one it was put together with.
  package func split(_ id: DocumentID) throws {
    try handle(id, act: "split") { $0.joins = nil }
  }

  /// Does the same to several conversations; what one refuses, the others do not feel.
  ///
  /// - Returns: how many it was done to.
  package func each(_ ids: [DocumentID], _ act: (DocumentID) throws -> Void) -> Int {
    ids.count { (try? act($0)) != nil }
  }

  /// Changes several facts of a conversation in one version.
  package func handle(
    _ id: DocumentID, act: String = "handle", _ change: (inout Conversation) throws -> Void
  ) throws {
    try require(.write)
    let (conversation, version) = try openConversation(id)
    var changed = conversation
    try change(&changed)
    guard changed != conversation else { return }
    _ = try revise(id, to: changed, parent: version, act: act)
  }
}
