/// Where an imported report stood in its source.
package struct Origin: Codable, Equatable, Sendable {
  /// The import that brought it.
  package var batch: DocumentID
  /// What names it in its source: the id of a message or of a letter.
  package var identity: String?
  /// A keyed hash that is the same for all of one conversation, and tells nobody which.
  package var conversation: String?
  /// Day and time as the source shows them, in its own zone.
  package var sent: String?
  /// Seconds of UTC, when the source tells them.
  package var seconds: Int?
  /// The identity of the message that it answers.
  package var replyTo: String?
  /// Whether it passes on the words of another: forwards of one text are one source.
  package var isForwarded: Bool
  /// Whether it was changed after it was sent.
  package var isEdited: Bool
  /// What came with it and is not here, each as kind and reason: `voice not-included`.
  package var missing: [String]
  /// How many voice messages nobody has heard yet.
  package var unheard: Int

  /// An origin with every fact given.
  package init(
    batch: DocumentID, identity: String? = nil, conversation: String? = nil, sent: String? = nil,
    seconds: Int? = nil, replyTo: String? = nil, isForwarded: Bool = false, isEdited: Bool = false,
    missing: [String] = [], unheard: Int = 0
  ) {
    self.batch = batch
    self.identity = identity
    self.conversation = conversation
    self.sent = sent
    self.seconds = seconds
    self.replyTo = replyTo
    self.isForwarded = isForwarded
    self.isEdited = isEdited
    self.missing = missing
    self.unheard = unheard
  }

  /// Values of the inbox.
  var facets: [Facet] {
    Facet.each("conversation", conversation.map { [$0] } ?? [])
      + (unheard > 0 ? [Facet("unheard", "yes")] : [])
      + (isForwarded ? [Facet("forwarded", "yes")] : [])
  }
}
