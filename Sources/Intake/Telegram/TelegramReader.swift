/// Reads `result.json` of Telegram Desktop: one chat or a whole account, in the shapes of 2020 to 2026.
package struct TelegramReader {
  private var json: JSONStream
  private let choose: (ConversationFacts) -> Bool
  private var seen = JSONStream.Oddities()
  private var owner: String?
  /// What became of everything in it.
  package private(set) var account = ReadingAccount()

  /// A reader of a file.
  ///
  /// - Parameters:
  ///   - source: the file.
  ///   - choose: whether the messages of a conversation are wanted; those of others are counted only.
  /// - Throws: what opening throws.
  package init(
    _ source: ByteSource, choosing choose: @escaping (ConversationFacts) -> Bool = { _ in true }
  ) throws {
    json = JSONStream(try source.open())
    self.choose = choose
  }

  /// Hands out the messages of the chosen conversations in the order of the file.
  ///
  /// A file that is damaged further down is read up to there; the account says so.
  ///
  /// - Throws: `IntakeError.notThisFormat`, `.tooManyConversations`, and what the source and `take` throw.
  package mutating func read(_ take: (IncomingMessage) throws -> Void) throws {
    do {
      try readFile(take)
      guard !account.conversations.isEmpty else { throw IntakeError.notThisFormat }
    } catch let error as IntakeError where isDamage(error) {
      account.isIncomplete = true
      account.refuse(error.code, at: error.place)
    }
    noteOddities(at: .file)
  }

  /// Damage behind the first conversation is told in the account; before it, the file is another one.
  private func isDamage(_ error: IntakeError) -> Bool {
    switch error {
    case .broken, .cut, .tooDeep: !account.conversations.isEmpty
    default: false
    }
  }

  private mutating func readFile(_ take: (IncomingMessage) throws -> Void) throws {
    guard try json.next() == .beginObject else { throw IntakeError.notThisFormat }
    var chat = Chat(isLeft: false)
    while try json.next() == .key {
      switch json.known(in: TelegramFrame.names) {
      case .chats: try readChats(isLeft: false, take)
      case .left: try readChats(isLeft: true, take)
      case .name: chat.name = try json.scalar()
      case .type: chat.type = try json.scalar() ?? ""
      case .id: chat.id = try json.scalar() ?? ""
      case .messages: try readMessages(of: &chat, take)
      case .about: try json.skip()
      case .person: try readOwner()
      case .list, nil: try skipSection()
      }
    }
    guard try json.next() == .end else { throw IntakeError.broken(byte: json.byte) }
  }

  /// The account that was exported: its own messages are answers, not reports.
  private mutating func readOwner() throws {
    var id: String?
    _ = try json.details(of: "owner") { path, value in
      if path == "owner/user_id" { id = value }
    }
    owner = id.map { "telegram:user" + $0 }
  }

  private mutating func skipSection() throws {
    let name = json.text()
    try json.skip()
    account.note("telegram.section", at: .file, subject: String(name.prefix(40)))
  }

  private struct Chat {
    var isLeft: Bool
    var id = ""
    var name: String?
    var type = ""
  }

  private mutating func readChats(
    isLeft: Bool, _ take: (IncomingMessage) throws -> Void
  ) throws {
    guard try json.next() == .beginObject else { throw IntakeError.broken(byte: json.byte) }
    while try json.next() == .key {
      guard json.known(in: TelegramFrame.names) == .list else {
        try json.skip()
        continue
      }
      guard try json.next() == .beginArray else { throw IntakeError.broken(byte: json.byte) }
      while try json.next() == .beginObject { try readChat(isLeft: isLeft, take) }
    }
  }

  private mutating func readChat(
    isLeft: Bool, _ take: (IncomingMessage) throws -> Void
  ) throws {
    var chat = Chat(isLeft: isLeft)
    let before = account.conversations.count
    while try json.next() == .key {
      switch json.known(in: TelegramFrame.names) {
      case .name: chat.name = try json.scalar()
      case .type: chat.type = try json.scalar() ?? ""
      case .id: chat.id = try json.scalar() ?? ""
      case .messages: try readMessages(of: &chat, take)
      default: try skipSection()
      }
    }
    if account.conversations.count == before { _ = try begin(chat) }
  }

  private mutating func begin(_ chat: Chat) throws -> (Conversation, isChosen: Bool) {
    let number = account.conversations.count + 1
    guard number <= IntakeLimits.conversations else {
      throw IntakeError.tooManyConversations(limit: IntakeLimits.conversations)
    }
    if chat.id.isEmpty { account.note("telegram.no-chat-id", at: .message(0, chat: number)) }
    let asked = ConversationFacts(
      number: number, id: chat.id, name: chat.name, type: chat.type, isLeft: chat.isLeft,
      isChosen: true)
    let isChosen = choose(asked)
    account.conversations.append(
      ConversationFacts(
        number: number, id: chat.id, name: chat.name, type: chat.type, isLeft: chat.isLeft,
        isChosen: isChosen))
    account.count("chats")
    if chat.isLeft { account.count("left_chats") }
    return (Conversation(id: chat.id, name: chat.name, type: chat.type), isChosen)
  }

  private mutating func readMessages(
    of chat: inout Chat, _ take: (IncomingMessage) throws -> Void
  ) throws {
    guard try json.next() == .beginArray else { throw IntakeError.broken(byte: json.byte) }
    let (conversation, isChosen) = try begin(chat)
    let index = account.conversations.count - 1
    var number = 0
    while true {
      let token = try json.next()
      if token == .endArray { return }
      number += 1
      let place = Place.message(number, chat: index + 1)
      guard token == .beginObject else {
        account.refuse("not-a-message", at: place)
        if token == .beginArray { try json.leave() }
        continue
      }
      let entry = try TelegramEntry(&json, at: place, account: &account)
      noteOddities(at: place)
      try hand(entry, conversation, isChosen, to: index, take)
    }
  }

  private mutating func hand(
    _ entry: TelegramEntry, _ conversation: Conversation, _ isChosen: Bool, to index: Int,
    _ take: (IncomingMessage) throws -> Void
  ) throws {
    switch entry.type {
    case "message": account.conversations[index].messages += 1
    case "service": account.conversations[index].service += 1
    default: break
    }
    guard isChosen else { return account.count("not_chosen") }
    guard var message = entry.message(account: &account) else { return }
    message.conversation = conversation
    if let owner, message.sender.ways.contains(where: { $0 == owner || $0 == plain(owner) }) {
      message.isOwn = true
      account.count("own")
    }
    try take(message)
  }

  /// The exporter of 2020 wrote ids without the word in front.
  private func plain(_ owner: String) -> String {
    owner.replacing("telegram:user", with: "telegram:")
  }

  private mutating func noteOddities(at place: Place) {
    guard json.oddities != seen else { return }
    account.add(json.oddities.since(seen), at: place)
    seen = json.oddities
  }
}
