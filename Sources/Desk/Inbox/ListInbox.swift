package import Casework
internal import Hearing
package import Store
internal import Vault

/// A shelf of the inbox.
package enum InboxShelf: String, CaseIterable, Codable, Sendable {
  case unread, urgent, mine
  case waitingForUs = "waiting-us"
  case waitingForThem = "waiting-them"
  case all, snoozed
}

/// One conversation as the inbox lists it.
package struct InboxRow: Codable, Sendable {
  /// The conversation.
  package let id: DocumentID
  /// Which version.
  package let version: Int
  /// The beginning of what was told; empty when it was taken back.
  package let title: String
  /// What stands in the conversation itself.
  package let conversation: Conversation
  /// What it began with.
  package let opening: DocumentKind
  /// How many times it was spoken in it, by both sides.
  package let count: Int
  /// When it will expire, in seconds of UTC, when that is within 30 days.
  package let expires: Int?
}

/// A page of the inbox.
package struct InboxPage: Codable, Sendable {
  /// The conversations, the most urgent first.
  package var rows: [InboxRow]
  /// Where the next page begins, when there is one.
  package var next: String?
  /// How many conversations stand on each shelf, counted up to `most`.
  package var counts: [String: Int]
  /// Silences at agreed times, and times that have come.
  package var alarms: [CheckInAlarm]

  /// How far a shelf is counted: beyond it only that there is more.
  package static let most = 1000
}

extension Session {
  /// A page of the inbox.
  ///
  /// - Parameters:
  ///   - label: only those that bear this word.
  ///   - after: where the page before it ended.
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func inbox(
    _ shelf: InboxShelf, label: String? = nil, after: PageMark? = nil, limit: Int = 50
  ) throws -> InboxPage {
    try require(.read)
    let view = try view()
    let wanted =
      filters(shelf) + (label.map { [DocumentFilter.has(Facet("label", $0))] } ?? [])
    let page = try view.documents(
      DocumentQuery(.conversation, wanted, order: .rising("order"), after: after, limit: limit))
    var counts: [String: Int] = [:]
    for shelf in InboxShelf.allCases {
      counts[shelf.rawValue] = try standing(on: shelf, view)
    }
    return InboxPage(
      rows: try page.rows.map { try inboxRow($0, view) }, next: page.next?.description,
      counts: counts, alarms: try alarms())
  }

  /// How many conversations stand on a shelf, counted up to `InboxPage.most`.
  func standing(on shelf: InboxShelf, _ view: CaseView) throws -> Int {
    try held(.shelf(shelf, unlocked.member), view) {
      try view.count(.conversation, filters(shelf), upTo: InboxPage.most)
    }
  }

  /// What a conversation of a shelf must have.
  func filters(_ shelf: InboxShelf) -> [DocumentFilter] {
    let now = clock()
    let awake = DocumentFilter.between("snoozed", 0...now)
    let own = DocumentFilter.has(Facet("joined", 0))
    switch shelf {
    case .unread: return [.has(Facet("unread", 1)), own, awake]
    case .urgent:
      return [.hasAny([Facet("urgency", "now"), Facet("urgency", "today")]), own, awake]
    case .mine: return [.has(Facet("assigned", unlocked.member.description)), own, awake]
    case .waitingForUs: return [.has(Facet("waiting", "us")), own, awake]
    case .waitingForThem: return [.has(Facet("waiting", "them")), own, awake]
    case .all: return [own, awake]
    case .snoozed: return [own, .between("snoozed", now + 1...Int.max)]
    }
  }

  private func inboxRow(_ row: ListRow, _ view: CaseView) throws -> InboxRow {
    let conversation = try openConversation(row.document).conversation
    let first = try conversation.opening.lazy.compactMap { try view.document($0) }.first
    let replies = try view.count(
      .reply, [.points(role: "conversation", to: row.document)])
    return InboxRow(
      id: row.document, version: row.version, title: first?.title ?? "",
      conversation: conversation, opening: first?.kind ?? .report,
      count: conversation.opening.count + replies,
      expires: try expiry(of: row.document, conversation))
  }

  /// A conversation in its present version.
  ///
  /// - Throws: `HearingError.notAConversation`, `VaultError`.
  package func openConversation(
    _ id: DocumentID
  ) throws -> (conversation: Conversation, version: Int) {
    let (document, version, _) = try open(id)
    guard case .conversation(let saved) = document else { throw HearingError.notAConversation }
    return (saved.document, version)
  }
}
