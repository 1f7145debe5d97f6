/// Reads `messages.html` and its followers, as Telegram Desktop writes a chat for people to look at.
///
/// The page says less than `result.json`: no numbers of accounts, no time of an edit. What it says is
/// read by the classes of its marks; a class that is not known here is kept as text of its message.
struct TelegramPage {
  private var marks: MarkStream
  /// The folder of the page within the export: attachments are named from there.
  private let folder: String
  private let choose: (ConversationFacts) -> Bool
  private var open: [Scope] = []
  private var entry: TelegramPageEntry?
  private var conversation: Conversation?
  private var isChosen = true
  private var title = ""
  private var sender: String?
  private var number = 0
  /// What became of everything on it.
  private(set) var account = ReadingAccount()

  /// A mark that is open, and what text inside it means.
  private struct Scope {
    let mark: String
    let role: TelegramPageRole
  }

  /// The most marks inside one another; deeper ones change nothing.
  private static let deepest = 256

  init(
    _ source: ByteSource, choosing choose: @escaping (ConversationFacts) -> Bool = { _ in true }
  ) throws {
    marks = MarkStream(try source.open())
    self.choose = choose
    folder = source.name.split(separator: "/").dropLast().joined(separator: "/")
  }

  /// Whether a file begins as such a page does.
  static func isOne(_ head: [UInt8]) -> Bool {
    let text = String(decoding: head, as: UTF8.self)
    return text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }.first == "<"
      && text.contains("page_wrap")
  }

  /// Hands out the messages in the order of the page.
  ///
  /// - Throws: `IntakeError.notThisFormat`, and what the source and `take` throw.
  mutating func read(_ take: (IncomingMessage) throws -> Void) throws {
    while let token = try marks.next() {
      switch token {
      case .open(let mark, let attributes): try begin(mark, attributes, take)
      case .close(let mark): try end(mark, take)
      case .text(let text): add(text)
      }
    }
    // A page that breaks off ends within its last message.
    if entry != nil {
      account.isIncomplete = true
      try finish(take)
    }
    if marks.wasCut { account.note("text-cut", at: .file) }
    guard conversation != nil else { throw IntakeError.notThisFormat }
  }

  private mutating func begin(
    _ mark: String, _ attributes: [String: String], _ take: (IncomingMessage) throws -> Void
  ) throws {
    let classes = Set((attributes["class"] ?? "").split(separator: " ").map(String.init))
    let role = TelegramPageRole(mark, classes, inside: open.last?.role ?? .none)
    if role == .message {
      if entry != nil { try finish(take) }
      try startConversation()
      number += 1
      let place = Place.message(number, chat: account.conversations.count)
      entry = TelegramPageEntry(classes, id: attributes["id"] ?? "", at: place)
    }
    entry?.see(mark, attributes, classes, as: role, folder: folder)
    guard !MarkStream.empty.contains(mark), open.count < Self.deepest else { return }
    open.append(Scope(mark: mark, role: role))
  }

  private mutating func end(_ mark: String, _ take: (IncomingMessage) throws -> Void) throws {
    // A mark that was never opened closes nothing; one that is still open closes all inside it.
    guard let index = open.lastIndex(where: { $0.mark == mark }) else { return }
    let closed = open[index...]
    open.removeSubrange(index...)
    let outside = open.last?.role
    if entry != nil, closed.contains(where: { $0.role == .message }), outside != .message {
      try finish(take)
    }
  }

  private mutating func add(_ text: String) {
    let role = open.last?.role ?? .none
    if role == .title, conversation == nil { title += text }
    entry?.add(text, as: role, account: &account)
  }

  /// The chat begins with its first message: its name stands above them all.
  private mutating func startConversation() throws {
    guard conversation == nil else { return }
    let name = title.trimmed
    let id = folder.isEmpty ? name : folder
    let number = account.conversations.count + 1
    let asked = ConversationFacts(
      number: number, id: id, name: name, type: "html", isLeft: false, isChosen: true)
    isChosen = choose(asked)
    account.conversations.append(
      ConversationFacts(
        number: number, id: id, name: name, type: "html", isLeft: false, isChosen: isChosen))
    account.count("chats")
    conversation = Conversation(id: id, name: name.isEmpty ? nil : name, type: "html")
  }

  private mutating func finish(_ take: (IncomingMessage) throws -> Void) throws {
    guard let ended = entry else { return }
    entry = nil
    guard !ended.isDate else { return }
    count(ended)
    guard isChosen else { return account.count("not_chosen") }
    guard var message = ended.message(account: &account) else { return }
    if message.nature == .message {
      if let name = message.sender.name {
        sender = name
      } else if ended.isJoined {
        // The exporter names a sender once for messages that follow one another.
        message.sender.name = sender
      }
      if message.sender.isEmpty { account.note("telegram.no-sender", at: message.place) }
    }
    message.conversation = conversation
    try take(message)
  }

  private mutating func count(_ ended: TelegramPageEntry) {
    let last = account.conversations.count - 1
    guard account.conversations.indices.contains(last) else { return }
    if ended.isService {
      account.conversations[last].service += 1
    } else {
      account.conversations[last].messages += 1
    }
  }
}
