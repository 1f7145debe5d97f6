/// Reads a chat that WhatsApp exported as text, from any telephone and in any language.
package struct WhatsAppReader {
  private let source: ByteSource
  private let words: WhatsAppWords
  private let conversation: Conversation
  private let offset: Int?
  private let allowsOpenOrder: Bool
  private var order: WhatsAppOrder
  private var entry: Entry?
  private var repeated: (stamp: String, texts: [String: Int]) = ("", [:])
  private var senders: Set<String> = []
  /// What became of everything in it.
  package private(set) var account = ReadingAccount()

  private struct Entry {
    let stamp: WhatsAppStamp
    let line: Int
    var text: String
  }

  /// A reader of a file.
  ///
  /// - Parameters:
  ///   - source: the chat.
  ///   - words: what telephones write in their languages.
  ///   - order: the order of day and month, when a person was asked and has said it.
  ///   - offset: seconds east of Greenwich of the telephone's clock; the file does not tell them.
  ///   - allowsOpenOrder: whether to read on, without dates, when the order cannot be decided.
  package init(
    _ source: ByteSource, words: WhatsAppWords, order: DateOrder? = nil, offset: Int? = nil,
    allowsOpenOrder: Bool = false
  ) {
    self.source = source
    self.words = words
    self.offset = offset
    self.allowsOpenOrder = allowsOpenOrder
    self.order = WhatsAppOrder(told: order)
    conversation = Conversation(
      id: Self.title(source.name), name: Self.title(source.name), type: "whatsapp")
  }

  /// Hands out the messages in the order of the file.
  ///
  /// - Throws: `IntakeError.notThisFormat`, `.dateOrderUnknown`, and what the source and `take` throw.
  package mutating func read(_ take: (IncomingMessage) throws -> Void) throws {
    try survey()
    guard let first = order.first else { throw IntakeError.notThisFormat }
    guard !order.isOpen || allowsOpenOrder else { throw IntakeError.dateOrderUnknown }
    account.dateOrder = order.order(first)
    account.count("chats")
    if order.isOpen { account.note("date-order", at: .file) }
    var lines = Lines(try textBytes())
    while let line = try lines.next() {
      if line.isCut { account.note("line-cut", at: .line(lines.number)) }
      try see(text(of: line.bytes, at: lines.number), at: lines.number, take)
    }
    account.count("physical_lines", lines.number)
    try finish(take)
    account.count("senders", senders.count)
    account.conversations = [
      ConversationFacts(
        number: 1, id: conversation.id, name: conversation.name, type: conversation.type,
        isLeft: false, messages: account.read, service: account.figures["service"] ?? 0,
        isChosen: true)
    ]
  }

  /// Reads the whole file once for its dates: the first page never decides.
  private mutating func survey() throws {
    var guess = CharsetGuess()
    guess.take(try source.head(1 << 16))
    account.encoding = guess.result.charset.name
    var lines = Lines(try textBytes())
    while let line = try lines.next(limit: 400) {
      guard let found = WhatsAppHeader.read(String(decoding: line.bytes, as: UTF8.self)) else {
        continue
      }
      order.see(found.stamp)
    }
  }

  private func textBytes() throws -> NextBytes {
    let charset = account.encoding.flatMap { Charset(label: $0) } ?? .utf8
    // Exports are UTF-8; a file that somebody saved again may be UTF-16, never an old charset.
    return TextDecoding.utf8(
      try source.open(), from: charset.name.hasPrefix("utf-16") ? charset : .utf8)
  }

  private mutating func text(of bytes: [UInt8], at line: Int) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    account.note("invalid-utf8", at: .line(line))
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func see(
    _ line: String, at number: Int, _ take: (IncomingMessage) throws -> Void
  ) throws {
    if let found = WhatsAppHeader.read(line) {
      try finish(take)
      entry = Entry(stamp: found.stamp, line: number, text: String(found.rest))
    } else if entry == nil {
      guard !line.isEmpty else { return }
      account.refuse("whatsapp.before-first", at: .line(number))
    } else {
      guard (entry?.text.utf8.count ?? 0) + line.utf8.count < IntakeLimits.text else {
        return account.note("text-cut", at: .line(number))
      }
      entry?.text += "\n" + line
    }
  }

  private mutating func finish(_ take: (IncomingMessage) throws -> Void) throws {
    guard let done = entry else { return }
    entry = nil
    account.count("entries")
    try take(message(done))
  }

  private mutating func message(_ entry: Entry) -> IncomingMessage {
    let place = Place.line(entry.line)
    let (sender, body) = WhatsAppBody.sender(entry.text)
    var message = IncomingMessage(sender == nil ? .service : .message, at: place)
    message.conversation = conversation
    message.sent = moment(entry.stamp, at: place)
    if message.sent == nil {
      message.details.append(Detail("date", Self.asWritten(entry.stamp)))
    }
    if let sender {
      account.read += 1
      account.count("entries_with_sender")
      message.sender = Sender(name: sender, ways: sender.hasPrefix("+") ? [sender] : [])
      if senders.count < 10_000 { senders.insert(sender) }
    } else {
      account.count("service")
      account.note("whatsapp.system", at: place)
    }
    fill(&message, WhatsAppBody(body, words: words))
    message.identity = identity(message)
    return message
  }

  private mutating func fill(_ message: inout IncomingMessage, _ body: WhatsAppBody) {
    message.text = body.text
    message.attachments = body.attachments
    if body.isUnknownOmission { account.note("whatsapp.unknown-omission", at: message.place) }
    if body.text == "null" { account.note("whatsapp.null", at: message.place) }
    if message.nature == .message, !body.text.isEmpty { account.count("with_text") }
    account.count("media_refs", body.attachments.count)
    for attachment in body.attachments {
      if case .missing = attachment.content { account.count("missing_media") }
    }
  }

  private mutating func moment(_ stamp: WhatsAppStamp, at place: Place) -> Moment? {
    if let calendar = stamp.foreignCalendar {
      account.note("calendar", at: place, subject: calendar)
    }
    guard let day = order.day(stamp), let time = stamp.seconds(words) else {
      account.note("date-unreadable", at: place)
      return nil
    }
    if !time.isMarkKnown { account.note("whatsapp.unknown-half", at: place) }
    if order.isBySequence(stamp.form) { account.note("date-order-by-sequence", at: place) }
    if offset == nil { account.note("time-without-zone", at: place) }
    return Moment(day: day, seconds: time.seconds, offset: offset)
  }

  /// The file numbers nothing, so a message is named by what it says and by which of its equals it is.
  private mutating func identity(_ message: IncomingMessage) -> String {
    let stamp = message.sent?.local ?? message.details.first?.value ?? ""
    if repeated.stamp != stamp { repeated = (stamp, [:]) }
    let key = (message.sender.name ?? "") + "\n" + message.text
    let count = repeated.texts[key, default: 0]
    repeated.texts[key] = count + 1
    return count == 0 ? stamp : "\(stamp) \(count + 1)"
  }

  private static func asWritten(_ stamp: WhatsAppStamp) -> String {
    let (first, second, third) = stamp.numbers
    return "\(first)\(stamp.form.separator)\(second)\(stamp.form.separator)\(third) "
      + "\(Moment.two(stamp.hour)):\(Moment.two(stamp.minute))"
  }

  /// The name of the chat as the name of the file gives it, without what the telephone adds.
  private static func title(_ name: String) -> String {
    var title = name.split(separator: "/").last.map(String.init) ?? name
    if let dot = title.lastIndex(of: ".") { title = String(title[..<dot]) }
    if let number = title.firstMatch(of: /\ \(\d{1,3}\)$/) {
      title.removeSubrange(number.range)
    }
    return title == "_chat" ? "" : title
  }
}
