package import Casework

/// What is sealed to a reporter in his mailbox.
package struct MailNote: Codable, Equatable, Sendable {
  /// What a note is.
  package enum Kind: String, Codable, Sendable {
    /// He told something; the documents are his.
    case told
    /// The team answered.
    case answer
    /// Times at which to be heard of were agreed; `next` is the first.
    case agreed
    /// He gave a sign of life.
    case heard
    /// Copies were made of his files; it is not shown, and lists them so that they go with the files.
    case copied
  }

  /// What it is.
  package var kind: Kind
  /// The conversation.
  package var conversation: DocumentID
  /// Documents that go when he withdraws.
  package var documents: [DocumentID] = []
  /// The words of the team; his own are not kept for him, because somebody else may hold the code.
  package var text = ""
  /// The day, `2026-11-20`.
  package var day: String
  /// How many files he sent.
  package var files = 0
  /// The agreement, in a note of `agreed`.
  package var checkIn: CheckIn?
  /// When he was heard of, in seconds of UTC, in a note of `heard`.
  package var heardAt: Int?

  /// A note.
  package init(
    _ kind: Kind, conversation: DocumentID, documents: [DocumentID] = [], text: String = "",
    day: String, files: Int = 0, checkIn: CheckIn? = nil, heardAt: Int? = nil
  ) {
    self.kind = kind
    self.conversation = conversation
    self.documents = documents
    self.text = text
    self.day = day
    self.files = files
    self.checkIn = checkIn
    self.heardAt = heardAt
  }
}
