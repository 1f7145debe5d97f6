package import FoundationEssentials

/// The team's work on what one person told, over all that he tells and all that he is answered.
package struct Conversation: CaseDocument, Equatable {
  /// What it is in the journal.
  package static let kind = DocumentKind.conversation
  /// The number of its present shape.
  package static let schema = 1

  /// What it began with: reports, a search for a person, an agreement to be heard of.
  package var opening: [DocumentID]
  /// How it came: a code of the channel.
  package var channel: String
  /// The tag of the language it is held in, when known.
  package var language: String?
  /// How soon somebody must look at it.
  package var urgency: Report.Urgency
  /// The rules of urgency that spoke, by their ids.
  package var signs: [String]
  /// Where answers wait for the one who has the code; `nil` when he came on another channel.
  package var mailbox: MailboxKey?
  /// The ways of those who told, as keyed hashes in hexadecimal digits: equal for equal numbers.
  package var senders: [String] = []
  /// Who of the team works on it.
  package var assigned: MemberID?
  /// Words the team has put on it.
  package var labels: [String] = []
  /// Who is to speak next.
  package var waiting = Waiting.us
  /// Until when it is out of sight, in seconds of UTC.
  package var snoozedUntil = 0
  /// The day by which it is due, `2026-11-30`.
  package var due: String?
  /// Whether there is something in it that nobody has read.
  package var isUnread = true
  /// The conversation that this one was put together with; taking it out again changes nothing else.
  package var joins: DocumentID?
  /// When the newest thing in it was saved, in seconds of UTC.
  package var latest: Int
  /// Up to which place of the journal arrivals were sorted when this was saved.
  package var sortedUpTo = 0
  /// Whether the one who told it has taken it back.
  package var isWithdrawn = false

  /// Who is to speak next in a conversation.
  package enum Waiting: String, Codable, CaseIterable, Sendable { case us, them, nobody }

  /// A conversation as it begins.
  package init(
    opening: [DocumentID], channel: String, language: String?, urgency: Report.Urgency = .none,
    signs: [String] = [], mailbox: MailboxKey? = nil, latest: Int
  ) {
    self.opening = opening
    self.channel = channel
    self.language = language
    self.urgency = urgency
    self.signs = signs
    self.mailbox = mailbox
    self.latest = latest
  }

  /// What a search of the team may find.
  package var searchable: String { labels.joined(separator: " ") }
  /// Where it stands, for lists.
  package var state: String { waiting.rawValue }
}

/// Where the answers to a reporter lie, and what they are sealed to.
package struct MailboxKey: Codable, Equatable, Sendable {
  /// The hash that his code leads to.
  package let lookup: Data
  /// His public key.
  package let key: Data

  /// A mailbox by its two halves.
  package init(lookup: Data, key: Data) {
    self.lookup = lookup
    self.key = key
  }
}

extension Conversation {
  /// What the inbox lists, filters and counts by.
  package var facets: [Facet] {
    [
      Facet("waiting", waiting.rawValue), Facet("urgency", urgency.rawValue),
      Facet("channel", channel), Facet("unread", isUnread ? 1 : 0),
      Facet("joined", joins == nil ? 0 : 1), Facet("snoozed", snoozedUntil),
      Facet("latest", latest), Facet("sorted", sortedUpTo), Facet("order", order),
      Facet("assigned", assigned?.description ?? ""),
    ] + Facet.each("label", labels) + Facet.each("language", language.map { [$0] } ?? [])
      + Facet.each("sender", senders) + Facet.each("due", due.map { [$0] } ?? [])
  }

  /// The most urgent first, and of those the one who has waited longest.
  private var order: Int {
    let rank: Int =
      switch urgency {
      case .now: 0
      case .today: 1
      case .week: 2
      case .none: 3
      }
    return rank * 100_000_000_000 + latest
  }

  /// What it holds, and what it was put together with.
  package var links: [DocumentLink] {
    opening.map { DocumentLink("opening", $0) } + (joins.map { [DocumentLink("joins", $0)] } ?? [])
  }
}
