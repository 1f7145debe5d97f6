/// What was said in a conversation after it began, by either side.
package struct Reply: CaseDocument, Equatable {
  /// What it is in the journal.
  package static let kind = DocumentKind.reply
  /// The number of its present shape.
  package static let schema = 1

  /// The conversation it belongs to.
  package var conversation: DocumentID
  /// Who said it.
  package var side: Side
  /// What was said, word for word.
  package var text: String
  /// The files that came with it.
  package var files: [DocumentID] = []
  /// By which channel it came or goes.
  package var channel: String
  /// The tag of the language it is written in, when known.
  package var language: String?
  /// The day, `2026-11-20`.
  package var day: String
  /// The half of that day.
  package var half: Report.HalfDay
  /// Whether it has reached the other side.
  package var delivery: Delivery
  /// What it says beyond its text.
  package var mark: Mark?
  /// When a sign of life was given, in seconds of UTC; for nothing else is the moment kept.
  package var heardAt: Int?

  /// The two sides of a conversation.
  package enum Side: String, Codable, Sendable { case person, team }
  /// Where a reply stands on its way.
  package enum Delivery: String, Codable, Sendable { case arrived, inMailbox, toSend, sent }
  /// What a reply says beyond its text.
  package enum Mark: String, Codable, Sendable { case heard, withdrawn, danger }

  /// Something that was said.
  package init(
    conversation: DocumentID, side: Side, text: String, channel: String, language: String? = nil,
    day: String, half: Report.HalfDay, delivery: Delivery, mark: Mark? = nil, heardAt: Int? = nil
  ) {
    self.conversation = conversation
    self.side = side
    self.text = text
    self.channel = channel
    self.language = language
    self.day = day
    self.half = half
    self.delivery = delivery
    self.mark = mark
    self.heardAt = heardAt
  }

  /// What a search of the team may find.
  package var searchable: String { text }
  /// Where it stands, for lists.
  package var state: String { delivery.rawValue }
  /// What the inbox filters by.
  package var facets: [Facet] {
    [Facet("side", side.rawValue), Facet("delivery", delivery.rawValue)]
      + (heardAt.map { [Facet("heard", $0)] } ?? [])
      + Facet.each("mark", mark.map { [$0.rawValue] } ?? [])
  }
  /// The conversation and the files.
  package var links: [DocumentLink] {
    [DocumentLink("conversation", conversation)] + files.map { DocumentLink("file", $0) }
  }
}
