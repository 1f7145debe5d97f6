/// One message, letter, row or submission as its source gives it.
package struct IncomingMessage: Equatable, Sendable {
  /// What it is in its source.
  package enum Nature: String, Sendable, CaseIterable {
    case message, service, letter, row, submission, file
  }

  /// What it is in its source.
  package var nature: Nature
  /// Where it stands.
  package var place: Place
  /// The conversation it belongs to.
  package var conversation: Conversation?
  /// What names it in its source; empty when the source names nothing.
  package var identity: String
  /// Who sent it.
  package var sender = Sender()
  /// Whether the owner of the export wrote it himself.
  package var isOwn = false
  /// When it was sent.
  package var sent: Moment?
  /// When it was changed last.
  package var edited: Moment?
  /// A line for lists that the source has itself, such as the subject of a letter.
  package var title: String?
  /// What was told, word for word.
  package var text: String
  /// Everything else the source says of it, in its order.
  package var details: [Detail] = []
  /// Whose words it passes on, when it was forwarded.
  package var forwardedFrom: String?
  /// The identity of the message that it answers.
  package var replyTo: String?
  /// The identity of the one that it replaces.
  package var replaces: String?
  /// What came with it.
  package var attachments: [Attachment] = []

  /// A message with what every source knows of one.
  package init(_ nature: Nature, at place: Place, identity: String = "", text: String = "") {
    self.nature = nature
    self.place = place
    self.identity = identity
    self.text = text
  }
}

/// The conversation a message belongs to.
package struct Conversation: Equatable, Sendable {
  /// The id the service gave it.
  package var id: String
  /// Its name.
  package var name: String?
  /// What it is: a word of the service.
  package var type: String

  /// A conversation with every fact given.
  package init(id: String, name: String?, type: String) {
    self.id = id
    self.name = name
    self.type = type
  }
}

/// Who sent a message, as the source says.
package struct Sender: Equatable, Sendable {
  /// The name shown.
  package var name: String?
  /// Telephone numbers, addresses, account ids.
  package var ways: [String]

  /// A sender; nobody by default.
  package init(name: String? = nil, ways: [String] = []) {
    self.name = name
    self.ways = ways
  }

  /// Whether the source says nothing.
  package var isEmpty: Bool { name == nil && ways.isEmpty }
}

/// Something the source says of a message beyond its text.
package struct Detail: Equatable, Sendable {
  /// Its name in the source.
  package var name: String
  /// What it says.
  package var value: String

  /// A detail by name and value.
  package init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// A file that came with a message.
package struct Attachment: Equatable, Sendable {
  /// What it is, as the source says.
  package enum Kind: String, Sendable, CaseIterable {
    case photo, video, voice, audio, sticker, contactCard, file, original
  }

  /// Where its bytes are.
  package enum Content: Equatable, Sendable {
    /// Beside the export, under this name; never a path to follow as it stands.
    case beside(String)
    /// Here.
    case bytes([UInt8])
    /// Nowhere, for this reason.
    case missing(Absence)
  }

  /// Why there are no bytes.
  package enum Absence: String, Sendable, CaseIterable {
    /// Whoever exported left it out.
    case notIncluded = "not-included"
    /// The exporter found it too large.
    case tooLarge = "too-large"
    /// The service had it no more.
    case unavailable = "unavailable"
    /// It lies on a server, and nothing is fetched.
    case remote = "remote"
    /// The name points out of the export.
    case unsafeName = "unsafe-name"
    /// The export names it, and it is not there.
    case notThere = "not-there"
  }

  /// What it is.
  package var kind: Kind
  /// The name to show.
  package var name: String
  /// Where its bytes are.
  package var content: Content
  /// How long it plays, in seconds.
  package var seconds: Int?

  /// An attachment with every fact given.
  package init(_ kind: Kind, name: String, content: Content, seconds: Int? = nil) {
    self.kind = kind
    self.name = name
    self.content = content
    self.seconds = seconds
  }

  /// A file that the export names as a path beside itself; a path that leaves the export is refused.
  package init(_ kind: Kind, path: String, seconds: Int? = nil) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    self.init(
      kind, name: name,
      content: SafePath.isInside(path) ? .beside(path) : .missing(.unsafeName), seconds: seconds)
  }
}

/// Names of files that an export gives.
package enum SafePath {
  /// Whether a relative path stays in the folder it starts from.
  package static func isInside(_ path: String) -> Bool {
    guard !path.isEmpty, path.utf8.count < 4096, !path.hasPrefix("/"), !path.utf8.contains(0),
      !path.contains("\\"), !path.contains("://")
    else { return false }
    return path.split(separator: "/", omittingEmptySubsequences: false)
      .allSatisfy { $0 != ".." && $0 != "." && !$0.isEmpty }
  }
}
